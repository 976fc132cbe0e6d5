import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly } from '../exact.ts';
import { startProxy } from './proxy.ts';
import { json, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

const disconnect = '/api/phone_verifications/disconnect';
const profile = '/api/v3/get-profile';
const disconnected = { data: { message: 'Phone disconnected.' } };
const loggedOut = { statusCode: 401, apiCode: 2020, message: 'Not logged in.' };

let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  const proxy = { mode: 'proxy', upstream: upstream.url };
  const own = { ...proxy, nativeCredentials: 'connection' };
  gateway = await startProxy({
    snag: { ...proxy, provider: 'snag', credentials: { apiKey: 'own-key' } },
    'snag-own': { ...own, provider: 'snag', credentials: { apiKey: 'own-key' } },
    genauth: { ...proxy, provider: 'genauth', credentials: { appId: 'own-app' } },
    'genauth-own': { ...own, provider: 'genauth', credentials: { appId: 'own-app' } },
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

async function post(connection: string, headers: Readonly<Record<string, string | string[]>>) {
  upstream.answerWith(json(disconnected));
  const body = '{"userId":"123e4567-e89b-12d3-a456-426614174001"}';
  await sendExactly(gateway.url, `/native/${connection}${disconnect}`, { method: 'POST', headers, body });
  return upstream.received.map(({ headers: arrived }) => arrived);
}

async function getProfile(connection: string, headers: Readonly<Record<string, string>>) {
  upstream.answerWith(json(loggedOut));
  await sendExactly(gateway.url, `/native/${connection}${profile}`, { headers });
  return upstream.received.map(({ headers: arrived }) => arrived);
}

describe('the headers of a request', () => {
  it('reach the upstream but for hop-by-hop ones, those that Connection names, and Host, which is the upstream’s; the body is framed anew', async () => {
    const arrived = await post('snag', {
      connection: 'close, X-Mine',
      'x-mine': 'for the gateway alone',
      'keep-alive': 'timeout=5',
      'proxy-authenticate': 'Basic',
      'proxy-authorization': 'Basic c2VjcmV0',
      'proxy-connection': 'keep-alive',
      te: 'trailers',
      trailer: 'x-checksum',
      'transfer-encoding': 'chunked',
      upgrade: 'h2c',
      expect: '100-continue',
      'accept-encoding': 'gzip, br',
      host: 'elsewhere.example',
      'content-type': 'application/json; charset=utf-8',
      'x-api-key': 'callers-key',
      'x-kept': ['one', 'two'],
    });
    expect(arrived).toEqual([
      {
        host: upstream.host,
        connection: 'keep-alive',
        'accept-encoding': 'identity',
        'content-length': '49',
        'content-type': 'application/json; charset=utf-8',
        'x-api-key': 'callers-key',
        'x-kept': 'one, two',
      },
    ]);
  });

  it('keep bytes beyond ASCII', async () => {
    const arrived = await post('snag', { 'content-type': 'application/json', 'x-api-key': 'k', 'x-name': 'caf\u00e9' });
    expect(arrived).toMatchObject([{ 'x-name': 'caf\u00e9' }]);
  });
});

describe('the headers of an answer', () => {
  it('reach the caller but for hop-by-hop ones and those that Connection names', async () => {
    upstream.answerWith(
      json(disconnected, 200, {
        connection: 'X-Theirs, keep-alive',
        'x-theirs': 'for the gateway alone',
        'keep-alive': 'timeout=5',
        'proxy-authenticate': 'Basic',
        te: 'trailers',
        trailer: 'x-checksum',
        'transfer-encoding': 'chunked',
        upgrade: 'h2c',
        'x-kept': 'caf\u00e9',
        'set-cookie': ['a=1', 'b=2'],
        'retry-after': '7',
      }),
    );
    const { headers } = await sendExactly(gateway.url, `/native/snag${disconnect}`, {
      method: 'POST',
      headers: { 'x-api-key': 'k', 'content-type': 'application/json' },
      body: '{}',
    });
    expect(headers).toEqual({
      connection: 'close',
      'content-length': '42',
      'content-type': 'application/json',
      date: expect.any(String),
      'phonegate-request-id': expect.any(String),
      'x-kept': 'caf\u00e9',
      'set-cookie': ['a=1', 'b=2'],
      'retry-after': '7',
    });
  });
});

describe('credentials on the native face', () => {
  it('are the caller’s', async () => {
    const [arrived] = await getProfile('genauth', { 'x-authing-app-id': 'callers-app', authorization: 'users-token' });
    expect(arrived).toMatchObject({ 'x-authing-app-id': 'callers-app', authorization: 'users-token' });
    expect(arrived).not.toHaveProperty('x-genauth-app-id');
  });

  it('are needed: without any, the provider’s refusal comes from the gateway and nothing is sent', async () => {
    expect(await post('snag', { 'content-type': 'application/json' })).toEqual([]);
  });

  it('are the connection’s in place of the caller’s when it says so', async () => {
    const [arrived] = await post('snag-own', { 'content-type': 'application/json', 'x-api-key': 'callers-key' });
    expect(arrived).toMatchObject({ 'x-api-key': 'own-key' });
  });

  it('are the connection’s when the caller has none', async () => {
    const [arrived] = await post('snag-own', { 'content-type': 'application/json' });
    expect(arrived).toMatchObject({ 'x-api-key': 'own-key' });
  });

  it('are the connection’s under whichever name the caller sent others, but for the token of the end user', async () => {
    const [arrived] = await getProfile('genauth-own', { 'x-authing-app-id': 'callers-app', authorization: 'users-token' });
    expect(arrived).toMatchObject({ 'x-genauth-app-id': 'own-app', authorization: 'users-token' });
    expect(arrived).not.toHaveProperty('x-authing-app-id');
  });
});
