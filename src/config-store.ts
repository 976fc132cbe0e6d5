import { dirname, join, resolve as resolvePath } from 'node:path';
import { type Environment, readText } from './config-file.ts';
import type { FileConfig } from './config-schema.ts';
import { isRecord } from './contract/document.ts';

/** Where what must outlive a request is kept, and by which keys. */
export type StoreConfig = {
  /** Keys of 32 bytes, the one for what is new first; empty where `keyFile` has them. */
  readonly keys: readonly Buffer[];
  /** Made when it is missing, but for a shared database; `undefined` where nothing outlives the process. */
  readonly keyFile: string | undefined;
} & ({ readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string });

const memory = ':memory:';

/** Writes `PHONEGATE_STORE_URL`, `PHONEGATE_STORE_FILE` and `PHONEGATE_STORE_KEYS` (separated by commas) over the file's values. */
export function applyStoreEnvironment(raw: Record<string, unknown>, env: Environment): void {
  const [url, file, keys] = [env['PHONEGATE_STORE_URL'], env['PHONEGATE_STORE_FILE'], env['PHONEGATE_STORE_KEYS']];
  const given = {
    ...(url !== undefined && { url }),
    ...(file !== undefined && { file }),
    ...(keys !== undefined && { keys: keys.split(',') }),
  };
  if (Object.keys(given).length > 0) raw['store'] = { ...(isRecord(raw['store']) && raw['store']), ...given };
}

/** Reads the `store` part, which its schema has accepted. */
export function readStore(
  { file, url, keys = [], keyFile }: NonNullable<FileConfig['store']>,
  folder: string,
  problems: string[],
): StoreConfig {
  const given = keys.map((key) => Buffer.from(key, 'base64'));
  if (url !== undefined) {
    if (given.length === 0 && keyFile === undefined) {
      problems.push('store.url needs store.keys or store.keyFile: every gateway that shares a database must have the same keys.');
    }
    const named = keyFile === undefined ? undefined : resolvePath(folder, keyFile);
    const shared = named === undefined ? given : readKeys(readText(named, 'store.keyFile', problems) ?? '', 'store.keyFile', problems);
    return { kind: 'postgres', url, keys: shared, keyFile: undefined };
  }
  if (file === memory) return { kind: 'sqlite', file, keys: given, keyFile: undefined };
  const at = resolvePath(folder, file ?? '.phonegate/store.db');
  const beside = keyFile === undefined ? join(dirname(at), 'store.key') : resolvePath(folder, keyFile);
  return { kind: 'sqlite', file: at, keys: given, keyFile: given.length === 0 ? beside : undefined };
}

/** The keys in a file, one a line. */
export function readKeys(text: string, key: string, problems: string[]): Buffer[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '');
  const keys = lines.map((line) => Buffer.from(line, 'base64'));
  if (keys.length === 0 || keys.some(({ length }) => length !== 32)) {
    problems.push(`${key} holds ${lines.length} lines; each should be a key of 32 bytes in base64, at least one.`);
  }
  return keys;
}
