import type { SigningKey } from '../receipts/signing-key.ts';
import { readRevocation, readTarget } from '../revocations/read.ts';
import { readReceipt } from '../revocations/receipt.ts';
import { toTarget } from '../revocations/rows.ts';
import type { SignalConfig } from '../signals/config.ts';
import { toCredentialChange } from '../signals/credential-change.ts';
import type { OpenStore } from '../store/open.ts';
import type { DeliveryRow } from './queue.ts';
import { toRevocationEvent } from './webhook.ts';

/** A webhook does not say who issued the receipt that it is made of. */
const ISSUER = 'phonegate';

/** Everything that messages are made with. */
export interface Outgoing extends Pick<SignalConfig, 'webhooks' | 'securityEvents'> {
  readonly signingKey: SigningKey | undefined;
}

/** What is sent for a message, byte for byte; made once. Throws a `TypeError` where there is nothing true to tell. */
export function toPayload(open: OpenStore, outgoing: Outgoing, row: DeliveryRow, at: Date): Promise<string> {
  return row.event === 'revocation.settled' ? toWebhook(open, row) : toToken(open, outgoing, row, at);
}

async function toWebhook({ store, keyring }: OpenStore, row: DeliveryRow): Promise<string> {
  const receipt = await store.read((tx) => readReceipt(tx, keyring, row.revocation_id, ISSUER));
  // One that was settled and goes on by now stands so since this moment.
  return JSON.stringify(toRevocationEvent({ ...receipt, issuedAt: receipt.settledAt ?? receipt.issuedAt }));
}

async function toToken({ store, keyring }: OpenStore, outgoing: Outgoing, row: DeliveryRow, at: Date): Promise<string> {
  const { securityEvents, signingKey } = outgoing;
  const audience = securityEvents?.receivers.find(({ id }) => id === row.endpoint)?.audience;
  const { subject, target_id: targetId } = row;
  if (securityEvents === undefined || audience === undefined || signingKey === undefined || subject === null || targetId === null) {
    throw new TypeError(`Delivery ${row.id} lacks what its token is made of.`);
  }
  const [{ reason }, target, [accepted]] = await store.read(async (tx) => [
    await readRevocation(tx, row.revocation_id),
    await readTarget(tx, row.revocation_id, targetId),
    await tx.query<{ actor: string }>('select actor from audit where revocation_id = $1 and seq = 1', [row.revocation_id]),
  ]);
  const token = await toCredentialChange(
    {
      id: row.id,
      issuer: securityEvents.issuer,
      audience,
      issuedAt: at,
      transaction: row.revocation_id,
      // Only the outbox seals it, and the seal holds.
      subject: JSON.parse(keyring.open(subject, row.id)),
      initiatingEntity: accepted?.actor.startsWith('signal:') === true ? 'policy' : reason === 'user_request' ? 'user' : 'admin',
      reason,
      target: toTarget(target),
    },
    signingKey,
  );
  if (token === undefined) throw new TypeError(`Target ${targetId} does not say that a credential changed.`);
  return token;
}
