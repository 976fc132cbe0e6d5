import type { components } from '../generated/unified.ts';
import type { Exchange, Once } from './exchange.ts';
import type { Context } from './handler.ts';
import { listPhones, possibleEffects, revokePhone } from './phones.ts';
import type { Refused } from './providers/provider.ts';
import { effectSeen } from './revocations/effect-seen.ts';
import type { Snapshot } from './revocations/rows.ts';
import { select } from './revocations/select.ts';

type Schemas = components['schemas'];

/**
 * Takes one phone away under an Idempotency-Key. The phone is looked at, and what was seen is stored, before anything is changed; a run that
 * was interrupted, or whose answer was lost, is resumed by looking whether the effect is there.
 */
export async function revokePhoneOnce(
  context: Context,
  connectionId: string,
  body: Schemas['RevokeRequest'],
  exchange: Exchange,
  once: Once,
): Promise<{ readonly status: 200; readonly body: Schemas['Outcome'] } | Refused> {
  const connection = context.connections.get(connectionId);
  const effects = connection && possibleEffects(connection, body.effects);
  if (connection === undefined || effects === undefined || 'code' in effects || !connection.provider.about.readsPhones) {
    return revokePhone(context, connectionId, body, exchange);
  }
  const { store, keyring } = await context.revocations.open();
  const snapshot = await store.transaction(async (tx): Promise<Snapshot | undefined> => {
    const [row] = await tx.query<{ snapshot: string | null }>('select snapshot from idempotency where operation_id = $1', [once.id]);
    // Only this function seals it, and the seal holds.
    return row?.snapshot ? JSON.parse(keyring.open(row.snapshot, once.id)) : undefined;
  });
  const look = (): ReturnType<typeof listPhones> => listPhones(context, connectionId, body.subject, exchange);
  const listed = await look();
  if ('code' in listed) return listed;
  if (snapshot === undefined) {
    const found = select(listed.body.phones, body.phone);
    if (!('code' in found)) {
      const { id, e164, masked, verified } = found;
      const sealed = keyring.seal(JSON.stringify({ id, e164, masked, verified } satisfies Snapshot), once.id);
      await store.transaction((tx) => tx.query('update idempotency set snapshot = $2 where operation_id = $1', [once.id, sealed]));
    }
    return revokePhone(context, connectionId, body, exchange);
  }
  const seenIn = ({ phones, native }: Schemas['PhoneList']): { readonly status: 200; readonly body: Schemas['Outcome'] } | undefined => {
    const done = effectSeen(snapshot, phones, effects);
    if (done === undefined) return undefined;
    const { state: status, view } = done;
    context.log('revocation', { id: exchange.id, connection: connectionId, reason: body.reason, status, code: undefined });
    return { status: 200, body: { connection: connectionId, provider: connection.providerId, status, ...view, native } };
  };
  const seen = seenIn(listed.body);
  if (seen !== undefined) return seen;
  const revoked = await revokePhone(context, connectionId, body, exchange);
  const isLeft = 'code' in revoked ? revoked.code !== 'target/phone-not-found' : revoked.body.status !== 'noop';
  if (isLeft) return revoked;
  // There was nothing left to do: the earlier run, which may go on somewhere, did it after the look.
  const again = await look();
  return 'code' in again ? revoked : (seenIn(again.body) ?? revoked);
}
