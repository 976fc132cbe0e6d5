import type { components } from '../../generated/unified.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { audit } from './audit.ts';
import { backoffMs } from './backoff.ts';
import type { Claimed } from './claim.ts';
import { asAsked, type Decision, retryable } from './decision.ts';
import { noteFailure, openGate } from './gate.ts';
import { outbox } from './outbox.ts';
import { type Secret, type Snapshot, unseen, type View, viewOf } from './rows.ts';
import type { RevocationSettings } from './settings.ts';

type RevocationState = components['schemas']['RevocationState'];

/** The target was taken over by another process, or never was ours. */
export class LostLease extends Error {
  override readonly name = 'LostLease';
}

/** Stores what the provider showed before anything is changed. Throws `LostLease`. */
export async function keepSnapshot(tx: Transaction, keyring: Keyring, row: Claimed, secret: Secret, snapshot: Snapshot): Promise<void> {
  const view: View = {
    ...viewOf(row),
    phone: { id: snapshot.id, masked: snapshot.masked, verified: snapshot.verified },
    residual: { numberStillStored: true },
  };
  const number = snapshot.e164 === null ? null : keyring.hash(snapshot.e164);
  const kept = await tx.query(
    `update target set secret = $3, number_hash = coalesce($4, number_hash), view = $5, updated_at = $6
     where id = $1 and fence = $2 and settled_at is null returning id`,
    [row.id, row.fence, keyring.seal(JSON.stringify({ ...secret, snapshot }), row.id), number, JSON.stringify(view), tx.now],
  );
  if (kept.length === 0) throw new LostLease(`Target ${row.id} was taken over.`);
  await audit(tx, { revocationId: row.revocation_id, seq: await nextSeq(tx, row), event: 'target.snapshotted', targetId: row.id });
}

/**
 * Writes what an attempt came to: the target, the audit, the counts and what others are to be told, in one transaction. Throws `LostLease`
 * when another process has taken the target over meanwhile: then its word counts.
 */
export async function settle(
  tx: Transaction,
  keyring: Keyring,
  row: Claimed,
  secret: Secret | undefined,
  made: Decision,
  settings: RevocationSettings,
): Promise<void> {
  const [current] = await tx.query<{ canceling: number }>('select canceling from target where id = $1 and fence = $2 for update', [
    row.id,
    row.fence,
  ]);
  if (current === undefined) throw new LostLease(`Target ${row.id} was taken over.`);
  const decision = inTime(made, row, tx.now, current.canceling === 1);
  const { view: shown } = decision;
  // What was seen of the phone stays; what stood in the way, and what was done about it, is of this attempt alone.
  const { phone, residual } = viewOf(row);
  const view: View = { ...unseen, phone, residual, ...shown };
  const isSettled = decision.kind === 'settled';
  const state = stateOf(decision, view);
  const wait = decision.kind === 'retry' ? (decision.afterMs ?? backoffMs(row.attempts, settings)) : 0;
  const due = isSettled
    ? null
    : decision.kind === 'awaiting-proof'
      ? row.deadline_at
      : Math.min(tx.now + Math.min(wait, settings.retryCapMs), row.deadline_at);
  const isKept = secret !== undefined && (!isSettled || retryable.includes(state));
  const { passCode: _, ...spent } = secret ?? {};
  const sealed = isKept ? keyring.seal(JSON.stringify(decision.kind === 'awaiting-proof' ? spent : secret), row.id) : null;
  const settledRows = await tx.query(
    `update target set state = $3, due_at = $4, verify = $5, secret = case when $6 = 1 then secret else $7 end, view = $8, updated_at = $9,
       settled_at = $10, lease_owner = null, losses = 0
     where id = $1 and fence = $2 and settled_at is null returning id`,
    [
      row.id,
      row.fence,
      state,
      due,
      decision.kind === 'retry' && (decision.ambiguous || row.verify === 1) ? 1 : 0,
      // The snapshot was sealed on the way; only a spent code has to go.
      isKept && decision.kind !== 'awaiting-proof' ? 1 : 0,
      sealed,
      JSON.stringify(view),
      tx.now,
      isSettled ? tx.now : null,
    ],
  );
  if (settledRows.length === 0) throw new LostLease(`Target ${row.id} was taken over.`);
  const detail = {
    attempt: row.attempts,
    ...(view.code && { code: view.code }),
    ...(view.effects.length > 0 && { effects: view.effects }),
  };
  const event = `target.${decision.kind === 'retry' ? (decision.ambiguous ? 'indeterminate' : 'retry') : state}`;
  if (decision.kind === 'retry' && decision.gate) {
    await noteFailure(tx, row.connection, view.code ?? 'gateway/internal', decision.afterMs, (fails) => backoffMs(fails, settings));
  } else await openGate(tx, row.connection);
  if (state === 'applied') await outbox(tx, { revocationId: row.revocation_id, targetId: row.id, event: 'target.applied' });
  // Last, because all targets of a revocation wait for its row.
  if (isSettled) {
    await countSettled(tx, row.revocation_id, [{ targetId: row.id, event, detail, isAsAsked: asAsked.includes(state) }]);
  } else {
    await audit(tx, { revocationId: row.revocation_id, seq: await nextSeq(tx, row), event, targetId: row.id, detail });
  }
}

/** A target that became final: what is said of it. */
export interface Final {
  readonly targetId: string;
  readonly event: string;
  readonly detail?: NonNullable<Parameters<typeof audit>[1]['detail']>;
  readonly isAsAsked: boolean;
}

/** Counts targets as settled, and settles the whole with the last of them. */
export async function countSettled(tx: Transaction, revocationId: string, finals: readonly Final[]): Promise<void> {
  const [row] = await tx.query<{ last_seq: number; total: number; settled: number }>(
    `update revocation set settled = settled + $2, as_asked = as_asked + $3,
       last_seq = last_seq + $2 + case when settled + $2 = total then 1 else 0 end
     where id = $1 returning last_seq, total, settled`,
    [revocationId, finals.length, finals.filter(({ isAsAsked }) => isAsAsked).length],
  );
  if (row === undefined) throw new TypeError(`There is no revocation ${revocationId}.`);
  const isWhole = row.settled === row.total;
  const first = row.last_seq - finals.length - (isWhole ? 1 : 0) + 1;
  for (const [index, { targetId, event, detail }] of finals.entries()) {
    await audit(tx, { revocationId, seq: first + index, event, targetId, ...(detail && { detail }) });
  }
  if (!isWhole) return;
  const status = await wholeState(tx, revocationId);
  await tx.query('update revocation set status = $2, settled_at = $3 where id = $1', [revocationId, status, tx.now]);
  await audit(tx, { revocationId, seq: row.last_seq, event: `revocation.${status}` });
  await outbox(tx, { revocationId, event: 'revocation.settled' });
}

async function wholeState(tx: Transaction, revocationId: string): Promise<RevocationState> {
  const rows = await tx.query<{ state: string }>('select distinct state from target where revocation_id = $1', [revocationId]);
  const states = rows.map(({ state }) => state);
  if (states.every((state) => asAsked.includes(state))) return 'completed';
  if (states.every((state) => state === 'canceled')) return 'canceled';
  return states.every((state) => state === 'expired') ? 'expired' : 'partially_completed';
}

/** A retry that comes too late, or is wanted no more, is none. */
function inTime(decision: Decision, row: Claimed, now: number, canceling: boolean): Decision {
  if (decision.kind === 'settled') return decision;
  const ambiguous = decision.kind === 'retry' && (decision.ambiguous || row.verify === 1);
  if (canceling && !ambiguous) return { kind: 'settled', state: 'canceled', view: decision.view };
  if (row.deadline_at > now) return decision;
  return { kind: 'settled', state: ambiguous ? 'indeterminate' : 'expired', view: decision.view };
}

function stateOf(decision: Decision, view: View): components['schemas']['TargetState'] {
  if (decision.kind === 'settled') return decision.state;
  if (decision.kind === 'awaiting-proof') return 'awaiting_proof';
  if (decision.ambiguous) return 'indeterminate';
  return view.phone === null ? 'planned' : 'snapshotted';
}

async function nextSeq(tx: Transaction, { revocation_id: id }: Claimed): Promise<number> {
  const [row] = await tx.query<{ last_seq: number }>('update revocation set last_seq = last_seq + 1 where id = $1 returning last_seq', [
    id,
  ]);
  if (row === undefined) throw new TypeError(`There is no revocation ${id}.`);
  return row.last_seq;
}
