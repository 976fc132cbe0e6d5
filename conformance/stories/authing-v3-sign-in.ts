import { beforeEach, describe, expect, it } from 'vitest';
import type { TestGateway } from '../../src/testing.ts';
import { bob, type Dialect, failed, onlyNumber, start, succeeded, V3Client } from './authing-v3.ts';
import { json } from './raw.ts';

/** How a user signs in at either brand of the V3 API, and what comes of it. */
export function describeSignIn(gateway: TestGateway, dialect: Dialect): void {
  describe(`${dialect.connection}: signing in, spoken with ${dialect.appIdHeader}`, () => {
    const client = new V3Client(gateway, dialect);
    const password = 'passw0rd';
    const signIn = (body: object) => client.call('post', '/api/v3/signin', undefined, body);
    const signedIn = json(200, {
      ...succeeded.body,
      data: {
        scope: 'openid profile',
        access_token: expect.stringMatching(/^[\da-f]{64}$/),
        id_token: expect.any(String),
        token_type: 'bearer',
        expire_in: 7200,
      },
    });

    beforeEach(async () => {
      await client.emulator.setClock({ now: start, frozen: true });
    });

    it.each([
      { account: 'bob' },
      { account: 'test@example.com' },
      { account: '13800138000' },
      { phone: '13800138000' },
      { email: 'test@example.com' },
      { username: 'bob' },
    ])('by password, named by %j', async (name) => {
      const reply = await client.signIn({ ...name, password });
      expect(reply).toEqual(signedIn);
      expect((await client.profile(reply.body.data.access_token)).body.data).toMatchObject({ userId: bob.userId });
    });

    it('by a code, for the first time', async () => {
      const passCode = await client.codeFor('CHANNEL_LOGIN', onlyNumber);
      const reply = await signIn({ connection: 'PASSCODE', passCodePayload: { passCode, phone: onlyNumber.phoneNumber } });
      expect(reply).toEqual(signedIn);
      expect((await client.profile(client.tokens.phoneOnly)).body.data).toMatchObject({ loginsCount: 1, lastLogin: start });
    });

    it('gives an unsigned token that says who signed in where, when and for how long, in whole seconds', async () => {
      await client.emulator.setClock({ now: start.replace('.000Z', '.900Z'), frozen: true });
      const idToken: string = (await client.signIn({ username: 'bob', password })).body.data.id_token;
      const seconds = Date.parse(start) / 1000;
      const [header, claims, ...rest] = idToken.split('.');
      expect(decoded(header)).toEqual({ alg: 'none', typ: 'JWT' });
      expect(decoded(claims)).toEqual({ sub: bob.userId, aud: `demo-${dialect.connection}-app`, iat: seconds, exp: seconds + 7200 });
      expect(rest).toEqual(['']);
    });

    it('gives a token to refresh by where the scope asks for it', async () => {
      const scope = 'openid offline_access';
      const reply = await signIn({ connection: 'PASSWORD', passwordPayload: { username: 'bob', password }, options: { scope } });
      const data = { ...signedIn.body.data, scope, refresh_token: expect.stringMatching(/^[\da-f]{64}$/) };
      expect(reply).toEqual(json(200, { ...signedIn.body, data }));
    });

    const passwordPayload = { username: 'bob', password };
    it.each([
      [{ connection: 'PASSWORD', passwordPayload, options: { scope: 'profile' } }, 'options.scope must contain openid.'],
      [
        { connection: 'PASSWORD', passwordPayload, options: { passwordEncryptType: 'sm2' } },
        'The emulator decrypts no passwords; send passwordEncryptType none, not sm2.',
      ],
      [{ connection: 'PASSWORD' }, 'passwordPayload is required when connection is PASSWORD.'],
      [{ connection: 'PASSWORD', passwordPayload: { password } }, 'passwordPayload needs an email, username, phone or account.'],
      [{ connection: 'PASSCODE' }, 'passCodePayload is required when connection is PASSCODE.'],
      [
        { connection: 'PASSCODE', passCodePayload: { passCode: '123456', email: bob.email } },
        'passCodePayload needs a phone; the emulator sends no codes by e-mail.',
      ],
      [{ connection: 'LDAP', ldapPayload: {} }, 'The emulator has no LDAP directory; sign in with PASSWORD or PASSCODE.'],
      [{ connection: 'AD', adPayload: {} }, 'The emulator has no AD directory; sign in with PASSWORD or PASSCODE.'],
    ])('refuses %j and counts no sign-in', async (body, message) => {
      const before = await client.emulator.state();
      expect(await signIn(body)).toEqual(failed(400, undefined, message));
      expect(await client.emulator.state()).toEqual(before);
    });

    it('takes a password that is said not to be encrypted', async () => {
      expect(await signIn({ connection: 'PASSWORD', passwordPayload, options: { passwordEncryptType: 'none' } })).toEqual(signedIn);
    });
  });
}

function decoded(part = ''): unknown {
  return JSON.parse(Buffer.from(part, 'base64url').toString());
}
