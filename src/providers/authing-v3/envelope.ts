import type { components } from '../../../generated/providers/authing.ts';
import type { Env } from '../provider.ts';

type Schemas = components['schemas'];

/** A failure without its request id; the codes are published by the vendor and their pairing with a statusCode is our choice. */
export type Failure = Omit<Schemas['FailureDto'], 'requestId'>;

/**
 * Every failure with a business meaning. 2333 with 403, and the wording, are the documented sample; 2004, 2011 and 2020 are in
 * the published V3 list; 2001, 2300, 1320004 and 1320005 only in V2-era documents (all read 2026-11-20).
 */
export const failures = {
  accountOrPassword: { statusCode: 403, apiCode: 2333, message: 'Account not exists or password is incorrect.' },
  alreadyBound: { statusCode: 422, message: 'The user already has a phone number; change it instead of binding another.' },
  codeExpired: { statusCode: 403, apiCode: 2300, message: 'The verification code has expired.' },
  codeWrong: { statusCode: 403, apiCode: 2001, message: 'The verification code is wrong.' },
  lastLoginMethod: {
    statusCode: 422,
    apiCode: 1320005,
    message: 'The user has no other login method, so the phone number cannot be unbound.',
  },
  noPhone: { statusCode: 422, message: 'The user has no phone number to unbind.' },
  notLoggedIn: { statusCode: 401, apiCode: 2020, message: 'Not logged in, so this request is not allowed.' },
  numberTaken: { statusCode: 409, apiCode: 1320004, message: 'The phone number is already bound to another user.' },
  tooSoon: { statusCode: 429, message: 'A code was sent to this number less than a minute ago.' },
  unknownApp: { statusCode: 404, apiCode: 2011, message: 'The application does not exist.' },
  userNotFound: { statusCode: 404, apiCode: 2004, message: 'The user does not exist.' },
} as const satisfies Record<string, Failure>;

/** A request whose parts do not fit together; the vendor's InvalidArgumentError. */
export function invalidArgument(message: string): Failure {
  return { statusCode: 400, message };
}

/** The reply that every failure is: HTTP 200 with a failing body (page "Error codes", read 2026-11-20). */
export function fail(failure: Failure, env: Env): { status: 200; body: Schemas['FailureDto'] } {
  return { status: 200, body: { ...failure, requestId: env.uuid() } };
}

/** The head of a success; whether it has a request id is documented both ways. */
export function success(env: Env): Schemas['CommonSuccessDto'] & { requestId: string } {
  return { statusCode: 200, message: 'Operation successful', requestId: env.uuid() };
}
