import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// Bare Node that parses the request's body and serialises the answer, and checks nothing.
const [, , port, , answersFile = ''] = process.argv;
const answers = new Map<string | undefined, unknown>();
for (const { url, answer } of JSON.parse(readFileSync(answersFile, 'utf8'))) answers.set(url, answer);

createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const text = Buffer.concat(chunks).toString();
    if (text !== '') JSON.parse(text);
    const body = JSON.stringify(answers.get(request.url));
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
  });
}).listen(Number(port), '127.0.0.1');
