import { createHmac } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CamaraReceiver, createCamaraReceiver, type Notification } from '../../src/signals/receive-camara.ts';
import { createWorld, number, type World } from './world.ts';

const token = 'a-token-that-was-given-out';
const secret = 'a-secret-that-was-agreed-on';

let world: World;
let receiver: CamaraReceiver;
beforeEach(async () => {
  world = await createWorld();
  const hmac = { header: 'x-signature', secret, encoding: 'hex' } as const;
  receiver = createCamaraReceiver(
    [
      { id: 'operator-a', token },
      { id: 'operator-b', hmac },
    ],
    world,
  );
});

/** The notification of CAMARA's own example (sim-swap-subscriptions, SWAPPED), about our number. */
function event(change: object = {}): object {
  return {
    id: '83a0d986-0866-4f38-b8c0-fc65bfcda452',
    source: 'https://notificationSendServer12.supertelco.com',
    specversion: '1.0',
    type: 'org.camaraproject.sim-swap-subscriptions.v0.swapped',
    datacontenttype: 'application/json',
    time: '2026-11-20T08:59:30Z',
    data: { subscriptionId: 'qs15-h556-rt89-1298', phoneNumber: number },
    ...change,
  };
}

function notification(body: unknown, headers: Notification['headers'] = { authorization: `Bearer ${token}` }): Notification {
  return { headers, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) };
}

const draft = {
  reason: 'sim_swap',
  targets: [
    { connection: 'monocloud', subject: { userId: 'user-1' }, phone: { e164: number }, effects: ['unverified', 'removed'] },
    { connection: 'snag', subject: { userId: 'user-2' }, phone: 'sole', effects: ['unverified', 'removed'] },
    { connection: 'authing', subject: { accessToken: 'token-of-user-3' }, phone: { e164: number }, effects: ['unverified', 'removed'] },
  ],
  approval: 'none',
  origin: { signal: 'sim-swapped', from: 'operator-a', id: '83a0d986-0866-4f38-b8c0-fc65bfcda452' },
};

describe('a CAMARA notification', () => {
  it.each(['v0', 'v1'])('that a SIM was swapped (%s) starts a revocation', async (version) => {
    const type = `org.camaraproject.sim-swap-subscriptions.${version}.swapped`;
    expect(await receiver.receive(notification(event({ type })))).toEqual({ status: 204 });
    expect(world.taken).toEqual([draft]);
  });

  it.each(['', 'sha256='])('may be signed instead (%s)', async (prefix) => {
    const body = JSON.stringify(event());
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    expect(await receiver.receive(notification(body, { 'x-signature': prefix + signature }))).toEqual({ status: 204 });
    expect(world.taken).toEqual([{ ...draft, origin: { ...draft.origin, from: 'operator-b' } }]);
    expect(await receiver.receive(notification(`${body} `, { 'x-signature': prefix + signature }))).toMatchObject({ status: 401 });
  });

  it('that comes again is acknowledged again, without a second effect; another of the same sender is another', async () => {
    expect(await receiver.receive(notification(event()))).toEqual({ status: 204 });
    expect(await receiver.receive(notification(event()))).toEqual({ status: 204 });
    expect(world.taken).toHaveLength(1);
    expect(await receiver.receive(notification(event({ id: 'another' })))).toEqual({ status: 204 });
    expect(world.taken).toHaveLength(2);
  });

  it('that a subscription ended is acknowledged and noted', async () => {
    const type = 'org.camaraproject.sim-swap-subscriptions.v0.subscription-ends';
    expect(await receiver.receive(notification(event({ type, data: { terminationReason: 'SUBSCRIPTION_EXPIRED' } })))).toEqual({
      status: 204,
    });
    expect(world.taken).toEqual([]);
    expect(world.lines).toEqual([
      { event: 'camara', fields: { from: 'operator-a', id: '83a0d986-0866-4f38-b8c0-fc65bfcda452', type, outcome: 'noted' } },
    ]);
  });

  it.each<[string, Notification['headers']]>([
    ['nothing', {}],
    ['another token', { authorization: 'Bearer another' }],
    ['the token by another scheme', { authorization: `Basic ${token}` }],
    ['a wrong signature', { 'x-signature': 'ab'.repeat(32) }],
  ])('from somebody who brings %s is refused', async (_, headers) => {
    expect(await receiver.receive(notification(event(), headers))).toEqual({
      status: 401,
      body: { status: 401, code: 'UNAUTHENTICATED', message: 'The bearer token, or the signature of the body, is not the configured one.' },
    });
    expect(world.taken).toEqual([]);
  });

  it.each<[string, unknown, string]>([
    ['is not JSON', '{', 'It is not JSON.'],
    ['lacks its id', event({ id: undefined }), 'It lacks id.'],
    ['has another version', event({ specversion: '0.3' }), '/specversion holds "0.3"; it must be equal to constant.'],
    [
      'is another event',
      event({ type: 'org.camaraproject.device-status.v0.roaming-on' }),
      '/type holds another event; it should hold one of org.camaraproject.sim-swap-subscriptions.',
    ],
    ['names no number', event({ data: { subscriptionId: 'x' } }), '/data lacks phoneNumber.'],
    ['has no data', event({ data: undefined }), '/data lacks phoneNumber.'],
    [
      'names no number in E.164 form',
      event({ data: { phoneNumber: '01514960453' } }),
      '/data/phoneNumber holds a string of 11 characters; it must match pattern "^\\+[1-9][0-9]{4,14}$".',
    ],
  ])('that %s is refused, without showing a number', async (_, body, message) => {
    expect(await receiver.receive(notification(body))).toEqual({
      status: 400,
      body: { status: 400, code: 'INVALID_ARGUMENT', message },
    });
    expect(world.taken).toEqual([]);
  });
});
