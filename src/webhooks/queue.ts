import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import type { Delivery } from './delivery.ts';

/** One message to one endpoint, as it is stored. Times are epoch milliseconds. */
export interface DeliveryRow {
  readonly id: string;
  readonly endpoint: string;
  readonly event: 'revocation.settled' | 'target.applied';
  readonly revocation_id: string;
  readonly target_id: string | null;
  readonly state: Delivery['state'];
  readonly attempts: number;
  readonly first_attempt_at: number | null;
  /** When it may be claimed, for one under way when its lease ends; null once nothing more will be done by itself. */
  readonly due_at: number | null;
  readonly lease_owner: string | null;
  readonly fence: number;
  readonly last_status: number | null;
  readonly last_problem: string | null;
  /** Sealed `SubjectIdentifier`, where the payload needs one; null once there is a payload. */
  readonly subject: string | null;
  /** Sealed: what is sent, byte for byte; null before the first attempt. */
  readonly payload: string | null;
  readonly created_at: number;
  readonly delivered_at: number | null;
}

/**
 * Takes up to `limit` messages of an endpoint that are due, in the order in which they are. The fence, which only grows, tells the holder
 * before that it is one no more.
 */
export function claimDeliveries(
  tx: Transaction,
  owner: string,
  leaseMs: number,
  endpoint: string,
  limit: number,
): Promise<readonly DeliveryRow[]> {
  return tx.query<DeliveryRow>(
    `with due as materialized (
       select id from outbox where endpoint = $4 and due_at <= $3 order by due_at, id limit $5 for update skip locked
     )
     update outbox set lease_owner = $1, due_at = $2, fence = fence + 1 where id in (select id from due) returning *`,
    [owner, tx.now + leaseMs, tx.now, endpoint, limit],
  );
}

/** Stores what will be sent, before it is sent for the first time. Says whether the message still is the caller's. */
export async function keepPayload(tx: Transaction, keyring: Keyring, { id, fence }: DeliveryRow, payload: string): Promise<boolean> {
  const kept = await tx.query('update outbox set payload = $3, subject = null where id = $1 and fence = $2 returning id', [
    id,
    fence,
    keyring.seal(payload, id),
  ]);
  return kept.length > 0;
}

/** Stores what an attempt came to, unless another process has taken the message over. */
export async function keepAttempt(tx: Transaction, { id, fence }: DeliveryRow, tried: Delivery): Promise<void> {
  const { state, attempts, firstAttemptAt, nextAttemptAt, lastStatus, lastProblem } = tried;
  await tx.query(
    `update outbox set state = $3, attempts = $4, first_attempt_at = $5, due_at = $6, last_status = $7, last_problem = $8,
       delivered_at = $9, lease_owner = null
     where id = $1 and fence = $2`,
    [
      id,
      fence,
      state,
      attempts,
      firstAttemptAt,
      state === 'pending' ? nextAttemptAt : null,
      lastStatus,
      lastProblem,
      state === 'delivered' ? tx.now : null,
    ],
  );
}
