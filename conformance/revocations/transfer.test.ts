import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { unset, variable } from '../configured.ts';
import { root } from '../processes.ts';
import { authing, createDatabase, postgres, snag, storeKeys } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => join(folder, name);
const file = (name: string): Record<string, string> => ({ PHONEGATE_STORE_FILE: at(name), PHONEGATE_STORE_KEYS: storeKeys });

function phonegate(env: Readonly<Record<string, string>>, ...args: string[]): { readonly status: number | null; readonly output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'src/main.ts'), ...args], {
    cwd: folder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, output: (stdout + stderr).trim() };
}

async function make(gateway: TestGateway): Promise<string> {
  const { data } = await gateway.client.POST('/v1/revocations', {
    params: { header: { prefer: 'wait=20' } },
    body: { targets: [authing, snag], reference: 'DSR-2026-0117' },
  });
  if (data === undefined || !('id' in data)) throw new Error('not accepted');
  return data.id;
}

const read = async (gateway: TestGateway, revocation: string): Promise<unknown> =>
  (await gateway.client.GET('/v1/revocations/{revocation}', { params: { path: { revocation } } })).data;

it.skipIf(postgres === undefined)('moves from SQLite to PostgreSQL, where what waited goes on', async () => {
  const old = await startTestGateway({ env: file('old.db') });
  const id = await make(old);
  const before = await read(old, id);
  expect(before).toMatchObject({ reference: 'DSR-2026-0117' });
  expect(phonegate(file('old.db'), 'db', 'export', 'export.ndjson')).toMatchObject({
    status: 2,
    output: expect.stringMatching(/^A gateway \(process \d+ on \S+\) worked on this store within the last minute\./),
  });
  await old.close();
  expect(existsSync(at('export.ndjson'))).toBe(false);
  expect(phonegate(file('old.db'), 'db', 'export', 'export.ndjson')).toMatchObject({ status: 0 });
  expect(readFileSync(at('export.ndjson'), 'utf8')).not.toContain('demo-authing-token');
  const database = await createDatabase();
  const env = { PHONEGATE_STORE_URL: database.url, PHONEGATE_STORE_KEYS: storeKeys };
  expect(phonegate(env, 'db', 'import', 'export.ndjson')).toMatchObject({ status: 0 });
  expect(phonegate(env, 'db', 'import', 'export.ndjson')).toMatchObject({
    status: 2,
    output: 'The store to import into is not empty: there are rows in "revocation".',
  });
  const moved = await startTestGateway({ env });
  expect(await read(moved, id)).toEqual(before);
  const { data } = await moved.client.POST('/v1/revocations/{revocation}/cancel', { params: { path: { revocation: id } } });
  expect(data?.status).toBe('partially_completed');
  await moved.close();
  await database.drop();
});

it('copies the embedded store while it is in use', async () => {
  const gateway = await startTestGateway({ env: file('used.db') });
  const id = await make(gateway);
  const before = await read(gateway, id);
  expect(phonegate(file('used.db'), 'backup', 'copy.db')).toMatchObject({ status: 0 });
  expect(phonegate(file('used.db'), 'backup', 'copy.db')).toEqual({ status: 2, output: 'copy.db is there already.' });
  await gateway.close();
  const yaml = { store: { file: 'used.db', keys: [variable('KEY')] }, webhooks: variable('WEBHOOKS'), signals: 7 };
  writeFileSync(at('phonegate.yaml'), JSON.stringify(yaml));
  // Nothing but where the store is matters to it.
  expect(phonegate({}, 'backup', 'another.db', '--config', 'phonegate.yaml')).toMatchObject({ status: 0 });
  expect(phonegate({}, 'db', 'migrate', '--config', 'phonegate.yaml')).toMatchObject({ status: 0 });
  writeFileSync(at('phonegate.yaml'), JSON.stringify({ store: { file: variable('FILE'), url: 'mysql://db/x' } }));
  expect(phonegate({}, 'backup', 'third.db', '--config', 'phonegate.yaml')).toEqual({
    status: 2,
    output: [
      'The configuration cannot be used:',
      `  - ${unset('FILE', at('phonegate.yaml'))}`,
      '  - store.url holds a string of 12 characters; it should be a URL such as postgres://user@host/database.',
    ].join('\n'),
  });
  rmSync(at('phonegate.yaml'));
  for (const name of ['copy.db', 'another.db']) {
    const copied = await startTestGateway({ env: file(name) });
    expect(await read(copied, id)).toEqual(before);
    await copied.close();
  }
});

it('says which line of an import is none', () => {
  writeFileSync(at('bad.ndjson'), '{"table":"revocation","row":{"id":["x"]}}\n');
  expect(phonegate(file('empty.db'), 'db', 'import', 'bad.ndjson')).toEqual({
    status: 2,
    output: 'bad.ndjson, line 1 is not {"table":"...","row":{...}} with texts, numbers and nulls.',
  });
  expect(phonegate(file('empty.db'), 'db', 'import', 'none.ndjson')).toEqual({ status: 2, output: 'none.ndjson cannot be used (ENOENT).' });
});

it('opens what was sealed with an older key, and refuses a store whose key is not among its own', async () => {
  const [older, newer] = [storeKeys, Buffer.alloc(32, 8).toString('base64')];
  const first = await startTestGateway({ env: file('rotated.db') });
  const id = await make(first);
  await first.close();
  const found = async (keys: string): Promise<unknown> => {
    const gateway = await startTestGateway({ env: { ...file('rotated.db'), PHONEGATE_STORE_KEYS: keys } });
    const { data } = await gateway.client.GET('/v1/revocations/{revocation}', { params: { path: { revocation: id } } });
    const path = { revocation: id, target: data?.targets[0]?.id ?? 'unknown' };
    const { response } = await gateway.client.POST('/v1/revocations/{revocation}/targets/{target}/proof/resend', { params: { path } });
    await gateway.close();
    return response.status;
  };
  expect(await found(newer)).toBe(503);
  expect(await found(`${newer},${older}`)).toBe(202);
});
