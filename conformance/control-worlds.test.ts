import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { type Exact, sendExactly, shown } from './exact.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

function put(id: string, body: string): Promise<Exact> {
  return sendExactly(gateway.url, `/_emulator/${id}/state`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
}

describe('a bad world is refused, and nothing is changed:', () => {
  const userId = '123e4567-e89b-12d3-a456-426614174001';
  const phone = { id: 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70', phone: '+441514960453', primary: true, verified: true };
  const other = { ...phone, id: '0f3c1f0a-5b1e-4d55-9c0e-2b7d3a9f4c11', phone: '+919988776655' };
  const user = { userId: 'u', phone: '13800138000' };
  const authing = { provider: 'authing', appIds: [], users: [user], tokens: [] };
  const person = { id: userId, walletAddress: '0x1', websiteId: userId, organizationId: userId, phoneNumber: null };

  it.each<[what: string, id: string, world: object, place: object]>([
    ['one of no provider', 'snag', { provider: 'acme' }, { pointer: '/provider' }],
    [
      'one of another provider',
      'snag',
      { provider: 'monocloud' },
      { pointer: '/provider', detail: expect.stringContaining('"monocloud"') },
    ],
    ['one with an unknown property', 'snag', { provider: 'snag', badge: [] }, { pointer: '/badge' }],
    [
      'one with a number that is none',
      'snag',
      { provider: 'snag', users: [{ ...person, phoneNumber: '5' }] },
      { pointer: '/users/0/phoneNumber' },
    ],
    ['one that lacks what it needs', 'authing', { provider: 'authing' }, { pointer: '/appIds' }],
    ['one with the same user twice', 'snag', { provider: 'snag', users: [person, person] }, { detail: expect.stringMatching(/^users: /) }],
    [
      'one with a holding of nobody',
      'snag',
      {
        provider: 'snag',
        holdings: [
          { id: userId, userId, badgeId: userId, status: 'active', createdAt: '2026-11-20T09:00:00Z', updatedAt: '2026-11-20T09:00:00Z' },
        ],
      },
      { detail: expect.stringMatching(/^holdings: the user/) },
    ],
    [
      'one with two primary numbers',
      'monocloud',
      { provider: 'monocloud', users: [{ user_id: 'u', phone_numbers: [phone, other] }] },
      { detail: expect.stringMatching(/^users: u has two primary numbers/) },
    ],
    [
      'one with a number of two users',
      'authing',
      { ...authing, users: [user, { ...user, userId: 'v' }] },
      { detail: expect.stringMatching(/^users\/1\/phone: /) },
    ],
    [
      'one with the token of nobody',
      'authing',
      { ...authing, tokens: [{ accessToken: 't', userId: 'nobody' }] },
      { detail: expect.stringMatching(/^tokens\/0\/userId: there is no user nobody\. Nothing was changed\.$/) },
    ],
  ])('%s', async (_, id, world, place) => {
    const emulator = gateway.emulator(id);
    const before = await emulator.state();
    const { status, mediaType, body } = shown(await put(id, JSON.stringify(world)));
    expect([status, mediaType]).toEqual([400, 'application/problem+json']);
    expect(body).toMatchObject({ code: 'input/invalid', fault: 'client', ...place });
    expect(await emulator.state()).toEqual(before);
  });

  it.each(['null', '[]', '"world"', ''])('%j', async (body) => {
    const before = await gateway.emulator('snag').state();
    expect(shown(await put('snag', body))).toMatchObject({ status: 400, body: { code: 'input/invalid', pointer: '' } });
    expect(await gateway.emulator('snag').state()).toEqual(before);
  });

  it('nor is the outbox emptied', async () => {
    const headers = { 'x-api-key': 'demo-snag-key', 'content-type': 'application/json' };
    const body = JSON.stringify({ userId, phoneNumber: '+14155552671' });
    await sendExactly(gateway.url, '/native/snag/api/phone_verifications', { method: 'POST', headers, body });
    await put('snag', JSON.stringify({ provider: 'snag', users: [person, person] }));
    expect(await gateway.emulator('snag').outbox()).toHaveLength(1);
  });
});
