import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { readKeys, type StoreConfig, type StorePlace } from '../config-store.ts';
import { createKeyring, type Keyring } from './keyring.ts';
import { makeFolder } from './make-folder.ts';
import { migrate } from './migrate.ts';
import type { Store } from './store.ts';
import { MissingKey, noteKey, readUsedKeys } from './used-keys.ts';

/** A store whose schema is this version's, and what seals the secrets in it. */
export interface OpenStore {
  readonly store: Store;
  readonly keyring: Keyring;
}

/**
 * Opens the configured store and brings its schema up to date. Throws `store/unavailable` when the database does not answer,
 * `ForeignSchema`, `MissingKey`, or a `TypeError` about the file or the keys.
 */
export async function openStore(config: StoreConfig): Promise<OpenStore> {
  const store = await connect(config);
  try {
    await migrate(store);
    const used = await readUsedKeys(store);
    const keyring = createKeyring(keysOf(config, used));
    await noteKey(store, keyring, used);
    return { store, keyring };
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens it as it is: for what looks at a store, or brings one up to date by itself. */
export async function connect(config: StorePlace): Promise<Store> {
  // Each is loaded only where it is used.
  if (config.kind === 'postgres') return (await import('./postgres.ts')).openPostgres(config.url);
  return (await import('./sqlite.ts')).openSqlite(config.file);
}

function keysOf({ keys, keyFile }: StoreConfig, used: readonly string[]): [Buffer, ...Buffer[]] {
  const [first, ...others] = keyFile === undefined ? keys : keysIn(keyFile, used);
  // Without a file nothing outlives the process, and so need its key.
  return first === undefined ? [randomBytes(32)] : [first, ...others];
}

/** The keys in a file, which is made with one where the store has never had any. */
function keysIn(file: string, used: readonly string[]): Buffer[] {
  if (used.length > 0 && !existsSync(file)) {
    throw new MissingKey(`There is no ${file}, and the store needs the key with the id ${used.join(', ')}: put the file back.`);
  }
  try {
    makeFolder(dirname(file));
    writeFileSync(file, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  }
  const problems: string[] = [];
  const keys = readKeys(readFileSync(file, 'utf8'), file, problems);
  if (problems.length > 0) throw new TypeError(problems.join(' '));
  return keys;
}
