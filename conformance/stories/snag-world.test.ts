import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '../../generated/unified.ts';
import { startTestGateway } from '../../src/testing.ts';
import { json, send } from './raw.ts';
import { organizationId, otherBadge, otherUserId, phoneBadge, phoneNumber, SnagClient, start, userId, websiteId } from './snag.ts';

type World = components['schemas']['SnagWorld'];

const gateway = await startTestGateway();
const client = new SnagClient(gateway);
const person = { id: userId, walletAddress: '0x1', websiteId, organizationId, phoneNumber: null };
const at = { createdAt: start, updatedAt: start };
const badge = {
  id: phoneBadge,
  name: 'b',
  description: 'd',
  imageUrl: 'https://example.com/b.png',
  ...at,
  deletedAt: null,
  conditions: [],
};
const holding = { id: otherUserId, userId, badgeId: phoneBadge, status: 'active' as const, ...at };
const rule = { id: otherBadge, name: 'r', type: 'check_in' };

/** A badge by its place: the higher, the newer. */
function badgeAt(place: number) {
  const id = `00000000-0000-4000-8000-0000000000${String(place).padStart(2, '0')}`;
  return { ...badge, id, createdAt: new Date(Date.parse(start) + place * 1000).toISOString() };
}

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('snag: a world that contradicts itself is refused:', () => {
  const link = { accountLinkData: 'token', userId, phoneNumber };
  const code = { userId, phoneNumber, code: '123456', expiresAt: start };

  it.each<[string, Partial<World>, string]>([
    ['a user twice, in whatever case', { users: [person, { ...person, id: userId.toUpperCase() }] }, 'users: two records have the same id'],
    [
      'a wallet of two users',
      { users: [person, { ...person, id: otherUserId, walletAddress: '0X1' }] },
      `users: the wallet of ${otherUserId} belongs to ${userId} already`,
    ],
    [
      'a number of two users',
      {
        users: [
          { ...person, phoneNumber },
          { ...person, id: otherUserId, walletAddress: '0x2', phoneNumber },
        ],
      },
      `users: the number of ${otherUserId} belongs to ${userId} already`,
    ],
    ['a rule twice', { rules: [rule, rule] }, 'rules: two records have the same id'],
    ['a badge twice', { badges: [badge, badge] }, 'badges: two records have the same id'],
    [
      'a badge whose rule is missing',
      { badges: [{ ...badge, conditions: [{ id: otherUserId, ruleId: otherBadge }] }] },
      `badges: the rule of ${phoneBadge}, ${otherBadge}, does not exist`,
    ],
    ['a holding twice', { users: [person], badges: [badge], holdings: [holding, holding] }, 'holdings: two records have the same id'],
    ['a holding of no user', { badges: [badge], holdings: [holding] }, `holdings: the user of ${otherUserId}, ${userId}, does not exist`],
    [
      'a holding of no badge',
      { users: [person], holdings: [holding] },
      `holdings: the badge of ${otherUserId}, ${phoneBadge}, does not exist`,
    ],
    ['a code of no user', { codes: [code] }, `codes: the user, ${userId}, does not exist`],
    ['a link of no user', { accountLinks: [link] }, `accountLinks: the user, ${userId}, does not exist`],
    ['a link twice', { users: [person], accountLinks: [link, link] }, 'accountLinks: two records have the same id'],
  ])('%s', async (_, part, message) => {
    await expect(client.emulator.replaceState({ provider: 'snag', ...part })).rejects.toThrow(message);
  });

  it('while one whose records refer to each other in whatever case is kept as it is, links and settings included', async () => {
    const world: World = {
      provider: 'snag',
      settings: { codeLength: 8, codeLifetimeSeconds: 30 },
      apiKeys: ['demo-snag-key'],
      users: [person],
      rules: [rule],
      badges: [{ ...badge, conditions: [{ id: otherUserId, ruleId: otherBadge.toUpperCase() }] }],
      holdings: [{ ...holding, userId: userId.toUpperCase(), badgeId: phoneBadge.toUpperCase() }],
      codes: [code],
      accountLinks: [link],
    };
    await client.emulator.replaceState(world);
    expect(await client.world()).toEqual(world);
  });

  it('and one without settings sends codes of six digits that live for ten minutes', async () => {
    await client.emulator.replaceState({ provider: 'snag', apiKeys: ['demo-snag-key'], users: [person] });
    await client.emulator.setClock({ now: start, frozen: true });
    expect(await client.codeFor({ userId })).toMatch(/^\d{6}$/);
    expect((await client.world()).codes).toMatchObject([{ expiresAt: '2026-11-20T09:10:00.000Z' }]);
  });
});

describe('snag: lists of badges', () => {
  const list = (search: string) =>
    send('get', `${gateway.nativeUrl('snag')}/api/loyalty/badges${search}`, { 'x-api-key': 'demo-snag-key' });
  const idsOf = async (search: string): Promise<[string[], boolean]> => {
    const { body } = await list(search);
    return [body.data.map(({ id }: { id: string }) => Number(id.slice(-2))), body.hasNextPage];
  };

  beforeEach(async () => {
    const badges = Array.from({ length: 12 }, (_, place) => badgeAt(place + 1)).map((one, index) =>
      index === 4 ? { ...one, deletedAt: start } : one,
    );
    const holdings = badges
      .slice(0, 3)
      .map(({ id }, index) => ({ ...holding, id: id.replace('8000', '9000'), badgeId: id, userId: index === 2 ? otherUserId : userId }));
    const other = { ...person, id: otherUserId, walletAddress: '0X2', websiteId: otherUserId, organizationId: otherUserId };
    await client.emulator.replaceState({ provider: 'snag', apiKeys: ['demo-snag-key'], users: [person, other], badges, holdings });
  });

  it('are newest first, ten at a time, and leave out what was deleted unless asked', async () => {
    expect(await idsOf('')).toEqual([[12, 11, 10, 9, 8, 7, 6, 4, 3, 2], true]);
    expect(await idsOf('?includeDeleted=true&limit=12')).toEqual([[12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1], false]);
    expect(await idsOf('?limit=2')).toEqual([[12, 11], true]);
    expect(await idsOf('?limit=11')).toEqual([[12, 11, 10, 9, 8, 7, 6, 4, 3, 2, 1], false]);
  });

  it('go on after the one that is named, in whatever case, and refuse one that is on no page', async () => {
    expect(await idsOf(`?startingAfter=${badgeAt(4).id}`)).toEqual([[3, 2, 1], false]);
    expect(await idsOf(`?startingAfter=${badgeAt(12).id}&limit=1`)).toEqual([[11], true]);
    expect(await list(`?startingAfter=${badgeAt(5).id}`)).toEqual(json(400, { message: 'Request query is invalid' }));
  });

  it('hold those that are asked for', async () => {
    expect(await idsOf(`?badgeIds=${badgeAt(2).id}`)).toEqual([[2], false]);
    expect(await idsOf(`?badgeIds=${badgeAt(2).id}&badgeIds=${badgeAt(7).id}`)).toEqual([[7, 2], false]);
  });

  it('show who holds them only where a user is named, and that user alone', async () => {
    const holdersIn = async (search: string) => {
      const { body } = await list(`?limit=12&${search}`);
      return body.data
        .slice(-3)
        .map((one: { loyaltyBadgeUsers?: { userId: string }[] }) => one.loyaltyBadgeUsers?.map((held) => held.userId));
    };
    expect(await holdersIn('')).toEqual([undefined, undefined, undefined]);
    expect(await holdersIn(`userId=${userId.toUpperCase()}`)).toEqual([[], [userId], [userId]]);
    expect(await holdersIn('walletAddress=0x2')).toEqual([[otherUserId], [], []]);
    expect(await holdersIn(`userId=${userId}&websiteId=${otherUserId}`)).toEqual([[], [], []]);
  });

  it('of holders fit every id that is named', async () => {
    const held = async (search: string) => (await client.holders(badgeAt(3).id, search)).body.data.length;
    expect(await held('')).toBe(1);
    expect(await held('&walletAddress=0X2')).toBe(1);
    expect(await held('&walletAddress=0x2')).toBe(1);
    expect(await held('&walletAddress=0x1')).toBe(0);
    expect(await held(`&websiteId=${otherUserId}`)).toBe(1);
    expect(await held(`&websiteId=${websiteId}`)).toBe(0);
    expect(await held(`&organizationId=${otherUserId}`)).toBe(1);
    expect(await held(`&organizationId=${organizationId}`)).toBe(0);
    expect(await held('&status=revoked')).toBe(0);
    expect((await client.holders(badgeAt(3).id, `&startingAfter=${userId}`)).status).toBe(400);
  });
});
