import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import type { Dialect } from './authing-v3.ts';
import { describeOneTimeCodes } from './authing-v3-codes.ts';
import { describeNumberLife } from './authing-v3-life.ts';
import { describeSignIn } from './authing-v3-sign-in.ts';
import { json, send } from './raw.ts';

const gateway = await startTestGateway();
const dialect: Dialect = { connection: 'authing', appIdHeader: 'x-authing-app-id' };

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describeNumberLife(gateway, dialect);
describeOneTimeCodes(gateway, dialect);
describeSignIn(gateway, dialect);

describe('authing: the application', () => {
  const profile = `${gateway.nativeUrl('authing')}/api/v3/get-profile`;
  const unknownApp = { statusCode: 404, apiCode: 2011, message: 'The application does not exist.' };

  it('an application that does not exist is refused', async () => {
    const headers = { 'x-authing-app-id': 'no-such-app', authorization: 'demo-authing-token' };
    expect(await send('get', profile, headers)).toEqual(json(200, unknownApp));
  });

  it("GenAuth's header does not name an application of Authing's, and the refusal says so", async () => {
    const headers = { 'x-genauth-app-id': 'demo-authing-app', authorization: 'demo-authing-token' };
    const hint = 'The request carries x-genauth-app-id, which is a header of GenAuth; Authing wants x-authing-app-id.';
    expect(await send('get', profile, headers)).toEqual(json(200, { ...unknownApp, message: `${unknownApp.message} ${hint}` }));
  });
});
