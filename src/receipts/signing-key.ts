import { readFileSync, writeFileSync } from 'node:fs';
import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, importJWK, type JWK } from 'jose';
import type { components } from '../../generated/unified.ts';
import { type Algorithm, algorithms, BadSigningKey, readSigningJwks, type SigningKeyText, unusable } from './signing-jwk.ts';

/** The public parts of a key (RFC 7517). */
type PublicKey = components['schemas']['JwkSet']['keys'][number];

/** The key that signs, and what others check its signatures with. */
export interface SigningKey {
  readonly algorithm: Algorithm;
  /** The RFC 7638 thumbprint. */
  readonly keyId: string;
  readonly privateKey: CryptoKey;
  /** Public parts only: this key's and those of earlier ones, so that what they signed can still be checked. */
  readonly jwks: { readonly keys: readonly PublicKey[] };
}

/** Throws `BadSigningKey`. */
export async function readSigningKeyFile(file: string): Promise<SigningKey> {
  try {
    return await parseSigningKey({ text: readFileSync(file, 'utf8'), source: file });
  } catch (error) {
    if (error instanceof BadSigningKey) throw error;
    throw new BadSigningKey(`${file} cannot be read (${error instanceof Error && 'code' in error ? error.code : 'unknown error'}).`);
  }
}

/** Makes a key pair and writes the private JWK to a file that only its owner can read. Throws `BadSigningKey`; overwrites nothing. */
export async function generateSigningKey(file: string, algorithm: Algorithm): Promise<SigningKey> {
  const { privateKey } = await generateKeyPair(algorithm, { extractable: true, modulusLength: 2048 });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  try {
    writeFileSync(file, `${JSON.stringify({ ...jwk, kid, alg: algorithm, use: 'sig' })}\n`, { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown error';
    throw new BadSigningKey(
      code === 'EEXIST'
        ? `${file} is there already; a key is never overwritten, since what it signed must stay checkable.`
        : `${file} cannot be written (${code}).`,
    );
  }
  return readSigningKeyFile(file);
}

/**
 * Reads a JWK, or a JWK Set whose first key signs; `source` names it in what is thrown. A key is never made by the way: restarts and
 * replicas would each sign with their own. Throws `BadSigningKey`.
 */
export async function parseSigningKey(given: SigningKeyText): Promise<SigningKey> {
  const { keys, algorithm } = readSigningJwks(given);
  const [first] = keys;
  try {
    const privateKey = await importJWK(first, algorithm);
    if (privateKey instanceof Uint8Array) throw unusable(given.source, algorithm);
    const published = await Promise.all(keys.map(toPublic));
    return { algorithm, keyId: await calculateJwkThumbprint(first), privateKey, jwks: { keys: published } };
  } catch {
    // The library's own words may quote the key.
    throw unusable(given.source, algorithm);
  }
}

/** Named one by one, so that no private member of a kind of key not thought of is published. */
async function toPublic(jwk: JWK): Promise<PublicKey> {
  const { crv, x, y, n, e } = jwk;
  const parts = { crv, x, y, n, e, alg: algorithms.find((one) => one === jwk.alg) };
  const known = Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
  return { ...known, kty: jwk.kty ?? '', kid: await calculateJwkThumbprint(jwk), use: 'sig' };
}
