import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { conform } from './cli.ts';
import { startOrders } from './orders.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-reasons-'));
const file = (name: string): string => join(folder, name);
const size = { type: 'object', properties: { width: { type: 'integer' }, depth: { type: 'integer' } } };
const schema = {
  type: 'object',
  required: ['id', 'name'],
  additionalProperties: false,
  properties: { id: { type: 'string', minLength: 1 }, name: { type: 'string' }, sizes: { type: 'array', items: size } },
};
const headers = Object.fromEntries(['ETag', 'Vary'].map((name) => [name, { required: true, schema: { type: 'string' } }]));
const sound = { id: 's', name: 'Shelf', sizes: [{ width: 1, depth: 2 }] };
const content = { 'application/json': { schema, examples: { shelf: { value: sound } } } };
const get = { operationId: 'getShelf', responses: { 200: { description: 'The shelf.', headers, content } } };
writeFileSync(
  file('shelf.json'),
  JSON.stringify({ openapi: '3.1.0', info: { title: 'Shelves', version: '1' }, paths: { '/shelf': { get } } }),
);

const sent: Readonly<Record<string, string>> = { 'content-type': 'application/json', etag: '1', vary: '*' };
const { etag: _, ...withoutTag } = sent;
const { vary: __, ...withoutVary } = sent;
const answers: Record<string, { status: number; headers: Readonly<Record<string, string>>; body: unknown }> = {};
let server: Awaited<ReturnType<typeof startOrders>>;
beforeAll(async () => {
  server = await startOrders(answers);
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function run(answer: { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }, ...args: string[]) {
  answers['GET /shelf'] = { status: 200, headers: sent, body: sound, ...answer };
  const given = ['--base-url', server.url, '--contract', file('shelf.json'), '--runs', '0', '--format', 'findings'];
  return conform([...given, '--baseline', file('baseline.json'), ...args]);
}

/** Both kinds of evidence that the answer is, with what changed. */
const inBoth = (word: string, change: string): string[] =>
  ['contract', 'replayed'].map((axis) => `${word} TARGET getShelf 200 shelf, ${axis}: failed, now ${change}`);

it.each<[what: string, pinned: Parameters<typeof run>[0], now: Parameters<typeof run>[0], status: number, said: string[], found: string[]]>(
  [
    [
      'another rule',
      { body: { ...sound, id: 1 } },
      { body: { ...sound, id: '' } },
      1,
      inBoth('WORSE  ', 'with out-of-bounds /id'),
      ['FAILED  /id'],
    ],
    [
      'another place',
      { body: { ...sound, id: 1 } },
      { body: { ...sound, name: 1 } },
      1,
      inBoth('WORSE  ', 'with wrong-type /name'),
      ['FAILED  /name'],
    ],
    [
      'one place more',
      { body: { ...sound, id: 1 } },
      { body: { ...sound, id: 1, name: 1 } },
      1,
      inBoth('WORSE  ', 'with wrong-type /name'),
      ['KNOWN   /id', 'FAILED  /name'],
    ],
    [
      'another property that is missing',
      { body: { id: 's' } },
      { body: { name: 'Shelf' } },
      1,
      inBoth('WORSE  ', "with missing-property (must have required property 'id')"),
      ['FAILED  '],
    ],
    [
      'another header that is missing',
      { headers: withoutTag },
      { headers: withoutVary },
      1,
      inBoth('WORSE  ', 'with missing-header (the header Vary)'),
      ['FAILED  '],
    ],
    [
      'another place in an item of a list',
      { body: { ...sound, sizes: [{ width: '1' }] } },
      { body: { ...sound, sizes: [{ depth: '1' }] } },
      1,
      inBoth('WORSE  ', 'with wrong-type /sizes/*/depth'),
      ['FAILED  /sizes/0/depth'],
    ],
    ['another value', { body: { ...sound, id: 1 } }, { body: { ...sound, id: 22 } }, 0, [], ['KNOWN   /id']],
    [
      'another item of a list',
      { body: { ...sound, sizes: [{ width: '1' }] } },
      { body: { ...sound, sizes: [{ width: 2 }, { width: '3' }] } },
      0,
      [],
      ['KNOWN   /sizes/1/width'],
    ],
    [
      'one place less',
      { body: { ...sound, id: 1, name: 1 } },
      { body: { ...sound, id: 1 } },
      0,
      inBoth('better ', 'without wrong-type /name'),
      ['KNOWN   /id'],
    ],
  ],
)('what failed before and fails now by %s', async (_what, pinned, now, status, said, found) => {
  await run(pinned, '--write-baseline');
  const ended = await run(now);
  const lines = ended.stdout.replaceAll(`shelf.json at ${new URL(server.url).host}`, 'TARGET').split('\n');
  const of = (words: RegExp): string[] => lines.filter((line) => words.test(line));
  expect({
    status: ended.status,
    said: of(/^(?:WORSE|better) /),
    found: of(/^(?:FAILED|KNOWN) /).map((line) => line.replace(/TARGET: getShelf shelf ?(.*?): expected.*$/, '$1')),
  }).toEqual({ status, said, found });
});
