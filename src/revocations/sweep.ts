import type { Transaction } from '../store/store.ts';
import type { Outbox } from './outbox.ts';

/** Erases what is kept no longer: what it takes to try settled targets again, after their deadline, old idempotency records and messages, and signals that cannot come again. */
export async function sweep(tx: Transaction, outbox: Outbox): Promise<void> {
  await tx.query('update target set secret = null where secret is not null and settled_at is not null and deadline_at <= $1', [tx.now]);
  await tx.query('delete from idempotency where expires_at <= $1', [tx.now]);
  await tx.query('delete from signal where keep_until <= $1', [tx.now]);
  await outbox.sweep(tx);
}
