import { describe, expect, it } from 'vitest';
import { json, startRawUpstream } from '../proxy/raw-upstream.ts';
import { authing, monocloud } from '../revocations/setup.ts';
import { allAre, deliveries, laterOn, revoke } from './gateways.ts';
import { idAndBytes, useTeam, verified } from './team.ts';

const world = useTeam();

describe('a revocation that has ended', () => {
  it('is told to a webhook, signed, once', async () => {
    const gateway = await world.open();
    const { id, settledAt, targets } = await revoke(gateway, monocloud);
    const [delivery] = await deliveries(gateway, { revocation: id }, allAre('delivered'));
    expect(world.receiver.received.map(verified)).toEqual([
      {
        type: 'revocation.completed',
        timestamp: settledAt,
        data: {
          revocation: id,
          reason: 'number_recycled',
          reference: null,
          phone: '+44********53',
          summary: { targets: 1, settledAsAsked: 1, open: 0, readBack: 1, numberStillStored: 1, storageUnknown: 0 },
          targets: [{ target: targets[0]?.id, connection: 'monocloud', status: 'applied', settledAsAsked: true, effects: ['unverified'] }],
        },
      },
    ]);
    expect(delivery).toEqual({
      id: world.receiver.received[0]?.headers['webhook-id'],
      endpoint: 'webhook/team',
      event: 'revocation.settled',
      revocation: id,
      target: null,
      state: 'delivered',
      attempts: 1,
      createdAt: settledAt,
      firstAttemptAt: expect.any(String),
      nextAttemptAt: null,
      deliveredAt: expect.any(String),
      lastStatus: 200,
      lastProblem: null,
    });
  });

  it('is told as well when it was given up', async () => {
    const gateway = await world.open();
    const { id } = await revoke(gateway, authing);
    expect(world.receiver.received).toEqual([]);
    await gateway.client.POST('/v1/revocations/{revocation}/cancel', { params: { path: { revocation: id } } });
    await deliveries(gateway, { revocation: id }, allAre('delivered'));
    expect(world.receiver.received.map(verified)).toMatchObject([
      { type: 'revocation.canceled', data: { summary: { settledAsAsked: 0 } } },
    ]);
  });

  it('is stored for nobody where nobody is configured', async () => {
    world.place.configure({});
    const gateway = await world.open();
    await revoke(gateway);
    expect((await gateway.client.GET('/v1/deliveries')).data).toEqual({ deliveries: [], next: null });
  });
});

describe('a receiver that fails', () => {
  it('gets the same bytes under the same id as soon as the next attempt is due', async () => {
    world.receiver.answerWith(laterOn);
    const gateway = await world.open();
    const { id } = await revoke(gateway);
    const [failed] = await deliveries(gateway, { revocation: id }, ([first]) => first?.attempts === 1);
    expect(failed).toMatchObject({ state: 'pending', lastStatus: 503, lastProblem: 'The receiver answered 503.', deliveredAt: null });
    expect(Date.parse(failed?.nextAttemptAt ?? '') - Date.parse(failed?.firstAttemptAt ?? '')).toBe(3_600_000);
    const [first] = world.receiver.received.map(idAndBytes);
    world.receiver.answerWith(json({}));
    await world.place.sql('update outbox set due_at = 0');
    const [delivered] = await deliveries(gateway, { revocation: id }, allAre('delivered'));
    expect(delivered).toMatchObject({ attempts: 2, firstAttemptAt: failed?.firstAttemptAt, lastStatus: 200, lastProblem: null });
    expect(world.receiver.received.map(idAndBytes)).toEqual([first]);
  });

  it('is left alone once it says that it wants nothing more, until somebody sends it again', async () => {
    world.receiver.answerWith(json({}, 410));
    const gateway = await world.open();
    const { id } = await revoke(gateway);
    const [dead] = await deliveries(gateway, { state: 'dead', endpoint: 'webhook/team' }, allAre('dead'));
    expect(dead).toMatchObject({
      revocation: id,
      attempts: 1,
      nextAttemptAt: null,
      lastStatus: 410,
      lastProblem: 'The receiver answered 410: it wants nothing more.',
    });
    const [first] = world.receiver.received.map(idAndBytes);
    world.receiver.answerWith(json({}));
    const again = await gateway.client.POST('/v1/deliveries/replay', { body: { endpoint: 'webhook/team' } });
    expect([again.response.status, again.data]).toEqual([202, { replayed: 1 }]);
    const [delivered] = await deliveries(gateway, { revocation: id }, allAre('delivered'));
    expect(delivered).toMatchObject({ id: dead?.id, attempts: 1, lastStatus: 200, lastProblem: null });
    const named = { deliveries: [dead?.id ?? ''] };
    const params = { header: { 'idempotency-key': 'once' } };
    for (let times = 0; times < 2; times += 1) {
      expect((await gateway.client.POST('/v1/deliveries/replay', { params, body: named })).data).toEqual({ replayed: 1 });
      await deliveries(gateway, { revocation: id }, allAre('delivered'));
    }
    expect(world.receiver.received.map(idAndBytes)).toEqual([first, first]);
  });

  it('holds up no other, and what is being sent is not sent again by hand', async () => {
    const slow = await startRawUpstream();
    let release = (): void => {};
    slow.answerWith((response) => {
      const before = release;
      release = () => {
        before();
        response.writeHead(204).end();
      };
    });
    world.place.configure({ webhooks: { slow: world.team({ url: slow.url }), team: world.team() } });
    const gateway = await world.open();
    const arrived = slow.next();
    for (let times = 0; times < 6; times += 1) await revoke(gateway);
    await arrived;
    const done = await deliveries(gateway, { endpoint: 'webhook/team' }, (found) => found.length === 6 && allAre('delivered')(found));
    expect(done).toHaveLength(6);
    const waiting = await deliveries(gateway, { endpoint: 'webhook/slow' }, (found) => found.filter(isUnderWay).length === 4);
    const underWay = waiting.find(isUnderWay)?.id ?? '';
    expect((await gateway.client.POST('/v1/deliveries/replay', { body: { deliveries: [underWay] } })).error).toMatchObject({
      status: 409,
      code: 'delivery/state',
      detail: `Delivery "${underWay}" is being sent at this moment.`,
    });
    expect(slow.received).toHaveLength(4);
    slow.answerWith(json({}));
    release();
    await deliveries(gateway, { endpoint: 'webhook/slow' }, allAre('delivered'));
    await slow.close();
  });

  it('and is in a private network, is never called unless that is allowed', async () => {
    const url = world.receiver.url.replace('http:', 'https:');
    world.place.configure({ webhooks: { team: world.team({ url, allowPrivateAddresses: false }) } });
    const gateway = await world.open();
    const { id } = await revoke(gateway);
    const [dead] = await deliveries(gateway, { revocation: id }, allAre('dead'));
    expect(dead).toMatchObject({
      lastStatus: null,
      lastProblem: `${world.receiver.host} is in a private network, which allowPrivateAddresses does not allow.`,
    });
    expect(world.receiver.received).toEqual([]);
  });
});

function isUnderWay({ state, nextAttemptAt }: { readonly state: string; readonly nextAttemptAt: string | null }): boolean {
  return state === 'pending' && nextAttemptAt === null;
}
