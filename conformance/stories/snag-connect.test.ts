import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { json } from './raw.ts';
import {
  holding,
  organizationId,
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

const connected = json(200, { data: { success: true, message: 'Phone number verified.' } });
const codeRefused = json(200, {
  data: { success: false, message: 'Verification code is invalid or expired.', error: 'INVALID_VERIFICATION_CODE' },
});
const linkRefused = json(400, { message: 'Account link data is invalid' });

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('snag: connecting a phone', () => {
  beforeEach(async () => {
    await client.emulator.reset('phoneDisconnected');
    await client.emulator.setClock({ now: start, frozen: true });
  });

  it('whoever reads the code has the number connected; the badge lost with it does not come back', async () => {
    const sent = json(200, { data: { success: true, message: 'Verification code sent.', userId } });
    expect(await client.sendCode({ userId })).toEqual(sent);
    const sentCode = { to: phoneNumber, code: expect.stringMatching(/^\d{6}$/), channel: 'phone_verification', sentAt: start };
    expect(await client.emulator.outbox()).toEqual([sentCode]);
    expect(await client.connect(await client.newestCode(), { userId })).toEqual(connected);
    expect(await client.connectedNumber()).toBe(phoneNumber);
    expect(await client.holders(phoneBadge)).toEqual(page(holding(phoneBadge, 'revoked', '2025-09-12T08:00:00.000Z')));
  });

  it('a code works once and for less than ten minutes', async () => {
    const late = await client.codeFor({ userId });
    await client.emulator.setClock({ advanceSeconds: 600 });
    expect(await client.connect(late, { userId })).toEqual(codeRefused);
    const code = await client.codeFor({ userId });
    await client.emulator.setClock({ advanceSeconds: 599 });
    expect(await client.connect(code, { userId })).toEqual(connected);
    expect(await client.connect(code, { userId })).toEqual(codeRefused);
  });

  it('a newer code takes the place of the one before', async () => {
    // Of ten digits, because two codes of six can be the same by chance.
    await client.emulator.replaceState({ ...(await client.world()), settings: { codeLength: 10, codeLifetimeSeconds: 600 } });
    const [older, newer] = [await client.codeFor({ userId }), await client.codeFor({ userId })];
    expect(await client.connect(older, { userId })).toEqual(codeRefused);
    expect(await client.connect(newer, { userId })).toEqual(connected);
  });

  it('a code is for the one number that it was sent to, and does not wait on those for others', async () => {
    const other = { userId, phoneNumber: '+14155552672' };
    const code = await client.codeFor({ userId });
    expect(await client.connect(code, other)).toEqual(codeRefused);
    await client.sendCode(other);
    expect(await client.connect(code, { userId })).toEqual(connected);
    expect(await client.connectedNumber()).toBe(phoneNumber);
  });

  it('a number that is not in international form and a code of the wrong length break the contract', async () => {
    const invalid = json(400, { message: 'Request body is invalid' });
    expect(await client.sendCode({ userId, phoneNumber: '4155552671' })).toEqual(invalid);
    expect(await client.connect('123', { userId })).toEqual(invalid);
    expect(await client.emulator.outbox()).toEqual([]);
  });
});

it('snag: connecting the number that the user has already changes nothing', async () => {
  const before = await client.world();
  expect(await client.connect(await client.codeFor({ userId }), { userId })).toEqual(connected);
  expect(await client.world()).toEqual(before);
});

describe('snag: a number that another user has', () => {
  beforeEach(async () => {
    const world = await client.world();
    const other = { id: otherUserId, walletAddress: '0xabc', websiteId, organizationId, phoneNumber: null };
    await client.emulator.replaceState({ ...world, users: [...(world.users ?? []), other] });
    await client.emulator.setClock({ now: start, frozen: true });
  });

  /** The other user proves the first user's number, and gets the token that can move it. */
  async function proveTakenNumber(): Promise<string> {
    const reply = await client.connect(await client.codeFor({ userId: otherUserId }), { userId: otherUserId });
    const accountLinkData: string = reply.body.data.accountLinkData;
    const message = 'Phone number is already linked to another account.';
    expect(reply).toEqual(json(200, { data: { success: false, message, error: 'MAXIMUM_ACCOUNT_LINKED', accountLinkData } }));
    expect(accountLinkData).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/);
    return accountLinkData;
  }

  it('stays where it is until the conflict is resolved, and then takes the badge from the one who loses it', async () => {
    const token = await proveTakenNumber();
    expect(await client.connectedNumber()).toBe(phoneNumber);
    expect(await client.connectedNumber(otherUserId)).toBeNull();
    expect(await client.resolve(token)).toEqual(json(200, { message: 'Account linked successfully' }));
    expect(await client.connectedNumber()).toBeNull();
    expect(await client.connectedNumber(otherUserId)).toBe(phoneNumber);
    expect(await client.holders(phoneBadge)).toEqual(page(holding(phoneBadge, 'revoked', start)));
  });

  it('the token that moves it is an unsigned look-alike of a JWT, which says whose it is and since which second', async () => {
    await client.emulator.setClock({ now: '2026-11-20T09:00:00.900Z', frozen: true });
    const [header, claims] = (await proveTakenNumber()).split('.').map((part) => Buffer.from(part, 'base64url').toString());
    expect(JSON.parse(header ?? '')).toEqual({ alg: 'HS256', typ: 'JWT' });
    const jti = expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/);
    expect(JSON.parse(claims ?? '')).toEqual({ sub: otherUserId, jti, iat: Date.parse(start) / 1000 });
  });

  it('the token that moves it works once', async () => {
    const token = await proveTakenNumber();
    expect((await client.resolve(token, { userId: otherUserId })).status).toBe(200);
    expect(await client.resolve(token, { userId: otherUserId })).toEqual(linkRefused);
  });

  it('the token moves it to nobody but the one who proved it', async () => {
    const token = await proveTakenNumber();
    expect(await client.resolve(token, { userId })).toEqual(linkRefused);
    expect(await client.resolve(token, { walletAddress })).toEqual(linkRefused);
    expect(await client.resolve(token, { websiteId: otherUserId })).toEqual(linkRefused);
    expect(await client.resolve('no-such-token', { userId: otherUserId })).toEqual(linkRefused);
    expect(await client.connectedNumber()).toBe(phoneNumber);
  });
});
