import { Pool, type PoolClient, types } from 'pg';
import type { SqlValue, Store, Transaction } from './store.ts';
import { storeUnavailable } from './unavailable.ts';

const CONNECTIONS = 10;
const CONNECT_MS = 3_000;
/** Every statement of ours takes milliseconds; one that does not waits for a lock or a dead server. */
const STATEMENT_MS = 10_000;
const INT8 = 20;
/** The lock that migrations hold, of this application alone (PostgreSQL, "Advisory Locks"). */
const SCHEMA_LOCK = 7_466_342_831;
/** Times that a transaction is run again when PostgreSQL breaks a deadlock by ending it. */
const ATTEMPTS = 4;

/** A shared database, for several gateways at once. Connects when it is first used. `url` is a connection string of libpq. */
export function openPostgres(url: string): Store {
  const pool = new Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: STATEMENT_MS,
    application_name: 'phonegate',
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : types.getTypeParser(oid, format)) },
  });
  // A connection that breaks, idle or in use, fails its statements or is replaced by the pool; without listeners it would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const once = async <T>(beginning: string, work: (transaction: Transaction) => Promise<T>): Promise<T> => {
    const client = await connect(pool);
    let broken = false;
    try {
      const result = await work(await begin(client, beginning));
      await client.query('commit');
      return result;
    } catch (error) {
      broken = isUnavailable(error);
      if (!broken) await client.query('rollback').catch(() => (broken = true));
      throw broken ? storeUnavailable(error) : error;
    } finally {
      client.release(broken);
    }
  };
  return {
    kind: 'postgres',
    transaction: async (work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once('begin', work);
        } catch (error) {
          if (attempt >= ATTEMPTS || !['40001', '40P01'].includes(sqlStateOf(error) ?? '')) throw error;
        }
      }
    },
    // Read committed, the usual level, would take each statement's own moment.
    read: (work) => once('begin isolation level repeatable read read only', work),
    close: () => pool.end(),
  };
}

async function connect(pool: Pool): Promise<PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw storeUnavailable(error);
  }
}

/** One round trip for the beginning and the time. */
async function begin(client: PoolClient, beginning: string): Promise<Transaction> {
  // Of several statements pg gives a list of results, which its types do not say.
  const results: unknown = await client.query(`${beginning}; select (extract(epoch from clock_timestamp()) * 1000)::bigint as now`);
  const last: unknown = Array.isArray(results) ? results.at(-1) : undefined;
  const rows: unknown = typeof last === 'object' && last !== null && 'rows' in last ? last.rows : undefined;
  const now: unknown = Array.isArray(rows) ? rows[0]?.now : undefined;
  if (typeof now !== 'number') throw new TypeError('PostgreSQL did not tell the time.');
  return {
    now,
    query: async <Row extends object>(sql: string, parameters: readonly SqlValue[] = []) => {
      const { rows: found } = await client.query<Row>({
        text: sql,
        values: [...parameters],
        ...(parameters.length > 0 && { name: nameOf(sql) }),
      });
      return found;
    },
    lockSchema: async () => {
      await client.query('select pg_advisory_xact_lock($1)', [SCHEMA_LOCK]);
    },
  };
}

const names = new Map<string, string>();

/** A statement with a name is planned once a connection. */
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (name === undefined) {
    name = `phonegate_${names.size}`;
    names.set(sql, name);
  }
  return name;
}

function sqlStateOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && /^[0-9A-Z]{5}$/.test(error.code)
    ? error.code
    : undefined;
}

/** No SQLSTATE means that no server answered; of those there are, classes 08, 53, 57, 58 and 25006 are not about our statement. */
function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const state = sqlStateOf(error);
  if (state !== undefined) return /^(08|53|57|58)/.test(state) || state === '25006';
  return 'code' in error || /timeout|terminated|not queryable|Connection/i.test(error.message);
}
