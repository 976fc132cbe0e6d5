import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { signingKey } from '../configured.ts';
import { freePort, root } from '../processes.ts';
import { conform, type Ended } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-notes-'));
let gateway: TestGateway;
let ended: Ended;
beforeAll(async () => {
  gateway = await startTestGateway({ env: { PHONEGATE_SIGNING_KEY: signingKey } });
  ended = await conform(['--url', gateway.url, '--runs', '0', '--format', 'json']);
}, 60_000);
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const notes = (
  url: string,
): string => `unified: the examples make revocations at ${url}. They stay in its store and its audit, and its webhooks and event receivers hear of them.
Where that matters, start a gateway of its own for them, without receivers: PHONEGATE_STORE_FILE=:memory: phonegate serve
`;

it('a gateway is told beforehand what stays of the run, and how that is avoided', () => {
  expect(ended.stderr).toBe(notes(gateway.url));
});

it.each<[how: string, args: (url: string) => string[], look: string, first: string]>([
  ['as a gateway', (url) => ['--url', url], 'GET /v1/connections', 'POST /_emulator/authing/reset'],
  ['as any server', (url) => ['--base-url', url, '--contract', 'unified'], 'GET /', 'GET /v1/providers'],
])('and that, %s, before more is asked of it than whether it is there', async (_, args, look, first) => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const file = join(folder, 'stderr');
  // A file has what was written before a request was sent; a pipe may be read later.
  const stderr = openSync(file, 'w');
  const heard: [request: string, said: string][] = [];
  const front = createServer((request, response) => {
    heard.push([`${request.method} ${request.url}`, readFileSync(file, 'utf8')]);
    if (heard.length > 1) {
      request.socket.destroy();
      return;
    }
    void fetch(gateway.url + request.url).then(async (reply) => {
      response.writeHead(reply.status, Object.fromEntries(reply.headers)).end(await reply.text());
    });
  }).listen(Number(new URL(url).port), '127.0.0.1');
  await once(front, 'listening');
  const run = spawn(process.execPath, ['src/main.ts', 'conform', ...args(url), '--runs', '0'], {
    cwd: root,
    stdio: ['ignore', 'ignore', stderr],
  });
  await once(run, 'exit');
  front.close();
  closeSync(stderr);
  expect(heard.slice(0, 2)).toEqual([
    [look, ''],
    [first, notes(url)],
  ]);
});

it('a gateway that signs is not asked for the answers of one that does not', () => {
  const { rows, findings } = JSON.parse(ended.stdout);
  const why = 'It takes a gateway without a signing key, and this one has one.';
  const left = rows.filter(({ axes }: { axes: { replayed: { reason?: string } } }) => axes.replayed.reason === why);
  expect({
    status: ended.status,
    findings,
    left: left.map(({ operationId, status, example }: Record<string, unknown>) => `${operationId} ${status} ${example}`),
  }).toEqual({ status: 0, findings: [], left: ['getReceipt 406 noSigningKey', 'getSigningKeys 200 none'] });
});
