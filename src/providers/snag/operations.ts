import type { operations } from '../../../generated/providers/snag.ts';
import type { Call, Reply } from '../../contract/types.ts';
import type { Env } from '../provider.ts';
import type { User } from './records.ts';
import type { SnagState, SubjectIds } from './state.ts';

type Send = operations['sendPhoneVerificationCode'];
type Connect = operations['connectPhone'];
type Disconnect = operations['disconnectPhone'];
type Resolve = operations['resolvePhoneConflict'];

interface BadRequest {
  readonly status: 400;
  readonly body: { readonly message: string };
}

/** Sends a one-time code; source: docs.snagsolutions.io, "Send Phone Verification Code", read 2026-11-20. */
export function sendPhoneVerificationCode(state: SnagState, { body }: Call<Send>, env: Env): Reply<Send> {
  const user = subjectOf(state, body);
  if ('status' in user) return user;
  const { codeLength, codeLifetimeSeconds } = state.settings;
  const code = env.digits(codeLength);
  const expiresAt = new Date(env.now() + codeLifetimeSeconds * 1000).toISOString();
  state.issueCode({ userId: user.id, phoneNumber: body.phoneNumber, code, expiresAt });
  env.send({ to: body.phoneNumber, code, channel: 'phone_verification' });
  return { status: 200, body: { data: { success: true, message: 'Verification code sent.', userId: user.id } } };
}

/** Checks the code and connects the number, unless another user has it; source: "Verify Phone OTP and Connect", read 2026-11-20. */
export function connectPhone(state: SnagState, { body }: Call<Connect>, env: Env): Reply<Connect> {
  const user = subjectOf(state, body);
  if ('status' in user) return user;
  const { phoneNumber } = body;
  if (!state.redeemCode(user, phoneNumber, body.code, env.now())) {
    return connectFailed('INVALID_VERIFICATION_CODE', 'Verification code is invalid or expired.');
  }
  const holder = state.holderOf(phoneNumber);
  if (holder !== undefined && holder.id !== user.id) {
    const accountLinkData = accountLinkToken(user, env);
    state.openAccountLink({ accountLinkData, userId: user.id, phoneNumber });
    return connectFailed('MAXIMUM_ACCOUNT_LINKED', 'Phone number is already linked to another account.', accountLinkData);
  }
  state.connect(user, phoneNumber, env.now());
  return { status: 200, body: { data: { success: true, message: 'Phone number verified.' } } };
}

/** Disconnects the number, with the same answer when there is none; source: "Disconnect Phone", read 2026-11-20, and our choice. */
export function disconnectPhone(state: SnagState, { body }: Call<Disconnect>, env: Env): Reply<Disconnect> {
  const user = subjectOf(state, body ?? {});
  if ('status' in user) return user;
  state.disconnect(user, env.now());
  return { status: 200, body: { data: { message: 'Phone disconnected.' } } };
}

/** Moves a proven number from the user who has it; source: "Post apiusersverify", read 2026-11-20; once per token is our choice. */
export function resolvePhoneConflict(state: SnagState, { body }: Call<Resolve>, env: Env): Reply<Resolve> {
  const link = state.accountLink(body.accountLinkData);
  const user = link && state.findUser({ ...body, userId: body.userId ?? link.userId });
  if (link === undefined || user?.id !== link.userId) return badRequest('Account link data is invalid');
  state.closeAccountLink(link);
  state.connect(user, link.phoneNumber, env.now());
  return { status: 200, body: { message: 'Account linked successfully' } };
}

function subjectOf(state: SnagState, ids: SubjectIds): User | BadRequest {
  // The schema requires neither; the sibling operations for badges say that one of the two is needed.
  if (ids.userId === undefined && ids.walletAddress === undefined) return badRequest('Request body is invalid');
  return state.findUser(ids) ?? badRequest('User not found');
}

function badRequest(message: string): BadRequest {
  return { status: 400, body: { message } };
}

function connectFailed(error: string, message: string, accountLinkData?: string): Reply<Connect> {
  return { status: 200, body: { data: { success: false, message, error, ...(accountLinkData && { accountLinkData }) } } };
}

/**
 * A token of the form of a JWT, as the document calls it. The real one is signed and self-contained; ours is looked up,
 * because only this emulator will ever read it.
 */
function accountLinkToken(user: User, env: Env): string {
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  const claims = { sub: user.id, jti: env.uuid(), iat: Math.floor(env.now() / 1000) };
  return `${part({ alg: 'HS256', typ: 'JWT' })}.${part(claims)}.${Buffer.from(env.hex(64), 'hex').toString('base64url')}`;
}
