import { spawnSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { CompactSign, compactVerify, createLocalJWKSet } from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { toPage } from '../../src/receipts/page.ts';
import { isSettledAsAsked, type Receipt, type TargetRecord, toReceipt } from '../../src/receipts/receipt.ts';
import { signReceipt, verifyReceipt } from '../../src/receipts/sign.ts';
import { algorithms } from '../../src/receipts/signing-jwk.ts';
import { generateSigningKey, parseSigningKey, readSigningKeyFile, type SigningKey } from '../../src/receipts/signing-key.ts';
import { problemsOf } from '../configured.ts';
import { root } from '../processes.ts';
import { inFolder } from '../temporary-files.ts';
import { phone, revocationRecord, targetRecord } from './records.ts';

const issue = { issuer: 'https://phonegate.example', phone, issuedAt: new Date(Date.UTC(2026, 10, 20, 9, 10)) };
const receipt: Receipt = toReceipt(revocationRecord(), { ...issue, auditHead: { chain: 'rev_01', seq: 9, hash: 'ab'.repeat(32) } });

const keys = new Map<string, SigningKey>();
beforeAll(async () => {
  await inFolder(async (folder) => {
    for (const algorithm of algorithms) keys.set(algorithm, await generateSigningKey(join(folder, algorithm), algorithm));
    keys.set('another', await generateSigningKey(join(folder, 'another'), 'ES256'));
  });
});

function key(name = 'ES256'): SigningKey {
  const found = keys.get(name);
  if (found === undefined) throw new Error(`No key ${name}.`);
  return found;
}

describe('a receipt', () => {
  it('says of every target what happened there, and is never a flat ok', () => {
    const { targets, ...whole } = receipt;
    expect(whole).toEqual({
      version: 1,
      revocation: 'rev_01',
      status: 'running',
      issuer: 'https://phonegate.example',
      issuedAt: '2026-11-20T09:10:00.000Z',
      reason: 'number_recycled',
      phone: { masked: '+44********53', keyedHash: null },
      createdAt: '2026-11-20T09:00:00.000Z',
      deadline: '2026-11-23T09:00:00.000Z',
      settledAt: null,
      approval: null,
      reference: null,
      summary: { targets: 4, settledAsAsked: 2, open: 1, readBack: 2, numberStillStored: 1, storageUnknown: 2 },
      audit: { chain: 'rev_01', seq: 9, hash: 'ab'.repeat(32) },
    });
    expect(targets[2]).toEqual({
      target: 'tgt_3',
      connection: 'authing',
      provider: 'authing',
      subject: { by: 'accessToken', value: null },
      phone: '+44********53',
      acceptable: ['removed'],
      status: 'awaiting_proof',
      settled: false,
      settledAsAsked: false,
      finding: 'Nothing has happened yet; the provider asks for a pass code that only the user has.',
      effects: [],
      residual: { numberStillStored: null },
      confirmed: null,
      evidence: null,
      attempts: 1,
      updatedAt: '2026-11-20T09:00:01.000Z',
      code: 'proof/required',
      detail: null,
      native: [{ operationId: 'sendSms', status: 200 }],
    });
    expect(targets.map(({ finding }) => finding)).toEqual([
      'The number was removed, and a later read at the provider showed it.',
      'The number was only marked as not verified, and a later read at the provider showed it. The provider still stores the number.',
      'Nothing has happened yet; the provider asks for a pass code that only the user has.',
      'The provider was asked and its answer is missing or unclear: it may or may not have acted, and somebody must look.',
    ]);
  });

  it('fits the published schema', () => {
    const ajv = new Ajv2020({ strict: false });
    ajvFormats.default(ajv);
    const fits = ajv.compile(JSON.parse(readFileSync(join(root, 'generated/shapes/Receipt.json'), 'utf8')));
    expect([fits(receipt), fits({ ...receipt, status: 'ok' })]).toEqual([true, false]);
  });

  it.each<[string, Partial<TargetRecord>, boolean]>([
    ['removed as asked', {}, true],
    ['removed, when either would do', { acceptable: ['unverified', 'removed'] }, true],
    ['only unverified, when only a removal will do', { effects: ['unverified'], residual: { numberStillStored: true } }, false],
    ['called removed, though the number is still stored', { residual: { numberStillStored: true } }, false],
    ['badges cleared and nothing else', { effects: ['badges_cleared'] }, false],
    ['nothing to do, and the number is not stored', { status: 'noop', effects: [] }, true],
    ['nothing to do, but the number is still stored', { status: 'noop', effects: [], residual: { numberStillStored: true } }, false],
    [
      'nothing to do, and it is not known whether the number is stored',
      { status: 'noop', effects: [], residual: { numberStillStored: null } },
      false,
    ],
    ['unverified already', { status: 'noop', effects: [], residual: { numberStillStored: true }, acceptable: ['unverified'] }, true],
    ['refused', { status: 'refused', effects: [] }, false],
    ['applied, but may still be changed', { settled: false }, false],
    ['indeterminate, with effects that were seen', { status: 'indeterminate' }, false],
  ])('of a target that is %s says whether that was asked for', (_, change, asAsked) => {
    expect(isSettledAsAsked(targetRecord(change))).toBe(asAsked);
  });

  it('can be issued once user and number are erased', () => {
    const { subject: _, ...erased } = targetRecord({ phone: null });
    const issued = toReceipt(revocationRecord([erased]), { issuer: issue.issuer, issuedAt: issue.issuedAt });
    expect({ phone: issued.phone, target: issued.targets[0] }).toMatchObject({ phone: null, target: { subject: null, phone: null } });
    expect(toPage(issued, 'never')).toContain('<h1>rev_01</h1>');
    expect(toPage(issued, 'never')).toContain('<dt>User</dt><dd>no longer kept</dd>');
  });

  it('holds no access token', () => {
    expect(JSON.stringify(receipt) + toPage(receipt, 'never')).not.toContain('a-token-that-must-not-show');
  });
});

describe('a signed receipt', () => {
  it.each(algorithms)('verifies with the published keys, by %s', async (algorithm) => {
    const { keyId, jwks } = key(algorithm);
    const jws = await signReceipt(receipt, key(algorithm));
    expect(await verifyReceipt(`${jws}\n`, { keys: [...key('another').jwks.keys, ...jwks.keys] })).toEqual(receipt);
    const { protectedHeader } = await compactVerify(jws, createLocalJWKSet({ keys: [...jwks.keys] }));
    expect(protectedHeader).toEqual({ alg: algorithm, kid: keyId, typ: 'phonegate-receipt+jws', cty: 'application/json' });
  });

  it('of before there were references still verifies, and makes a page', async () => {
    const { reference: _, ...older } = receipt;
    const read = await verifyReceipt(await signReceipt(older, key()), { keys: [...key().jwks.keys] });
    expect(read).toEqual(older);
    expect(toPage(read, 'never')).not.toContain('Reference');
  });

  it('is not believed when it was changed, is not ours, or is no receipt', async () => {
    const jws = await signReceipt(receipt, key());
    const [header = '', payload = '', signature = ''] = jws.split('.');
    const changed = Buffer.from(payload, 'base64url').toString().replace('"settledAsAsked":2', '"settledAsAsked":4');
    const trusted = { keys: [...key().jwks.keys] };
    const sign = (body: string, typ: string): Promise<string> =>
      new CompactSign(Buffer.from(body)).setProtectedHeader({ alg: 'ES256', kid: key().keyId, typ }).sign(key().privateKey);
    const none = `${Buffer.from('{"alg":"none","typ":"phonegate-receipt+jws"}').toString('base64url')}.${payload}.`;
    const codes = [
      [`${header}.${Buffer.from(changed).toString('base64url')}.${signature}`, 'signature'],
      [await signReceipt(receipt, key('another')), 'unknown_key'],
      ['not a jws', 'malformed'],
      [none, 'malformed'],
      [await sign(JSON.stringify(receipt), 'secevent+jwt'), 'type'],
      [await sign('{"version":1}', 'phonegate-receipt+jws'), 'content'],
      [await sign('not JSON', 'phonegate-receipt+jws'), 'content'],
    ] as const;
    for (const [given, code] of codes) {
      await expect(verifyReceipt(given, trusted), code).rejects.toMatchObject({ name: 'BadReceipt', code });
    }
  });
});

describe('the signing key', () => {
  const wanted = 'it should hold a private JWK, or a JWK Set whose first key is one; `phonegate receipt key FILE` makes one.';

  it('publishes no private part, and is never overwritten', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'key.json');
      const { keyId } = await generateSigningKey(file, 'RS256');
      expect(statSync(file).mode & 0o777).toBe(0o600);
      const privateJwk = JSON.parse(readFileSync(file, 'utf8'));
      const earlier = key('another').jwks.keys;
      const read = await parseSigningKey({ text: JSON.stringify({ keys: [privateJwk, ...earlier] }), source: 'a test' });
      expect(read.jwks.keys.map((jwk) => [jwk.kid, Object.keys(jwk).sort()])).toEqual([
        [keyId, ['alg', 'e', 'kid', 'kty', 'n', 'use']],
        [key('another').keyId, ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']],
      ]);
      await expect(generateSigningKey(file, 'ES256')).rejects.toThrow('is there already');
    });
  });

  it.each([
    ['{', `PHONEGATE_SIGNING_KEY holds no JSON; ${wanted}`],
    ['[]', `PHONEGATE_SIGNING_KEY holds an array of 0 items; ${wanted}`],
    ['{"a":1}', `PHONEGATE_SIGNING_KEY holds an object with a; ${wanted}`],
    ['{"keys":[{"a":1},{"kty":"EC","d":"secret"}]}', `PHONEGATE_SIGNING_KEY holds an object with keys; ${wanted}`],
    ['"a secret"', `PHONEGATE_SIGNING_KEY holds a string of 8 characters; ${wanted}`],
    ['{"kty":"oct","k":"secret","alg":"ES256"}', `PHONEGATE_SIGNING_KEY holds a shared secret; ${wanted}`],
    ['{"kty":"EC"}', 'PHONEGATE_SIGNING_KEY holds a public key; to sign, it should hold the private one.'],
    ['{"kty":"EC","d":"secret"}', 'PHONEGATE_SIGNING_KEY: alg should be one of ES256, EdDSA, RS256.'],
    ['{"kty":"EC","crv":"P-256","d":"secret","alg":"ES256"}', 'PHONEGATE_SIGNING_KEY holds no key that can be used with ES256.'],
  ])('that is %s is refused, and not shown', async (text, message) => {
    await expect(parseSigningKey({ text, source: 'PHONEGATE_SIGNING_KEY' })).rejects.toMatchObject({ message });
    expect(problemsOf({ yaml: { colour: 'blue' }, env: { PHONEGATE_SIGNING_KEY: text } })).toEqual([
      'the configuration has the unknown key "colour".',
      message,
    ]);
  });
});

describe('the page', () => {
  it('escapes every value, and loads and runs nothing', () => {
    const nasty = `<script>alert(1)</script>"'&`;
    const page = toPage(
      toReceipt(revocationRecord([targetRecord({ connection: nasty, detail: nasty, subject: { userId: nasty } })]), {
        ...issue,
        issuer: nasty,
      }),
      'never',
    );
    expect(page).not.toContain('<script');
    expect(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&quot;&#39;&amp;/g)).toHaveLength(4);
    expect(page).not.toMatch(/<(?:link|img|iframe|form|a)\b|\bon\w+=|url\(|@import|https?:\/\/(?!phonegate\.example)/);
    expect(page).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`);
  });

  it('begins with how it stands', () => {
    expect(toPage(receipt, 'never')).toContain(
      '<p class="verdict running">Not finished: 1 still open. 2 of 4 settled as asked; 1 still stores the number; of 2 it is not known whether the number is still stored.</p>',
    );
  });
});

describe('phonegate receipt', () => {
  const phonegate = (...args: string[]): { status: number | null; stdout: string; stderr: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts', 'receipt', ...args], { cwd: root, encoding: 'utf8' });
    return { status, stdout, stderr };
  };

  it('makes a key, publishes it, verifies with it and writes the page', async () => {
    await inFolder(async (folder) => {
      const [keyFile, jwksFile, file, page] = ['key.json', 'jwks.json', 'receipt.jws', 'receipt.html'].map((name) => join(folder, name));
      if (keyFile === undefined || jwksFile === undefined || file === undefined || page === undefined) throw new Error('Four names.');
      expect(phonegate('key', keyFile, '--algorithm', 'EdDSA').status).toBe(0);
      const jwks = phonegate('jwks', keyFile);
      writeFileSync(jwksFile, jwks.stdout);
      expect(Object.keys(JSON.parse(jwks.stdout).keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
      const signing = await readSigningKeyFile(keyFile);
      writeFileSync(file, await signReceipt(receipt, signing));
      expect(phonegate('verify', file, '--key', jwksFile, '--page', page)).toEqual({
        status: 0,
        stderr: '',
        stdout: [
          `Valid: signed with EdDSA by key ${signing.keyId}, issued by https://phonegate.example at 2026-11-20T09:10:00.000Z.`,
          'Revocation rev_01 of +44********53: running, 2 of 4 settled as asked.',
          ...receipt.targets.map(({ connection, status, finding }) => `  ${connection}: ${status}. ${finding}`),
          '',
        ].join('\n'),
      });
      expect(JSON.parse(phonegate('verify', file, '--key', jwksFile, '--json').stdout)).toEqual(receipt);
      expect(readFileSync(page, 'utf8')).toContain(`EdDSA, key ${signing.keyId}`);
      writeFileSync(file, await signReceipt(receipt, key('another')));
      expect(phonegate('verify', file, '--key', jwksFile)).toEqual({
        status: 1,
        stderr: '',
        stdout: 'NOT VALID (unknown_key): It was signed by a key that is not among those given.\n',
      });
    });
  });

  it('says of a receipt that is not signed how to get the signed one, whatever the keys', async () => {
    await inFolder(async (folder) => {
      const [file, jwksFile] = [join(folder, 'receipt.json'), join(folder, 'jwks.json')];
      writeFileSync(file, JSON.stringify(receipt));
      for (const jwks of [{ keys: [] }, { keys: key().jwks.keys }]) {
        writeFileSync(jwksFile, JSON.stringify(jwks));
        expect(phonegate('verify', file, '--key', jwksFile)).toEqual({
          status: 1,
          stderr: '',
          stdout:
            'NOT VALID (unsigned): This receipt is not signed, so that anybody may have written it. The signed one is what the gateway answers to GET /v1/revocations/{id}/receipt with `Accept: application/jose`; for that it needs a signing key, which `phonegate receipt key FILE` makes and PHONEGATE_SIGNING_KEY_FILE names.\n',
        });
      }
      writeFileSync(file, JSON.stringify({ ...receipt, targets: 'none' }));
      expect(phonegate('verify', file, '--key', jwksFile).stdout).toMatch(/^NOT VALID \(malformed\): /);
    });
  });

  it('says what it needs', () => {
    expect(phonegate('verify', 'nowhere.jws').stderr).toBe(
      '--key should name the JWK Set that you trust, e.g. what /.well-known/jwks.json gave.\n',
    );
    expect(phonegate('verify', 'nowhere.jws', '--key', 'package.json').stderr).toBe('nowhere.jws cannot be read (ENOENT).\n');
    expect(phonegate('key', 'key.json', '--algorithm', 'HS256').stderr).toBe(
      '--algorithm holds "HS256"; it should be one of ES256, EdDSA, RS256.\n',
    );
    expect(phonegate('burn').stderr).toBe(
      'Give one of:\n  phonegate receipt verify FILE --key JWKS [--page FILE]\n  phonegate receipt key FILE [--algorithm ES256|EdDSA|RS256]\n  phonegate receipt jwks FILE\n',
    );
  });
});
