import type { components } from '../../../../generated/unified.ts';
import { isRecord } from '../../../contract/document.ts';
import type { Stage } from '../stage.ts';

export type ProviderId = components['schemas']['ProviderId'];

/** What a provider itself shows of the demo subject. */
export interface Truth {
  /** By E.164; whether it is verified, or `null` where the provider does not say. */
  readonly numbers: Readonly<Record<string, boolean | null>>;
  /** The ids of phones, where they have some, by E.164. */
  readonly ids: Readonly<Record<string, string>>;
  /** Whether a badge is active that needs a number; `null` where there are no badges. */
  readonly badge: boolean | null;
}

/** The demo subject of each provider, as the unified face names it. */
export const subjects: Readonly<Record<ProviderId, Readonly<Record<string, string>>>> = {
  snag: { userId: '123e4567-e89b-12d3-a456-426614174001' },
  authing: { accessToken: 'demo-authing-token' },
  genauth: { accessToken: 'demo-genauth-token' },
  monocloud: { userId: 'UOtBaOybB6dTpIJNrnkRw' },
};

/** Asks the provider's own API, and for Snag, which documents no read of numbers, the control plane. */
export function readTruth(stage: Stage, provider: ProviderId): Promise<Truth> {
  switch (provider) {
    case 'authing':
    case 'genauth':
      return readProfile(stage, provider);
    case 'monocloud':
      return readUser(stage);
    case 'snag':
      return readSnag(stage);
  }
}

async function readProfile(stage: Stage, brand: 'authing' | 'genauth'): Promise<Truth> {
  const headers = { [`x-${brand}-app-id`]: `demo-${brand}-app`, authorization: `demo-${brand}-token` };
  const { body } = await stage.native({ operationId: 'getProfile', method: 'GET', path: '/api/v3/get-profile', headers }, brand);
  const data = isRecord(body) && isRecord(body['data']) ? body['data'] : undefined;
  if (data === undefined) throw new TypeError(`${brand} shows no profile of the demo user`);
  const numbers =
    data['phone'] === undefined ? {} : { [`${data['phoneCountryCode'] ?? '+86'}${data['phone']}`]: data['phoneVerified'] === true };
  return { numbers, ids: {}, badge: null };
}

async function readUser(stage: Stage): Promise<Truth> {
  const headers = { 'X-API-KEY': 'demo-monocloud-key' };
  const path = `/api/users/${subjects.monocloud['userId']}`;
  const { body } = await stage.native({ operationId: 'findUserById', method: 'GET', path, headers }, 'monocloud');
  const phones = isRecord(body) && Array.isArray(body['phone_numbers']) ? body['phone_numbers'].filter(isRecord) : [];
  return {
    numbers: Object.fromEntries(phones.map(({ phone, verified }) => [String(phone), verified === true])),
    ids: Object.fromEntries(phones.map(({ phone, id }) => [String(phone), String(id)])),
    badge: null,
  };
}

async function readSnag(stage: Stage): Promise<Truth> {
  const world = await stage.state('snag');
  const { userId = '' } = subjects.snag;
  const held = world.provider === 'snag' ? world.users?.find(({ id }) => id === userId)?.phoneNumber : undefined;
  const path = '/api/loyalty/badge_users?loyaltyBadgeId=749b1bb0-a607-4010-888b-8321905606b9';
  const headers = { 'X-API-KEY': 'demo-snag-key' };
  const { body } = await stage.native({ operationId: 'listBadgeUsers', method: 'GET', path, headers }, 'snag');
  const rows = isRecord(body) && Array.isArray(body['data']) ? body['data'].filter(isRecord) : [];
  const isActive = rows.some((row) => row['userId'] === userId && row['status'] === 'active');
  return { numbers: typeof held === 'string' ? { [held]: null } : {}, ids: {}, badge: isActive };
}
