import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { startProxy } from './proxy.ts';
import { type Answer, json, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

const since = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
const sound = json({ data: { message: 'Phone disconnected.' } });

let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  const proxy = { provider: 'snag', mode: 'proxy', upstream: `${upstream.url}/base` };
  const proxies = ['unused', 'used', 'refusing', 'failing', 'barred'].map((id) => [id, proxy]);
  gateway = await startProxy({
    ...Object.fromEntries(proxies),
    reporting: { ...proxy, contractCheck: 'report' },
    emulated: { provider: 'snag' },
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

async function health(connection: string) {
  const { status, mediaType, body } = shown(await sendExactly(gateway.url, `/v1/connections/${connection}`));
  expect([status, mediaType]).toEqual([200, 'application/json']);
  return body;
}

async function exchange(connection: string, answer: Answer, apiKey = 'k') {
  upstream.answerWith(answer);
  const headers = { 'content-type': 'application/json', ...(apiKey !== '' && { 'x-api-key': apiKey }) };
  const target = `/native/${connection}/api/phone_verifications/disconnect`;
  await sendExactly(gateway.url, target, { method: 'POST', headers, body: '{}' });
}

function connection(id: string, shownHealth: object, upstreamHost: string | null = upstream.host) {
  const mode = upstreamHost === null ? 'emulate' : 'proxy';
  return { id, provider: 'snag', mode, nativePath: `/native/${id}`, upstreamHost, health: shownHealth };
}

it('a proxying connection shows its upstream’s host and nothing else of it, and has an unknown health until it is used', async () => {
  expect(await health('unused')).toEqual(connection('unused', { status: 'unknown' }));
});

it('an emulated connection is always well', async () => {
  expect(await health('emulated')).toEqual(connection('emulated', { status: 'ok' }, null));
});

it('health follows the last exchange, and says since when', async () => {
  await exchange('used', sound);
  expect(await health('used')).toEqual(connection('used', { status: 'ok', since }));
  await exchange('used', ({ socket }) => socket?.destroy());
  expect(await health('used')).toEqual(connection('used', { status: 'failing', since, code: 'upstream/unavailable' }));
  await exchange('used', json('<html>', 200, { 'content-type': 'text/html' }));
  expect(await health('used')).toEqual(connection('used', { status: 'failing', since, code: 'upstream/not-json' }));
  await exchange('used', sound);
  expect(await health('used')).toEqual(connection('used', { status: 'ok', since }));
});

it('a refusal is a healthy answer', async () => {
  await exchange('refusing', json({ message: 'Forbidden' }, 403));
  expect(await health('refusing')).toEqual(connection('refusing', { status: 'ok', since }));
});

it('a failure of the provider’s own is none', async () => {
  await exchange('failing', json({ success: false, message: 'Internal server error' }, 500));
  expect(await health('failing')).toEqual(connection('failing', { status: 'failing', since, code: 'upstream/failed' }));
});

it('a broken answer that is passed on is a failing one', async () => {
  await exchange('reporting', json({ data: {} }));
  expect(await health('reporting')).toEqual(connection('reporting', { status: 'failing', since, code: 'upstream/contract-violation' }));
});

it('a request that the gateway refuses says nothing of the upstream', async () => {
  await exchange('barred', sound, '');
  expect(await health('barred')).toEqual(connection('barred', { status: 'unknown' }));
});
