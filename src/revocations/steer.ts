import { GatewayError } from '../errors.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { record } from './audit.ts';
import { count } from './count.ts';
import { retryable } from './decision.ts';
import type { Outbox } from './outbox.ts';
import { readRevocation, readTarget } from './read.ts';
import { secretOf, type TargetRow, viewOf } from './rows.ts';

/** Lets a target that waits for a pass code go on with one, or ask for another. Throws `target/revocation-not-found`, `revocation/state`. */
export async function goOn(
  tx: Transaction,
  keyring: Keyring,
  revocationId: string,
  targetId: string,
  passCode: string | undefined,
): Promise<TargetRow> {
  const target = await readTarget(tx, revocationId, targetId, true);
  const secret = secretOf(keyring, target);
  if (target.state !== 'awaiting_proof' || secret === undefined) {
    throw new GatewayError('revocation/state', { detail: `The target is ${target.state}; it waits for no pass code.` });
  }
  // What stood in the way is of the attempt before.
  const { code: _, detail: __, ...view } = viewOf(target);
  const [row] = await tx.query<TargetRow>(
    'update target set state = $2, due_at = $3, secret = $4, view = $5, updated_at = $3, fence = fence + 1 where id = $1 returning *',
    [
      target.id,
      secret.snapshot === undefined ? 'planned' : 'snapshotted',
      tx.now,
      keyring.seal(JSON.stringify({ ...secret, ...(passCode !== undefined && { passCode }) }), target.id),
      JSON.stringify(view),
    ],
  );
  const event = passCode === undefined ? 'target.proof_requested' : 'target.proof_supplied';
  await record(tx, [{ revocation: await readRevocation(tx, revocationId, true), events: [{ event, actor: 'api', target: targetId }] }]);
  return row ?? target;
}

/** Tries again, at once, what ended without being settled as asked, and what waits for its next attempt. */
export async function retry(tx: Transaction, revocationId: string): Promise<void> {
  const { deadline_at, status } = await readRevocation(tx, revocationId);
  if (status === 'awaiting_approval') {
    throw new GatewayError('revocation/state', { detail: 'Nothing was tried yet: another person has to agree first.' });
  }
  if (deadline_at <= tx.now) {
    throw new GatewayError('revocation/state', { detail: 'The deadline has passed, and what it takes was erased: make a new revocation.' });
  }
  const open = await tx.query<TargetRow>(
    'select * from target where revocation_id = $1 and secret is not null and lease_owner is null order by id for update',
    [revocationId],
  );
  const ended = open.filter(({ state, settled_at }) => settled_at !== null && retryable.includes(state));
  const waiting = open.filter(({ state, settled_at }) => settled_at === null && state !== 'awaiting_proof');
  if (ended.length + waiting.length === 0) {
    throw new GatewayError('revocation/state', {
      detail: 'No target ended without being settled as asked, or waits for its next attempt.',
    });
  }
  for (const { id, state, view } of ended) {
    await tx.query(
      `update target set state = $2, due_at = $3, verify = $4, canceling = 0, losses = 0, settled_at = null, updated_at = $3
       where id = $1`,
      [id, JSON.parse(view).phone === null ? 'planned' : 'snapshotted', tx.now, state === 'indeterminate' ? 1 : 0],
    );
  }
  for (const { id } of waiting) await tx.query('update target set due_at = $2 where id = $1', [id, tx.now]);
  for (const connection of new Set([...ended, ...waiting].map((target) => target.connection))) {
    await tx.query('delete from gate where connection = $1', [connection]);
  }
  const revocation = await readRevocation(tx, revocationId, true);
  const events = [...ended, ...waiting].map(({ id }) => ({ event: 'target.retry_requested', actor: 'api', target: id }));
  const settled = revocation.settled - ended.length;
  await record(tx, [{ revocation: { ...revocation, settled, status: 'running', settled_at: null }, events }]);
}

/** Lets a revocation begin that waits for another person. Throws `revocation/state` and `revocation/same-person`. */
export async function approve(tx: Transaction, revocationId: string, approvedBy: string): Promise<void> {
  const revocation = await readRevocation(tx, revocationId, true);
  const { status, requested_by } = revocation;
  if (status !== 'awaiting_approval') {
    throw new GatewayError('revocation/state', { detail: `The revocation is ${status}; it waits for nobody's agreement.` });
  }
  if (requested_by !== null && sameName(requested_by, approvedBy)) {
    throw new GatewayError('revocation/same-person', { detail: 'The one who asked for it cannot agree to it.', pointer: '/approvedBy' });
  }
  await tx.query('update target set due_at = $2 where revocation_id = $1 and due_at is not null', [revocationId, tx.now]);
  const event = { event: 'revocation.approved', actor: 'api', detail: { by: approvedBy } };
  await record(tx, [{ revocation: { ...revocation, status: 'running', approved_by: approvedBy }, events: [event] }]);
}

/** However somebody spells it, with other capitals, spaces or forms of the same letters. */
function sameName(one: string, other: string): boolean {
  const plain = (name: string): string => name.normalize('NFKC').trim().toLowerCase();
  return plain(one) === plain(other);
}

/** Gives up what is not settled: at once where nothing is under way or unknown, else as soon as that is settled. */
export async function cancel(tx: Transaction, revocationId: string, outbox: Outbox): Promise<void> {
  await readRevocation(tx, revocationId);
  const canceled = await tx.query<{ id: string }>(
    `update target set state = 'canceled', due_at = null, secret = null, settled_at = $2, updated_at = $2, fence = fence + 1
     where revocation_id = $1 and settled_at is null and lease_owner is null and verify = 0 returning id`,
    [revocationId, tx.now],
  );
  await tx.query('update target set canceling = 1 where revocation_id = $1 and settled_at is null', [revocationId]);
  await tx.query('update target set due_at = $2 where revocation_id = $1 and settled_at is null and lease_owner is null', [
    revocationId,
    tx.now,
  ]);
  if (canceled.length === 0) return;
  const ends = canceled.map(({ id }) => ({ event: 'target.canceled', actor: 'api', target: id, end: 'otherwise' as const }));
  await count(tx, outbox, [{ revocation: await readRevocation(tx, revocationId, true), events: ends }]);
}
