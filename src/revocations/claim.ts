import type { Transaction } from '../store/store.ts';
import { takeProbes } from './gate.ts';
import type { RevocationRow, TargetRow } from './rows.ts';

/** A target that this process works on, and nobody else until its lease ends. */
export type Claimed = TargetRow & Pick<RevocationRow, 'reason'> & { readonly claimed_at: number };

const claiming = (where: string): string => `
  with due as materialized (
    select id from target where due_at <= $3 and ${where} order by due_at, id limit $4 for update skip locked
  )
  update target set state = 'running', lease_owner = $1, due_at = $2, fence = fence + 1, attempts = attempts + 1, updated_at = $3,
    verify = case when lease_owner is null then verify else 1 end, losses = case when lease_owner is null then losses else losses + 1 end
  where id in (select id from due)
  returning *, (select reason from revocation where revocation.id = target.revocation_id) as reason`;

/** Late ones are taken too where the connection is parked: nothing is sent for them any more. */
const claimOpen = claiming('(deadline_at <= $3 or connection not in (select connection from gate where open_until is not null))');
const claimProbe = claiming('connection = $5');

/**
 * Takes up to `limit` targets that are due. One whose lease has ended was lost by another process, which may have acted: it is to be looked
 * into (`verify`) before anything is done. The fence, which only grows, tells the old holder that it is one no more.
 */
export async function claim(tx: Transaction, owner: string, leaseMs: number, limit: number): Promise<Claimed[]> {
  const { now } = tx;
  const until = now + leaseMs;
  const rows: (TargetRow & Pick<RevocationRow, 'reason'>)[] = [];
  for (const connection of await takeProbes(tx, until)) {
    if (rows.length < limit) rows.push(...(await tx.query<Claimed>(claimProbe, [owner, until, now, 1, connection])));
  }
  if (rows.length < limit) rows.push(...(await tx.query<Claimed>(claimOpen, [owner, until, now, limit - rows.length])));
  return rows.map((row) => ({ ...row, claimed_at: now }));
}

/** Shows that this process still works on what it claimed: targets, messages and requests. */
export async function renewLeases(tx: Transaction, owner: string, leaseMs: number): Promise<void> {
  await tx.query('update target set due_at = $2 where lease_owner = $1', [owner, tx.now + leaseMs]);
  await tx.query('update outbox set due_at = $2 where lease_owner = $1', [owner, tx.now + leaseMs]);
  await tx.query('update idempotency set lease_until = $2 where lease_owner = $1', [owner, tx.now + leaseMs]);
  await tx.query('update instance set seen_at = $2 where id = $1', [owner, tx.now]);
}

/** Gives back what a process that ended had claimed. */
export async function releaseLeases(tx: Transaction, owner: string): Promise<void> {
  await tx.query('update target set due_at = $2 where lease_owner = $1', [owner, tx.now]);
  await tx.query('update outbox set due_at = $2, lease_owner = null where lease_owner = $1', [owner, tx.now]);
  await tx.query('update idempotency set lease_until = $2 where lease_owner = $1', [owner, tx.now]);
  await tx.query('delete from instance where id = $1', [owner]);
}
