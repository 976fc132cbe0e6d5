import { beforeEach, describe, expect, it } from 'vitest';
import type { TestGateway } from '../../src/testing.ts';
import {
  bob,
  type Dialect,
  failed,
  lastLoginMethod,
  noPhone,
  notLoggedIn,
  number,
  onlyNumber,
  start,
  succeeded,
  V3Client,
} from './authing-v3.ts';
import { json } from './raw.ts';

/** What becomes of a user's number at either brand of the V3 API. */
export function describeNumberLife(gateway: TestGateway, dialect: Dialect): void {
  describe(`${dialect.connection}: a number's life, spoken with ${dialect.appIdHeader}`, () => {
    const client = new V3Client(gateway, dialect);
    const { tokens } = client;

    beforeEach(async () => {
      await client.emulator.setClock({ now: start, frozen: true });
    });

    it('a user who signs in and proves the number unbinds it, and cannot do so twice', async () => {
      const signedIn = await client.signIn({ username: 'bob', password: 'passw0rd' });
      expect(signedIn).toEqual(
        json(200, {
          statusCode: 200,
          message: 'Operation successful',
          requestId: expect.any(String),
          data: {
            scope: 'openid profile',
            access_token: expect.stringMatching(/^[\da-f]{64}$/),
            id_token: expect.stringMatching(/^[\w-]+\.[\w-]+\.$/),
            token_type: 'bearer',
            expire_in: 7200,
          },
        }),
      );
      const token: string = signedIn.body.data.access_token;
      const signs = { loginsCount: 4, lastLogin: start };
      expect(await client.profile(token)).toEqual(
        json(200, {
          ...succeeded.body,
          data: {
            ...bob,
            ...signs,
            phone: '13800138000',
            phoneCountryCode: '+86',
            phoneVerified: true,
            updatedAt: '2022-07-03T03:20:30.000Z',
          },
        }),
      );
      expect(await client.sendSms('CHANNEL_UNBIND_PHONE', number)).toEqual(succeeded);
      expect(await client.emulator.outbox()).toEqual([
        { to: '+8613800138000', code: expect.stringMatching(/^\d{6}$/), channel: 'CHANNEL_UNBIND_PHONE', sentAt: start },
      ]);
      expect(await client.unbind(token, await client.newestCode())).toEqual(succeeded);
      expect(await client.profile(token)).toEqual(
        json(200, { ...succeeded.body, data: { ...bob, ...signs, phoneVerified: false, updatedAt: start } }),
      );
      expect(await client.unbind(token, await client.newestCode())).toEqual(noPhone);
    });

    it('the phone that is the only way to sign in is kept', async () => {
      const code = await client.codeFor('CHANNEL_UNBIND_PHONE', onlyNumber);
      const before = await client.emulator.state();
      expect(await client.unbind(tokens.phoneOnly, code)).toEqual(lastLoginMethod);
      expect(await client.emulator.state()).toEqual(before);
    });

    it('a username with a password lets the phone go only where the pool counts it as a login method', async () => {
      const named = { username: 'alice', password: 'wonder1and' };
      const code = await client.codeFor('CHANNEL_UNBIND_PHONE', onlyNumber);
      await client.changeWorld((world) => ({
        ...world,
        users: world.users.map((user) => (user.phone === onlyNumber.phoneNumber ? { ...user, ...named } : user)),
      }));
      expect(await client.unbind(tokens.phoneOnly, code)).toEqual(lastLoginMethod);
      await client.changeWorld((world) => ({ ...world, settings: { ...world.settings, passwordCountsAsLogin: true } }));
      expect(await client.unbind(tokens.phoneOnly, code)).toEqual(succeeded);
    });

    it.each([{}, { username: 'alice' }, { password: 'wonder1and' }])('%j alone is no login method, even there', async (named) => {
      const code = await client.codeFor('CHANNEL_UNBIND_PHONE', onlyNumber);
      await client.changeWorld((world) => ({
        ...world,
        users: world.users.map((user) => (user.phone === onlyNumber.phoneNumber ? { ...user, ...named } : user)),
        settings: { passwordCountsAsLogin: true },
      }));
      expect(await client.unbind(tokens.phoneOnly, code)).toEqual(lastLoginMethod);
    });

    it('a social account lets the phone go', async () => {
      const identity = {
        identityId: '62299d8b866d2dab79a89dc4',
        extIdpId: '6076bacxxxxxxxxd80d993b5',
        provider: 'wechat' as const,
        type: 'openid',
        userIdInIdp: 'oj7Nq05R-RRaqak0_YlMLnnIwsvg',
        userInfoInIdp: {},
        originConnIds: ['605492ac41xxxxe0362f0707'],
      };
      const code = await client.codeFor('CHANNEL_UNBIND_PHONE', onlyNumber);
      await client.changeWorld((world) => ({
        ...world,
        users: world.users.map((user) => (user.phone === onlyNumber.phoneNumber ? { ...user, identities: [identity] } : user)),
      }));
      expect(await client.unbind(tokens.phoneOnly, code)).toEqual(succeeded);
    });

    it('a number that was let go can be bound by whoever proves it, and by nobody while another has it', async () => {
      const alreadyBound = failed(422, undefined, 'The user already has a phone number; change it instead of binding another.');
      const taken = failed(409, 1320004, 'The phone number is already bound to another user.');
      expect(await client.bind(tokens.bob, '000000', onlyNumber)).toEqual(alreadyBound);
      expect(await client.unbind(tokens.bob, await client.codeFor('CHANNEL_UNBIND_PHONE', number))).toEqual(succeeded);
      expect(await client.bind(tokens.bob, await client.codeFor('CHANNEL_BIND_PHONE', onlyNumber), onlyNumber)).toEqual(taken);
      await client.emulator.setClock({ advanceSeconds: 1 });
      expect(await client.bind(tokens.bob, await client.codeFor('CHANNEL_BIND_PHONE', number), number)).toEqual(succeeded);
      const bound = { phone: '13800138000', phoneCountryCode: '+86', phoneVerified: true, updatedAt: '2026-11-20T09:00:01.000Z' };
      expect((await client.profile(tokens.bob)).body.data).toMatchObject({ ...bob, ...bound });
    });

    it('a token works for two hours and only for whoever has it', async () => {
      const token: string = (await client.signIn({ email: 'TEST@example.com', password: 'passw0rd' })).body.data.access_token;
      await client.emulator.setClock({ advanceSeconds: 7199 });
      expect((await client.profile(token)).body.statusCode).toBe(200);
      await client.emulator.setClock({ advanceSeconds: 1 });
      expect(await client.profile(token)).toEqual(notLoggedIn);
      expect(await client.unbind('not-a-token', '123456')).toEqual(notLoggedIn);
      expect(await client.call('post', '/api/v3/unbind-phone', undefined, { passCode: '123456' })).toEqual(notLoggedIn);
    });

    it('a token may come with the word Bearer, which the documents show and the SDK leaves out', async () => {
      const { body } = await client.profile(tokens.bob);
      expect(await client.profile(`Bearer ${tokens.bob}`)).toEqual(json(200, { ...body, requestId: expect.any(String) }));
    });

    it('a wrong password and an unknown account are refused in the same words', async () => {
      const refused = failed(403, 2333, 'Account not exists or password is incorrect.');
      expect(await client.signIn({ username: 'bob', password: 'wrong' })).toEqual(refused);
      expect(await client.signIn({ username: 'nobody', password: 'passw0rd' })).toEqual(refused);
    });
  });
}
