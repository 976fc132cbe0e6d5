import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { readText } from '../config-file.ts';
import { readKeys, type StoreConfig } from '../config-store.ts';
import { createKeyring } from '../store/keyring.ts';
import { type Examined, tryToReach } from './examine.ts';

/** Whether the store can be opened, and what it has sealed. Makes nothing, and of a database elsewhere only sees that it is there. */
export async function examineStore(store: StoreConfig): Promise<Examined> {
  const problems: string[] = [];
  const { kind, keyFile } = store;
  if (kind === 'postgres') {
    const { hostname, port } = new URL(store.url);
    const host = `${hostname}:${port || 5432}`;
    const trouble = await tryToReach(`http://${host}`);
    if (trouble !== undefined) problems.push(`${host} ${trouble}.`);
    return { title: `store (PostgreSQL, ${host})`, notes: [['keys', `${store.keys.length} given.`]], problems };
  }
  const { file } = store;
  const title = `store (SQLite, ${file})`;
  if (file === ':memory:') return { title, notes: [['file', 'none: nothing outlives the process.']], problems };
  const isThere = existsSync(file);
  const keyText = keyFile !== undefined && existsSync(keyFile) ? readText(keyFile, '', problems) : undefined;
  const keys = keyText === undefined ? store.keys : readKeys(keyText, keyFile ?? '', problems);
  const keyNote =
    keyFile === undefined
      ? `${keys.length} given.`
      : keyText === undefined
        ? `${keyFile}, ${isThere ? 'which is not there' : 'not made yet'}.`
        : `${keyFile}.`;
  if (!isThere) problems.push(...notToBeMade(file));
  else if (problems.length === 0) problems.push(...(await examineFile(file, keys)));
  return { title, notes: [...(isThere ? [] : [['file', 'not made yet.'] as const]), ['keys', keyNote]], problems };
}

/** What would keep it from being made. */
function notToBeMade(file: string): string[] {
  let folder = dirname(file);
  while (!existsSync(folder)) folder = dirname(folder);
  try {
    accessSync(`${folder}/.`, constants.W_OK);
    return [];
  } catch (error) {
    return [
      `it cannot be made: ${folder} is no folder that can be written to (${error instanceof Error && 'code' in error ? error.code : 'unknown error'}).`,
    ];
  }
}

async function examineFile(file: string, [first, ...others]: readonly Buffer[]): Promise<string[]> {
  const { DatabaseSync } = await import('node:sqlite');
  try {
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      if (database.prepare("select name from sqlite_schema where name = 'store_key'").get() === undefined) return [];
      const ids: readonly string[] = first === undefined ? [] : createKeyring([first, ...others]).ids;
      const used = database
        .prepare('select id from store_key')
        .all()
        .map(({ id }) => String(id));
      return used.filter((id) => !ids.includes(id)).map((id) => `it needs the key with the id ${id}, which is not among its keys.`);
    } finally {
      database.close();
    }
  } catch (error) {
    // SQLite's own errors name the file at most.
    return [`it cannot be used: ${error instanceof Error ? error.message : String(error)}`];
  }
}
