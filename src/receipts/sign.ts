import canonicalize from 'canonicalize';
import { CompactSign, compactVerify, createLocalJWKSet, errors, type JSONWebKeySet } from 'jose';
import { BadShape, shaped } from '../contract/shape.ts';
import type { Receipt } from './receipt.ts';
import { algorithms } from './signing-jwk.ts';
import type { SigningKey } from './signing-key.ts';

/** What the header of a signed receipt says that it is, so that nothing else signed by the key passes for one. */
const receiptType = 'phonegate-receipt+jws';

/** A receipt that must not be believed. */
export class BadReceipt extends Error {
  override readonly name = 'BadReceipt';
  readonly code: 'unsigned' | 'malformed' | 'unknown_key' | 'signature' | 'type' | 'content';

  constructor(code: BadReceipt['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** The receipt as a JWS in compact serialization (RFC 7515), over its canonical JSON (RFC 8785). */
export function signReceipt(receipt: Receipt, { algorithm, keyId, privateKey }: SigningKey): Promise<string> {
  return new CompactSign(Buffer.from(canonicalize(receipt) ?? ''))
    .setProtectedHeader({ alg: algorithm, kid: keyId, typ: receiptType, cty: 'application/json' })
    .sign(privateKey);
}

/** Throws `BadReceipt` for a receipt that was never signed, about which no key can tell anything. */
export function refuseUnsigned(text: string): void {
  try {
    shaped('Receipt', JSON.parse(text));
  } catch (error) {
    if (error instanceof BadShape || error instanceof SyntaxError) return;
    throw error;
  }
  throw new BadReceipt(
    'unsigned',
    'This receipt is not signed, so that anybody may have written it. The signed one is what the gateway answers to GET /v1/revocations/{id}/receipt with `Accept: application/jose`; for that it needs a signing key, which `phonegate receipt key FILE` makes and PHONEGATE_SIGNING_KEY_FILE names.',
  );
}

/** The receipt that a trusted key has signed. Throws `BadReceipt`. */
export async function verifyReceipt(jws: string, jwks: JSONWebKeySet): Promise<Receipt> {
  const { payload, protectedHeader } = await verify(jws.trim(), jwks);
  if (protectedHeader.typ !== receiptType) {
    throw new BadReceipt('type', `It is signed, but it is no receipt: typ should be ${receiptType}.`);
  }
  try {
    return shaped('Receipt', JSON.parse(new TextDecoder().decode(payload)));
  } catch (error) {
    if (error instanceof BadShape || error instanceof SyntaxError) {
      throw new BadReceipt('content', `It is signed, but it is no receipt of this version: ${error.message}`, error);
    }
    throw error;
  }
}

async function verify(jws: string, jwks: JSONWebKeySet): ReturnType<typeof compactVerify> {
  try {
    return await compactVerify(jws, createLocalJWKSet(jwks), { algorithms: [...algorithms] });
  } catch (error) {
    if (error instanceof errors.JWKSNoMatchingKey) {
      throw new BadReceipt('unknown_key', 'It was signed by a key that is not among those given.', error);
    }
    if (error instanceof errors.JWSSignatureVerificationFailed) {
      throw new BadReceipt('signature', 'The signature does not fit: the receipt was changed, or it is a forgery.', error);
    }
    if (error instanceof errors.JOSEError) throw new BadReceipt('malformed', 'It is not a signed receipt (a JWS of three parts).', error);
    throw error;
  }
}
