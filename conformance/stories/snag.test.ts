import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { json } from './raw.ts';
import {
  holding,
  organizationId,
  otherBadge,
  otherUserId,
  page,
  phoneBadge,
  phoneNumber,
  SnagClient,
  start,
  userId,
  walletAddress,
  websiteId,
} from './snag.ts';
import { createUnified, problem } from './unified.ts';

const gateway = await startTestGateway();
const client = new SnagClient(gateway);
const unified = createUnified(gateway);
const disconnected = json(200, { data: { message: 'Phone disconnected.' } });

beforeEach(async () => {
  await gateway.reset();
  await client.emulator.setClock({ now: start, frozen: true });
});
afterAll(() => gateway.close());

describe('snag: disconnecting a phone', () => {
  it('takes the number and revokes the badge that depends on it; the other badge stays', async () => {
    expect(await client.holders(phoneBadge)).toEqual(page(holding(phoneBadge, 'active')));
    expect(await client.disconnect({ userId })).toEqual(disconnected);
    expect(await client.connectedNumber()).toBeNull();
    expect(await client.holders(phoneBadge)).toEqual(page(holding(phoneBadge, 'revoked', start)));
    expect(await client.holders(phoneBadge, '&status=active')).toEqual(page());
    expect(await client.holders(otherBadge)).toEqual(page(holding(otherBadge, 'active')));
  });

  it('a second time answers the same and changes nothing', async () => {
    expect(await client.disconnect({ userId })).toEqual(disconnected);
    const before = await client.world();
    await client.emulator.setClock({ advanceSeconds: 60 });
    expect(await client.disconnect({ userId })).toEqual(disconnected);
    expect(await client.world()).toEqual(before);
  });

  it('takes a badge that depends on a number from a user who has none', async () => {
    const world = await client.world();
    await client.emulator.replaceState({ ...world, users: world.users?.map((user) => ({ ...user, phoneNumber: null })) ?? [] });
    expect(await client.disconnect({ userId })).toEqual(disconnected);
    expect(await client.holders(phoneBadge)).toEqual(page(holding(phoneBadge, 'revoked', start)));
  });

  it.each([{ walletAddress }, { userId: userId.toUpperCase(), walletAddress: walletAddress.toUpperCase(), websiteId, organizationId }])(
    'finds the user by %j',
    async (ids) => {
      expect(await client.disconnect(ids)).toEqual(disconnected);
      expect(await client.connectedNumber()).toBeNull();
    },
  );

  it.each([
    ['without a body', undefined, 'Request body is invalid'],
    ['without a subject', { websiteId }, 'Request body is invalid'],
    ['for an id that is no UUID', { userId: 'bob' }, 'Request body is invalid'],
    ['for a user whom nobody knows', { userId: otherUserId }, 'User not found'],
    ['for a user of another website', { userId, websiteId: otherUserId }, 'User not found'],
    ['for a user of another organization', { userId, organizationId: otherUserId }, 'User not found'],
    ["for a user and another's wallet", { userId, walletAddress: '0xabc' }, 'User not found'],
  ])('%s is refused, and the number stays', async (_, body, message) => {
    expect(await client.disconnect(body)).toEqual(json(400, { message }));
    expect(await client.connectedNumber()).toBe(phoneNumber);
  });

  it.each([
    ['no key', {}],
    ['a key that nobody knows', { 'x-api-key': 'no-such-key' }],
  ])('with %s is refused with 403, and the number stays', async (_, headers) => {
    const forbidden = json(403, { message: 'Forbidden, Could not validate api key' });
    expect(await client.disconnect({ userId }, headers)).toEqual(forbidden);
    expect(await client.connectedNumber()).toBe(phoneNumber);
  });
});

it('snag: a planned failure whose status has no name is a refusal', async () => {
  await client.emulator.setFaults({ kind: 'status', status: 499 });
  expect(await client.disconnect({ userId })).toEqual(json(499, { message: 'Refused' }));
});

describe('snag: a badge that two users hold', () => {
  const ruleId = '123e4567-e89b-12d3-a456-426614174557';
  const later = '2025-10-01T00:00:00.000Z';
  const otherHolding = {
    id: 'a96edeb7-c10f-4e63-9acf-85e277665589',
    userId: otherUserId,
    badgeId: phoneBadge,
    status: 'active' as const,
    createdAt: later,
    updatedAt: later,
  };

  beforeEach(async () => {
    const world = await client.world();
    const other = { id: otherUserId, walletAddress: '0xabc', websiteId, organizationId, phoneNumber: '+14155552672' };
    const badges = world.badges?.map((badge) => {
      const conditions = [...badge.conditions, { id: otherUserId, ruleId }];
      return badge.id === phoneBadge ? { ...badge, conditions } : badge;
    });
    const holdings = [...(world.holdings ?? []), otherHolding];
    await client.emulator.replaceState({ ...world, users: [...(world.users ?? []), other], ...(badges && { badges }), holdings });
  });

  it('is taken from the one whose phone is gone alone, where a phone is but one of the things that it takes', async () => {
    const [first, second, third] = (await client.world()).holdings ?? [];
    expect(await client.disconnect({ userId })).toEqual(disconnected);
    expect((await client.world()).holdings).toEqual([{ ...first, status: 'revoked', updatedAt: start }, second, third]);
  });

  it('lists whoever got it last first', async () => {
    const { badgeId: _, ...rest } = otherHolding;
    const theirs = { ...holding(phoneBadge, 'active'), ...rest, user: { walletAddress: '0xabc' } };
    expect(await client.holders(phoneBadge)).toEqual(page(theirs, holding(phoneBadge, 'active')));
  });
});

describe('snag: through the unified face', () => {
  it('a wallet alone names the user', async () => {
    expect(await unified.revoke('snag', { subject: { walletAddress } })).toMatchObject({ status: 200, body: { status: 'applied' } });
    expect(await client.connectedNumber()).toBeNull();
  });

  it.each([
    { userId, walletAddress: '0xabc' },
    { userId, websiteId: otherUserId },
    { userId, organizationId: otherUserId },
  ])('every id that is named must fit the user: %j', async (subject) => {
    expect(await unified.revoke('snag', { subject })).toEqual(
      problem(404, 'target/subject-not-found', 'The provider does not know this subject', {
        detail: 'Snag has no such user.',
        pointer: '/subject',
        native: [{ operationId: 'disconnectPhone', status: 400, body: { message: 'User not found' } }],
      }),
    );
    expect(await client.connectedNumber()).toBe(phoneNumber);
  });

  it("Snag's own limit is told as a limit, with the time to wait", async () => {
    await client.emulator.setFaults({ kind: 'status', status: 429, operationId: 'disconnectPhone', retryAfterSeconds: 7 });
    const limited = problem(429, 'limit/rate', 'Too many requests', {
      retryable: true,
      detail: 'Snag limits the rate of requests.',
      native: [{ operationId: 'disconnectPhone', status: 429, body: { message: 'Too Many Requests' } }],
    });
    expect(await unified.revoke('snag')).toEqual({ ...limited, retryAfter: '7' });
    expect(await client.connectedNumber()).toBe(phoneNumber);
  });

  it.each([401, 404, 499])('a %d, which no page of Snag foresees, breaks its contract', async (status) => {
    await client.emulator.setFaults({ kind: 'status', status, operationId: 'disconnectPhone' });
    const expected = 'status 200 or 400 or 403 or 429 or 500';
    expect(await unified.revoke('snag')).toEqual(
      problem(502, 'upstream/contract-violation', "The provider's answer breaks its contract", {
        fault: 'provider',
        outcome: { status: 'indeterminate', effects: [] },
        detail: 'The emulated disconnectPhone broke its contract, as planned.',
        pointer: '',
        errors: [{ in: 'response', pointer: '', held: `status ${status}`, expected }],
      }),
    );
    expect(await client.connectedNumber()).toBe(phoneNumber);
  });
});
