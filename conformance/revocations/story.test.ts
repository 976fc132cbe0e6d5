import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { authing, createDatabase, monocloud, postgres, type Schemas, snag, storeKeys } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
const file = join(folder, 'store.db');
const config = join(folder, 'phonegate.yaml');
writeFileSync(config, 'revocations: { retryBaseMs: 1, retryCapMs: 5, pollMs: 10 }');
afterAll(() => rmSync(folder, { recursive: true }));

const wait = { header: { prefer: 'wait=20' } } as const;

/** The same story on both databases. */
describe.each([
  { name: 'SQLite', isThere: true },
  { name: 'PostgreSQL', isThere: postgres !== undefined },
])('a revocation on $name', ({ name, isThere }) => {
  describe.skipIf(!isThere)(isThere ? 'is stored and seen through' : 'needs a server (PHONEGATE_TEST_POSTGRES)', () => {
    let gateway: TestGateway;
    let drop = async (): Promise<void> => {};
    beforeAll(async () => {
      const env: Record<string, string> = { PHONEGATE_STORE_KEYS: storeKeys };
      if (name === 'SQLite') env['PHONEGATE_STORE_FILE'] = file;
      else {
        const database = await createDatabase();
        drop = database.drop;
        env['PHONEGATE_STORE_URL'] = database.url;
      }
      gateway = await startTestGateway({ configFile: config, env });
    });
    afterAll(async () => {
      await gateway.close();
      await drop();
    });
    beforeEach(() => gateway.reset());

    const create = async (...targets: Schemas['TargetRequest'][]): Promise<Schemas['Revocation']> => {
      const { data, error } = await gateway.client.POST('/v1/revocations', { params: wait, body: { targets, reason: 'number_recycled' } });
      if (data === undefined || !('id' in data)) throw new Error(error?.detail);
      return data;
    };
    const states = (revocation: Schemas['Revocation'] | undefined): unknown => ({
      status: revocation?.status,
      targets: revocation?.targets.map(({ connection, status, effects, code }) => [connection, status, effects, ...(code ? [code] : [])]),
    });
    const look = async (revocation: string): Promise<Schemas['Revocation'] | undefined> =>
      (await gateway.client.GET('/v1/revocations/{revocation}', { params: { path: { revocation } } })).data;

    it('reaches every provider, waits for the pass code, and is completed', async () => {
      const made = await create(monocloud, authing, snag);
      expect(states(made)).toEqual({
        status: 'running',
        targets: [
          ['monocloud', 'applied', ['unverified']],
          ['authing', 'awaiting_proof', []],
          ['snag', 'applied', ['removed', 'badges_cleared']],
        ],
      });
      const [, waiting] = made.targets;
      const [message] = await gateway.emulator('authing').outbox();
      const path = { revocation: made.id, target: waiting?.id ?? '' };
      const wrong = await gateway.client.POST('/v1/revocations/{revocation}/targets/{target}/proof', {
        params: { path },
        body: { passCode: '000000' },
      });
      expect(wrong.response.status).toBe(202);
      await streamUntil(gateway, made.id, 'target.awaiting_proof', 2);
      expect((await look(made.id))?.targets[1]).toMatchObject({ status: 'awaiting_proof', code: 'proof/invalid', proof: waiting?.proof });
      const right = await gateway.client.POST('/v1/revocations/{revocation}/targets/{target}/proof', {
        params: { path },
        body: { passCode: message?.code ?? '' },
      });
      // Nothing is said against it before it was tried.
      expect(right.data).toMatchObject({ status: 'snapshotted', proof: waiting?.proof });
      expect([right.data?.code, right.data?.detail]).toEqual([undefined, undefined]);
      const events = await streamUntil(gateway, made.id, 'revocation.completed', 1);
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(states(await look(made.id))).toEqual({
        status: 'completed',
        targets: [
          ['monocloud', 'applied', ['unverified']],
          ['authing', 'applied', ['removed']],
          ['snag', 'applied', ['removed', 'badges_cleared']],
        ],
      });
      const receipt = await gateway.client.GET('/v1/revocations/{revocation}/receipt', { params: { path: { revocation: made.id } } });
      expect(receipt.data).toMatchObject({
        status: 'completed',
        settledAt: (await look(made.id))?.settledAt,
        summary: { targets: 3, settledAsAsked: 3, open: 0, readBack: 2, numberStillStored: 1, storageUnknown: 0 },
        audit: { chain: made.id, seq: events.length },
      });
    });

    it('still takes the code that was sent where another is asked for too early', async () => {
      const made = await create(authing);
      const [message] = await gateway.emulator('authing').outbox();
      const path = { revocation: made.id, target: made.targets[0]?.id ?? '' };
      await gateway.client.POST('/v1/revocations/{revocation}/targets/{target}/proof/resend', { params: { path } });
      await streamUntil(gateway, made.id, 'target.awaiting_proof', 2);
      const proof = made.targets[0]?.proof;
      expect((await look(made.id))?.targets[0]).toMatchObject({ status: 'awaiting_proof', code: 'limit/rate', proof });
      expect(await gateway.emulator('authing').outbox()).toHaveLength(1);
      await gateway.client.POST('/v1/revocations/{revocation}/targets/{target}/proof', {
        params: { path },
        body: { passCode: message?.code ?? '' },
      });
      await streamUntil(gateway, made.id, 'revocation.completed', 1);
    });

    it('reads back what became of an answer that was lost, and does nothing twice', async () => {
      await gateway.emulator('monocloud').setFaults({ kind: 'reset', operationId: 'removePhone', when: 'after', times: 1 });
      const made = await create({ ...monocloud, effects: ['removed'] });
      expect(made.targets[0]).toMatchObject({
        status: 'applied',
        effects: ['removed'],
        confirmed: 'read_back',
        attempts: 2,
        native: [{ operationId: 'findUserById', status: 200 }],
      });
    });

    it('tries again what failed before it had an effect', async () => {
      await gateway.emulator('snag').setFaults({ kind: 'status', status: 503, times: 3 });
      const made = await create(snag);
      expect(made.targets[0]).toMatchObject({ status: 'applied', attempts: 4 });
    });

    it('parks a connection that is down, and one that is not goes on', async () => {
      await gateway.emulator('snag').setFaults({ kind: 'status', status: 503, times: 12 });
      const made = await create(snag, snag, snag, monocloud);
      expect(made.counts).toEqual({ total: 4, settled: 4, asAsked: 4 });
      expect(made.targets.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(16);
    });

    it('says no where the provider says no, and can be tried again by hand', async () => {
      const made = await create({ ...authing, subject: { accessToken: 'demo-authing-phone-only-token' } });
      const [message] = await gateway.emulator('authing').outbox();
      await gateway.client.POST('/v1/revocations/{revocation}/targets/{target}/proof', {
        params: { path: { revocation: made.id, target: made.targets[0]?.id ?? '' } },
        body: { passCode: message?.code ?? '' },
      });
      await streamUntil(gateway, made.id, 'revocation.partially_completed', 1);
      expect(states(await look(made.id))).toEqual({
        status: 'partially_completed',
        targets: [['authing', 'refused', [], 'refused/last-login-method']],
      });
      const { data } = await gateway.client.GET('/v1/revocations', {
        params: { query: { targetStatus: 'refused', connection: 'authing' } },
      });
      expect(data?.revocations.map(({ id }) => id)).toContain(made.id);
      const retried = await gateway.client.POST('/v1/revocations/{revocation}/retry', { params: { path: { revocation: made.id } } });
      expect(retried.data?.counts).toEqual({ total: 1, settled: 0, asAsked: 0 });
      await streamUntil(gateway, made.id, 'revocation.partially_completed', 2);
    });

    it('is found by its number, and neither the number nor a token stands in the store', async () => {
      const made = await create(monocloud, authing);
      const found = await gateway.client.GET('/v1/revocations', { params: { header: { 'phone-number': '+441514960453' } } });
      expect(found.data?.revocations.map(({ id }) => id)).toContain(made.id);
      const none = await gateway.client.GET('/v1/revocations', { params: { header: { 'phone-number': '+441514960454' } } });
      expect(none.data?.revocations).toEqual([]);
      if (name !== 'SQLite') return;
      const bytes = ['', '-wal'].map((part) => readFileSync(file + part).toString('latin1')).join('');
      expect(['1514960453', '13800138000', 'demo-authing-token', 'UOtBaOybB6dTpIJNrnkRw'].filter((text) => bytes.includes(text))).toEqual(
        [],
      );
    });

    it('is listed a page at a time, the newest first', async () => {
      const ids = [(await create(snag)).id, (await create(snag)).id, (await create(snag)).id];
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const { data } = await gateway.client.GET('/v1/revocations', {
          params: { query: { limit: 2, ...(cursor !== undefined && { cursor }) } },
        });
        seen.push(...(data?.revocations.map(({ id }) => id) ?? []));
        cursor = data?.next ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(seen.length);
      expect(new Set(seen.slice(0, 3))).toEqual(new Set(ids));
    });

    it('is given up where it waits', async () => {
      const made = await create(authing, snag);
      const { data } = await gateway.client.POST('/v1/revocations/{revocation}/cancel', { params: { path: { revocation: made.id } } });
      expect(states(data)).toEqual({
        status: 'partially_completed',
        targets: [
          ['authing', 'canceled', []],
          ['snag', 'applied', ['removed', 'badges_cleared']],
        ],
      });
    });

    it('expires where nobody gives the code in time', async () => {
      const { data } = await gateway.client.POST('/v1/revocations', {
        params: wait,
        body: { targets: [authing], deadline: new Date(Date.now() + 1_500).toISOString() },
      });
      if (data === undefined || !('id' in data)) throw new Error('not accepted');
      await streamUntil(gateway, data.id, 'revocation.expired', 1);
      expect(states(await look(data.id))).toEqual({ status: 'expired', targets: [['authing', 'expired', []]] });
    });

    it('is done by the word of the provider alone where that does not know the phone any more', async () => {
      await gateway.emulator('monocloud').setFaults({ kind: 'status', status: 404, operationId: 'removePhone' });
      const { data } = await gateway.client.POST('/v1/revocations', {
        params: { header: { prefer: 'wait=20' } },
        body: { targets: [{ ...monocloud, effects: ['removed'] }] },
      });
      expect(data !== undefined && 'id' in data && data.targets).toMatchObject([
        {
          status: 'noop',
          effects: [],
          phone: { masked: '+44********53', verified: null },
          residual: { numberStillStored: false },
          confirmed: 'accepted',
          code: 'target/phone-not-found',
        },
      ]);
    });

    it('is only planned by a dry run', async () => {
      const onlyPhone = { ...authing, subject: { accessToken: 'demo-authing-phone-only-token' } };
      const before = (await gateway.client.GET('/v1/revocations')).data;
      const { data, response } = await gateway.client.POST('/v1/revocations', {
        body: {
          dryRun: true,
          targets: [
            { ...monocloud, phone: { e164: '+441514960999' } },
            authing,
            onlyPhone,
            { ...snag, effects: ['unverified'] },
            { ...monocloud, subject: { userId: 'nobody' } },
          ],
        },
      });
      expect(response.status).toBe(200);
      expect(data !== undefined && 'targets' in data && data.targets).toMatchObject([
        { connection: 'monocloud', phonePresent: false, effect: null, numberStillStored: false, code: 'target/phone-not-found' },
        {
          connection: 'authing',
          phonePresent: true,
          effect: 'removed',
          proof: 'sms_code',
          numberStillStored: false,
          lastLoginMethod: false,
        },
        { connection: 'authing', phonePresent: true, lastLoginMethod: true },
        { connection: 'snag', phonePresent: null, effect: null, code: 'capability/effect' },
        { connection: 'monocloud', phonePresent: null, effect: null, numberStillStored: null, code: 'target/subject-not-found' },
      ]);
      expect((await gateway.client.GET('/v1/revocations')).data).toEqual(before);
      expect(await gateway.emulator('authing').outbox()).toEqual([]);
    });
  });
});

/** Follows the stream until an event has come so many times; gives all that came. */
async function streamUntil(gateway: TestGateway, id: string, event: string, times: number): Promise<Schemas['Event'][]> {
  const response = await fetch(`${gateway.url}/v1/revocations/${id}/events`);
  const events: Schemas['Event'][] = [];
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString();
    const whole = text.split('\n\n');
    text = whole.pop() ?? '';
    for (const one of whole) {
      const data = /^data: (.*)$/m.exec(one)?.[1];
      if (data !== undefined) events.push(JSON.parse(data));
    }
    if (events.filter((one) => one.event === event).length >= times) return events;
  }
  throw new Error(`The stream ended after ${JSON.stringify(events.map((one) => one.event))}`);
}
