import { type AuditEntry, type AuditEvent, appendEntry, headOf } from '../../src/audit/entry.ts';
import { tracePhone } from '../../src/audit/phone-trace.ts';
import { createKeyring } from '../../src/store/keyring.ts';

/** The number that the entries are about, and the keys of its hash. */
export const number = '+441514960453';
export const storeKey = Buffer.alloc(32, 7);
export const keyring = createKeyring([storeKey]);

/** Two chains whose entries alternate, as an export of two revocations that ran at the same time: a1 b1 a2 b2 a3 b3 a4. */
export function sampleEntries(): AuditEntry[] {
  const events: AuditEvent[] = ['rev_a', 'rev_b', 'rev_a', 'rev_b', 'rev_a', 'rev_b', 'rev_a'].map((chain, index) => ({
    chain,
    at: new Date(Date.UTC(2026, 10, 20, 9, 0, index)),
    event: index < 2 ? 'revocation.accepted' : 'target.applied',
    actor: 'engine',
    ...(index >= 2 && { target: `tgt_${index}`, attempt: 1 }),
    detail: { effects: ['removed'], status: 200 },
    phone: tracePhone(number, keyring),
  }));
  const last = new Map<string, AuditEntry>();
  return events.map((event) => {
    const before = last.get(event.chain);
    const entry = appendEntry(before && headOf(before), event);
    last.set(event.chain, entry);
    return entry;
  });
}
