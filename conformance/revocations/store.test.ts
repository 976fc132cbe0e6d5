import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { problemsOf } from '../configured.ts';
import { root } from '../processes.ts';
import { authing, snag, storeKeys } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const open = (file: string): Promise<TestGateway> =>
  startTestGateway({ env: { PHONEGATE_STORE_FILE: join(folder, file), PHONEGATE_STORE_KEYS: storeKeys } });

describe('the store', () => {
  it('is made when it is first needed, for its owner alone, with a key of its own', async () => {
    const file = join(folder, 'made', 'store.db');
    const gateway = await startTestGateway({ env: { PHONEGATE_STORE_FILE: file } });
    await gateway.client.GET('/v1/connections');
    expect(existsSync(file)).toBe(false);
    await gateway.client.GET('/v1/revocations');
    const mode = (path: string): number => statSync(path).mode & 0o777;
    const key = join(folder, 'made', 'store.key');
    expect([mode(file), mode(key), mode(join(folder, 'made'))]).toEqual([0o600, 0o600, 0o700]);
    expect(Buffer.from(readFileSync(key, 'utf8'), 'base64')).toHaveLength(32);
    await gateway.close();
  });

  const unusable = {
    status: 503,
    found: undefined,
    detail: "The store cannot be used as it is; the gateway's log says why, and so does `phonegate doctor`. Nothing was kept.",
  };

  it('that cannot be made, as in /proc, holds up nothing but what needs it', async () => {
    await using gateway = await startTestGateway({ env: { PHONEGATE_STORE_FILE: '/proc/nowhere/store.db' } });
    const { response, data, error } = await gateway.client.GET('/v1/revocations');
    expect({ status: response.status, found: data, detail: error?.detail }).toEqual(unusable);
    expect((await gateway.client.GET('/v1/connections')).response.status).toBe(200);
  });

  it('is not worked on without the keys that were used in it, nor given another', async () => {
    const place = join(folder, 'lost');
    const env = { PHONEGATE_STORE_FILE: join(place, 'store.db') };
    const [key, elsewhere] = [join(place, 'store.key'), join(folder, 'elsewhere.key')];
    const asked = async (more = {}): Promise<unknown> => {
      const gateway = await startTestGateway({ env: { ...env, ...more } });
      const { response, data, error } = await gateway.client.GET('/v1/revocations');
      await gateway.close();
      return { status: response.status, found: data?.revocations.length, detail: error?.detail };
    };
    const first = await startTestGateway({ env });
    await first.client.POST('/v1/revocations', { body: { targets: [authing] } });
    await first.close();
    renameSync(key, elsewhere);
    expect(await asked()).toEqual(unusable);
    expect(existsSync(key)).toBe(false);
    expect(await asked({ PHONEGATE_STORE_KEYS: storeKeys })).toEqual(unusable);
    expect(await asked({ PHONEGATE_STORE_KEYS: `${storeKeys},${readFileSync(elsewhere, 'utf8').trim()}` })).toEqual({
      status: 200,
      found: 1,
      detail: undefined,
    });
    renameSync(elsewhere, key);
    // By now the store needs both.
    expect(await asked()).toEqual(unusable);
  });

  it('keeps no token of a target that is settled as asked or given up', async () => {
    const gateway = await open('erased.db');
    const { data } = await gateway.client.POST('/v1/revocations', {
      params: { header: { prefer: 'wait=20' } },
      body: { targets: [snag, authing] },
    });
    const id = data !== undefined && 'id' in data ? data.id : '';
    const kept = (): unknown[] => {
      const database = new DatabaseSync(join(folder, 'erased.db'), { readOnly: true });
      const rows = database.prepare('select state, secret is not null as kept from target order by position').all();
      database.close();
      return rows.map((row) => ({ ...row }));
    };
    expect(kept()).toEqual([
      { state: 'applied', kept: 0 },
      { state: 'awaiting_proof', kept: 1 },
    ]);
    await gateway.client.POST('/v1/revocations/{revocation}/cancel', { params: { path: { revocation: id } } });
    expect(kept()).toEqual([
      { state: 'applied', kept: 0 },
      { state: 'canceled', kept: 0 },
    ]);
    await gateway.close();
  });

  it('of a newer version, or changed by hand, is left alone', async () => {
    const file = join(folder, 'newer.db');
    const first = await open('newer.db');
    await first.client.GET('/v1/revocations');
    await first.close();
    const alter = (sql: string): void => {
      const database = new DatabaseSync(file);
      database.exec(sql);
      database.close();
    };
    const migrate = (): unknown => {
      const env = { ...process.env, PHONEGATE_STORE_FILE: file, PHONEGATE_STORE_KEYS: storeKeys };
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'src/main.ts'), 'db', 'migrate'], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      return { status, said: stderr.trim() };
    };
    expect(migrate()).toEqual({ status: 0, said: '' });
    alter("insert into schema_migration values (99, 'later', 'x', 0)");
    expect(migrate()).toEqual({
      status: 2,
      said: 'The database has schema version 99, which this version of Phonegate does not know: run a newer one.',
    });
    const gateway = await open('newer.db');
    expect((await gateway.client.GET('/v1/revocations')).error).toMatchObject({ status: 503, code: 'store/unavailable' });
    await gateway.close();
    alter("delete from schema_migration where version = 99; update schema_migration set checksum = 'other' where version = 1");
    expect(migrate()).toMatchObject({ status: 2, said: expect.stringContaining('made by other statements') });
  });
});

describe('the configuration of the store', () => {
  it.each([
    [
      { url: 'postgres://somebody:secret@db/x' },
      ['store.url needs store.keys or store.keyFile: every gateway that shares a database must have the same keys.'],
    ],
    [
      { keys: ['short'] },
      [
        expect.stringMatching(
          /^store\.keys\.0 holds (?!.*short).*; it should be a key of 32 bytes in base64, as `openssl rand -base64 32` makes one\.$/,
        ),
      ],
    ],
    [
      { url: 'mysql://somebody:secret@db/x' },
      [expect.stringMatching(/^store\.url holds (?!.*secret@).*; it should be a URL such as postgres:\/\/user@host\/database\.$/)],
    ],
    [{ place: 'here' }, ['store has the unknown key "place".']],
  ])('%j is refused, without its secrets', (store, expected) => {
    expect(problemsOf({ yaml: { store } })).toEqual(expected);
  });

  it('names a key file whose keys are none', () => {
    writeFileSync(join(folder, 'bad.key'), 'short\n');
    expect(problemsOf({ yaml: { store: { url: 'postgres://db/x', keyFile: join(folder, 'bad.key') } } })).toEqual([
      'store.keyFile holds 1 lines; each should be a key of 32 bytes in base64, at least one.',
    ]);
  });
});

it('every operation that has an effect says what may be done after a lost answer, and why', async () => {
  for (const [id, { about }] of Object.entries(providers)) {
    const { operations } = await loadContract(id);
    for (const { operationId } of about.effects) {
      expect({ id, operationId, ...operations.get(operationId)?.source['x-operation-class'] }).toEqual({
        id,
        operationId,
        class: expect.stringMatching(/^(keyed|natural|verifiable|opaque)$/),
        evidence: expect.stringMatching(/^(documented|sdk_source|observed|inferred)$/),
        because: expect.stringMatching(/\.$/),
      });
    }
  }
});
