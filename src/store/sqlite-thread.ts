import type { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { Connection } from './sqlite-connection.ts';
import type { SqlValue } from './store.ts';

/**
 * A statement; or a step of a group of transactions, each in a savepoint of its own, which share one commit; or the end of it all. A list of
 * them is a message to this thread, which does them in order up to the first that fails.
 */
export type Step =
  | { readonly sql: string; readonly parameters: readonly SqlValue[] }
  | 'begin'
  | 'save'
  | 'keep'
  | 'undo'
  | 'commit'
  | 'give up'
  | 'close';

/** The rows of the last step, or what SQLite said against one: an error loses its code on the way between threads. */
export type Answer = { readonly rows: readonly object[] } | { readonly message: string; readonly errcode: number | undefined };

let opened: Connection | undefined;

parentPort?.on('message', (steps: readonly Step[]) => {
  parentPort?.postMessage(answer(steps));
  if (steps.includes('close')) parentPort?.close();
});

function answer(steps: readonly Step[]): Answer {
  try {
    opened ??= open(workerData);
    let rows: readonly object[] = [];
    for (const step of steps) rows = run(opened, step);
    return { rows };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { message: error.message, errcode: 'errcode' in error && typeof error.errcode === 'number' ? error.errcode : undefined };
  }
}

function open(file: string): Connection {
  const connection = new Connection(file, false);
  // FULL: a commit that was acknowledged survives a power cut.
  for (const pragma of ['journal_mode = wal', 'synchronous = full', 'foreign_keys = on', 'fullfsync = on'])
    connection.database.exec(`pragma ${pragma}`);
  return connection;
}

function run(connection: Connection, step: Step): readonly object[] {
  if (typeof step === 'object') return connection.query(step.sql, step.parameters);
  stepsOfGroups[step](connection.database);
  return [];
}

const stepsOfGroups: Readonly<Record<Extract<Step, string>, (database: DatabaseSync) => void>> = {
  begin: (database) => database.exec('begin immediate'),
  save: (database) => database.exec('savepoint job'),
  keep: (database) => database.exec('release job'),
  undo: (database) => database.exec('rollback to job; release job'),
  commit: (database) => database.exec('commit'),
  // A full disk has ended it by itself.
  'give up': (database) => {
    if (database.isTransaction) database.exec('rollback');
  },
  close: (database) => database.close(),
};
