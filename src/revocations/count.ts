import type { components } from '../../generated/unified.ts';
import type { Transaction } from '../store/store.ts';
import { type Happening, record, type Transition } from './audit.ts';
import type { Outbox, OutgoingEvent } from './outbox.ts';
import type { RevocationRow } from './rows.ts';

type RevocationState = components['schemas']['RevocationState'];

/** What happened to a target, and how it ended, where it did. */
export type TargetEvent = Happening & { readonly end: 'as-asked' | 'otherwise' | undefined };

/** Counts the targets that ended, and settles revocations with the last of theirs. */
export async function count(
  tx: Transaction,
  outbox: Outbox,
  changes: readonly { readonly revocation: RevocationRow; readonly events: readonly TargetEvent[] }[],
): Promise<void> {
  const transitions: Transition[] = [];
  const whole: OutgoingEvent[] = [];
  for (const { revocation, events } of changes) {
    const { id, total } = revocation;
    const ends = events.filter(({ end }) => end !== undefined);
    const counted = {
      ...revocation,
      settled: revocation.settled + ends.length,
      as_asked: revocation.as_asked + ends.filter(({ end }) => end === 'as-asked').length,
    };
    if (ends.length === 0 || counted.settled < total) {
      transitions.push({ revocation: counted, events });
      continue;
    }
    whole.push({ revocationId: id, event: 'revocation.settled' });
    const status = counted.as_asked === total ? 'completed' : await wholeState(tx, id);
    transitions.push({
      revocation: { ...counted, status, settled_at: tx.now },
      events: [...events, { event: `revocation.${status}`, actor: 'engine' }],
    });
  }
  await record(tx, transitions);
  if (whole.length > 0) await outbox.put(tx, ...whole);
}

/** How a revocation stands of which all targets have ended, not all as asked. */
async function wholeState(tx: Transaction, revocationId: string): Promise<RevocationState> {
  const rows = await tx.query<{ state: string }>('select distinct state from target where revocation_id = $1', [revocationId]);
  const [{ state } = { state: '' }, another] = rows;
  if (another !== undefined) return 'partially_completed';
  return state === 'canceled' || state === 'expired' ? state : 'partially_completed';
}
