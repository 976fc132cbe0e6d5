import type { SnagWorld } from './records.ts';

const userId = '123e4567-e89b-12d3-a456-426614174001';
const otherUserId = '123e4567-e89b-12d3-a456-426614174003';
const websiteId = '123e4567-e89b-12d3-a456-426614174000';
const organizationId = '123e4567-e89b-12d3-a456-426614174002';
const walletAddress = '0x1234567890abcdef1234567890abcdef12345678';
const phoneNumber = '+14155552671';
const phoneRuleId = '123e4567-e89b-12d3-a456-426614174555';
const checkInRuleId = '123e4567-e89b-12d3-a456-426614174557';
const phoneBadgeId = '749b1bb0-a607-4010-888b-8321905606b9';
const exampleBadgeId = '123e4567-e89b-12d3-a456-426614174333';
const earnedAt = '2025-09-11T13:45:40.123Z';
const disconnectedAt = '2025-09-12T08:00:00.000Z';

/** The pages' sample user with one phone and two badges, one of which needs a connected phone. */
export function demo(): SnagWorld {
  return {
    provider: 'snag',
    settings: { codeLength: 6, codeLifetimeSeconds: 600 },
    apiKeys: ['demo-snag-key'],
    users: [{ id: userId, walletAddress, websiteId, organizationId, phoneNumber }],
    rules: [
      { id: phoneRuleId, name: 'Connect a phone', type: 'connected_phone' },
      { id: checkInRuleId, name: 'Check in', type: 'check_in' },
    ],
    badges: [
      {
        id: phoneBadgeId,
        name: 'Verified Phone',
        description: 'Held while a phone number is connected',
        imageUrl: 'https://example.com/phone.png',
        createdAt: '2025-09-02T09:00:00.000Z',
        updatedAt: '2025-09-02T09:00:00.000Z',
        deletedAt: null,
        conditions: [{ id: '123e4567-e89b-12d3-a456-426614174444', ruleId: phoneRuleId }],
      },
      {
        id: exampleBadgeId,
        name: 'Example Badge',
        description: 'Example description',
        imageUrl: 'https://example.com/image.png',
        createdAt: '2025-09-01T09:00:00.000Z',
        updatedAt: '2025-09-01T09:00:00.000Z',
        deletedAt: null,
        conditions: [{ id: '123e4567-e89b-12d3-a456-426614174446', ruleId: checkInRuleId }],
      },
    ],
    holdings: [phoneHolding('active', earnedAt), exampleHolding()],
    codes: [],
    accountLinks: [],
  };
}

/** As `demo`, after the phone was disconnected. */
export function phoneDisconnected(): SnagWorld {
  return {
    ...demo(),
    users: [{ id: userId, walletAddress, websiteId, organizationId, phoneNumber: null }],
    holdings: [phoneHolding('revoked', disconnectedAt), exampleHolding()],
  };
}

/** As `phoneDisconnected`, with the code 123456 on its way to the former number. `now` is epoch milliseconds. */
export function codeSent(now: number): SnagWorld {
  const expiresAt = new Date(now + 600_000).toISOString();
  return { ...phoneDisconnected(), codes: [{ userId, phoneNumber, code: '123456', expiresAt }] };
}

/** As `codeSent`, but by now another user has the number. */
export function numberTaken(now: number): SnagWorld {
  const world = codeSent(now);
  const other = { id: otherUserId, walletAddress: '0xabcdefabcdefabcdefabcdefabcdefabcdefabcd', websiteId, organizationId, phoneNumber };
  return { ...world, users: [...(world.users ?? []), other] };
}

/** As `numberTaken`, after the user has proven the number and got the token that moves it. */
export function conflictPending(now: number): SnagWorld {
  return { ...numberTaken(now), codes: [], accountLinks: [{ accountLinkData: 'jwt_verification_token', userId, phoneNumber }] };
}

type Holdings = NonNullable<SnagWorld['holdings']>;

function phoneHolding(status: 'active' | 'revoked', updatedAt: string): Holdings[number] {
  return { id: 'a96edeb7-c10f-4e63-9acf-85e277665587', userId, badgeId: phoneBadgeId, status, createdAt: earnedAt, updatedAt };
}

function exampleHolding(): Holdings[number] {
  return {
    id: 'a96edeb7-c10f-4e63-9acf-85e277665588',
    userId,
    badgeId: exampleBadgeId,
    status: 'active',
    createdAt: earnedAt,
    updatedAt: earnedAt,
  };
}
