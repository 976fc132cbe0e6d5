import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { problem } from '../problem.ts';
import { startProxy } from './proxy.ts';
import { json, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

const headers = { 'content-type': 'application/json', 'x-api-key': 'k' };
const disconnect = '/api/phone_verifications/disconnect';

let east: RawUpstream;
let west: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  east = await startRawUpstream();
  west = await startRawUpstream();
  const proxy = { mode: 'proxy', credentials: { apiKey: 'k' } };
  gateway = await startProxy({
    east: { ...proxy, provider: 'snag', upstream: east.url },
    west: { ...proxy, provider: 'snag', upstream: west.url },
    monocloud: { ...proxy, provider: 'monocloud', upstream: east.url },
  });
});
afterAll(async () => {
  await gateway.close();
  await east.close();
  await west.close();
});
beforeEach(() => {
  east.answerWith(json({ data: { message: 'east' } }));
  west.answerWith(json({ data: { message: 'west' } }));
});

function post(target: string, more: Readonly<Record<string, string>> = {}) {
  return sendExactly(gateway.url, target, { method: 'POST', headers: { ...headers, ...more }, body: '{}' });
}

describe('nothing that a caller sends chooses the upstream:', () => {
  it.each([
    ['Host', (host: string) => ({ host })],
    ['X-Forwarded-Host', (host: string) => ({ 'x-forwarded-host': host, 'x-forwarded-proto': 'https', 'x-forwarded-port': '1' })],
    ['Forwarded', (host: string) => ({ forwarded: `host=${host};proto=https` })],
    ['X-Original-URL', (host: string) => ({ 'x-original-url': `http://${host}/elsewhere`, 'x-rewrite-url': '/elsewhere' })],
    ['X-HTTP-Method-Override', () => ({ 'x-http-method-override': 'DELETE' })],
  ])('not the header %s', async (_, more) => {
    const reply = await post(`/native/east${disconnect}`, more(west.host));
    expect(reply.bytes.toString()).toBe('{"data":{"message":"east"}}');
    expect(east.received).toMatchObject([{ method: 'POST', target: disconnect, headers: { host: east.host } }]);
    expect(west.received).toEqual([]);
  });

  it.each([
    (host: string) => `http://${host}/native/east${disconnect}`,
    (host: string) => `http://${host}${disconnect}`,
    (host: string) => `//${host}/native/east${disconnect}`,
  ])('not a whole URL in place of the path, which is refused (%#)', async (target) => {
    const detail = 'Nothing is served here. The contract is at /openapi.json.';
    const possible = expect.arrayContaining(['/native/{connection}']);
    expect(shown(await post(target(west.host)))).toEqual(
      problem(404, 'input/unknown-path', 'Nothing is served at this path', detail, { possible }),
    );
    expect([...east.received, ...west.received]).toEqual([]);
  });

  it.each([
    ['GET', '/api/users/..'],
    ['GET', '/api/users/.'],
    ['GET', '/api/users/%2e%2e'],
    ['GET', '/api/users/%2E.'],
    ['GET', '/api/users/..%2fadmin'],
    ['GET', '/api/users/x%2F..%2F..%2Fadmin'],
    ['GET', '/api/users/..%5cadmin'],
    ['GET', '/api/users/..\\admin'],
    ['GET', '/api/users/..;x=1'],
    ['POST', '/api/users/../phones'],
    ['POST', '/api/users/u/phones/%2e%2e/verify'],
    ['DELETE', '/api/users/u/phones/..'],
  ])('not steps out of the documented path: %s %s is an unknown path', async (method, path) => {
    const reply = shown(await sendExactly(gateway.url, `/native/monocloud${path}`, { method, headers }));
    expect(reply).toMatchObject({ status: 404, mediaType: 'application/problem+json', body: { type: 'https://httpstatuses.io/404' } });
    expect(east.received).toEqual([]);
  });

  it.each(['u..v', '...', 'a.b', '..a', '%2e%2e%2e', 'auth0%7C12'])('and dots within an id lead nowhere: %s is passed on', async (id) => {
    await sendExactly(gateway.url, `/native/monocloud/api/users/${id}`, { headers });
    expect(east.received).toMatchObject([{ target: `/api/users/${id}` }]);
  });
});

describe('a subject of the unified face', () => {
  const revoke = async (userId: string) => {
    const body = JSON.stringify({ subject: { userId }, phone: 'sole' });
    const target = '/v1/connections/monocloud/phones/revoke';
    return shown(await sendExactly(gateway.url, target, { method: 'POST', headers: { 'content-type': 'application/json' }, body }));
  };

  it.each(['..', '.', '../admin', 'x/../../admin', '..\\admin'])(
    'that would lead out of its path is unknown, and nothing is sent: %s',
    async (id) => {
      expect(await revoke(id)).toMatchObject({ status: 404, body: { code: 'target/subject-not-found' } });
      expect(east.received).toEqual([]);
    },
  );

  it('stays one part of the path, whatever is in it', async () => {
    east.answerWith(
      json({ type: 'https://httpstatuses.io/404', title: 'Not Found', status: 404 }, 404, { 'content-type': 'application/problem+json' }),
    );
    expect(await revoke('a/b?c#d%2e é')).toMatchObject({ status: 404, body: { code: 'target/subject-not-found' } });
    expect(east.received).toMatchObject([{ target: '/api/users/a%2Fb%3Fc%23d%252e%20%C3%A9' }]);
  });
});

it('requests to two upstreams at once never mix', async () => {
  const sides = Array.from({ length: 100 }, (_, index) => (index % 3 === 0 ? 'west' : 'east'));
  const replies = await Promise.all(sides.map((side) => post(`/native/${side}${disconnect}`)));
  expect(replies.map(({ bytes }) => JSON.parse(bytes.toString()).data.message)).toEqual(sides);
  expect([east.received.length, west.received.length]).toEqual([66, 34]);
});
