import type { Keyring } from './keyring.ts';
import type { Store } from './store.ts';

/** A store holds what was sealed, and numbers that were hashed, with a key that this gateway does not have. */
export class MissingKey extends Error {
  override readonly name = 'MissingKey';
}

/** The ids of all keys that were ever the first of a gateway on this store. */
export async function readUsedKeys(store: Store): Promise<string[]> {
  const rows = await store.read((tx) => tx.query<{ id: string }>('select id from store_key order by since, id'));
  return rows.map(({ id }) => id);
}

/**
 * Notes the key for what is new. Throws `MissingKey` where one that was `used` before is not among the keys: what it sealed could not be
 * opened, and a number that it hashed would seem not to be there.
 */
export async function noteKey(store: Store, { ids: [current, ...others] }: Pick<Keyring, 'ids'>, used: readonly string[]): Promise<void> {
  const missing = used.filter((id) => id !== current && !others.includes(id));
  if (missing.length > 0) {
    throw new MissingKey(
      `The store needs the key with the id ${missing.join(', ')}, which is not among its keys (${[current, ...others].join(', ')}): put it back, after the one for what is new.`,
    );
  }
  if (used.includes(current)) return;
  await store.transaction((tx) =>
    tx.query('insert into store_key (id, since) values ($1, $2) on conflict (id) do nothing', [current, tx.now]),
  );
}
