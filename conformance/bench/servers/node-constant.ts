import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// Bare Node: a constant answer to each documented path, nothing read and nothing checked; as an upstream after a delay. This file is plain
// JavaScript too, because the cold start runs it without its types being stripped.
const [, , port, , answersFile = '', delayMs = '0'] = process.argv;
const answers = new Map();
for (const { url, answer } of JSON.parse(readFileSync(answersFile, 'utf8'))) answers.set(url, Buffer.from(JSON.stringify(answer)));

const delay = Number(delayMs);
createServer((request, response) => {
  const body = answers.get(request.url);
  const reply = () =>
    response
      .writeHead(body === undefined ? 404 : 200, { 'content-type': 'application/json', 'content-length': body?.length ?? 0 })
      .end(body);
  request.resume();
  if (delay === 0) reply();
  else setTimeout(reply, delay);
}).listen(Number(port), '127.0.0.1');
