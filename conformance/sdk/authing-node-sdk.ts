import { AuthenticationClient, Models } from 'authing-node-sdk';
import { beforeEach, describe, expect, it } from 'vitest';
import type { TestGateway } from '../../src/testing.ts';
import { rejection } from './rejection.ts';

const unbindChannel: Models.SendSMSDto.channel = Models.SendSMSDto.channel.CHANNEL_UNBIND_PHONE;
const number = { phoneNumber: '13800138000', phoneCountryCode: '+86' };
const onlyNumber = { phoneNumber: '13800138001', phoneCountryCode: '+86' };
const requestId = expect.any(String);
const succeeded = { statusCode: 200, message: 'Operation successful', requestId };

/** What Authing's own SDK makes of a connection of either brand: it returns every failing body, and throws for HTTP failures alone. */
export function describeAuthingNodeSdk(gateway: TestGateway, connection: 'authing' | 'genauth'): void {
  const emulator = gateway.emulator(connection);

  function createClient(options: Partial<ConstructorParameters<typeof AuthenticationClient>[0]> = {}): AuthenticationClient {
    return new AuthenticationClient({
      appId: `demo-${connection}-app`,
      appHost: gateway.nativeUrl(connection),
      tokenEndPointAuthMethod: 'none',
      accessToken: `demo-${connection}-token`,
      ...options,
    });
  }

  describe(`authing-node-sdk on ${connection}`, () => {
    let client: AuthenticationClient;

    beforeEach(() => {
      client = createClient();
    });

    async function sendCode(to = number, channel = unbindChannel): Promise<string> {
      expect(await client.sendSms({ channel, ...to })).toEqual(succeeded);
      return (await emulator.outbox()).at(-1)?.code ?? '';
    }

    it('signs in, unbinds the phone with the code sent to it, and reads a profile without it', async () => {
      const signedIn = await createClient({ accessToken: '' }).signInByUsernamePassword({ username: 'bob', password: 'passw0rd' });
      const { access_token: token = '' } = signedIn.data;
      expect(signedIn).toEqual({
        ...succeeded,
        data: { scope: 'openid profile', access_token: token, id_token: expect.any(String), token_type: 'bearer', expire_in: 7200 },
      });
      client.setAccessToken(token);
      expect((await client.getProfile({})).data).toMatchObject({ username: 'bob', phone: '13800138000', phoneVerified: true });
      expect(await client.unbindPhone({ passCode: await sendCode() })).toEqual(succeeded);
      const { data } = await client.getProfile({ withCustomData: true, withIdentities: true, withDepartmentIds: true });
      expect(data).toMatchObject({ username: 'bob', phoneVerified: false, customData: {}, identities: [], departmentIds: [] });
      expect(data).not.toHaveProperty('phone');
    });

    it('binds a number with the code sent to it, and signs in with another', async () => {
      await emulator.reset('phoneUnbound');
      const { CHANNEL_BIND_PHONE, CHANNEL_LOGIN } = Models.SendSMSDto.channel;
      const boundBy = await sendCode(number, CHANNEL_BIND_PHONE);
      expect(await client.bindPhone({ ...number, passCode: boundBy })).toEqual(succeeded);
      const passCode = await sendCode(number, CHANNEL_LOGIN);
      const signedIn = await client.signInByPhonePassCode({ phone: number.phoneNumber, phoneCountryCode: '+86', passCode });
      expect(signedIn).toMatchObject({ statusCode: 200, data: { access_token: expect.any(String) } });
    });

    it.each(['client_secret_post', 'client_secret_basic'] as const)(
      'signs in with a secret sent by %s',
      async (tokenEndPointAuthMethod) => {
        const confidential = createClient({ tokenEndPointAuthMethod, appSecret: 'any secret' });
        const signedIn = await confidential.signInByEmailPassword({ email: 'test@example.com', password: 'passw0rd' });
        expect(signedIn).toMatchObject({ statusCode: 200, data: { token_type: 'bearer' } });
      },
    );

    it('takes an application host with slashes at its end', async () => {
      const { statusCode } = await createClient({ appHost: `${gateway.nativeUrl(connection)}//` }).getProfile({});
      expect(statusCode).toBe(200);
    });

    it('returns the refusal of a wrong, an expired and a missing code', async () => {
      const passCode = await sendCode();
      const wrong = passCode === '000000' ? '111111' : '000000';
      const codeWrong = { statusCode: 403, apiCode: 2001, message: 'The verification code is wrong.', requestId };
      const codeExpired = { statusCode: 403, apiCode: 2300, message: 'The verification code has expired.', requestId };
      const codeMissing = { statusCode: 400, message: 'body/passCode is required' };
      expect(await client.unbindPhone({ passCode: wrong })).toEqual(codeWrong);
      await emulator.setClock({ advanceSeconds: 60 });
      expect(await client.unbindPhone({ passCode })).toEqual(codeExpired);
      // @ts-expect-error The vendor's own sample for Node passes an empty object.
      expect(await client.unbindPhone({})).toEqual(codeMissing);
    });

    it('returns a refusal when it is called without anything, which it sends as an empty form', async () => {
      // @ts-expect-error Its releases before 2022-10-18 took no argument.
      const { statusCode } = await client.unbindPhone(undefined);
      expect(statusCode).toBe(400);
    });

    it('returns the refusal to unbind the last login method', async () => {
      client.setAccessToken(`demo-${connection}-phone-only-token`);
      expect(await client.unbindPhone({ passCode: await sendCode(onlyNumber) })).toEqual({
        statusCode: 422,
        apiCode: 1320005,
        message: 'The user has no other login method, so the phone number cannot be unbound.',
        requestId,
      });
    });

    it('returns the refusal to unbind what is not bound', async () => {
      await emulator.reset('phoneUnbound');
      const message = 'The user has no phone number to unbind.';
      expect(await client.unbindPhone({ passCode: '123456' })).toEqual({ statusCode: 422, message, requestId });
    });

    it.each(['not-a-token', ''])('returns that nobody is signed in by the token %j', async (token) => {
      client.setAccessToken(token);
      const message = 'Not logged in, so this request is not allowed.';
      expect(await client.unbindPhone({ passCode: '123456' })).toEqual({ statusCode: 401, apiCode: 2020, message });
    });

    it('returns that there is no such application', async () => {
      const message = 'The application does not exist.';
      expect(await createClient({ appId: 'no-such-app' }).getProfile({})).toEqual({ statusCode: 404, apiCode: 2011, message });
    });

    it('returns the refusal of a second message within a minute, which is no HTTP 429', async () => {
      await sendCode();
      const message = 'A code was sent to this number less than a minute ago.';
      expect(await client.sendSms({ channel: unbindChannel, ...number })).toEqual({ statusCode: 429, message, requestId });
    });

    it('returns a planned failure of the server', async () => {
      await emulator.setFaults({ kind: 'status', status: 500, operationId: 'unbindPhone' });
      expect(await client.unbindPhone({ passCode: '123456' })).toEqual({ statusCode: 500, message: 'The emulator was told to fail.' });
    });

    it('throws an AxiosError for the limit on queries per second, the one documented HTTP failure', async () => {
      await emulator.setFaults({ kind: 'status', status: 429, operationId: 'unbindPhone' });
      const error = await rejection(client.unbindPhone({ passCode: '123456' }));
      expect(error).toMatchObject({
        isAxiosError: true,
        code: 'ERR_BAD_REQUEST',
        response: { status: 429, data: { statusCode: 429, message: '您的请求已超过最大数量限制，请稍后重试' } },
      });
    });

    it('throws an AxiosError for a cut connection', async () => {
      await emulator.setFaults({ kind: 'reset', operationId: 'unbindPhone' });
      const error = await rejection(client.unbindPhone({ passCode: '123456' }));
      expect(error).toMatchObject({ isAxiosError: true, code: 'ECONNRESET' });
    });

    it('returns what came of half a message as text', async () => {
      await emulator.setFaults({ kind: 'malformed', operationId: 'getProfile' });
      expect(await client.getProfile({})).toMatch(/^\{"statusCode":200,/);
    });
  });
}
