import type { operations } from '../../../generated/providers/authing.ts';
import type { Call, Reply } from '../../contract/types.ts';
import type { SplitNumber } from '../../phone-number.ts';
import type { Env } from '../provider.ts';
import { type Failure, fail, failures, invalidArgument, success } from './envelope.ts';
import { numberFault, toE164, toNumber } from './number.ts';
import { signedInUser } from './signed-in.ts';
import { type AuthingV3State, type Brand, numberOf } from './state.ts';

type State = AuthingV3State<Brand>;
type Channel = Call<operations['sendSms']>['body']['channel'];

const CODE_MISSING = invalidArgument('passCode must not be empty.');

/** Sends a code by SMS. Looser than the real one, which also checks that an unbinding code goes to the user's own number. */
export function sendSms(state: State, call: Call<operations['sendSms']>, env: Env): Reply<operations['sendSms']> {
  const { channel, phoneNumber, phoneCountryCode } = call.body;
  const number = toNumber(phoneNumber, phoneCountryCode);
  const fault = numberFault(number);
  if (fault !== undefined) return fail(invalidArgument(fault), env);
  const to = toE164(number);
  if (!state.codes.maySend(to, channel, env.now())) return fail(failures.tooSoon, env);
  const code = env.digits(state.settings.verifyCodeLength);
  state.codes.record(to, channel, code, env.now());
  env.send({ to, code, channel });
  return { status: 200, body: success(env) };
}

/** Gives the signed-in user a number. The order of the refusals is our choice, because none is published. */
export function bindPhone(state: State, call: Call<operations['bindPhone']>, env: Env): Reply<operations['bindPhone']> {
  const user = signedInUser(state, call.credentials, env);
  if (user === undefined) return fail(failures.notLoggedIn, env);
  const number = toNumber(call.body.phoneNumber, call.body.phoneCountryCode);
  const fault = numberFault(number);
  if (fault !== undefined) return fail(invalidArgument(fault), env);
  if (call.body.passCode === '') return fail(CODE_MISSING, env);
  if (user.phone !== undefined) return fail(failures.alreadyBound, env);
  if (state.userByPhone(number) !== undefined) return fail(failures.numberTaken, env);
  const refused = redeem(state, number, 'CHANNEL_BIND_PHONE', call.body.passCode, env);
  if (refused !== undefined) return fail(refused, env);
  state.bindPhone(user, number, env.now());
  return { status: 200, body: success(env) };
}

/**
 * Takes the signed-in user's number away. The order of the refusals is our choice, because none is published: a code is not used
 * up by a request that no code could have helped.
 */
export function unbindPhone(state: State, call: Call<operations['unbindPhone']>, env: Env): Reply<operations['unbindPhone']> {
  const user = signedInUser(state, call.credentials, env);
  if (user === undefined) return fail(failures.notLoggedIn, env);
  if (call.body.passCode === '') return fail(CODE_MISSING, env);
  const number = numberOf(user);
  if (number === undefined) return fail(failures.noPhone, env);
  if (!state.hasLoginBesidesPhone(user)) return fail(failures.lastLoginMethod, env);
  const refused = redeem(state, number, 'CHANNEL_UNBIND_PHONE', call.body.passCode, env);
  if (refused !== undefined) return fail(refused, env);
  state.unbindPhone(user, env.now());
  return { status: 200, body: success(env) };
}

/** Uses a code up for its purpose; the failure to answer with when it does not work. */
export function redeem(state: State, number: SplitNumber, channel: Channel, code: string, env: Env): Failure | undefined {
  switch (state.codes.redeem(toE164(number), channel, code, env.now())) {
    case 'accepted':
      return undefined;
    case 'wrong':
      return failures.codeWrong;
    case 'expired':
      return failures.codeExpired;
  }
}
