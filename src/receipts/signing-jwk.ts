import { createPrivateKey } from 'node:crypto';
import type { JWK } from 'jose';
import { isRecord } from '../contract/document.ts';
import { describeHeld } from '../contract/held.ts';

/** How a key signs. RS256 is for receivers that hold to the CAEP interoperability profile, which knows nothing else. */
export const algorithms = ['ES256', 'EdDSA', 'RS256'] as const;
export type Algorithm = (typeof algorithms)[number];

/** A signing key as it was given. */
export interface SigningKeyText {
  readonly text: string;
  /** Where it stands, e.g. the name of a file or variable. */
  readonly source: string;
}

/** A signing key that cannot be used; the message says why and never holds any of it. */
export class BadSigningKey extends Error {
  override readonly name = 'BadSigningKey';
}

const wanted = 'it should hold a private JWK, or a JWK Set whose first key is one; `phonegate receipt key FILE` makes one';

/** The keys of a JWK or a JWK Set, the one that signs first, and how that one signs. Throws `BadSigningKey`. */
export function readSigningJwks({ text, source }: SigningKeyText): {
  readonly keys: readonly [JWK, ...JWK[]];
  readonly algorithm: Algorithm;
} {
  const parsed = parseJson(text, source);
  const listed = isRecord(parsed) && Array.isArray(parsed['keys']) ? parsed['keys'].filter(isRecord) : [parsed];
  const [first, ...others] = listed.filter((key): key is JWK => isRecord(key) && typeof key['kty'] === 'string');
  if (first === undefined || first !== listed[0]) {
    // Names of members only; whoever names a wrong file may have named one full of secrets.
    throw new BadSigningKey(`${source} holds ${describeHeld('/secret', parsed)}; ${wanted}.`);
  }
  if (first.kty === 'oct') throw new BadSigningKey(`${source} holds a shared secret; ${wanted}.`);
  if (first.d === undefined) throw new BadSigningKey(`${source} holds a public key; to sign, it should hold the private one.`);
  const algorithm = algorithms.find((known) => known === first.alg);
  if (algorithm === undefined) throw new BadSigningKey(`${source}: alg should be one of ${algorithms.join(', ')}.`);
  try {
    createPrivateKey({ key: { ...first }, format: 'jwk' });
  } catch {
    // The library's own words may quote the key.
    throw unusable(source, algorithm);
  }
  return { keys: [first, ...others], algorithm };
}

export function unusable(source: string, algorithm: Algorithm): BadSigningKey {
  return new BadSigningKey(`${source} holds no key that can be used with ${algorithm}.`);
}

function parseJson(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadSigningKey(`${source} holds no JSON; ${wanted}.`);
  }
}
