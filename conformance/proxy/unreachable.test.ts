import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { problem } from '../problem.ts';
import { freePort } from '../processes.ts';
import { startProxy } from './proxy.ts';
import { type RawUpstream, startRawUpstream } from './raw-upstream.ts';

const provider = { fault: 'provider', retryable: true };
let closed: number;
let plain: RawUpstream;
let silent: Server;
let gateway: RunningGateway;
beforeAll(async () => {
  closed = await freePort();
  plain = await startRawUpstream();
  // It accepts connections and never says a word, so a TLS handshake with it never ends.
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const proxy = { provider: 'snag', mode: 'proxy', credentials: { apiKey: 'k' } };
  gateway = await startProxy({
    closed: { ...proxy, upstream: `http://127.0.0.1:${closed}` },
    plain: { ...proxy, upstream: plain.url.replace('http:', 'https:') },
    silent: { ...proxy, upstream: `https://127.0.0.1:${portOf(silent)}`, timeoutMs: 50 },
  });
});
afterAll(async () => {
  await gateway.close();
  await plain.close();
  silent.close();
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  return address.port;
}

async function disconnect(connection: string) {
  const headers = { 'content-type': 'application/json', 'x-api-key': 'k' };
  const target = `/native/${connection}/api/phone_verifications/disconnect`;
  return shown(await sendExactly(gateway.url, target, { method: 'POST', headers, body: '{}' }));
}

async function revoke(connection: string) {
  const body = JSON.stringify({ subject: { userId: '123e4567-e89b-12d3-a456-426614174001' }, phone: 'sole' });
  const headers = { 'content-type': 'application/json' };
  return shown(await sendExactly(gateway.url, `/v1/connections/${connection}/phones/revoke`, { method: 'POST', headers, body }));
}

it('an upstream that refuses connections is a 502 that names its host and says that nothing was changed', async () => {
  const detail = `127.0.0.1:${closed} refuses connections. Nothing was changed.`;
  const expected = problem(502, 'upstream/unavailable', 'The provider cannot be reached', detail, provider);
  expect(await disconnect('closed')).toEqual(expected);
  // No outcome: nothing was sent, so nothing is uncertain.
  expect(await revoke('closed')).toEqual(expected);
});

it('an upstream that does not speak TLS is a 502 that says so', async () => {
  const detail = `${plain.host} does not speak TLS. Nothing was changed.`;
  const expected = problem(502, 'upstream/unavailable', 'The provider cannot be reached', detail, provider);
  expect(await disconnect('plain')).toEqual(expected);
  expect(await revoke('plain')).toEqual(expected);
});

it('an upstream that never completes a connection is a 504 that says that nothing was changed', async () => {
  const detail = `127.0.0.1:${portOf(silent)} did not accept a connection within 50 ms. Nothing was changed.`;
  const expected = problem(504, 'upstream/timeout', 'The provider did not answer in time', detail, provider);
  expect(await disconnect('silent')).toEqual(expected);
  expect(await revoke('silent')).toEqual(expected);
});
