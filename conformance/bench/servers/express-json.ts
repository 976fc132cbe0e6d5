import { readFileSync } from 'node:fs';
import express from 'express';

// Express as one would start with it: the body parser, a route per operation, `response.json`, and no checks. This file is plain
// JavaScript too, because the cold start runs it without its types being stripped.
const [, , port, , answersFile = ''] = process.argv;
const app = express();
app.use(express.json());
for (const { route, answer } of JSON.parse(readFileSync(answersFile, 'utf8'))) {
  app.post(route, (_request, response) => {
    response.json(answer);
  });
}
app.listen(Number(port), '127.0.0.1');
