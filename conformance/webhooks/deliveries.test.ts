import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createPhonegateClient } from '../../src/client.ts';
import { readConfig, startGateway } from '../../src/index.ts';
import type { TestGateway } from '../../src/testing.ts';
import { freePort, root } from '../processes.ts';
import { json, type RawUpstream, type Received, startRawUpstream } from '../proxy/raw-upstream.ts';
import { authing, createDatabase, monocloud, postgres, snag, storeKeys } from '../revocations/setup.ts';
import { allAre, createPlace, deliveries, laterOn, type Place, revoke } from './gateways.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;

let receiver: RawUpstream;
let place: Place;
const opened: TestGateway[] = [];
beforeAll(async () => {
  receiver = await startRawUpstream();
});
beforeEach(() => {
  receiver.answerWith(json({}));
  place = createPlace({ webhooks: { team: team() } });
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((gateway) => gateway.close()));
  place.remove();
});
afterAll(() => receiver.close());

function team(change: object = {}): object {
  return { url: `${receiver.url}/hooks?key=in-the-url`, secrets: [secret], allowPrivateAddresses: true, ...change };
}

async function open(env?: Readonly<Record<string, string>>): Promise<TestGateway> {
  const gateway = await place.open(env);
  opened.push(gateway);
  return gateway;
}

/** What a message says, where its signature is right. */
function verified({ bytes, headers }: Received): unknown {
  const texts = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
  return new Webhook(secret).verify(bytes.toString(), texts);
}

const idAndBytes = ({ headers, bytes }: Received): unknown => [headers['webhook-id'], bytes.toString()];

describe('a revocation that has ended', () => {
  it('is told to a webhook, signed, once', async () => {
    const gateway = await open();
    const { id, settledAt, targets } = await revoke(gateway, monocloud);
    const [delivery] = await deliveries(gateway, { revocation: id }, allAre('delivered'));
    expect(receiver.received.map(verified)).toEqual([
      {
        type: 'revocation.completed',
        timestamp: settledAt,
        data: {
          revocation: id,
          reason: 'number_recycled',
          phone: '+44********53',
          summary: { targets: 1, settledAsAsked: 1, open: 0, readBack: 1, numberStillStored: 1, storageUnknown: 0 },
          targets: [{ target: targets[0]?.id, connection: 'monocloud', status: 'applied', settledAsAsked: true, effects: ['unverified'] }],
        },
      },
    ]);
    expect(delivery).toEqual({
      id: receiver.received[0]?.headers['webhook-id'],
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
    const gateway = await open();
    const { id } = await revoke(gateway, authing);
    expect(receiver.received).toEqual([]);
    await gateway.client.POST('/v1/revocations/{revocation}/cancel', { params: { path: { revocation: id } } });
    await deliveries(gateway, { revocation: id }, allAre('delivered'));
    expect(receiver.received.map(verified)).toMatchObject([{ type: 'revocation.canceled', data: { summary: { settledAsAsked: 0 } } }]);
  });

  it('is stored for nobody where nobody is configured', async () => {
    place.configure({});
    const gateway = await open();
    await revoke(gateway);
    expect((await gateway.client.GET('/v1/deliveries')).data).toEqual({ deliveries: [], next: null });
  });
});

describe('a receiver that fails', () => {
  it('gets the same bytes under the same id as soon as the next attempt is due', async () => {
    receiver.answerWith(laterOn);
    const gateway = await open();
    const { id } = await revoke(gateway);
    const [failed] = await deliveries(gateway, { revocation: id }, ([first]) => first?.attempts === 1);
    expect(failed).toMatchObject({ state: 'pending', lastStatus: 503, lastProblem: 'The receiver answered 503.', deliveredAt: null });
    expect(Date.parse(failed?.nextAttemptAt ?? '') - Date.parse(failed?.firstAttemptAt ?? '')).toBe(3_600_000);
    const [first] = receiver.received.map(idAndBytes);
    receiver.answerWith(json({}));
    await place.sql('update outbox set due_at = 0');
    const [delivered] = await deliveries(gateway, { revocation: id }, allAre('delivered'));
    expect(delivered).toMatchObject({ attempts: 2, firstAttemptAt: failed?.firstAttemptAt, lastStatus: 200, lastProblem: null });
    expect(receiver.received.map(idAndBytes)).toEqual([first]);
  });

  it('is left alone once it says that it wants nothing more, until somebody sends it again', async () => {
    receiver.answerWith(json({}, 410));
    const gateway = await open();
    const { id } = await revoke(gateway);
    const [dead] = await deliveries(gateway, { state: 'dead', endpoint: 'webhook/team' }, allAre('dead'));
    expect(dead).toMatchObject({
      revocation: id,
      attempts: 1,
      nextAttemptAt: null,
      lastStatus: 410,
      lastProblem: 'The receiver answered 410: it wants nothing more.',
    });
    const [first] = receiver.received.map(idAndBytes);
    receiver.answerWith(json({}));
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
    expect(receiver.received.map(idAndBytes)).toEqual([first, first]);
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
    place.configure({ webhooks: { slow: team({ url: slow.url }), team: team() } });
    const gateway = await open();
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
    const url = receiver.url.replace('http:', 'https:');
    place.configure({ webhooks: { team: team({ url, allowPrivateAddresses: false }) } });
    const gateway = await open();
    const { id } = await revoke(gateway);
    const [dead] = await deliveries(gateway, { revocation: id }, allAre('dead'));
    expect(dead).toMatchObject({
      lastStatus: null,
      lastProblem: `${receiver.host} is in a private network, which allowPrivateAddresses does not allow.`,
    });
    expect(receiver.received).toEqual([]);
  });
});

function isUnderWay({ state, nextAttemptAt }: { readonly state: string; readonly nextAttemptAt: string | null }): boolean {
  return state === 'pending' && nextAttemptAt === null;
}

describe('a message that was stored', () => {
  it('is delivered by the next gateway when the one before was killed', async () => {
    receiver.answerWith(() => {});
    const arrived = receiver.next();
    const args = [join(root, 'src/main.ts'), 'serve', '--quiet', '--port', '0', '--config', place.configFile];
    const child = spawn(process.execPath, args, {
      cwd: place.folder,
      env: { ...process.env, ...place.env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const url = await firstMatch(child.stdout, /^Phonegate is on (http\S+)/);
    const headers = { 'content-type': 'application/json', prefer: 'wait=20' };
    // One more than are under way at once: that one is stored, and not yet begun.
    for (let times = 0; times < 5; times += 1) {
      const body = JSON.stringify({ targets: [snag] });
      expect((await fetch(`${url}/v1/revocations`, { method: 'POST', headers, body })).status).toBe(201);
    }
    await arrived;
    child.kill('SIGKILL');
    await once(child, 'exit');
    const before = new Map(receiver.received.map(({ headers: sent, bytes }) => [sent['webhook-id'], bytes.toString()]));
    receiver.answerWith(json({}));
    const gateway = await open();
    await deliveries(gateway, {}, (found) => found.length === 5 && allAre('delivered')(found));
    const after = new Map(receiver.received.map(({ headers: sent, bytes }) => [sent['webhook-id'], bytes.toString()]));
    expect({ messages: after.size, requests: receiver.received.length }).toEqual({ messages: 5, requests: 5 });
    for (const [id, bytes] of before) expect(after.get(id)).toBe(bytes);
  });

  it('is given up when its endpoint is configured no more, and can be sent when it is again', async () => {
    receiver.answerWith(laterOn);
    const first = await open();
    const { id } = await revoke(first);
    await deliveries(first, { revocation: id }, ([one]) => one?.attempts === 1);
    await first.close();
    place.configure({});
    await place.sql('update outbox set due_at = 0');
    const second = await open();
    const [dead] = await deliveries(second, { revocation: id }, allAre('dead'));
    expect(dead).toMatchObject({ lastStatus: 503, lastProblem: 'No endpoint "webhook/team" is configured any more.' });
    expect((await second.client.POST('/v1/deliveries/replay', { body: { endpoint: 'team' } })).error).toMatchObject({
      status: 400,
      detail: 'body /endpoint held "team": should be webhook/ or set/ and the id that the configuration has.',
    });
    expect((await second.client.POST('/v1/deliveries/replay', { body: { endpoint: 'webhook/team' } })).error).toMatchObject({
      status: 404,
      code: 'target/endpoint-not-found',
      detail: 'No endpoint "webhook/team" is configured.',
      pointer: '/endpoint',
      possible: [],
    });
    expect((await second.client.POST('/v1/deliveries/replay', { body: { deliveries: [dead?.id ?? ''] } })).error).toMatchObject({
      code: 'delivery/state',
      detail: `Delivery "${dead?.id}" is for "webhook/team", and no such endpoint is configured.`,
    });
    await second.close();
    opened.length = 0;
    receiver.answerWith(json({}));
    place.configure({ webhooks: { team: team() } });
    const third = await open();
    expect((await third.client.POST('/v1/deliveries/replay', { body: { endpoint: 'webhook/teem' } })).error).toMatchObject({
      code: 'target/endpoint-not-found',
      possible: ['webhook/team'],
    });
    expect((await third.client.POST('/v1/deliveries/replay', { body: { endpoint: 'webhook/team' } })).data).toEqual({ replayed: 1 });
    await deliveries(third, { revocation: id }, allAre('delivered'));
  });

  it('that another process has taken over meanwhile stays as that one has it', async () => {
    let answer = (): void => {};
    receiver.answerWith((response) => {
      answer = () => response.writeHead(204).end();
    });
    const gateway = await open();
    const arrived = receiver.next();
    const { id } = await revoke(gateway);
    await arrived;
    const later = Date.now() + 3_600_000;
    await place.sql(`update outbox set lease_owner = 'another', fence = fence + 1, due_at = ${later}`);
    answer();
    await gateway.close();
    opened.length = 0;
    expect(await place.sql('select revocation_id, state, attempts, lease_owner, due_at from outbox')).toEqual([
      { revocation_id: id, state: 'pending', attempts: 0, lease_owner: 'another', due_at: later },
    ]);
  });

  it('is erased with the number that it is about, once it was sent', async () => {
    const gateway = await open();
    const { id } = await revoke(gateway, monocloud);
    await deliveries(gateway, { revocation: id }, allAre('delivered'));
    const { response } = await gateway.client.POST('/v1/audit/erasures', { body: { phone: '+441514960453' } });
    expect(response.status).toBe(200);
    expect(await deliveries(gateway, {}, () => true)).toEqual([]);
  });

  it('is erased thirty days after it was delivered', async () => {
    const first = await open();
    const { id } = await revoke(first);
    await deliveries(first, { revocation: id }, allAre('delivered'));
    await first.close();
    opened.length = 0;
    const days = 24 * 60 * 60 * 1_000;
    await place.sql(`update outbox set delivered_at = delivered_at - ${30 * days - 60_000}`);
    const second = await open();
    await deliveries(second, { revocation: id }, allAre('delivered'));
    await second.close();
    opened.length = 0;
    await place.sql('update outbox set delivered_at = delivered_at - 60000');
    expect(await deliveries(await open(), {}, () => true)).toEqual([]);
  });

  it('is listed the newest first, page by page', async () => {
    const gateway = await open();
    for (let times = 0; times < 3; times += 1) await revoke(gateway);
    const all = await deliveries(gateway, {}, (found) => found.length === 3 && allAre('delivered')(found));
    const { data: first } = await gateway.client.GET('/v1/deliveries', { params: { query: { limit: 2 } } });
    const cursor = first?.next ?? '';
    const { data: second } = await gateway.client.GET('/v1/deliveries', { params: { query: { limit: 2, cursor } } });
    expect([...(first?.deliveries ?? []), ...(second?.deliveries ?? [])]).toEqual(all);
    expect(second?.next).toBeNull();
  });
});

it('a message that waits moves to another store with all else', async () => {
  receiver.answerWith(laterOn);
  const first = await open();
  const { id } = await revoke(first);
  await deliveries(first, { revocation: id }, ([one]) => one?.attempts === 1);
  const [before] = receiver.received.map(idAndBytes);
  await first.close();
  opened.length = 0;
  const command = (file: string, ...args: string[]): void => {
    execFileSync(process.execPath, [join(root, 'src/main.ts'), 'db', ...args], {
      cwd: place.folder,
      env: { ...process.env, ...place.env, PHONEGATE_STORE_FILE: join(place.folder, file) },
    });
  };
  command('store.db', 'export', 'rows.ndjson');
  command('other.db', 'import', 'rows.ndjson');
  receiver.answerWith(json({}));
  const second = await open({ ...place.env, PHONEGATE_STORE_FILE: join(place.folder, 'other.db') });
  const [moved] = await deliveries(second, { revocation: id }, ([one]) => one !== undefined);
  await second.client.POST('/v1/deliveries/replay', { body: { deliveries: [moved?.id ?? ''] } });
  await deliveries(second, { revocation: id }, allAre('delivered'));
  expect(receiver.received.map(idAndBytes)).toEqual([before]);
});

it.skipIf(postgres === undefined)('several gateways on one database deliver each message once', async () => {
  const database = await createDatabase();
  const env = { PHONEGATE_STORE_URL: database.url, PHONEGATE_STORE_KEYS: storeKeys };
  const [one, other] = await Promise.all([open(env), open(env)]);
  const revocations = await Promise.all(Array.from({ length: 20 }, (_, index) => revoke(index % 2 === 0 ? one : other)));
  await deliveries(one, {}, (found) => found.length === 20 && allAre('delivered')(found));
  const told = receiver.received.map(({ bytes }) => JSON.parse(bytes.toString()).data.revocation);
  expect(told.toSorted()).toEqual(revocations.map(({ id }) => id).toSorted());
  const [again] = receiver.received.map(idAndBytes);
  receiver.answerWith(json({}));
  const [{ id: chosen = '' } = {}] = await deliveries(other, { revocation: told[0] }, allAre('delivered'));
  expect((await other.client.POST('/v1/deliveries/replay', { body: { deliveries: [chosen] } })).data).toEqual({ replayed: 1 });
  await deliveries(other, { revocation: told[0] }, allAre('delivered'));
  expect(receiver.received.map(idAndBytes)).toEqual([again]);
  await Promise.all(opened.splice(0).map((gateway) => gateway.close()));
  await database.drop();
});

it('no number, secret or path of an endpoint is in the log, the list or, readably, the store', async () => {
  place.configure({ webhooks: { team: team(), gone: team({ url: `http://127.0.0.1:${await freePort()}/hooks?key=in-the-url` }) } });
  const lines: string[] = [];
  const gateway = await startGateway(readConfig(place.env, { port: '0', configFile: place.configFile }), (event, fields) =>
    lines.push(JSON.stringify({ event, fields })),
  );
  const reached = { client: createPhonegateClient({ baseUrl: gateway.url }) };
  await revoke(reached, monocloud);
  const found = await deliveries(reached, {}, (all) => all.length === 2 && all.every(({ attempts }) => attempts === 1));
  await gateway.close();
  const texts = [lines.join('\n'), JSON.stringify(found), readFileSync(place.storeFile, 'latin1')];
  for (const text of texts) {
    for (const secretOne of ['1514960453', secret, 'in-the-url', 'UOtBaOybB6dTpIJNrnkRw', 'revocation.completed"'])
      expect(text).not.toContain(secretOne);
  }
  expect(lines.filter((line) => line.includes('"delivery"'))).toHaveLength(2);
});

async function firstMatch(stream: NodeJS.ReadableStream, pattern: RegExp): Promise<string> {
  for await (const line of createInterface(stream)) {
    const [, found] = pattern.exec(line) ?? [];
    if (found !== undefined) return found;
  }
  throw new Error('It ended before it was ready.');
}
