import { type Receipt, toReceipt } from '../receipts/receipt.ts';
import type { SigningKey } from '../receipts/signing-key.ts';
import { readRevocation, readTarget, readTargets } from '../revocations/read.ts';
import { type TargetRow, toRevocation, toTarget, viewOf } from '../revocations/rows.ts';
import type { SignalConfig } from '../signals/config.ts';
import { toCredentialChange } from '../signals/credential-change.ts';
import type { OpenStore } from '../store/open.ts';
import type { DeliveryRow } from './queue.ts';
import { toRevocationEvent } from './webhook.ts';

/** Everything that messages are made with. */
export interface Outgoing extends Pick<SignalConfig, 'webhooks' | 'securityEvents'> {
  readonly signingKey: SigningKey | undefined;
}

/** What is sent for a message, byte for byte; made once. Throws a `TypeError` where there is nothing true to tell. */
export function toPayload(open: OpenStore, outgoing: Outgoing, row: DeliveryRow, at: Date): Promise<string> {
  return row.event === 'revocation.settled' ? toWebhook(open, row, at) : toToken(open, outgoing, row, at);
}

async function toWebhook({ store }: OpenStore, row: DeliveryRow, at: Date): Promise<string> {
  const [revocation, targets] = await store.transaction(async (tx) => [
    await readRevocation(tx, row.revocation_id),
    await readTargets(tx, row.revocation_id),
  ]);
  // It may go on by now, since somebody had it tried again.
  const issuedAt = revocation.settled_at === null ? at : new Date(revocation.settled_at);
  const receipt = toReceipt(toRevocation(revocation, targets), { issuer: 'phonegate', issuedAt, phone: phoneOf(targets) });
  return JSON.stringify(toRevocationEvent(receipt));
}

async function toToken({ store, keyring }: OpenStore, outgoing: Outgoing, row: DeliveryRow, at: Date): Promise<string> {
  const { securityEvents, signingKey } = outgoing;
  const audience = securityEvents?.receivers.find(({ id }) => id === row.endpoint)?.audience;
  const { subject, target_id: targetId } = row;
  if (securityEvents === undefined || audience === undefined || signingKey === undefined || subject === null || targetId === null) {
    throw new TypeError(`Delivery ${row.id} lacks what its token is made of.`);
  }
  const [{ reason }, target] = await store.transaction(async (tx) => [
    await readRevocation(tx, row.revocation_id),
    await readTarget(tx, row.revocation_id, targetId),
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
      initiatingEntity: reason === 'user_request' ? 'user' : 'admin',
      reason: `The phone number was taken away (${reason}).`,
      target: toTarget(target),
    },
    signingKey,
  );
  if (token === undefined) throw new TypeError(`Target ${targetId} does not say that a credential changed.`);
  return token;
}

/** The number, where all targets are about the same one. */
function phoneOf(targets: readonly TargetRow[]): Receipt['phone'] {
  const hashes = new Set(targets.map(({ number_hash: hash }) => hash));
  const [masked] = targets.flatMap((target) => viewOf(target).phone?.masked ?? []);
  return hashes.size > 1 || hashes.has(null) || masked === undefined ? null : { masked, keyedHash: null };
}
