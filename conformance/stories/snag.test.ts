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

const gateway = await startTestGateway();
const client = new SnagClient(gateway);
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
