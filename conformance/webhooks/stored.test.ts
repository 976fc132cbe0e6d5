import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { createPhonegateClient } from '../../src/client.ts';
import { readConfig, startGateway } from '../../src/index.ts';
import { freePort, root } from '../processes.ts';
import { json } from '../proxy/raw-upstream.ts';
import { createDatabase, monocloud, postgres, snag, storeKeys } from '../revocations/setup.ts';
import { allAre, deliveries, laterOn, revoke } from './gateways.ts';
import { idAndBytes, secret, useTeam } from './team.ts';

const world = useTeam();

describe('a message that was stored', () => {
  it('is delivered by the next gateway when the one before was killed', async () => {
    world.receiver.answerWith(() => {});
    const arrived = world.receiver.next();
    const args = [join(root, 'src/main.ts'), 'serve', '--quiet', '--port', '0', '--config', world.place.configFile];
    const child = spawn(process.execPath, args, {
      cwd: world.place.folder,
      env: { ...process.env, ...world.place.env },
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
    const before = new Map(world.receiver.received.map(({ headers: sent, bytes }) => [sent['webhook-id'], bytes.toString()]));
    world.receiver.answerWith(json({}));
    const gateway = await world.open();
    await deliveries(gateway, {}, (found) => found.length === 5 && allAre('delivered')(found));
    const after = new Map(world.receiver.received.map(({ headers: sent, bytes }) => [sent['webhook-id'], bytes.toString()]));
    expect({ messages: after.size, requests: world.receiver.received.length }).toEqual({ messages: 5, requests: 5 });
    for (const [id, bytes] of before) expect(after.get(id)).toBe(bytes);
  });

  it('is given up when its endpoint is configured no more, and can be sent when it is again', async () => {
    world.receiver.answerWith(laterOn);
    const first = await world.open();
    const { id } = await revoke(first);
    await deliveries(first, { revocation: id }, ([one]) => one?.attempts === 1);
    await first.close();
    world.place.configure({});
    await world.place.sql('update outbox set due_at = 0');
    const second = await world.open();
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
    world.forget();
    world.receiver.answerWith(json({}));
    world.place.configure({ webhooks: { team: world.team() } });
    const third = await world.open();
    expect((await third.client.POST('/v1/deliveries/replay', { body: { endpoint: 'webhook/teem' } })).error).toMatchObject({
      code: 'target/endpoint-not-found',
      possible: ['webhook/team'],
    });
    expect((await third.client.POST('/v1/deliveries/replay', { body: { endpoint: 'webhook/team' } })).data).toEqual({ replayed: 1 });
    await deliveries(third, { revocation: id }, allAre('delivered'));
  });

  it('that another process has taken over meanwhile stays as that one has it', async () => {
    let answer = (): void => {};
    world.receiver.answerWith((response) => {
      answer = () => response.writeHead(204).end();
    });
    const gateway = await world.open();
    const arrived = world.receiver.next();
    const { id } = await revoke(gateway);
    await arrived;
    const later = Date.now() + 3_600_000;
    await world.place.sql(`update outbox set lease_owner = 'another', fence = fence + 1, due_at = ${later}`);
    answer();
    await gateway.close();
    world.forget();
    expect(await world.place.sql('select revocation_id, state, attempts, lease_owner, due_at from outbox')).toEqual([
      { revocation_id: id, state: 'pending', attempts: 0, lease_owner: 'another', due_at: later },
    ]);
  });

  it('is erased with the number that it is about, once it was sent', async () => {
    const gateway = await world.open();
    const { id } = await revoke(gateway, monocloud);
    await deliveries(gateway, { revocation: id }, allAre('delivered'));
    const { response } = await gateway.client.POST('/v1/audit/erasures', { body: { phone: '+441514960453' } });
    expect(response.status).toBe(200);
    expect(await deliveries(gateway, {}, () => true)).toEqual([]);
  });

  it('is erased thirty days after it was delivered', async () => {
    const first = await world.open();
    const { id } = await revoke(first);
    await deliveries(first, { revocation: id }, allAre('delivered'));
    await first.close();
    world.forget();
    const days = 24 * 60 * 60 * 1_000;
    await world.place.sql(`update outbox set delivered_at = delivered_at - ${30 * days - 60_000}`);
    const second = await world.open();
    await deliveries(second, { revocation: id }, allAre('delivered'));
    await second.close();
    world.forget();
    await world.place.sql('update outbox set delivered_at = delivered_at - 60000');
    expect(await deliveries(await world.open(), {}, () => true)).toEqual([]);
  });

  it('is listed the newest first, page by page', async () => {
    const gateway = await world.open();
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
  world.receiver.answerWith(laterOn);
  const first = await world.open();
  const { id } = await revoke(first);
  await deliveries(first, { revocation: id }, ([one]) => one?.attempts === 1);
  const [before] = world.receiver.received.map(idAndBytes);
  await first.close();
  world.forget();
  const command = (file: string, ...args: string[]): void => {
    execFileSync(process.execPath, [join(root, 'src/main.ts'), 'db', ...args], {
      cwd: world.place.folder,
      env: { ...process.env, ...world.place.env, PHONEGATE_STORE_FILE: join(world.place.folder, file) },
    });
  };
  command('store.db', 'export', 'rows.ndjson');
  command('other.db', 'import', 'rows.ndjson');
  world.receiver.answerWith(json({}));
  const second = await world.open({ ...world.place.env, PHONEGATE_STORE_FILE: join(world.place.folder, 'other.db') });
  const [moved] = await deliveries(second, { revocation: id }, ([one]) => one !== undefined);
  await second.client.POST('/v1/deliveries/replay', { body: { deliveries: [moved?.id ?? ''] } });
  await deliveries(second, { revocation: id }, allAre('delivered'));
  expect(world.receiver.received.map(idAndBytes)).toEqual([before]);
});

it.skipIf(postgres === undefined)('several gateways on one database deliver each message once', async () => {
  const database = await createDatabase();
  const env = { PHONEGATE_STORE_URL: database.url, PHONEGATE_STORE_KEYS: storeKeys };
  const [one, other] = await Promise.all([world.open(env), world.open(env)]);
  const revocations = await Promise.all(Array.from({ length: 20 }, (_, index) => revoke(index % 2 === 0 ? one : other)));
  await deliveries(one, {}, (found) => found.length === 20 && allAre('delivered')(found));
  const told = world.receiver.received.map(({ bytes }) => JSON.parse(bytes.toString()).data.revocation);
  expect(told.toSorted()).toEqual(revocations.map(({ id }) => id).toSorted());
  const [again] = world.receiver.received.map(idAndBytes);
  world.receiver.answerWith(json({}));
  const [{ id: chosen = '' } = {}] = await deliveries(other, { revocation: told[0] }, allAre('delivered'));
  expect((await other.client.POST('/v1/deliveries/replay', { body: { deliveries: [chosen] } })).data).toEqual({ replayed: 1 });
  await deliveries(other, { revocation: told[0] }, allAre('delivered'));
  expect(world.receiver.received.map(idAndBytes)).toEqual([again]);
  await world.close();
  await database.drop();
});

it('no number, secret or path of an endpoint is in the log, the list or, readably, the store', async () => {
  world.place.configure({
    webhooks: { team: world.team(), gone: world.team({ url: `http://127.0.0.1:${await freePort()}/hooks?key=in-the-url` }) },
  });
  const lines: string[] = [];
  const gateway = await startGateway(readConfig(world.place.env, { port: '0', configFile: world.place.configFile }), (event, fields) =>
    lines.push(JSON.stringify({ event, fields })),
  );
  const reached = { client: createPhonegateClient({ baseUrl: gateway.url }) };
  await revoke(reached, monocloud);
  const found = await deliveries(reached, {}, (all) => all.length === 2 && all.every(({ attempts }) => attempts === 1));
  await gateway.close();
  const texts = [lines.join('\n'), JSON.stringify(found), readFileSync(world.place.storeFile, 'latin1')];
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
