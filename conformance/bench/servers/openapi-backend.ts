import { readFileSync } from 'node:fs';
import express, { type Request, type Response } from 'express';
import { importPeer } from './peer.ts';

/** What this file uses of openapi-backend. */
interface Backend {
  init(): Promise<unknown>;
  handleRequest(request: object, ...context: unknown[]): Promise<unknown>;
}
interface Context {
  readonly request: { readonly headers: Readonly<Record<string, unknown>> };
  readonly validation: { readonly errors: unknown };
}
type Handler = (context: Context, request: Request, response: Response) => unknown;
interface Options {
  readonly quick: boolean;
  readonly definition: unknown;
  readonly handlers: Readonly<Record<string, Handler>>;
  readonly securityHandlers: Readonly<Record<string, (context: Context) => boolean>>;
}

// openapi-backend on Express with a body parser, as its README shows it: requests and credentials are checked, answers are not.
const [, , port, documentFile = '', answersFile = ''] = process.argv;
const { OpenAPIBackend } = await importPeer<{ OpenAPIBackend: new (options: Options) => Backend }>('openapi-backend');
const keys = new Set(['demo-snag-key', 'demo-monocloud-key']);
const definition = JSON.parse(readFileSync(documentFile, 'utf8'));
const handlers: Record<string, Handler> = {
  validationFail: ({ validation }, _request, response) => response.status(400).json({ errors: validation.errors }),
  unauthorizedHandler: (_context, _request, response) => response.status(401).json({ message: 'unauthorized' }),
  notFound: (_context, _request, response) => response.status(404).json({ message: 'not found' }),
};
for (const { id, answer } of JSON.parse(readFileSync(answersFile, 'utf8')))
  handlers[id] = (_context, _request, response) => response.json(answer);
const securityHandlers = Object.fromEntries(
  Object.keys(definition.components.securitySchemes).map((scheme) => [
    scheme,
    ({ request }: Context) => keys.has(String(request.headers['x-api-key'])),
  ]),
);
// It holds documents against OpenAPI 3.0 only, and these are 3.1; `quick` leaves that out, and compiles validators when they are needed.
const api = new OpenAPIBackend({ quick: true, definition, handlers, securityHandlers });
await api.init();
const app = express();
app.use(express.json());
app.use((request, response) => {
  const { method, path, query, headers, body } = request;
  void api.handleRequest({ method, path, query, headers, body }, request, response);
});
app.listen(Number(port), '127.0.0.1');
