import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { SqlValue } from './store.ts';

/** How long another process on the same file may write before ours gives up. */
const BUSY_MS = 5_000;

/** A connection to an embedded database, which blocks its thread while it works; statements are prepared once. */
export class Connection {
  readonly database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(file: string, readOnly: boolean) {
    this.database = new DatabaseSync(file, { readOnly, timeout: BUSY_MS });
  }

  query(sql: string, parameters: readonly SqlValue[]): readonly object[] {
    let statement = this.#statements.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(toSqlite(sql));
      this.#statements.set(sql, statement);
    }
    // Rows are objects unless a statement is told otherwise.
    return statement.all(...parameters) as object[];
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
