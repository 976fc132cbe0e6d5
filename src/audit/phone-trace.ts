import { createHash, randomBytes } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { components } from '../../generated/unified.ts';
import { maskNumber } from '../phone-number.ts';
import type { Keyring } from '../store/keyring.ts';

/** What the audit keeps of a number. */
export type PhoneTrace = components['schemas']['PhoneTrace'];

/** The trace of a number in E.164 form, with a salt of its own. Without a key a hash would hide nothing, since all numbers can be tried. */
export function tracePhone(e164: string, keyring: Pick<Keyring, 'hash'>): PhoneTrace {
  return { keyedHash: keyring.hash(e164), masked: maskNumber(e164), salt: randomBytes(16).toString('hex') };
}

/** What a chain commits to in place of the trace, so that the trace can be erased and the chain still verifies. */
export function digestPhone(trace: PhoneTrace): string {
  const { keyedHash, masked, salt } = trace;
  return createHash('sha256')
    .update(canonicalize({ keyedHash, masked, salt }) ?? '')
    .digest('hex');
}
