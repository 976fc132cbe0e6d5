import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { byRevocation, record, traced } from './audit.ts';
import type { Claimed } from './claim.ts';
import { type Secret, type Snapshot, type View, viewOf } from './rows.ts';

/** What an attempt saw before it changes anything. */
export interface Seen {
  readonly row: Claimed;
  readonly secret: Secret;
  readonly snapshot: Snapshot;
}

/** Stores what the provider showed before anything is changed. Says of each, in order, whether it was stored, as `settle` does. */
export async function keepSnapshots(tx: Transaction, keyring: Keyring, seen: readonly Seen[]): Promise<readonly boolean[]> {
  const changes = seen.map(({ row, secret, snapshot }) => {
    const view: View = {
      ...viewOf(row),
      phone: { id: snapshot.id, masked: snapshot.masked, verified: snapshot.verified },
      residual: { numberStillStored: true },
    };
    return {
      id: row.id,
      fence: row.fence,
      sealed: keyring.seal(JSON.stringify({ ...secret, snapshot }), row.id),
      number: snapshot.e164 === null ? null : keyring.hash(snapshot.e164),
      view: JSON.stringify(view),
    };
  });
  const kept = await tx.query<{ id: string }>(
    `update target set secret = change.sealed, number_hash = coalesce(change.number, number_hash), view = change.shown, updated_at = cast($2 as bigint)
     from (select item.value ->> 'id' as target_id, cast(item.value ->> 'fence' as integer) as held, item.value ->> 'sealed' as sealed,
         item.value ->> 'number' as number, item.value ->> 'view' as shown
       from jsonb_array_elements($1::jsonb) as item(value)) as change
     where id = target_id and fence = held and settled_at is null returning id`,
    [JSON.stringify(changes), tx.now],
  );
  const ids = new Set(kept.map(({ id }) => id));
  const ours = seen.filter(({ row }) => ids.has(row.id));
  const happened = ours.map(({ row, secret, snapshot }) => ({
    revocationId: row.revocation_id,
    event: {
      event: 'target.snapshotted',
      actor: 'engine',
      target: row.id,
      attempt: row.attempts,
      ...traced(keyring, { ...secret, snapshot }),
    },
  }));
  await record(tx, await byRevocation(tx, happened));
  return seen.map(({ row }) => ids.has(row.id));
}
