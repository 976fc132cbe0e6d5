import type { Client } from 'openapi-fetch';
import type { components, paths } from '../../../generated/providers/authing.ts';
import { maskNumber, type SplitNumber } from '../../phone-number.ts';
import { lookAgain, notSeen } from '../native-reply.ts';
import type { ListedPhone, Mapping, PhoneSelector, Refused, Revocation, Settled } from '../provider.ts';
import { awaitingProof, toHttpRefused, toRefused } from './native-failure.ts';
import { toE164, toNumber } from './number.ts';

type Api = Client<paths>;
type Profile = components['schemas']['UserDto'];

/** "One message a minute" and a code of one minute: pages "send-sms" and "delete-account", read 2026-11-20. */
const SMS_INTERVAL_SECONDS = 60;
const CODE_LIFE_SECONDS = 60;

/** The unified operations in terms of the V3 API; each begins with the user's profile, because a user has one phone without an id. */
export const mapping: Mapping<paths> = { revokePhone, listPhones, isLastLogin, requestProof };

async function revokePhone(api: Api, request: Revocation): Promise<Settled | Refused> {
  const selected = await selectPhone(api, request.phone);
  if (!('number' in selected)) return selected;
  if (request.passCode === undefined) {
    return awaitingProof('proof/required', "Request one with POST on the connection's /proofs and repeat with proof.passCode.");
  }
  const { data, response } = await api.POST('/api/v3/unbind-phone', { body: { passCode: request.passCode } });
  if (data?.statusCode === 200) return settle(api, selected.number);
  const refused = data === undefined ? toHttpRefused(response) : toRefused(data);
  // A server fault says nothing about whether the number is gone.
  return refused.code === 'upstream/failed' ? { ...refused, outcome: { status: 'indeterminate', effects: [] } } : refused;
}

/** The provider said that it unbound the number; what its profile shows now decides what is said of it here. */
async function settle(api: Api, number: SplitNumber): Promise<Settled | Refused> {
  const seen = await lookAgain(() => readProfile(api));
  const left = seen && numberIn(seen.profile);
  if (left !== undefined && toE164(left) === toE164(number)) return notSeen('The provider', 'unbound');
  return {
    status: 'applied',
    effects: ['removed'],
    phone: { id: null, masked: maskNumber(toE164(number)), verified: null },
    residual: { numberStillStored: false },
    confirmed: seen === undefined ? 'accepted' : 'read_back',
    evidence: 'documented',
  };
}

async function listPhones(api: Api): Promise<{ readonly phones: readonly ListedPhone[]; readonly userId: string } | Refused> {
  const read = await readProfile(api);
  if (!('profile' in read)) return read;
  const { userId, phoneVerified } = read.profile;
  const number = numberIn(read.profile);
  if (number === undefined) return { phones: [], userId };
  const e164 = toE164(number);
  return { phones: [{ id: null, e164, masked: maskNumber(e164), verified: phoneVerified, primary: null }], userId };
}

/** By the refusal's own words (page "unbind-phone", read 2026-11-20) an e-mail address or another account is enough; of a password it says nothing. */
async function isLastLogin(api: Api): Promise<{ readonly isLast: boolean | null } | Refused> {
  const { data, response } = await api.GET('/api/v3/get-profile', { params: { query: { withIdentities: true } } });
  if (data === undefined) return toHttpRefused(response);
  if (data.statusCode !== 200) return toRefused(data);
  const { email, identities, username } = data.data;
  if (email || (identities ?? []).length > 0) return { isLast: false };
  return { isLast: username ? null : true };
}

async function requestProof(
  api: Api,
  request: { readonly phone: PhoneSelector },
): Promise<{ readonly to: string; readonly expiresInSeconds: number } | Refused> {
  const selected = await selectPhone(api, request.phone);
  if (!('number' in selected)) return selected;
  const { national, countryCode } = selected.number;
  const { data, response } = await api.POST('/api/v3/send-sms', {
    body: { channel: 'CHANNEL_UNBIND_PHONE', phoneNumber: national, phoneCountryCode: countryCode },
  });
  if (data === undefined) return toHttpRefused(response);
  if (data.statusCode === 429) {
    return { code: 'limit/rate', detail: 'A number gets one code a minute; wait for it.', retryAfterSeconds: SMS_INTERVAL_SECONDS };
  }
  if (data.statusCode !== 200) return toRefused(data);
  return { to: maskNumber(toE164(selected.number)), expiresInSeconds: CODE_LIFE_SECONDS };
}

/** The one phone a user can have, when the selector fits it. */
async function selectPhone(api: Api, selector: PhoneSelector): Promise<{ readonly number: SplitNumber } | Refused> {
  const read = await readProfile(api);
  if (!('profile' in read)) return read;
  const number = numberIn(read.profile);
  const wanted = selector === 'sole' ? undefined : 'e164' in selector ? selector.e164 : selector.id;
  if (number !== undefined && (wanted === undefined || wanted === toE164(number))) return { number };
  return {
    code: 'target/phone-not-found',
    detail: wanted === undefined ? 'The subject has no phone.' : `The subject has no phone ${maskNumber(wanted)}.`,
    pointer: '/phone',
    outcome: { status: 'noop', effects: [] },
  };
}

async function readProfile(api: Api): Promise<{ readonly profile: Profile } | Refused> {
  const { data, response } = await api.GET('/api/v3/get-profile');
  if (data === undefined) return toHttpRefused(response);
  return data.statusCode === 200 ? { profile: data.data } : toRefused(data);
}

function numberIn(profile: Profile): SplitNumber | undefined {
  // An unset field may come as an empty string or null from systems that store it so.
  return profile.phone ? toNumber(profile.phone, profile.phoneCountryCode || undefined) : undefined;
}
