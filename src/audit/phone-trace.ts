import { createHash, createHmac, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { components } from '../../generated/unified-evidence.fragment.ts';
import { maskNumber } from '../phone-number.ts';

/** What the audit keeps of a number. */
export type PhoneTrace = components['schemas']['PhoneTrace'];

/** The least that a key for `keyedHash` must have, in bytes: as much as SHA-256 puts out (RFC 2104, 3). */
export const phoneKeyBytes = 32;

/**
 * HMAC-SHA-256 of a number in E.164 form, in hexadecimal: who has the key finds a number again without storing it. Without a key a hash
 * would hide nothing, since all numbers can be tried. Throws a `RangeError` for a key shorter than `phoneKeyBytes`.
 */
export function hashPhone(e164: string, key: Buffer): string {
  if (key.length < phoneKeyBytes) throw new RangeError(`The key for phone numbers has ${key.length} bytes; it needs ${phoneKeyBytes}.`);
  return createHmac('sha256', key).update(e164).digest('hex');
}

/** The trace of a number, with a salt of its own. */
export function tracePhone(e164: string, key: Buffer): PhoneTrace {
  return { keyedHash: hashPhone(e164, key), masked: maskNumber(e164), salt: randomBytes(16).toString('hex') };
}

/** What a chain commits to in place of the trace, so that the trace can be erased and the chain still verifies. */
export function digestPhone(trace: PhoneTrace): string {
  const { keyedHash, masked, salt } = trace;
  return createHash('sha256')
    .update(canonicalize({ keyedHash, masked, salt }) ?? '')
    .digest('hex');
}
