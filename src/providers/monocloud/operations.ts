import type { operations } from '../../../generated/providers/monocloud.ts';
import type { Call, Reply } from '../../contract/types.ts';
import type { Env } from '../provider.ts';
import { identityValidationProblem, keyValidationProblem, problem } from './problems.ts';
import type { MonocloudState } from './state.ts';
import { type CreateUserRequest, createPhone, fromRequest, isGiven, type Phone, toVerification, type User } from './users.ts';

type CreateUser = operations['createUser'];
type FindUser = operations['findUserById'];
type DeleteUser = operations['deleteUser'];
type AddPhone = operations['addPhone'];
type RemovePhone = operations['removePhone'];
type SetPrimary = operations['setPrimaryPhone'];
type MarkVerified = operations['markPhoneAsVerified'];
type MarkUnverified = operations['markPhoneAsUnverified'];

const e164 = /^\+[1-9]\d{1,14}$/;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Creates a user; source: monocloud.com/docs, "Create a user", read 2026-11-20. Password and block-list policies are not emulated. */
export function createUser(state: MonocloudState, { body }: Call<CreateUser>, env: Env): Reply<CreateUser> {
  const refused = refusedIdentity(state, body);
  if (refused !== undefined) return refused;
  // The real ids are opaque strings of 22 characters or so.
  const userId = Buffer.from(env.hex(32), 'hex').toString('base64url');
  const user = fromRequest(body, userId, () => env.uuid(), seconds(env));
  state.add(user);
  return { status: 201, body: user };
}

/** Reads a user; source: monocloud.com/docs, "Find user by id", read 2026-11-20. */
export function findUserById(state: MonocloudState, { path }: Call<FindUser>): Reply<FindUser> {
  const user = state.user(path.user_id);
  return user ? { status: 200, body: user } : problem(404);
}

/** Deletes a user for good; source: official management SDK, deleteUser, read 2026-11-20. */
export function deleteUser(state: MonocloudState, { path }: Call<DeleteUser>): Reply<DeleteUser> {
  const user = state.user(path.user_id);
  if (user === undefined) return problem(404);
  state.delete(user);
  return { status: 204 };
}

/** Adds a number, the first one as primary; source: "Add a phone number", read 2026-11-20, and our choice. */
export function addPhone(state: MonocloudState, { path, body }: Call<AddPhone>, env: Env): Reply<AddPhone> {
  const user = state.user(path.user_id);
  if (user === undefined) return problem(404);
  const refused = refusedNumber(state, body.phone_number);
  if (refused !== undefined) return refused;
  const phone = createPhone(env.uuid(), body.phone_number, user.phone_numbers.length === 0, body.is_verified === true);
  return { status: 200, body: state.addPhone(user, phone, seconds(env)) };
}

/** Removes a number; no other becomes primary in its place, our choice; source: "Remove a phone number", read 2026-11-20. */
export function removePhone(state: MonocloudState, { path }: Call<RemovePhone>, env: Env): Reply<RemovePhone> {
  return onPhone(state, path, (user, phone) => state.removePhone(user, phone, seconds(env)));
}

/** Makes one number the only primary one; source: "Set phone as primary", read 2026-11-20. */
export function setPrimaryPhone(state: MonocloudState, { path }: Call<SetPrimary>, env: Env): Reply<SetPrimary> {
  return onPhone(state, path, (user, phone) => state.setPrimaryPhone(user, phone, seconds(env)));
}

/** Marks a number as verified; source: "Mark phone as verified", read 2026-11-20. */
export function markPhoneAsVerified(state: MonocloudState, { path }: Call<MarkVerified>, env: Env): Reply<MarkVerified> {
  return onPhone(state, path, (user, phone) => state.setVerification(user, phone, toVerification(true), seconds(env)));
}

/** Marks a number as not verified, as often as it is asked to; source: "Mark phone as unverified", read 2026-11-20. */
export function markPhoneAsUnverified(state: MonocloudState, { path }: Call<MarkUnverified>, env: Env): Reply<MarkUnverified> {
  return onPhone(state, path, (user, phone) => state.setVerification(user, phone, toVerification(false), seconds(env)));
}

/** The four operations on one phone have the same refusals: 422 for what is no id, then 404, our choice of order. */
function onPhone(
  state: MonocloudState,
  path: Call<MarkUnverified>['path'],
  change: (user: User, phone: Phone) => User,
): Extract<Reply<MarkUnverified>, { status: 200 | 404 | 422 }> {
  const phoneId = path.identifier_id;
  if (!uuid.test(phoneId)) return keyValidationProblem({ identifier_id: [`The value '${phoneId}' is not valid.`] });
  const user = state.user(path.user_id);
  const phone = user?.phone_numbers.find(({ id }) => id.toLowerCase() === phoneId.toLowerCase());
  return user && phone ? { status: 200, body: change(user, phone) } : problem(404);
}

function refusedNumber(state: MonocloudState, phone: string): Extract<Reply<AddPhone>, { status: 422 }> | undefined {
  if (!e164.test(phone)) return keyValidationProblem({ phone_number: ['The phone number is not valid.'] });
  if (!state.isNumberHeld(phone)) return undefined;
  return identityValidationProblem('DuplicatePhoneNumber', `Phone number '${phone}' is already taken.`);
}

/** The page asks for a password, a verified e-mail address or a verified phone; the codes are those of ASP.NET Core Identity. */
function refusedIdentity(state: MonocloudState, request: CreateUserRequest): Extract<Reply<CreateUser>, { status: 422 }> | undefined {
  const { username, email, phone_number: phone } = request;
  const wayIn =
    isGiven(request.password) ||
    isGiven(request.password_hash) ||
    (isGiven(email) && request.email_verified === true) ||
    (isGiven(phone) && request.phone_number_verified === true);
  if (!wayIn) return keyValidationProblem({ password: ['A password, a verified email or a verified phone number is required.'] });
  if (isGiven(username) && state.isUsernameHeld(username)) {
    return identityValidationProblem('DuplicateUserName', `Username '${username}' is already taken.`);
  }
  if (isGiven(email) && state.isEmailHeld(email)) return identityValidationProblem('DuplicateEmail', `Email '${email}' is already taken.`);
  return isGiven(phone) ? refusedNumber(state, phone) : undefined;
}

function seconds(env: Env): number {
  return Math.floor(env.now() / 1000);
}
