import type { SqlValue, Store, Transaction } from './store.ts';

/** Every table that is moved, those that others refer to first. What a running gateway says of itself, and which provider is down, is not. */
const tables = ['store_key', 'revocation', 'target', 'audit', 'outbox', 'idempotency', 'signal'] as const;

/** One row of an export, a line of it. */
export interface ExportedRow {
  readonly table: string;
  readonly row: Readonly<Record<string, SqlValue>>;
}

const PAGE = 500;
/** A gateway that has shown itself within so long is taken for one that runs. */
const ALIVE_MS = 60_000;

/** Throws an `Error` that names what cannot be moved, or why. */
export class TransferRefused extends Error {
  override readonly name = 'TransferRefused';
}

/** Reads every row, in an order in which they can be written. Throws `TransferRefused` while a gateway works on the store. */
export async function exportRows(store: Store, write: (row: ExportedRow) => void): Promise<number> {
  return store.transaction(async (tx) => {
    await refuseWhileRunning(tx);
    let count = 0;
    for (const table of tables) {
      const order = keys[table].join(', ');
      for (let offset = 0; ; offset += PAGE) {
        const rows = await tx.query<Record<string, SqlValue>>(`select * from ${table} order by ${order} limit $1 offset $2`, [
          PAGE,
          offset,
        ]);
        for (const row of rows) write({ table, row });
        count += rows.length;
        if (rows.length < PAGE) break;
      }
    }
    return count;
  });
}

/** Writes the rows of an export into an empty store, all or none. Throws `TransferRefused` when it is not empty or a row does not fit. */
export async function importRows(store: Store, rows: AsyncIterable<ExportedRow>): Promise<number> {
  const read: ExportedRow[] = [];
  for await (const row of rows) read.push(row);
  return store.transaction(async (tx) => {
    await refuseWhileRunning(tx);
    // A gateway that has only been started on it has noted its key; what comes is sealed with others.
    await tx.query('delete from store_key');
    for (const table of tables) {
      const [some] = await tx.query(`select 1 as one from ${table} limit 1`);
      if (some !== undefined) throw new TransferRefused(`The store to import into is not empty: there are rows in "${table}".`);
    }
    for (const [index, { table, row }] of read.entries()) {
      const known = tables.find((name) => name === table);
      const columns = Object.keys(row);
      if (known === undefined || columns.length === 0 || !columns.every((column) => /^[a-z_]+$/.test(column))) {
        throw new TransferRefused(`Line ${index + 1} is no row of a table of this version: ${table}.`);
      }
      const values = columns.map((_, column) => `$${column + 1}`);
      await tx.query(`insert into ${known} (${columns.join(', ')}) values (${values.join(', ')})`, Object.values(row));
    }
    // A lease is worth nothing in another database.
    await tx.query('update target set due_at = $1 where lease_owner is not null', [tx.now]);
    await tx.query('update outbox set due_at = $1, lease_owner = null where lease_owner is not null', [tx.now]);
    await tx.query('update idempotency set lease_owner = null, lease_until = $1 where lease_owner is not null', [tx.now]);
    return read.length;
  });
}

const keys: Readonly<Record<(typeof tables)[number], readonly string[]>> = {
  store_key: ['id'],
  revocation: ['id'],
  target: ['id'],
  audit: ['revocation_id', 'seq'],
  outbox: ['id'],
  idempotency: ['scope', 'key_hash'],
  signal: ['source', 'id_hash'],
};

async function refuseWhileRunning(tx: Transaction): Promise<void> {
  const [alive] = await tx.query<{ host: string; pid: number }>('select host, pid from instance where seen_at > $1 limit 1', [
    tx.now - ALIVE_MS,
  ]);
  if (alive === undefined) return;
  throw new TransferRefused(
    `A gateway (process ${alive.pid} on ${alive.host}) worked on this store within the last minute. Stop it first; one that crashed is forgotten after that minute.`,
  );
}
