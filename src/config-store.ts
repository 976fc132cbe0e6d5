import { dirname, join, resolve as resolvePath } from 'node:path';
import { type Environment, isUnset, readText } from './config-file.ts';
import type { FileConfig, Sound } from './config-schema.ts';
import { isRecord } from './contract/document.ts';

/** Where what must outlive a request is kept. */
export type StorePlace = { readonly kind: 'sqlite'; readonly file: string } | { readonly kind: 'postgres'; readonly url: string };

/** Where it is kept, and by which keys. */
export type StoreConfig = StorePlace & {
  /** Keys of 32 bytes, the one for what is new first; empty where `keyFile` has them. */
  readonly keys: readonly Buffer[];
  /** Made when it is missing, but for a shared database; `undefined` where nothing outlives the process. */
  readonly keyFile: string | undefined;
};

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

/** Reads what the schema has accepted of the `store` part. Where there are problems, the result is not to be used. */
export function readStore(part: NonNullable<Sound<FileConfig>['store']>, folder: string, problems: string[]): StoreConfig {
  const { keys = [], keyFile } = part;
  const place = readStorePlace(part, folder);
  const given = keys.flatMap((key) => (key === undefined ? [] : [Buffer.from(key, 'base64')]));
  if (place.kind === 'postgres') {
    if (!('keys' in part) && !('keyFile' in part)) {
      problems.push('store.url needs store.keys or store.keyFile: every gateway that shares a database must have the same keys.');
    }
    const text = keyFile === undefined || isUnset(keyFile) ? undefined : readText(resolvePath(folder, keyFile), 'store.keyFile', problems);
    return { ...place, keys: text === undefined ? given : readKeys(text, 'store.keyFile', problems), keyFile: undefined };
  }
  if (place.file === memory) return { ...place, keys: given, keyFile: undefined };
  const beside = keyFile === undefined ? join(dirname(place.file), 'store.key') : resolvePath(folder, keyFile);
  return { ...place, keys: given, keyFile: given.length === 0 ? beside : undefined };
}

/** Where the `store` part has it, for those who need no keys. */
export function readStorePlace({ file, url }: NonNullable<Sound<FileConfig>['store']>, folder: string): StorePlace {
  if (url !== undefined) return { kind: 'postgres', url };
  return { kind: 'sqlite', file: file === memory ? file : resolvePath(folder, file ?? '.phonegate/store.db') };
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
