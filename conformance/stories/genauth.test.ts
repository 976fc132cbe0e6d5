import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { describeOneTimeCodes } from './authing-v3-codes.ts';
import { describeNumberLife } from './authing-v3-life.ts';
import { describeSignIn } from './authing-v3-sign-in.ts';
import { json, send } from './raw.ts';

const gateway = await startTestGateway();

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

for (const appIdHeader of ['x-genauth-app-id', 'x-authing-app-id'] as const) {
  describeNumberLife(gateway, { connection: 'genauth', appIdHeader });
  describeOneTimeCodes(gateway, { connection: 'genauth', appIdHeader });
  describeSignIn(gateway, { connection: 'genauth', appIdHeader });
}

describe('genauth: the application', () => {
  const profile = `${gateway.nativeUrl('genauth')}/api/v3/get-profile`;

  it.each(['x-genauth-app-id', 'x-authing-app-id'])('an application of Authing is not one of GenAuth, named by %s', async (name) => {
    const headers = { [name]: 'demo-authing-app', authorization: 'demo-genauth-token' };
    expect(await send('get', profile, headers)).toEqual(
      json(200, { statusCode: 404, apiCode: 2011, message: 'The application does not exist.' }),
    );
  });

  it("a token of Authing's is nobody's at GenAuth, whose users are its own", async () => {
    const headers = { 'x-genauth-app-id': 'demo-genauth-app', authorization: 'demo-authing-token' };
    expect(await send('get', profile, headers)).toEqual(
      json(200, { statusCode: 401, apiCode: 2020, message: 'Not logged in, so this request is not allowed.' }),
    );
  });
});

it("genauth: the SDK that speaks to it, and the option that takes the gateway's address, are named", async () => {
  const { data } = await gateway.client.GET('/v1/providers/{provider}', { params: { path: { provider: 'genauth' } } });
  expect(data?.sdk).toEqual({ package: 'authing-node-sdk', option: 'appHost', note: expect.any(String) });
});
