import type { components } from '../../../generated/unified.ts';
import type { AuthingV3World, Brand } from './state.ts';

type Schemas = components['schemas'];

const EMAIL_AND_PHONE = '6229ffaxxxxxxxxcade3e3d9';
const PHONE_ONLY = '6229ffaxxxxxxxxcade3e3da';
const NUMBERS = ['+8613800138000', '+8613800138001'];
const CODE = '123456';
const LONG_AGO = '2022-07-03T03:20:30.000Z';
const HOUR_MS = 3_600_000;

/** The user of the documented profile sample ("get-profile", read 2026-11-20); the number, masked there, is our choice. */
const emailAndPhone: Schemas['AuthingUser'] = {
  userId: EMAIL_AND_PHONE,
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  externalId: '10010',
  email: 'test@example.com',
  phone: '13800138000',
  phoneCountryCode: '+86',
  username: 'bob',
  password: 'passw0rd',
  passwordLastSetAt: LONG_AGO,
  gender: 'M',
  loginsCount: 3,
  lastLogin: LONG_AGO,
};

const phoneOnly: Schemas['AuthingUser'] = {
  userId: PHONE_ONLY,
  createdAt: LONG_AGO,
  updatedAt: LONG_AGO,
  phone: '13800138001',
  phoneCountryCode: '+86',
};

/** What the documented sample adds when every flag is set. */
const socialIdentity: Partial<Schemas['AuthingUser']> = {
  departmentIds: ['624d930c3xxxx5c08dd4986e', '624d93102xxxx012f33cd2fe'],
  customData: { school: 'Peking University', age: 22 },
  identities: [
    {
      identityId: '62299d8b866d2dab79a89dc4',
      extIdpId: '6076bacxxxxxxxxd80d993b5',
      provider: 'wechat',
      type: 'openid',
      userIdInIdp: 'oj7Nq05R-RRaqak0_YlMLnnIwsvg',
      userInfoInIdp: {},
      originConnIds: ['605492ac41xxxxe0362f0707'],
    },
  ],
};

/** The arrangements that the documented examples need; in all of them the code is 123456, and an expired one is an hour old. */
export function createWorlds<B extends Brand>(brand: B): Record<'demo' | (string & {}), (now: number) => AuthingV3World<B>> {
  const { phone, phoneCountryCode, ...withoutPhone } = emailAndPhone;
  const world = (user: Schemas['AuthingUser'], sent?: { readonly channel: string; readonly at: number }): AuthingV3World<B> => ({
    provider: brand,
    appIds: [`demo-${brand}-app`],
    users: [user, phoneOnly],
    tokens: [
      { accessToken: `demo-${brand}-token`, userId: EMAIL_AND_PHONE },
      { accessToken: `demo-${brand}-phone-only-token`, userId: PHONE_ONLY },
    ],
    codes: sent === undefined ? [] : codes(sent.channel, sent.at),
  });
  return {
    demo: () => world(emailAndPhone),
    unbindCodeSent: (now) => world(emailAndPhone, { channel: 'CHANNEL_UNBIND_PHONE', at: now }),
    unbindCodeExpired: (now) => world(emailAndPhone, { channel: 'CHANNEL_UNBIND_PHONE', at: now - HOUR_MS }),
    loginCodeSent: (now) => world(emailAndPhone, { channel: 'CHANNEL_LOGIN', at: now }),
    loginCodeExpired: (now) => world(emailAndPhone, { channel: 'CHANNEL_LOGIN', at: now - HOUR_MS }),
    phoneUnbound: () => world(withoutPhone),
    bindCodeSent: (now) => world(withoutPhone, { channel: 'CHANNEL_BIND_PHONE', at: now }),
    bindCodeExpired: (now) => world(withoutPhone, { channel: 'CHANNEL_BIND_PHONE', at: now - HOUR_MS }),
    keyRevoked: () => ({ ...world(emailAndPhone), appIds: [] }),
    socialIdentity: () => world({ ...emailAndPhone, ...socialIdentity }),
  };
}

function codes(channel: string, sentAt: number): Schemas['AuthingCode'][] {
  return NUMBERS.map((to) => ({ to, channel, code: CODE, sentAt: new Date(sentAt).toISOString() }));
}
