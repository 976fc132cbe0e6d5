import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { describeAuthingNodeSdk } from './authing-node-sdk.ts';

const gateway = await startTestGateway();
const emulator = gateway.emulator('genauth');

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describeAuthingNodeSdk(gateway, 'genauth');

// GenAuth's own SDK is not on npm, so its requests are made by hand, with the headers that it sends.
describe("GenAuth's own requests", () => {
  async function ask(path: string, body?: object, headers: Readonly<Record<string, string>> = {}) {
    const response = await fetch(`${gateway.nativeUrl('genauth')}${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: {
        'x-genauth-app-id': 'demo-genauth-app',
        authorization: 'demo-genauth-token',
        'content-type': 'application/json',
        accept: 'application/json, text/plain, */*',
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    return { status: response.status, mediaType: response.headers.get('content-type'), body: await response.json() };
  }

  const answered = (body: object) => ({ status: 200, mediaType: 'application/json', body });
  const requestId = expect.any(String);
  const succeeded = answered({ statusCode: 200, message: 'Operation successful', requestId });

  it('unbind the phone with the code sent to it', async () => {
    const sms = { channel: 'CHANNEL_UNBIND_PHONE', phoneNumber: '13800138000', phoneCountryCode: '+86' };
    expect(await ask('/api/v3/send-sms', sms)).toEqual(succeeded);
    const passCode = (await emulator.outbox()).at(-1)?.code;
    expect(await ask('/api/v3/unbind-phone', { passCode })).toEqual(succeeded);
    const { body } = await ask('/api/v3/get-profile?withCustomData=false&withIdentities=false&withDepartmentIds=false');
    expect(body).toMatchObject({ statusCode: 200, data: { username: 'bob', phoneVerified: false } });
    expect(body).not.toHaveProperty('data.phone');
  });

  it('are refused by values', async () => {
    const notLoggedIn = { statusCode: 401, apiCode: 2020, message: 'Not logged in, so this request is not allowed.' };
    const unknownApp = { statusCode: 404, apiCode: 2011, message: 'The application does not exist.' };
    const message = 'The user has no other login method, so the phone number cannot be unbound.';
    const lastLoginMethod = { statusCode: 422, apiCode: 1320005, message, requestId };
    const unbind = (headers: Readonly<Record<string, string>>) => ask('/api/v3/unbind-phone', { passCode: '123456' }, headers);
    expect(await unbind({ authorization: 'not-a-token' })).toEqual(answered(notLoggedIn));
    expect(await unbind({ 'x-genauth-app-id': 'no-such-app' })).toEqual(answered(unknownApp));
    expect(await unbind({ authorization: 'demo-genauth-phone-only-token' })).toEqual(answered(lastLoginMethod));
  });

  it('are limited by HTTP 429', async () => {
    await emulator.setFaults({ kind: 'status', status: 429 });
    const body = { statusCode: 429, message: '您的请求已超过最大数量限制，请稍后重试' };
    expect(await ask('/api/v3/get-profile')).toEqual({ ...answered(body), status: 429 });
  });
});
