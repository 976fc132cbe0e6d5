import { chmodSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from './make-folder.ts';
import { Connection } from './sqlite-connection.ts';
import { Writer } from './sqlite-writer.ts';
import type { SqlValue, Store, Transaction } from './store.ts';
import { storeUnavailable } from './unavailable.ts';

/** Transactions that share one commit: so many at most, and so many milliseconds' worth, so that the first does not wait long for it. */
const GROUP_SIZE = 128;
const GROUP_MS = 10;
/** Magic numbers of statfs(2) for NFS, SMB and SMB2, on which SQLite's locks do not hold (sqlite.org/faq, question 5). */
const networkFileSystems = new Set([0x6969, 0x517b, 0xfe534d42, 0xff534d42]);

interface Job {
  readonly run: () => Promise<void>;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

type Query = Transaction['query'];

/** Opens (or makes) an embedded database; `:memory:` is one that ends with the process. Throws a `TypeError` where it cannot be. */
export async function openSqlite(file: string): Promise<Store> {
  if (file !== ':memory:') prepareFile(file);
  const writer = new Writer(file);
  try {
    // It is opened with the first step.
    await writer.ask({ sql: 'select 1', parameters: [] });
  } catch (error) {
    await writer.ask('close').catch(() => {});
    throw error;
  }
  if (file !== ':memory:') chmodSync(file, 0o600);
  const query: Query = async <Row extends object>(sql: string, parameters: readonly SqlValue[] = []) =>
    // The caller answers for what its statement returns.
    (await writer.ask({ sql, parameters })) as readonly Row[];
  const waiting: Job[] = [];
  let draining: Promise<void> | undefined;
  let closed = false;
  const drain = async (): Promise<void> => {
    while (waiting.length > 0) await commitGroup(writer, waiting);
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
      await writer.ask('close');
    },
  };
}

/** Reads, one after the other, on a connection of their own, which sees what was committed and waits for no writer (sqlite.org/wal). */
class Reader {
  readonly #connection: Connection;
  #last: Promise<unknown> = Promise.resolve();

  constructor(file: string) {
    this.#connection = new Connection(file, true);
  }

  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const query: Query = async <Row extends object>(sql: string, parameters: readonly SqlValue[] = []) =>
      // As above.
      this.#connection.query(sql, parameters) as readonly Row[];
    const result = this.#last.then(async () => {
      this.#connection.database.exec('begin');
      try {
        return await work({ now: Date.now(), query, lockSchema: async () => {} });
      } catch (error) {
        throw isOurs(error) ? storeUnavailable(error) : error;
      } finally {
        this.#connection.database.exec('commit');
      }
    });
    this.#last = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    await this.#last;
    this.#connection.database.close();
  }
}

/** Runs what waits, one after the other, each in a savepoint of its own, and makes it durable by one commit. */
async function commitGroup(writer: Writer, waiting: Job[]): Promise<void> {
  const kept: Job[] = [];
  const end = performance.now() + GROUP_MS;
  try {
    await writer.ask('begin');
  } catch (error) {
    for (const job of waiting.splice(0)) job.fail(error);
    return;
  }
  const giveUp = async (error: unknown): Promise<void> => {
    await writer.ask('give up');
    for (const job of kept) job.fail(error);
  };
  do {
    const job = waiting.shift();
    if (job === undefined) break;
    try {
      writer.note('save');
      await job.run();
      writer.note('keep');
      kept.push(job);
    } catch (error) {
      job.fail(error);
      try {
        await writer.ask('undo');
      } catch {
        // What failed, such as a write to a full disk, has ended the whole transaction.
        return giveUp(error);
      }
    }
  } while (kept.length < GROUP_SIZE && performance.now() < end);
  try {
    await writer.ask('commit');
  } catch (error) {
    return giveUp(error);
  }
  for (const job of kept) job.done();
}

/** SQLite's own errors: a statement of ours that is wrong is a bug, all others are the disk's or a lock's. */
function isOurs(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return false;
  const [generic, constraint, mismatch, misuse, range] = [1, 19, 20, 21, 25];
  return ![generic, constraint, mismatch, misuse, range].includes(error.errcode & 0xff);
}

function prepareFile(file: string): void {
  const folder = dirname(file);
  makeFolder(folder);
  if (networkFileSystems.has(statfsSync(folder).type)) {
    throw new TypeError(`store.file holds ${file}, which is on a network file system; SQLite needs a local one. Use store.url there.`);
  }
}
