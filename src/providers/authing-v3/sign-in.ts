import type { components, operations } from '../../../generated/providers/authing.ts';
import type { Call, Reply } from '../../contract/types.ts';
import type { Env } from '../provider.ts';
import { type Failure, fail, failures, invalidArgument, success } from './envelope.ts';
import { toNumber } from './number.ts';
import { redeem } from './phone.ts';
import type { AuthingV3State, Brand, User } from './state.ts';

type State = AuthingV3State<Brand>;
type Schemas = components['schemas'];

/** `expire_in` and `scope` of the documented sample ("signin", read 2026-11-20). */
const TOKEN_LIFE_SECONDS = 7200;
const USUAL_SCOPE = 'openid profile';

/**
 * Signs a user in by password or by SMS code. The real one also asks LDAP and AD directories, takes codes sent by e-mail,
 * decrypts passwords and creates unknown users on request; there is nothing behind this one that it could ask.
 */
export function signIn(state: State, call: Call<operations['signIn']>, env: Env): Reply<operations['signIn']> {
  const scope = call.body.options?.scope ?? USUAL_SCOPE;
  if (!scope.split(' ').includes('openid')) return fail(invalidArgument('options.scope must contain openid.'), env);
  const found = findUser(state, call.body, env);
  if ('failure' in found) return fail(found.failure, env);
  const appId = call.credentials['appId'] ?? call.credentials['appIdAlias'] ?? '';
  // The real token is a JWT; nothing that reads ours looks inside.
  const accessToken = env.hex(64);
  state.signIn(found.user, accessToken, TOKEN_LIFE_SECONDS, env.now());
  return {
    status: 200,
    body: {
      ...success(env),
      data: {
        scope,
        access_token: accessToken,
        id_token: idToken(found.user, appId, env),
        ...(scope.split(' ').includes('offline_access') && { refresh_token: env.hex(64) }),
        token_type: 'bearer',
        expire_in: TOKEN_LIFE_SECONDS,
      },
    },
  };
}

type Found = { readonly user: User } | { readonly failure: Failure };

function findUser(state: State, request: Schemas['SigninByCredentialsDto'], env: Env): Found {
  switch (request.connection) {
    case 'PASSWORD': {
      const encryption = request.options?.passwordEncryptType ?? 'none';
      if (encryption !== 'none') return no(`The emulator decrypts no passwords; send passwordEncryptType none, not ${encryption}.`);
      if (request.passwordPayload === undefined) return no('passwordPayload is required when connection is PASSWORD.');
      return byPassword(state, request.passwordPayload);
    }
    case 'PASSCODE':
      if (request.passCodePayload === undefined) return no('passCodePayload is required when connection is PASSCODE.');
      return byPassCode(state, request.passCodePayload, env);
    case 'LDAP':
    case 'AD':
      return no(`The emulator has no ${request.connection} directory; sign in with PASSWORD or PASSCODE.`);
  }
}

function byPassword(state: State, payload: Schemas['SignInByPasswordPayloadDto']): Found {
  const { account, email, username, phone, password } = payload;
  if ((email ?? username ?? phone ?? account) === undefined) return no('passwordPayload needs an email, username, phone or account.');
  const user =
    (email !== undefined && state.userByEmail(email)) ||
    (username !== undefined && state.userByUsername(username)) ||
    (phone !== undefined && state.userByPhone(toNumber(phone))) ||
    (account !== undefined && userByAccount(state, account));
  return user && user.password === password ? { user } : { failure: failures.accountOrPassword };
}

function userByAccount(state: State, account: string): User | undefined {
  return state.userByUsername(account) ?? state.userByEmail(account) ?? state.userByPhone(toNumber(account));
}

function byPassCode(state: State, payload: Schemas['SignInByPassCodePayloadDto'], env: Env): Found {
  const { phone, phoneCountryCode, passCode } = payload;
  if (phone === undefined) return no('passCodePayload needs a phone; the emulator sends no codes by e-mail.');
  const number = toNumber(phone, phoneCountryCode);
  const failure = redeem(state, number, 'CHANNEL_LOGIN', passCode, env);
  if (failure !== undefined) return { failure };
  const user = state.userByPhone(number);
  return user === undefined ? { failure: failures.userNotFound } : { user };
}

function no(message: string): Found {
  return { failure: invalidArgument(message) };
}

/** An unsecured JWT (RFC 7519, section 6). The real one is signed, and ours must not be mistaken for it. */
function idToken(user: User, appId: string, env: Env): string {
  const issuedAt = Math.floor(env.now() / 1000);
  const claims = { sub: user.userId, aud: appId, iat: issuedAt, exp: issuedAt + TOKEN_LIFE_SECONDS };
  return `${encode({ alg: 'none', typ: 'JWT' })}.${encode(claims)}.`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
