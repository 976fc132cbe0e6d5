import type { components } from '../../generated/unified.ts';
import { isSettledAsAsked } from '../receipts/receipt.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { byRevocation, traced } from './audit.ts';
import { backoffMs } from './backoff.ts';
import type { Claimed } from './claim.ts';
import { count, type TargetEvent } from './count.ts';
import { type Decision, retryable } from './decision.ts';
import { noteFailure, openGate } from './gate.ts';
import type { Outbox } from './outbox.ts';
import { acceptableOf, type Secret, unseen, type View, viewOf } from './rows.ts';
import type { RevocationSettings } from './settings.ts';

/** An attempt and what it came to. */
export interface Made {
  readonly row: Claimed;
  /** Absent where it could not be read. */
  readonly secret: Secret | undefined;
  readonly decision: Decision;
}

/**
 * Writes what attempts came to, each at another target: the targets, the audit, the counts and what others are to be told, in one
 * transaction. Says of each, in order, whether it was written; else another process has taken the target over, and then its word counts.
 */
export async function settle(
  tx: Transaction,
  keyring: Keyring,
  made: readonly Made[],
  settings: RevocationSettings,
  outbox: Outbox,
): Promise<readonly boolean[]> {
  // In one order, so that two processes never wait for each other.
  const locked = await tx.query<{ id: string; fence: number; canceling: number }>(
    `select id, fence, canceling from target where id in (select item.value ->> 'id' from jsonb_array_elements($1::jsonb) as item(value))
     order by id for update`,
    [JSON.stringify(made.map(({ row }) => ({ id: row.id })))],
  );
  const held = new Map(locked.map((target) => [target.id, target]));
  const changes = made.flatMap((one) => {
    const current = held.get(one.row.id);
    return current?.fence === one.row.fence ? [changeOf(tx.now, keyring, one, current.canceling === 1, settings)] : [];
  });
  const written = await tx.query<{ id: string }>(
    `update target set state = change.state, due_at = change.due, verify = change.verify,
       secret = case when change.keeps = 1 then secret else change.sealed end, view = change.shown, updated_at = cast($2 as bigint),
       settled_at = case when change.final = 1 then cast($2 as bigint) end, lease_owner = null, losses = 0
     from (select item.value ->> 'id' as target_id, cast(item.value ->> 'fence' as integer) as held, item.value ->> 'state' as state,
         cast(item.value ->> 'due' as bigint) as due, cast(item.value ->> 'verify' as integer) as verify,
         cast(item.value ->> 'keeps' as integer) as keeps, item.value ->> 'sealed' as sealed, item.value ->> 'view' as shown,
         cast(item.value ->> 'final' as integer) as final
       from jsonb_array_elements($1::jsonb) as item(value)) as change
     where id = target_id and fence = held and settled_at is null returning id`,
    [JSON.stringify(changes.map(({ columns }) => columns)), tx.now],
  );
  const ids = new Set(written.map(({ id }) => id));
  const ours = changes.filter(({ row }) => ids.has(row.id));
  // In the order of their names, so that two processes take shared rows in the same order.
  const connections = [...Map.groupBy(ours, ({ row }) => row.connection)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [connection, those] of connections) await noteAnswers(tx, connection, those, settings);
  const applied = ours.filter(({ columns }) => columns.state === 'applied');
  if (applied.length > 0) {
    const events = applied.map(({ row: { revocation_id: revocationId, id: targetId, connection }, secret }) => ({
      ...{ event: 'target.applied' as const, revocationId, targetId, connection, secret },
    }));
    await outbox.put(tx, ...events);
  }
  // Last, because all targets of a revocation wait for its row.
  await count(
    tx,
    outbox,
    await byRevocation(
      tx,
      ours.map(({ row, event }) => ({ revocationId: row.revocation_id, event })),
    ),
  );
  const kept = new Set(ours.map(({ row }) => row));
  return made.map(({ row }) => kept.has(row));
}

/** What is to be written of an attempt. */
interface Change extends Made {
  readonly view: View;
  readonly event: TargetEvent;
  readonly columns: Readonly<Record<'id' | 'state' | 'view', string>> &
    Readonly<Record<'fence' | 'verify' | 'keeps' | 'final', number>> & { readonly due: number | null; readonly sealed: string | null };
}

function changeOf(now: number, keyring: Keyring, made: Made, canceling: boolean, settings: RevocationSettings): Change {
  const { row, secret } = made;
  const decision = inTime(made.decision, row, now, canceling);
  // What was seen of the phone stays; what stood in the way, and what was done about it, is of this attempt alone.
  const { phone, residual } = viewOf(row);
  const view: View = { ...unseen, phone, residual, ...decision.view };
  const isSettled = decision.kind === 'settled';
  const state = stateOf(decision, view);
  const wait = decision.kind === 'retry' ? (decision.afterMs ?? backoffMs(row.attempts, settings)) : 0;
  const due = isSettled
    ? null
    : decision.kind === 'awaiting-proof'
      ? row.deadline_at
      : Math.min(now + Math.min(wait, settings.retryCapMs), row.deadline_at);
  const isKept = secret !== undefined && (!isSettled || retryable.includes(state));
  // The snapshot was sealed on the way; only a spent code has to go.
  const isSpent = isKept && decision.kind === 'awaiting-proof';
  const { passCode: _, ...spent } = secret ?? {};
  return {
    row,
    secret,
    decision,
    view,
    event: {
      event: `target.${decision.kind === 'retry' ? (decision.ambiguous ? 'indeterminate' : 'retry') : state}`,
      actor: 'engine',
      target: row.id,
      attempt: row.attempts,
      detail: { ...(view.code && { code: view.code }), ...(view.effects.length > 0 && { effects: view.effects }) },
      ...(isSettled && secret && traced(keyring, secret)),
      end: isSettled
        ? isSettledAsAsked({ ...view, status: state, settled: true, acceptable: acceptableOf(row) })
          ? 'as-asked'
          : 'otherwise'
        : undefined,
    },
    columns: {
      id: row.id,
      fence: row.fence,
      state,
      due,
      verify: decision.kind === 'retry' && (decision.ambiguous || row.verify === 1) ? 1 : 0,
      keeps: isKept && !isSpent ? 1 : 0,
      sealed: isSpent ? keyring.seal(JSON.stringify(spent), row.id) : null,
      view: JSON.stringify(view),
      final: isSettled ? 1 : 0,
    },
  };
}

/** Tells a connection's gate how it answered, one answer after the other; several good ones in a row say no more than one. */
async function noteAnswers(tx: Transaction, connection: string, changes: readonly Change[], settings: RevocationSettings): Promise<void> {
  let isOpen = false;
  for (const { decision, view } of changes) {
    if (decision.kind === 'retry' && decision.gate) {
      isOpen = false;
      await noteFailure(tx, connection, view.code ?? 'gateway/internal', decision.afterMs, (fails) => backoffMs(fails, settings));
    } else if (!isOpen) {
      isOpen = true;
      await openGate(tx, connection);
    }
  }
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
