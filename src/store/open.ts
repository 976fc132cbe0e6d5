import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readKeys, type StoreConfig } from '../config-store.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';

/** A store whose schema is this version's, and what seals the secrets in it. */
export interface OpenStore {
  readonly store: Store;
  readonly keyring: Keyring;
}

/**
 * Opens the configured store and brings its schema up to date. Throws `store/unavailable` when the database does not answer,
 * `ForeignSchema`, or a `TypeError` about the file or the keys.
 */
export async function openStore(config: StoreConfig): Promise<OpenStore> {
  const store = await connect(config);
  try {
    await migrate(store);
    return { store, keyring: createKeyring(keysOf(config)) };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens it as it is: for what looks at a store, or brings one up to date by itself. */
export async function connect(config: StoreConfig): Promise<Store> {
  // Each is loaded only where it is used.
  if (config.kind === 'postgres') return (await import('./postgres.ts')).openPostgres(config.url);
  return (await import('./sqlite.ts')).openSqlite(config.file);
}

function keysOf({ keys, keyFile }: StoreConfig): [Buffer, ...Buffer[]] {
  const [first, ...others] = keyFile === undefined ? keys : keysIn(keyFile);
  // Without a file nothing outlives the process, and so need its key.
  return first === undefined ? [randomBytes(32)] : [first, ...others];
}

function keysIn(file: string): Buffer[] {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const problems: string[] = [];
  const keys = readKeys(readFileSync(file, 'utf8'), file, problems);
  if (problems.length > 0) throw new TypeError(problems.join(' '));
  return keys;
}
