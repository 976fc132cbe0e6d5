import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { problem } from '../problem.ts';
import { startProxy } from './proxy.ts';
import { type RawUpstream, startRawUpstream } from './raw-upstream.ts';

let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  gateway = await startProxy({ snag: { provider: 'snag', mode: 'proxy', upstream: upstream.url } });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

it.each<[method: string, path: string, body?: object]>([
  ['GET', '/state'],
  ['PUT', '/state', { provider: 'snag' }],
  ['POST', '/reset'],
  ['POST', '/reset', { world: 'demo' }],
  ['PUT', '/snapshots/one'],
  ['POST', '/snapshots/one/restore'],
  ['GET', '/outbox'],
  ['GET', '/clock'],
  ['PUT', '/clock', { frozen: true }],
  ['GET', '/faults'],
  ['PUT', '/faults', { faults: [] }],
])('a connection that proxies has no emulator to steer: %s %s', async (method, path, body) => {
  const sent = body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const detail = `Connection "snag" proxies to ${upstream.host}; only an emulated one can be steered.`;
  expect(shown(await sendExactly(gateway.url, `/_emulator/snag${path}`, { method, ...sent }))).toEqual(
    problem(404, 'target/connection-not-emulated', 'The connection has no emulator', detail),
  );
  expect(upstream.received).toEqual([]);
});
