/** A value as both databases take and give it: ids are text, times epoch milliseconds, flags 0 or 1, JSON is text. */
export type SqlValue = string | number | null;

/** One transaction. Nothing but the database may be awaited in it: it holds the one writer (SQLite) or rows (PostgreSQL). */
export interface Transaction {
  /** Epoch milliseconds by the database's clock, which alone decides what is due, so that replicas need not agree on the time. */
  readonly now: number;
  /**
   * Runs one statement of the portable subset: PostgreSQL's spelling, `$1` parameters. `Row` is what the statement selects or returns; the
   * caller answers for it, as for the statement.
   */
  query<Row extends object>(sql: string, parameters?: readonly SqlValue[]): Promise<readonly Row[]>;
  /** Waits until no other replica holds the schema's lock, and holds it until the end of the transaction. */
  lockSchema(): Promise<void>;
}

/** Where everything is that must outlive a request. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres';
  /**
   * Commits durably what `work` did, or nothing of it when it throws. May run `work` again where the database asks for that, so it must
   * have no other effects. Throws `store/unavailable` when the database cannot be reached or written.
   */
  transaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  /** Everything that `work` reads is as of one moment; it writes nothing, and waits for nobody who writes. Throws `store/unavailable`. */
  read<T>(work: (transaction: Transaction) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}
