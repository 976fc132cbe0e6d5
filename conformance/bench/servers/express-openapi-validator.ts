import { readFileSync } from 'node:fs';
import express, { type ErrorRequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';

// Express with express-openapi-validator as its README shows it: one middleware on the whole document, requests and responses checked, a
// handler for each security scheme, its error handler.
const [, , port, documentFile = '', answersFile = ''] = process.argv;
const keys = new Set(['demo-snag-key', 'demo-monocloud-key']);
const { components } = JSON.parse(readFileSync(documentFile, 'utf8'));
const app = express();
app.use(express.json());
app.use(
  middleware({
    apiSpec: documentFile,
    validateRequests: true,
    validateResponses: true,
    validateSecurity: {
      handlers: Object.fromEntries(
        Object.keys(components.securitySchemes).map((scheme) => [scheme, ({ headers }) => keys.has(String(headers['x-api-key']))]),
      ),
    },
  }),
);
for (const { route, answer } of JSON.parse(readFileSync(answersFile, 'utf8'))) {
  app.post(route, (_request, response) => {
    response.json(answer);
  });
}
const wordError: ErrorRequestHandler = (error, _request, response, _next) => {
  response.status(error.status || 500).json({ message: error.message, errors: error.errors });
};
app.use(wordError);
app.listen(Number(port), '127.0.0.1');
