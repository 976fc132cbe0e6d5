import { chmodSync, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SqlValue, Store, Transaction } from './store.ts';
import { storeUnavailable } from './unavailable.ts';

/** Transactions that share one commit: so many at most, and so many milliseconds' worth, so that the event loop is not held up. */
const GROUP_SIZE = 128;
const GROUP_MS = 2;
/** How long another process on the same file may write before ours gives up. */
const BUSY_MS = 5_000;
/** Magic numbers of statfs(2) for NFS, SMB and SMB2, on which SQLite's locks do not hold (sqlite.org/faq, question 5). */
const networkFileSystems = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42]);

interface Job {
  readonly run: () => Promise<void>;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** Opens (or makes) an embedded database; `:memory:` is one that ends with the process. Throws a `TypeError` where it cannot be. */
export function openSqlite(file: string): Store {
  if (file !== ':memory:') prepareFile(file);
  const database = new DatabaseSync(file, { timeout: BUSY_MS });
  // FULL: a commit that was acknowledged survives a power cut.
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'fullfsync = on'])
    database.exec(`pragma ${pragma}`);
  if (file !== ':memory:') chmodSync(file, 0o600);
  const query = queryOn(database);
  const waiting: Job[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) {
      await commitGroup(database, waiting);
      await new Promise((resolve) => setImmediate(resolve));
    }
    draining = undefined;
  };
  const transaction: Store['transaction'] = (work) =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(storeUnavailable(new Error('The store is closed.')));
        return;
      }
      let result: Awaited<ReturnType<typeof work>>;
      waiting.push({
        run: async () => {
          result = await work({ now: Date.now(), query, lockSchema: async () => {} });
        },
        done: () => resolve(result),
        fail: (error) => reject(isOurs(error) ? storeUnavailable(error) : error),
      });
      draining ??= drain();
    });
  // What is in memory is in one connection alone.
  let reader: Reader | undefined;
  return {
    kind: 'sqlite',
    transaction,
    read: (work) => {
      if (file === ':memory:' || closed) return transaction(work);
      reader ??= new Reader(file);
      return reader.read(work);
    },
    close: async () => {
      closed = true;
      await draining;
      await reader?.close();
      database.close();
    },
  };
}

type Query = Transaction['query'];

/** Statements are prepared once a connection. */
function queryOn(database: DatabaseSync): Query {
  const statements = new Map<string, StatementSync>();
  return async <Row extends object>(sql: string, parameters: readonly SqlValue[] = []): Promise<readonly Row[]> => {
    let statement = statements.get(sql);
    if (statement === undefined) {
      statement = database.prepare(toSqlite(sql));
      statements.set(sql, statement);
    }
    // The caller answers for what its statement returns.
    return statement.all(...parameters) as unknown as Row[];
  };
}

/** Reads, one after the other, on a connection of their own, which sees what was committed and waits for no writer (sqlite.org/wal). */
class Reader {
  readonly #database: DatabaseSync;
  readonly #query: Query;
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#database = new DatabaseSync(file, { readOnly: true, timeout: BUSY_MS });
    this.#query = queryOn(this.#database);
  }

  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const result = this.#last.then(async () => {
      this.#database.exec('begin');
      try {
        return await work({ now: Date.now(), query: this.#query, lockSchema: async () => {} });
      } catch (error) {
        throw isOurs(error) ? storeUnavailable(error) : error;
      } finally {
        this.#database.exec('commit');
      }
    });
    this.#last = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    await this.#last;
    this.#database.close();
  }
}

/** Runs what waits, one after the other, each in a savepoint of its own, and makes it durable by one commit. */
async function commitGroup(database: DatabaseSync, waiting: Job[]): Promise<void> {
  const kept: Job[] = [];
  const end = performance.now() + GROUP_MS;
  try {
    database.exec('begin immediate');
  } catch (error) {
    for (const job of waiting.splice(0)) job.fail(error);
    return;
  }
  do {
    const job = waiting.shift();
    if (job === undefined) break;
    try {
      database.exec('savepoint job');
      await job.run();
      database.exec('release job');
      kept.push(job);
    } catch (error) {
      // A full disk ends the whole transaction, and with it the savepoint.
      if (database.isTransaction) database.exec('rollback to job; release job');
      job.fail(error);
    }
  } while (kept.length < GROUP_SIZE && performance.now() < end);
  try {
    database.exec('commit');
    for (const job of kept) job.done();
  } catch (error) {
    if (database.isTransaction) database.exec('rollback');
    for (const job of kept) job.fail(error);
  }
}

/**
 * `$1` is a named parameter here; the one writer needs no row locks; integers have 64 bits; a STRICT table takes no other type; a JSON array
 * is taken apart by another function, whose rows have the same column.
 */
function toSqlite(sql: string): string {
  const plain = sql
    .replaceAll(/\bjsonb_array_elements\((\$\d+)::jsonb\) as (\w+)\(value\)/g, 'json_each($1) as $2')
    .replaceAll(/\$(\d+)/g, '?$1')
    .replaceAll(/\bfor update( of \w+)?( skip locked)?/g, '');
  return /^\s*create table/.test(plain) ? `${plain.replaceAll(/\bbigint\b/g, 'integer')} strict` : plain;
}

/** SQLite's own errors: a statement of ours that is wrong is a bug, all others are the disk's or a lock's. */
function isOurs(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  const [generic, constraint, mismatch, misuse, range] = [1, 19, 20, 21, 25];
  return ![generic, constraint, mismatch, misuse, range].includes(error.errcode & 0xff);
}

function prepareFile(file: string): void {
  const folder = dirname(file);
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (networkFileSystems.has(statfsSync(folder).type)) {
    throw new TypeError(`store.file holds ${file}, which is on a network file system; SQLite needs a local one. Use store.url there.`);
  }
}
