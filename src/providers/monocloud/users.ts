import type { components } from '../../../generated/providers/monocloud.ts';
import type { components as unified } from '../../../generated/unified.ts';

/** A user as the emulator stores it, which is as MonoCloud shows it. */
export type User = components['schemas']['User'];

/** One of a user's phones. */
export type Phone = components['schemas']['UserPhone'];

/** What a user can be created from. */
export type CreateUserRequest = components['schemas']['CreateUserRequest'];

/** A user in the world: the provider's own words, of which all but the id can be left out. */
export type SeededUser = unified['schemas']['MonocloudUser'];

const claimNames = ['name', 'given_name', 'middle_name', 'family_name', 'nickname', 'picture'] as const;

/** The user that a seed means: what it leaves out is as in a user who was just created. */
export function fromSeed(seed: SeededUser): User {
  return {
    disabled: false,
    connections: [],
    claims: {},
    public_data: {},
    private_data: {},
    emails: [],
    phone_numbers: [],
    passkeys: [],
    force_password_reset: false,
    external_providers: [],
    creation_time: 0,
    last_updated: 0,
    username: null,
    has_password: false,
    password_updated_at: null,
    block_until: null,
    failure_count: 0,
    sign_in_attempts_count: 0,
    last_sign_in_attempt: null,
    last_sign_in_attempt_ip: null,
    sign_in_success_count: 0,
    last_sign_in_success: null,
    last_sign_in_success_ip: null,
    last_activity: null,
    last_known_city: null,
    last_known_country: null,
    last_known_region: null,
    ...seed,
  };
}

/** The user that a request asks for; the password itself is not kept. `uuid` makes ids, `seconds` is epoch seconds. */
export function fromRequest(request: CreateUserRequest, userId: string, uuid: () => string, seconds: number): User {
  const { username, email, phone_number: phone } = request;
  const hasPassword = isGiven(request.password) || isGiven(request.password_hash);
  return fromSeed({
    user_id: userId,
    claims: Object.fromEntries(claimNames.flatMap((name) => (isGiven(request[name]) ? [[name, request[name]]] : []))),
    emails: isGiven(email)
      ? [{ id: uuid(), email, primary: true, source: 'monocloud', ...toVerification(request.email_verified === true) }]
      : [],
    phone_numbers: isGiven(phone) ? [createPhone(uuid(), phone, true, request.phone_number_verified === true)] : [],
    // The page gives true as the default of is_temporary_password ("Create a user", read 2026-11-20).
    force_password_reset: hasPassword && request.is_temporary_password !== false,
    creation_time: seconds,
    last_updated: seconds,
    username: isGiven(username) ? { id: uuid(), username, source: 'monocloud' } : null,
    has_password: hasPassword,
    password_updated_at: hasPassword ? seconds : null,
  });
}

/** A phone as the management API adds it. */
export function createPhone(id: string, phone: string, primary: boolean, verified: boolean): Phone {
  return { id, phone, primary, source: 'monocloud', ...toVerification(verified) };
}

/** Whether an identifier can be trusted, and who says so. */
export interface Verification {
  readonly verified: boolean;
  readonly verification_source: string | null;
}

/** `monocloud` says so in every published example of a verified phone; that nobody does otherwise is our choice. */
export function toVerification(verified: boolean): Verification {
  return { verified, verification_source: verified ? 'monocloud' : null };
}

/** Whether an optional field was filled in: null and the empty string count as left out, our choice. */
export function isGiven(value: string | null | undefined): value is string {
  return value !== undefined && value !== null && value !== '';
}
