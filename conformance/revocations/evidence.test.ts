import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compactVerify, createLocalJWKSet } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { root } from '../processes.ts';
import { runSql } from '../sql.ts';
import { authing, createDatabase, monocloud, postgres, type Schemas, storeKeys } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
const at = (name: string): string => join(folder, name);
const config = at('phonegate.yaml');
writeFileSync(config, 'revocations: { retryBaseMs: 1, retryCapMs: 5, pollMs: 10 }\nreceipts: { issuer: https://phonegate.example }');
const made = phonegate('receipt', 'key', at('key.json'));
afterAll(() => rmSync(folder, { recursive: true }));

const time = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
const sha256 = expect.stringMatching(/^[0-9a-f]{64}$/);

describe.each([
  { name: 'SQLite', isThere: true },
  { name: 'PostgreSQL', isThere: postgres !== undefined },
])('what a revocation on $name leaves behind', ({ name, isThere }) => {
  describe.skipIf(!isThere)(isThere ? 'proves what happened' : 'needs a server (PHONEGATE_TEST_POSTGRES)', () => {
    let gateway: TestGateway;
    let drop = async (): Promise<void> => {};
    let removed: Schemas['Revocation'];
    beforeAll(async () => {
      const env: Record<string, string> = { PHONEGATE_STORE_KEYS: storeKeys, PHONEGATE_SIGNING_KEY_FILE: at('key.json') };
      if (name === 'SQLite') env['PHONEGATE_STORE_FILE'] = at('store.db');
      else {
        const database = await createDatabase();
        drop = database.drop;
        env['PHONEGATE_STORE_URL'] = database.url;
      }
      gateway = await startTestGateway({ configFile: config, env });
      removed = await revoke(gateway, { ...monocloud, effects: ['removed'] });
    });
    afterAll(async () => {
      await gateway.close();
      await drop();
    });

    const get = (path: string, accept = '*/*'): Promise<Response> => fetch(`${gateway.url}${path}`, { headers: { accept } });
    const receiptOf = async ({ id }: Schemas['Revocation'], accept?: string): Promise<Response> =>
      get(`/v1/revocations/${id}/receipt`, accept);
    const audit = async (): Promise<Schemas['AuditEntry'][]> =>
      (await (await get('/v1/audit')).text())
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));

    it('is a receipt that says what happened where, and where the audit ends', async () => {
      const reply = await receiptOf(removed);
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/json']);
      expect(await reply.json()).toEqual({
        version: 1,
        revocation: removed.id,
        status: 'completed',
        issuer: 'https://phonegate.example',
        issuedAt: time,
        reason: 'erasure',
        phone: { masked: '+44********53', keyedHash: expect.stringMatching(/^[0-9a-f]{8}\.[\w-]{43}$/) },
        createdAt: removed.createdAt,
        deadline: removed.deadline,
        settledAt: removed.settledAt,
        approval: null,
        reference: null,
        summary: { targets: 1, settledAsAsked: 1, open: 0, readBack: 1, numberStillStored: 0, storageUnknown: 0 },
        targets: [
          {
            target: removed.targets[0]?.id,
            connection: 'monocloud',
            provider: 'monocloud',
            subject: null,
            phone: '+44********53',
            acceptable: ['removed'],
            status: 'applied',
            settled: true,
            settledAsAsked: true,
            finding: 'The number was removed, and a later read at the provider showed it.',
            effects: ['removed'],
            residual: { numberStillStored: false },
            confirmed: 'read_back',
            evidence: 'documented',
            attempts: 1,
            updatedAt: removed.targets[0]?.updatedAt,
            code: null,
            detail: null,
            native: removed.targets[0]?.native,
          },
        ],
        audit: { chain: removed.id, seq: 4, hash: (await audit()).filter(({ chain }) => chain === removed.id).at(-1)?.hash },
      });
    });

    it('is given as it stands: what waits for a pass code is open, and names its user by nothing that is secret', async () => {
      const { data } = await gateway.client.POST('/v1/revocations', {
        params: { header: { prefer: 'wait=20' } },
        body: { targets: [authing] },
      });
      if (data === undefined || !('id' in data)) throw new Error('not accepted');
      const receipt: Schemas['Receipt'] = JSON.parse(await (await receiptOf(data)).text());
      expect([receipt.status, receipt.summary.open, receipt.targets[0]?.status, receipt.targets[0]?.subject]).toEqual([
        'running',
        1,
        'awaiting_proof',
        { by: 'accessToken', value: null },
      ]);
      expect(JSON.stringify(receipt)).not.toMatch(/demo-authing-token|13800138000/);
    });

    it('is signed where that is asked for, by the published key', async () => {
      const reply = await receiptOf(removed, 'application/jose');
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'application/jose']);
      const jws = await reply.text();
      const jwks = await (await get('/.well-known/jwks.json')).text();
      const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(JSON.parse(jwks)));
      expect(protectedHeader).toEqual({ alg: 'ES256', kid: keyId(), typ: 'phonegate-receipt+jws', cty: 'application/json' });
      const plain: Schemas['Receipt'] = JSON.parse(await (await receiptOf(removed)).text());
      expect({ ...JSON.parse(new TextDecoder().decode(payload)), issuedAt: '' }).toEqual({ ...plain, issuedAt: '' });
      writeFileSync(at('receipt.jws'), jws);
      writeFileSync(at('jwks.json'), jwks);
      expect(phonegate('receipt', 'verify', at('receipt.jws'), '--key', at('jwks.json'))).toMatchObject({
        status: 0,
        stdout: expect.stringContaining(`Revocation ${removed.id} of +44********53: completed, 1 of 1 settled as asked.`),
      });
    });

    it('is a page where a browser asks', async () => {
      const reply = await receiptOf(removed, 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8');
      expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/html']);
      const page = await reply.text();
      expect(page).toContain('<p class="verdict completed">Completed. 1 of 1 settled as asked.</p>');
      expect(page).not.toContain('441514960453');
      expect(howToCheck(page)).toBe(
        `This page is a rendering, and not signed. The signed receipt (JWS) is the document: <code>GET /v1/revocations/${removed.id}/receipt</code> gives it for <code>Accept: application/jose</code>, and <code>phonegate receipt verify FILE --key JWKS</code> checks it.`,
      );
    });

    it('is nothing that it cannot be', async () => {
      expect(await (await receiptOf(removed, 'application/pdf')).json()).toMatchObject({
        status: 406,
        code: 'input/not-acceptable',
        possible: ['application/json', 'application/jose', 'text/html'],
      });
    });

    it('is an audit that anybody can check', async () => {
      const chain = (await audit()).filter((entry) => entry.chain === removed.id);
      const trace = { keyedHash: expect.any(String), masked: '+44********53', salt: expect.stringMatching(/^[0-9a-f]{32}$/) };
      const nothing = { target: null, attempt: null, detail: {}, phoneDigest: null, phone: null };
      const common = { chain: removed.id, at: time, hash: sha256 };
      const ofTarget = { target: removed.targets[0]?.id, attempt: 1, phoneDigest: sha256, phone: trace };
      expect(chain).toEqual([
        { ...common, ...nothing, seq: 1, event: 'revocation.accepted', actor: 'api', previous: '0'.repeat(64) },
        { ...common, ...ofTarget, seq: 2, event: 'target.snapshotted', actor: 'engine', detail: {}, previous: chain[0]?.hash },
        {
          ...common,
          ...ofTarget,
          seq: 3,
          event: 'target.applied',
          actor: 'engine',
          detail: { effects: ['removed'] },
          previous: chain[1]?.hash,
        },
        { ...common, ...nothing, seq: 4, event: 'revocation.completed', actor: 'engine', previous: chain[2]?.hash },
      ]);
      writeFileSync(at('audit.ndjson'), await (await get('/v1/audit')).text());
      expect(phonegate('audit', 'verify', at('audit.ndjson'))).toMatchObject({ status: 0, stdout: expect.stringMatching(/^Sound: /) });
    });

    it('forgets a number, and verifies as before', async () => {
      const other = await revoke(gateway, { ...monocloud, phone: { e164: '+441514960999' } });
      const heads = at('heads.ndjson');
      writeFileSync(at('audit.ndjson'), await (await get('/v1/audit')).text());
      expect(phonegate('audit', 'verify', at('audit.ndjson'), '--keep', heads).status).toBe(0);
      const find = async (): Promise<unknown> =>
        (await gateway.client.GET('/v1/revocations', { params: { header: { 'phone-number': '+441514960453' } } })).data?.revocations.map(
          ({ id }) => id,
        );
      expect(await find()).toEqual([removed.id]);
      const erased = await gateway.client.POST('/v1/audit/erasures', { body: { phone: '+441514960453' } });
      expect([erased.response.status, erased.data]).toEqual([200, { entries: 2, targets: 1, open: 0 }]);
      expect(await find()).toEqual([]);
      const text = await (await get('/v1/audit')).text();
      expect(text.includes('+44********53')).toBe(false);
      expect(await (await receiptOf(removed)).json()).toMatchObject({ phone: null, targets: [{ phone: 'erased', subject: null }] });
      writeFileSync(at('audit.ndjson'), text);
      expect(phonegate('audit', 'verify', at('audit.ndjson'), '--heads', heads)).toMatchObject({
        status: 0,
        stdout: expect.stringContaining('the number was erased in 2.'),
      });
      // Another number stays.
      expect((await audit()).filter(({ chain, phone }) => chain === other.id && phone !== null)).toHaveLength(1);
    });

    it('takes no name that looks like a number, since the audit keeps names for good', async () => {
      const body = { targets: [monocloud], requestedBy: 'call +44 151 496 0453' };
      const problem = {
        status: 400,
        code: 'input/invalid',
        detail: 'requestedBy holds what looks like a phone number; it should name a person.',
        pointer: '/requestedBy',
      };
      expect((await gateway.client.POST('/v1/revocations', { body })).error).toMatchObject(problem);
    });
  });
});

it('shows at the next check that somebody wrote into the database', async () => {
  const env = { PHONEGATE_STORE_KEYS: storeKeys, PHONEGATE_STORE_FILE: at('tampered.db') };
  const gateway = await startTestGateway({ configFile: config, env });
  const { id } = await revoke(gateway, { ...monocloud, effects: ['removed'] });
  const verify = async (): Promise<string> => {
    writeFileSync(at('audit.ndjson'), await (await fetch(`${gateway.url}/v1/audit`)).text());
    return phonegate('audit', 'verify', at('audit.ndjson')).stdout;
  };
  expect(await verify()).toMatch(/^Sound: 4 entries in 1 chains/);
  await runSql(at('tampered.db'), `update audit set detail = '{"effects":["unverified"]}' where event = 'target.applied'`);
  expect(await verify()).toBe(`BROKEN at entry 3 (chain "${id}", number 3): changed. Its content does not have the hash that it says.\n`);
  await runSql(at('tampered.db'), `delete from audit where event = 'target.applied'`);
  expect(await verify()).toMatch(/^BROKEN at entry 3 .* removed\./);
  await gateway.close();
});

it('is a page that says, of a gateway without a signing key, that there is no signed receipt', async () => {
  const gateway = await startTestGateway();
  const { id } = await revoke(gateway, monocloud);
  const page = await (await fetch(`${gateway.url}/v1/revocations/${id}/receipt`, { headers: { accept: 'text/html' } })).text();
  expect(howToCheck(page)).toBe(
    'This page is a rendering, and not signed: the gateway has no signing key, so there is no signed receipt. <code>PHONEGATE_SIGNING_KEY_FILE</code> names one to the gateway; <code>phonegate receipt key FILE</code> makes one.',
  );
  await gateway.close();
});

it('refuses to start with a signing key that it cannot use, and does not show it', async () => {
  const start = (env: Record<string, string>): Promise<TestGateway> => startTestGateway({ env });
  await expect(start({ PHONEGATE_SIGNING_KEY: '{"kty":"EC","d":"very secret"}' })).rejects.toThrow(
    /^The configuration cannot be used:\n {2}- PHONEGATE_SIGNING_KEY: alg should be one of ES256, EdDSA, RS256\.$/,
  );
  await expect(start({ PHONEGATE_SIGNING_KEY_FILE: '/nowhere' })).rejects.toThrow(
    /^The configuration cannot be used:\n {2}- PHONEGATE_SIGNING_KEY_FILE: \/nowhere cannot be read \(ENOENT\)\.$/,
  );
});

function howToCheck(page: string): string | undefined {
  return /<h2>How to check this<\/h2>\n<p>(.*)<\/p>/.exec(page)?.[1];
}

/** A revocation that is settled. */
async function revoke(gateway: TestGateway, target: Schemas['TargetRequest']): Promise<Schemas['Revocation']> {
  const { data, error } = await gateway.client.POST('/v1/revocations', {
    params: { header: { prefer: 'wait=20' } },
    body: { targets: [target], reason: 'erasure' },
  });
  if (data === undefined || !('id' in data)) throw new Error(error?.detail);
  return data;
}

function phonegate(...args: string[]): { readonly status: number | null; readonly stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, ['src/main.ts', ...args], { cwd: root, encoding: 'utf8' });
  return { status, stdout };
}

function keyId(): string {
  expect(made.status).toBe(0);
  return JSON.parse(readFileSync(at('key.json'), 'utf8')).kid;
}
