import type { Transaction } from '../store/store.ts';
import { takeProbes } from './gate.ts';
import type { RevocationRow, TargetRow } from './rows.ts';

/** A target that this process works on, and nobody else until its lease ends. */
export type Claimed = TargetRow & Pick<RevocationRow, 'reason'> & { readonly claimed_at: number };

/** `waiting`: every connection with targets that something is still to be done about, each found by one step through the index. */
export const waitingConnections = `recursive waiting (connection) as (
    select min(connection) from target where due_at is not null
    union all
    select (select min(connection) from target where due_at is not null and connection > waiting.connection) from waiting where connection is not null
  )`;

const dueConnections = `
  with ${waitingConnections}
  select connection, (select count(*) from gate where gate.connection = waiting.connection and open_until is not null) as parked from waiting
  where (select min(due_at) from target where target.connection = waiting.connection and due_at is not null) <= $1`;

const claiming = (where: string): string => `
  with due as materialized (
    select id from target where connection = $5 and due_at <= $3${where} order by due_at, id limit $4 for update skip locked
  )
  update target set state = 'running', lease_owner = $1, due_at = $2, fence = fence + 1, attempts = attempts + 1, updated_at = $3,
    verify = case when lease_owner is null then verify else 1 end, losses = case when lease_owner is null then losses else losses + 1 end
  where id in (select id from due)
  returning *, (select reason from revocation where revocation.id = target.revocation_id) as reason`;

const claimDue = claiming('');
/** Of a connection that is parked: nothing is sent for these any more. */
const claimLate = claiming(' and deadline_at <= $3');

/** What a process may still take. */
export interface Room {
  /** Targets in all. */
  readonly total: number;
  /** Targets of a connection. */
  of(connection: string): number;
}

/**
 * Takes targets that are due, of each connection as many as there is room for, those with the most room first. One whose lease has ended
 * was lost by another process, which may have acted: it is to be looked into (`verify`) before anything is done. The fence, which only
 * grows, tells the old holder that it is one no more.
 */
export async function claim(tx: Transaction, owner: string, leaseMs: number, room: Room): Promise<Claimed[]> {
  const { now } = tx;
  const until = now + leaseMs;
  const rows: Claimed[] = [];
  const take = async (sql: string, connection: string, most: number): Promise<void> => {
    const limit = Math.min(most, room.total - rows.length);
    if (limit <= 0) return;
    const taken = await tx.query<Omit<Claimed, 'claimed_at'>>(sql, [owner, until, now, limit, connection]);
    rows.push(...taken.map((row) => ({ ...row, claimed_at: now })));
  };
  const waiting = await tx.query<{ connection: string; parked: number }>(dueConnections, [now]);
  const open = waiting.filter(({ connection }) => room.of(connection) > 0);
  const parked = open.filter((one) => one.parked > 0).map(({ connection }) => connection);
  for (const connection of await takeProbes(tx, parked, until)) await take(claimDue, connection, 1);
  for (const { connection, parked } of open.toSorted((one, other) => room.of(other.connection) - room.of(one.connection))) {
    await take(parked > 0 ? claimLate : claimDue, connection, room.of(connection));
  }
  return rows;
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
