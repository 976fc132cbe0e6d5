import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

// What it costs to parse an answer of the upstream: each request parses the bytes so many times, and says so.
const [, , port, , answersFile = ''] = process.argv;
const texts = new Map<string | undefined, Buffer>();
for (const { url, answer } of JSON.parse(readFileSync(answersFile, 'utf8'))) texts.set(url, Buffer.from(JSON.stringify(answer)));

createServer((request, response) => {
  const { pathname, search, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
  const times = Number(searchParams.get('times'));
  const bytes = texts.get(pathname + search.replace(/&times=.*/, ''));
  let parsed = 0;
  for (let time = 0; bytes !== undefined && time < times; time += 1) if (JSON.parse(bytes.toString()) !== undefined) parsed += 1;
  request.resume();
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ parsed }));
}).listen(Number(port), '127.0.0.1');
