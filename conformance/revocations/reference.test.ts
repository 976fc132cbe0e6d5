import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeJwt } from 'jose';
import { describe, expect, it } from 'vitest';
import type { TestGateway } from '../../src/testing.ts';
import { root } from '../processes.ts';
import { allAre, deliveries } from '../webhooks/gateways.ts';
import { useTeam, verified } from '../webhooks/team.ts';
import { monocloud, type Schemas, snag } from './setup.ts';

const world = useTeam();
const reference = 'DSR-2026-0117 <urgent>';

const phonegate = (env: Readonly<Record<string, string>>, ...args: string[]): number | null =>
  spawnSync(process.execPath, [join(root, 'src/main.ts'), ...args], { cwd: world.place.folder, env: { ...process.env, ...env } }).status;

async function revoke({ client }: TestGateway, named: { readonly reference?: string }): Promise<Schemas['Revocation']> {
  const { data, error } = await client.POST('/v1/revocations', {
    params: { header: { prefer: 'wait=20' } },
    body: { targets: [monocloud], ...named },
  });
  if (data === undefined || !('id' in data)) throw new Error(error?.detail);
  return data;
}

const look = async ({ client }: TestGateway, revocation: string): Promise<Schemas['Revocation'] | undefined> =>
  (await client.GET('/v1/revocations/{revocation}', { params: { path: { revocation } } })).data;

const listed = async ({ client }: TestGateway): Promise<unknown> =>
  (await client.GET('/v1/revocations')).data?.revocations.map((one) => [one.id, one.reference]);

async function receiptOf({ url }: TestGateway, id: string, accept: string): Promise<string> {
  return (await fetch(`${url}/v1/revocations/${id}/receipt`, { headers: { accept } })).text();
}

async function upload({ url }: TestGateway, query: Readonly<Record<string, string>>): Promise<unknown> {
  const response = await fetch(`${url}/v1/revocations/import?${new URLSearchParams(query)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: JSON.stringify(snag),
  });
  return response.json();
}

const aName = 'should be a case number or another name for this, without line breaks or other control characters';

const invalid = (detail: string): object => ({
  type: '/problems/input/invalid',
  title: 'The request breaks the contract',
  status: 400,
  code: 'input/invalid',
  fault: 'client',
  retryable: false,
  detail,
  pointer: '/reference',
  native: [],
});

describe("the caller's own name for a revocation", () => {
  it('is told wherever the revocation is', async () => {
    expect(phonegate({}, 'receipt', 'key', 'key.json')).toBe(0);
    const env = { ...world.place.env, PHONEGATE_SIGNING_KEY_FILE: join(world.place.folder, 'key.json') };
    const gateway = await world.open(env);
    const named = await revoke(gateway, { reference });
    const unnamed = await revoke(gateway, {});
    expect([named.reference, unnamed.reference]).toEqual([reference, null]);
    expect([await look(gateway, named.id), await look(gateway, unnamed.id)]).toEqual([named, unnamed]);
    expect(await listed(gateway)).toEqual([
      [unnamed.id, null],
      [named.id, reference],
    ]);
    const receipts = await Promise.all([named, unnamed].map(({ id }) => receiptOf(gateway, id, 'application/json')));
    expect(receipts.map((receipt) => JSON.parse(receipt).reference)).toEqual([reference, null]);
    expect(decodeJwt(await receiptOf(gateway, named.id, 'application/jose'))).toMatchObject({ reference });
    expect(await receiptOf(gateway, named.id, 'text/html')).toContain('<dt>Reference</dt><dd>DSR-2026-0117 &lt;urgent&gt;</dd>');
    expect(await receiptOf(gateway, unnamed.id, 'text/html')).not.toContain('Reference');
    await deliveries(gateway, {}, (found) => found.length === 2 && allAre('delivered')(found));
    expect(world.receiver.received.map(verified)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ data: expect.objectContaining({ revocation: named.id, reference }) }),
        expect.objectContaining({ data: expect.objectContaining({ revocation: unnamed.id, reference: null }) }),
      ]),
    );
  });

  it('goes for all rows of an upload', async () => {
    const gateway = await world.open();
    expect(await upload(gateway, { reference })).toMatchObject({ revocation: { reference, counts: { total: 1 } } });
    expect(await upload(gateway, {})).toMatchObject({ revocation: { reference: null } });
  });

  it.each(['20260117000453', '+44-2026', 'a'.repeat(100)])('may be %s', async (name) => {
    const gateway = await world.open();
    expect(await revoke(gateway, { reference: name })).toMatchObject({ reference: name });
  });

  it.each(['+441514960453', 'DSR of +44 (151) 496-0453'])('is not %s: what may have to be erased has no place in it', async (name) => {
    const gateway = await world.open();
    const problem = invalid(
      'reference holds what looks like a phone number, and it is never erased; it should be a case number or another name.',
    );
    const body = { targets: [monocloud], reference: name };
    expect((await gateway.client.POST('/v1/revocations', { body })).error).toEqual(problem);
    expect((await gateway.client.POST('/v1/revocations', { body: { ...body, dryRun: true } })).error).toEqual(problem);
    expect([await upload(gateway, { reference: name }), await upload(gateway, { reference: name, dryRun: 'true' })]).toEqual([
      problem,
      problem,
    ]);
    expect(await listed(gateway)).toEqual([]);
  });

  it.each([
    ['', '""', aName],
    [' ', '" "', aName],
    ['two\nlines', String.raw`"two\nlines"`, aName],
    ['a'.repeat(101), `"${'a'.repeat(56)}...`, 'must NOT have more than 100 characters'],
    ['+441514960453\n', 'a string of 14 characters', aName],
    ['DSR of +44 151 496 0453\n', 'a string of 24 characters', aName],
  ])('is not %j', async (name, held, expected) => {
    const gateway = await world.open();
    const problem = {
      ...invalid(`body /reference held ${held}: ${expected}.`),
      errors: [{ in: 'body', pointer: '/reference', held, expected }],
    };
    const body = { targets: [monocloud], reference: name };
    expect((await gateway.client.POST('/v1/revocations', { body })).error).toEqual(problem);
    expect(await upload(gateway, { reference: name })).toMatchObject({ code: 'input/invalid', pointer: '/reference' });
  });
});

describe('a store of before there were such names', () => {
  it('is brought up to them', async () => {
    const { id } = await revoke(await world.open(), { reference });
    await world.close();
    await world.place.sql('alter table revocation drop column reference');
    await world.place.sql('delete from schema_migration where version = 3');
    const gateway = await world.open();
    const later = await revoke(gateway, { reference });
    expect(await listed(gateway)).toEqual([
      [later.id, reference],
      [id, null],
    ]);
  });

  it('can be moved to one that has them, which itself moves with them', async () => {
    const { id } = await revoke(await world.open(), { reference });
    await world.close();
    expect(phonegate(world.place.env, 'db', 'export', 'named.ndjson')).toBe(0);
    const text = readFileSync(join(world.place.folder, 'named.ndjson'), 'utf8');
    const old = text.replace(`,"reference":${JSON.stringify(reference)}`, '');
    expect(old).not.toBe(text);
    writeFileSync(join(world.place.folder, 'old.ndjson'), old);
    for (const [name, kept] of [
      ['named', reference],
      ['old', null],
    ]) {
      const moved = { ...world.place.env, PHONEGATE_STORE_FILE: join(world.place.folder, `${name}.db`) };
      expect(phonegate(moved, 'db', 'import', `${name}.ndjson`)).toBe(0);
      expect(await listed(await world.open(moved))).toEqual([[id, kept]]);
    }
  });
});
