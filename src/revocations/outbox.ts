import { randomUUID } from 'node:crypto';
import type { Transaction } from '../store/store.ts';

/** What others are to be told: that a target was settled as asked, or the whole revocation was settled. */
export interface OutgoingEvent {
  readonly revocationId: string;
  readonly targetId?: string;
  readonly event: 'target.applied' | 'revocation.settled';
}

/** Puts events where deliveries are made from, in the transaction of the change itself, so that neither is without the other. */
export async function outbox(tx: Transaction, ...events: readonly OutgoingEvent[]): Promise<void> {
  await tx.query(
    `insert into outbox (id, revocation_id, target_id, event, created_at)
     select item.value ->> 'id', item.value ->> 'revocationId', item.value ->> 'targetId', item.value ->> 'event', cast($2 as bigint)
     from jsonb_array_elements($1::jsonb) as item(value)`,
    [JSON.stringify(events.map((event) => ({ ...event, id: randomUUID() }))), tx.now],
  );
}
