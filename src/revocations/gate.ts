import type { Transaction } from '../store/store.ts';

/** Failures in a row after which a connection's targets are parked. */
const FAILS = 5;

/** A connection answered as it should: its targets are worked on again. */
export async function openGate(tx: Transaction, connection: string): Promise<void> {
  await tx.query('delete from gate where connection = $1', [connection]);
}

/**
 * Counts a failure of a connection. After a few in a row, or when the provider says for how long, its targets are parked, in all replicas:
 * nothing is sent but one target at a time to see whether it is back. `waitMs` gives the wait after so many failures.
 */
export async function noteFailure(
  tx: Transaction,
  connection: string,
  code: string,
  afterMs: number | undefined,
  waitMs: (fails: number) => number,
): Promise<void> {
  const [row] = await tx.query<{ fails: number }>(
    `insert into gate (connection, fails, open_until, code) values ($1, 1, null, $2)
     on conflict (connection) do update set fails = gate.fails + 1, code = excluded.code returning fails`,
    [connection, code],
  );
  const fails = row?.fails ?? 1;
  if (afterMs === undefined && fails < FAILS) return;
  await tx.query('update gate set open_until = $2 where connection = $1', [connection, tx.now + (afterMs ?? waitMs(fails - FAILS + 1))]);
}

/** Of these connections those that were parked and whose time has come: the caller may try one target of each, and nobody else until `untilMs`. */
export async function takeProbes(tx: Transaction, connections: readonly string[], untilMs: number): Promise<string[]> {
  if (connections.length === 0) return [];
  const rows = await tx.query<{ connection: string }>(
    `update gate set open_until = $1 where open_until <= $2
       and connection in (select item.value ->> 'id' from jsonb_array_elements($3::jsonb) as item(value)) returning connection`,
    [untilMs, tx.now, JSON.stringify(connections.map((id) => ({ id })))],
  );
  return rows.map(({ connection }) => connection);
}
