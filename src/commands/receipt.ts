import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { decodeProtectedHeader, type JSONWebKeySet } from 'jose';
import { isRecord } from '../contract/document.ts';
import { toPage } from '../receipts/page.ts';
import type { Receipt } from '../receipts/receipt.ts';
import { BadReceipt, refuseUnsigned, verifyReceipt } from '../receipts/sign.ts';
import { algorithms, BadSigningKey } from '../receipts/signing-jwk.ts';
import { generateSigningKey, readSigningKeyFile } from '../receipts/signing-key.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

const forms = {
  verify: 'verify FILE --key JWKS [--page FILE]',
  key: 'key FILE [--algorithm ES256|EdDSA|RS256]',
  jwks: 'jwks FILE',
};

/** Checks receipts, makes the key that signs them, and prints what others check them with. `verify` exits with 1 for a bad receipt. */
export const receipt: Command = {
  summary: 'Verify a receipt, render it as a page; make and publish signing keys.',
  forms: Object.values(forms),
  options: {
    key: { type: 'string', help: 'A JWK or JWK Set (public is enough) whose keys are trusted.' },
    page: { type: 'string', help: 'Also write the verified receipt as a page to print (HTML).' },
    json: { type: 'boolean', help: 'Print the verified receipt as JSON.' },
    algorithm: { type: 'string', help: 'Of a new key: ES256 (the default), EdDSA, or RS256 for CAEP receivers that ask for it.' },
  },
  run: async (values, [action, file, ...others]) => {
    if (file === undefined || others.length > 0) throw usage();
    if (action === 'verify') return verify(file, text(values, 'key'), text(values, 'page'), values['json'] === true);
    try {
      if (action === 'key') {
        const { keyId } = await generateSigningKey(file, algorithmOf(text(values, 'algorithm')));
        say(`Wrote the private key ${keyId} to ${file}. Give it to the gateway by PHONEGATE_SIGNING_KEY_FILE=${file}`);
        return 0;
      }
      if (action === 'jwks') {
        say(JSON.stringify((await readSigningKeyFile(file)).jwks));
        return 0;
      }
    } catch (error) {
      throw error instanceof BadSigningKey ? new CommandFailure(error.message) : error;
    }
    throw usage();
  },
};

function usage(): CommandFailure {
  return new CommandFailure(['Give one of:', ...Object.values(forms).map((form) => `  phonegate receipt ${form}`)].join('\n'));
}

async function verify(file: string, keyFile: string | undefined, page: string | undefined, json: boolean): Promise<number> {
  if (keyFile === undefined)
    throw new CommandFailure('--key should name the JWK Set that you trust, e.g. what /.well-known/jwks.json gave.');
  const jws = read(file).trim();
  let verified: Receipt;
  try {
    // Before the keys: a gateway that signs nothing has none to publish.
    refuseUnsigned(jws);
    verified = await verifyReceipt(jws, readKeys(keyFile));
  } catch (error) {
    if (!(error instanceof BadReceipt)) throw error;
    say(`NOT VALID (${error.code}): ${error.message}`);
    return 1;
  }
  const { alg = '', kid = '' } = decodeProtectedHeader(jws);
  if (page !== undefined) {
    const sha256 = createHash('sha256').update(jws).digest('hex');
    try {
      writeFileSync(page, toPage(verified, { algorithm: alg, keyId: kid, sha256 }));
    } catch (error) {
      throw new CommandFailure(`${page} cannot be written (${error instanceof Error && 'code' in error ? error.code : 'unknown error'}).`);
    }
  }
  if (json) {
    say(JSON.stringify(verified, null, 2));
    return 0;
  }
  say(`Valid: signed with ${alg} by key ${kid}, issued by ${verified.issuer} at ${verified.issuedAt}.`);
  const { settledAsAsked, targets } = verified.summary;
  say(
    `Revocation ${verified.revocation}${verified.phone === null ? '' : ` of ${verified.phone.masked}`}: ${verified.status}, ${settledAsAsked} of ${targets} settled as asked.`,
  );
  for (const { connection, status, finding } of verified.targets) say(`  ${connection}: ${status}. ${finding}`);
  return 0;
}

function readKeys(file: string): JSONWebKeySet {
  let parsed: unknown;
  try {
    parsed = JSON.parse(read(file));
  } catch (error) {
    if (error instanceof CommandFailure) throw error;
    throw new CommandFailure(`${file} is not JSON; it should hold a JWK or a JWK Set.`);
  }
  const listed = isRecord(parsed) && Array.isArray(parsed['keys']) ? parsed['keys'] : [parsed];
  const keys = listed.filter((key): key is { kty: string } => isRecord(key) && typeof key['kty'] === 'string');
  if (keys.length === 0) throw new CommandFailure(`${file} holds no key; it should hold a JWK or a JWK Set.`);
  return { keys };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CommandFailure(`${file} cannot be read (${error instanceof Error && 'code' in error ? error.code : 'unknown error'}).`);
  }
}

function algorithmOf(given = 'ES256'): (typeof algorithms)[number] {
  const algorithm = algorithms.find((known) => known === given);
  if (algorithm === undefined) throw new CommandFailure(`--algorithm holds "${given}"; it should be one of ${algorithms.join(', ')}.`);
  return algorithm;
}
