import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { anotherThan, codeWrong, failed, number, onlyNumber, succeeded, tooSoon, V3Client } from './authing-v3.ts';
import { json } from './raw.ts';

const gateway = await startTestGateway();
const client = new V3Client(gateway, { connection: 'authing', appIdHeader: 'x-authing-app-id' });
const UNBIND = 'CHANNEL_UNBIND_PHONE';

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('authing: what is no number', () => {
  const badNational = failed(400, undefined, 'phoneNumber must hold digits only; the country code goes in phoneCountryCode.');
  const badCountry = failed(400, undefined, 'phoneCountryCode must be a plus sign and a country code, such as +86.');

  it.each([
    ['letters behind the digits', { phoneNumber: '13800138000x', phoneCountryCode: '+86' }, badNational],
    ['letters before the digits', { phoneNumber: 'x13800138000', phoneCountryCode: '+86' }, badNational],
    ['fifteen digits', { phoneNumber: '138001380001234', phoneCountryCode: '+86' }, badNational],
    ['a country code without a plus sign', { phoneNumber: '13800138000', phoneCountryCode: '86' }, badCountry],
    ['a country code that begins with nought', { phoneNumber: '13800138000', phoneCountryCode: '+086' }, badCountry],
    ['a country code with letters behind it', { phoneNumber: '13800138000', phoneCountryCode: '+86x' }, badCountry],
    ['a country code with letters before it', { phoneNumber: '13800138000', phoneCountryCode: 'x+86' }, badCountry],
    ['a country code of five digits', { phoneNumber: '13800138000', phoneCountryCode: '+86861' }, badCountry],
  ])('is sent no code and bound to nobody: %s', async (_, to, refusal) => {
    expect(await client.sendSms(UNBIND, to)).toEqual(refusal);
    expect(await client.bind(client.tokens.bob, '123456', to)).toEqual(refusal);
    expect(await client.emulator.outbox()).toEqual([]);
  });

  it('a number of another country is sent its code in whole', async () => {
    expect(await client.sendSms(UNBIND, { phoneNumber: '4155552671', phoneCountryCode: '+1' })).toEqual(succeeded);
    expect(await client.emulator.outbox()).toMatchObject([{ to: '+14155552671' }]);
  });
});

describe('authing: a code that a world holds', () => {
  it('has all the tries of one that was just sent', async () => {
    await client.emulator.reset('unbindCodeSent');
    expect(await client.unbind(client.tokens.bob, anotherThan('123456'))).toEqual(codeWrong);
    expect(await client.unbind(client.tokens.bob, '123456')).toEqual(succeeded);
  });

  it('counts as the last message to its number', async () => {
    await client.emulator.reset('unbindCodeSent');
    expect(await client.sendSms(UNBIND, number)).toEqual(tooSoon);
  });

  it('is the only one for its number and channel', async () => {
    const code = { to: '+8613800138000', channel: UNBIND, code: '1', sentAt: '2026-11-20T09:00:00.000Z' };
    const twice = client.changeWorld((world) => ({ ...world, codes: [code, { ...code, code: '2' }] }));
    await expect(twice).rejects.toThrow('codes/1: there is another code for CHANNEL_UNBIND_PHONE and the same number');
    await client.changeWorld((world) => ({ ...world, codes: [code, { ...code, channel: 'CHANNEL_LOGIN' }] }));
  });
});

describe('authing: a user pool', () => {
  it.each([
    ['a user twice', { users: [{ userId: 'u' }, { userId: 'u' }] }, 'users/1/userId: another user has the id u'],
    [
      'an e-mail address twice, in whatever case',
      {
        users: [
          { userId: 'u', email: 'A@b.c' },
          { userId: 'v', email: 'a@B.c' },
        ],
      },
      'users/1/email: user u has the same one',
    ],
    [
      'a username twice',
      {
        users: [
          { userId: 'u', username: 'n' },
          { userId: 'v', username: 'n' },
        ],
      },
      'users/1/username: user u has the same one',
    ],
    [
      'a verified e-mail address of nobody',
      { users: [{ userId: 'u', emailVerified: true }] },
      'users/0/emailVerified: there is no email to be verified',
    ],
    [
      'a verified phone of nobody',
      { users: [{ userId: 'u', phoneVerified: true }] },
      'users/0/phoneVerified: there is no phone to be verified',
    ],
    [
      'a token twice',
      {
        users: [{ userId: 'u' }],
        tokens: [
          { accessToken: 't', userId: 'u' },
          { accessToken: 't', userId: 'u' },
        ],
      },
      'tokens/1/accessToken: the token stands twice',
    ],
  ])('does not hold %s', async (_, part, message) => {
    const replaced = client.emulator.replaceState({ provider: 'authing', appIds: [], tokens: [], ...part });
    await expect(replaced).rejects.toThrow(message);
  });

  it('dates a user by its making, and that by the epoch, where it does not say', async () => {
    const users = [{ userId: 'u', createdAt: '2022-07-03T03:20:30.000Z' }, { userId: 'v' }];
    await client.emulator.replaceState({ provider: 'authing', appIds: [], users, tokens: [] });
    const rest = { emailVerified: false, phoneVerified: false, gender: 'U' };
    const epoch = '1970-01-01T00:00:00.000Z';
    expect(await client.emulator.state()).toEqual({
      provider: 'authing',
      appIds: [],
      users: [
        { ...users[0], updatedAt: '2022-07-03T03:20:30.000Z', ...rest },
        { ...users[1], createdAt: epoch, updatedAt: epoch, ...rest },
      ],
      tokens: [],
      codes: [],
      settings: {
        verifyCodeLength: 6,
        verifyCodeMaxAttempts: 1,
        passCodeTtlSeconds: 60,
        smsIntervalSeconds: 60,
        passwordCountsAsLogin: false,
      },
    });
  });

  it('holds usernames that differ in case', async () => {
    const users = [
      { userId: 'u', username: 'n' },
      { userId: 'v', username: 'N' },
    ];
    await client.emulator.replaceState({ provider: 'authing', appIds: [], users, tokens: [] });
    expect(await client.emulator.state()).toMatchObject({ users });
  });

  it('gives a token that has expired to nobody, at the very second', async () => {
    const expiresAt = '2026-11-20T09:00:00.000Z';
    await client.changeWorld((world) => ({ ...world, tokens: world.tokens.map((token) => ({ ...token, expiresAt })) }));
    await client.emulator.setClock({ now: '2026-11-20T08:59:59.999Z', frozen: true });
    expect((await client.profile(client.tokens.bob)).body.statusCode).toBe(200);
    await client.emulator.setClock({ now: expiresAt, frozen: true });
    expect((await client.profile(client.tokens.bob)).body.statusCode).toBe(401);
  });

  it('knows a token by the whole of it, but for the word bearer before it', async () => {
    const accessToken = 'my-bearer token';
    await client.changeWorld((world) => ({
      ...world,
      tokens: world.tokens.map((token, index) => (index === 0 ? { ...token, accessToken } : token)),
    }));
    expect((await client.profile(accessToken)).body.statusCode).toBe(200);
    expect((await client.profile(`Bearer  ${accessToken}`)).body.statusCode).toBe(200);
    expect((await client.profile('my-token')).body.statusCode).toBe(401);
  });

  it('shows what was asked for, empty where the user has nothing of it', async () => {
    const path = '/api/v3/get-profile?withIdentities=true&withDepartmentIds=true&withCustomData=true';
    const { body } = await client.call('get', path, client.tokens.phoneOnly);
    expect(body.data).toMatchObject({ identities: [], departmentIds: [], customData: {} });
    expect(Object.keys((await client.profile(client.tokens.phoneOnly)).body.data)).not.toContain('identities');
  });

  it('has nobody to sign in by the code of a number that no user has', async () => {
    const to = { phoneNumber: '13900139000', phoneCountryCode: '+86' };
    const passCodePayload = { passCode: await client.codeFor('CHANNEL_LOGIN', to), phone: to.phoneNumber };
    expect(await client.call('post', '/api/v3/signin', undefined, { connection: 'PASSCODE', passCodePayload })).toEqual(
      failed(404, 2004, 'The user does not exist.'),
    );
    expect(await client.sendSms('CHANNEL_LOGIN', onlyNumber)).toEqual(succeeded);
  });
});

describe('authing: a request that breaks the contract', () => {
  it('is told all that is wrong with it', async () => {
    const body = { channel: 'CHANNEL_LOGIN', phoneNumber: 1, phoneCountryCode: 2 };
    const message = 'body/phoneNumber must be string; body/phoneCountryCode must be string';
    expect(await client.call('post', '/api/v3/send-sms', undefined, body)).toEqual(json(200, { statusCode: 400, message }));
  });
});

describe('authing: a planned failure', () => {
  it.each(
    [400, 401, 402, 403, 404, 409, 413, 422, 499, 500, 501, 502, 503]
      .map((status) => [status, status])
      .concat([
        [418, 499],
        [505, 500],
      ]),
  )('that asks for %d is a statusCode of %d', async (status, statusCode) => {
    await client.emulator.setFaults({ kind: 'status', status });
    expect(await client.profile(client.tokens.bob)).toEqual(json(200, { statusCode, message: 'The emulator was told to fail.' }));
  });
});
