import { randomUUID } from 'node:crypto';
import type { Transaction } from '../store/store.ts';

/** What others are to be told: that a target was settled as asked, or the whole revocation was settled. */
export interface OutgoingEvent {
  readonly revocationId: string;
  readonly targetId?: string;
  readonly event: 'target.applied' | 'revocation.settled';
}

/** Puts an event where deliveries are made from, in the transaction of the change itself, so that neither is without the other. */
export async function outbox(tx: Transaction, { revocationId, targetId, event }: OutgoingEvent): Promise<void> {
  await tx.query('insert into outbox (id, revocation_id, target_id, event, created_at) values ($1, $2, $3, $4, $5)', [
    randomUUID(),
    revocationId,
    targetId ?? null,
    event,
    tx.now,
  ]);
}
