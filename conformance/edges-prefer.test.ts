import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { dialects, type ProviderId } from './dialects.ts';
import { sendExactly, shown } from './exact.ts';
import { problem } from './problem.ts';

const disconnect = '{"userId":"123e4567-e89b-12d3-a456-426614174001"}';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

async function prefer(id: ProviderId, preference: string, body = disconnect, more: Readonly<Record<string, string>> = {}) {
  const { headers, path } = dialects[id];
  const all = { ...headers, 'content-type': 'application/json', prefer: preference, ...more };
  const reply = await sendExactly(gateway.url, `/native/${id}${path}`, { method: 'POST', headers: all, body });
  return { ...shown(reply), applied: reply.headers['preference-applied'] };
}

describe('Prefer asks an emulated operation for a documented answer', () => {
  it.each([
    ['code=500', 500, { success: false, message: 'Internal server error', debugInfo: 'Stack trace or additional error details' }],
    ['code=400', 400, { message: 'Request body is invalid' }],
    ['code=400, example=unknownUser', 400, { message: 'User not found' }],
    ['code=400;example=unknownUser', 400, { message: 'User not found' }],
    ['example="unknownUser"', 400, { message: 'User not found' }],
    ['CODE="400" , Example = unknownUser', 400, { message: 'User not found' }],
    ['respond-async, code=403', 403, { message: 'Forbidden, Could not validate api key' }],
  ])('of Snag: %s', async (preference, status, body) => {
    expect(await prefer('snag', preference)).toEqual({ status, mediaType: 'application/json', body, applied: preference });
  });

  it('of MonoCloud, in the media type of that answer', async () => {
    const answer = await prefer('monocloud', 'code=404', '{"phone_number":"+919988776655"}');
    expect(answer).toMatchObject({ status: 404, mediaType: 'application/problem+json', body: { status: 404, title: 'Not Found' } });
  });

  it('of Authing, whose failures are HTTP 200 too', async () => {
    const answer = await prefer('authing', 'example=lastLoginMethod', '{"passCode":"1234"}');
    expect(answer).toMatchObject({ status: 200, body: { statusCode: 422, apiCode: 1320005 } });
  });

  it('even where it has no body', async () => {
    const { headers } = dialects.monocloud;
    const target = '/native/monocloud/api/users/UOtBaOybB6dTpIJNrnkRw';
    const reply = await sendExactly(gateway.url, target, { method: 'DELETE', headers: { ...headers, prefer: 'code=204' } });
    expect(reply).toMatchObject({ status: 204, bytes: Buffer.alloc(0) });
    expect((await sendExactly(gateway.url, target, { headers })).status).toBe(200);
  });

  it('and nothing changes', async () => {
    const before = await gateway.emulator('snag').state();
    await prefer('snag', 'code=200');
    expect(await gateway.emulator('snag').state()).toEqual(before);
  });
});

describe('Prefer cannot ask', () => {
  const possible = ['code=200', 'code=400', 'code=403', 'code=429', 'code=500'];
  const detail = 'disconnectPhone documents no such answer as the Prefer header asks for.';
  const refused = { ...problem(400, 'input/invalid', 'The request breaks the contract', detail, { possible }), applied: undefined };

  it.each([
    'code=404',
    'code=teapot',
    'code=',
    'example=nothing',
    'code=403, example=unknownUser',
    'example=constructor',
    'example=__proto__',
  ])('for what is not documented: %s', async (preference) => {
    expect(await prefer('snag', preference)).toEqual(refused);
  });

  it('without credentials', async () => {
    const { wrongHeaders, badCredentials } = dialects.snag;
    expect(await prefer('snag', 'code=200', disconnect, wrongHeaders)).toEqual({ ...badCredentials(), applied: undefined });
  });

  it('with a request that breaks the contract', async () => {
    expect(await prefer('snag', 'code=200', '[]')).toEqual({ ...dialects.snag.notAnObject(), applied: undefined });
  });
});

it('a Prefer header that asks for no answer is left alone', async () => {
  expect(await prefer('snag', 'wait=10, handling=strict')).toEqual({
    status: 200,
    mediaType: 'application/json',
    body: { data: { message: 'Phone disconnected.' } },
    applied: undefined,
  });
});
