import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import type { Transaction } from '../store/store.ts';
import { releaseLeases, waitingConnections } from './claim.ts';
import type { RevocationSettings } from './settings.ts';

/** When this process began, which tells it from an earlier one of the same number. */
const begun = Math.round(performance.timeOrigin);

/**
 * Enters this process among those that share the work, and gives back at once what dead ones of this machine had claimed; of other machines
 * only the end of a lease tells. Resolves to the name under which this process claims.
 */
export async function enterInstance(tx: Transaction, { retryCapMs, leaseMs }: RevocationSettings): Promise<string> {
  const id = randomUUID();
  const host = hostname();
  const others = await tx.query<{ id: string; pid: number; started_at: number }>(
    'select id, pid, started_at from instance where host = $1',
    [host],
  );
  for (const other of others) if (isDead(other)) await releaseLeases(tx, other.id);
  // A clock that was set back leaves work parked in a future that no wait of ours reaches.
  await tx.query(
    `with ${waitingConnections}
     update target set due_at = $1 where connection in (select connection from waiting) and due_at > $2 and state <> 'awaiting_proof'
       and revocation_id in (select id from revocation where status = 'running')`,
    [tx.now, tx.now + 2 * Math.max(retryCapMs, leaseMs)],
  );
  await tx.query('insert into instance (id, host, pid, started_at, seen_at) values ($1, $2, $3, $4, $5)', [
    id,
    host,
    process.pid,
    begun,
    tx.now,
  ]);
  return id;
}

function isDead({ pid, started_at }: { readonly pid: number; readonly started_at: number }): boolean {
  if (pid === process.pid) return started_at !== begun;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    // Without the right to signal it there still is one.
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
