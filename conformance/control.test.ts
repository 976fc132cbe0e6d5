import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { providers } from '../src/providers/index.ts';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { dialects, providerIds } from './dialects.ts';
import { type Exact, sendExactly, shown } from './exact.ts';
import { problem } from './problem.ts';

const userId = '123e4567-e89b-12d3-a456-426614174001';
const verification = { userId, phoneNumber: '+14155552671' };
const done: Exact = { status: 204, headers: expect.anything(), bytes: Buffer.alloc(0) };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

function control(method: string, target: string, body?: unknown): Promise<Exact> {
  const headers = { 'content-type': 'application/json' };
  return sendExactly(gateway.url, `/_emulator/${target}`, { method, ...(body !== undefined && { headers, body: JSON.stringify(body) }) });
}

async function read(target: string): Promise<unknown> {
  const { status, mediaType, body } = shown(await control('GET', target));
  expect([status, mediaType]).toEqual([200, 'application/json']);
  return body;
}

async function snag(path: string, body: object): Promise<unknown> {
  const headers = { ...dialects.snag.headers, 'content-type': 'application/json' };
  return shown(await sendExactly(gateway.url, `/native/snag${path}`, { method: 'POST', headers, body: JSON.stringify(body) }));
}

const disconnect = () => snag('/api/phone_verifications/disconnect', { userId });
const sendCode = () => snag('/api/phone_verifications', verification);

const invalid = (detail: unknown, rest: object = {}) => problem(400, 'input/invalid', 'The request breaks the contract', detail, rest);

describe('the state of an emulator', () => {
  it.each(providerIds.flatMap((id) => Object.keys(providers[id].worlds).map((world) => [id, world] as const)))(
    'of %s in the world %s is the same once it has been read and put back',
    async (id, world) => {
      expect(await control('POST', `${id}/reset`, { world })).toEqual(done);
      const before = await read(`${id}/state`);
      expect(before).toMatchObject({ provider: id });
      expect(await control('PUT', `${id}/state`, before)).toEqual(done);
      expect(await read(`${id}/state`)).toEqual(before);
    },
  );

  it('is what the native face works on', async () => {
    const walletAddress = '0xfeed';
    const user = { id: userId, walletAddress, websiteId: userId, organizationId: userId, phoneNumber: '+12025550123' };
    await control('PUT', 'snag/state', { provider: 'snag', apiKeys: ['demo-snag-key'], users: [user] });
    expect(await disconnect()).toMatchObject({ status: 200 });
    expect(await read('snag/state')).toMatchObject({ users: [{ ...user, phoneNumber: null }] });
  });

  it('takes the outbox with it when it is replaced, but neither clock nor faults', async () => {
    await sendCode();
    await control('PUT', 'snag/clock', { now: '2026-11-20T09:00:00Z', frozen: true });
    await control('PUT', 'snag/faults', { faults: [{ kind: 'reset', skip: 9 }] });
    await control('PUT', 'snag/state', await read('snag/state'));
    expect(await read('snag/outbox')).toEqual({ messages: [] });
    expect(await read('snag/clock')).toEqual({ now: '2026-11-20T09:00:00.000Z', frozen: true });
    expect(await read('snag/faults')).toEqual({ faults: [{ kind: 'reset', skip: 9 }] });
  });

  it('is the connection’s own', async () => {
    const others = () => Promise.all(['authing', 'genauth', 'monocloud'].map((id) => read(`${id}/state`)));
    const before = await others();
    await control('PUT', 'snag/state', { provider: 'snag' });
    expect(await others()).toEqual(before);
  });
});

describe('a reset', () => {
  it('leads back to the world that the gateway started with, to real time, no faults and an empty outbox', async () => {
    const start = await read('snag/state');
    await disconnect();
    await sendCode();
    await control('PUT', 'snag/clock', { now: '2030-01-01T00:00:00Z', frozen: true });
    await control('PUT', 'snag/faults', { faults: [{ kind: 'reset' }] });
    expect(await read('snag/state')).not.toEqual(start);

    expect(await control('POST', 'snag/reset')).toEqual(done);
    expect(await read('snag/state')).toEqual(start);
    expect(await read('snag/outbox')).toEqual({ messages: [] });
    expect(await read('snag/faults')).toEqual({ faults: [] });
    expect(await read('snag/clock')).toEqual({ now: expect.not.stringMatching(/^2030/), frozen: false });
  });

  it('with an empty object is the same', async () => {
    const start = await read('snag/state');
    await disconnect();
    expect(await control('POST', 'snag/reset', {})).toEqual(done);
    expect(await read('snag/state')).toEqual(start);
  });

  it('to a named world leads there', async () => {
    expect(await control('POST', 'snag/reset', { world: 'phoneDisconnected' })).toEqual(done);
    expect(await read('snag/state')).toMatchObject({ users: [{ id: userId, phoneNumber: null }] });
  });

  it.each(['nowhere', '', 'constructor', 'toString', '__proto__'])(
    'to the unknown world "%s" is refused, and nothing is changed',
    async (world) => {
      await disconnect();
      const before = await read('snag/state');
      const possible = ['demo', 'phoneDisconnected', 'codeSent', 'numberTaken', 'conflictPending'];
      expect(shown(await control('POST', 'snag/reset', { world }))).toEqual(
        invalid(`There is no world "${world}".`, { pointer: '/world', possible }),
      );
      expect(await read('snag/state')).toEqual(before);
    },
  );
});

describe('a snapshot', () => {
  it('can be gone back to again and again, the outbox included', async () => {
    await sendCode();
    const before = [await read('snag/state'), await read('snag/outbox')];
    expect(await control('PUT', 'snag/snapshots/before')).toEqual(done);
    for (let round = 0; round < 2; round += 1) {
      await disconnect();
      await sendCode();
      expect(await read('snag/state')).not.toEqual(before[0]);
      expect(await control('POST', 'snag/snapshots/before/restore')).toEqual(done);
      expect([await read('snag/state'), await read('snag/outbox')]).toEqual(before);
    }
  });

  it('takes the place of an earlier one of the same name, and outlives a reset', async () => {
    await control('PUT', 'snag/snapshots/one');
    await disconnect();
    const later = await read('snag/state');
    await control('PUT', 'snag/snapshots/one');
    await control('POST', 'snag/reset');
    await control('POST', 'snag/snapshots/one/restore');
    expect(await read('snag/state')).toEqual(later);
  });

  it('is the connection’s own', async () => {
    await control('PUT', 'authing/snapshots/mine');
    const detail = 'Connection "genauth" has no snapshot "mine".';
    expect(shown(await control('POST', 'genauth/snapshots/mine/restore'))).toEqual(
      problem(404, 'target/snapshot-not-found', 'No such snapshot', detail),
    );
  });
});

describe('the outbox', () => {
  it('holds what was sent, the newest last, by the emulator’s clock', async () => {
    await control('PUT', 'snag/clock', { now: '2026-11-20T09:00:00Z', frozen: true });
    await sendCode();
    await control('PUT', 'snag/clock', { advanceSeconds: 1.5 });
    await sendCode();
    const message = { to: '+14155552671', code: expect.stringMatching(/^\d{6}$/), channel: 'phone_verification' };
    expect(await read('snag/outbox')).toEqual({
      messages: [
        { ...message, sentAt: '2026-11-20T09:00:00.000Z' },
        { ...message, sentAt: '2026-11-20T09:00:01.500Z' },
      ],
    });
    expect(await read('monocloud/outbox')).toEqual({ messages: [] });
  });
});
