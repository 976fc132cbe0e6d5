import { randomBytes } from 'node:crypto';
import type { components } from '../../generated/unified.ts';
import type { Connection } from '../connection.ts';
import { GatewayError } from '../errors.ts';
import { defaultEffects } from '../phones.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { record } from './audit.ts';
import { numberOf, type RevocationRow, type Secret, unseen } from './rows.ts';

type Schemas = components['schemas'];

/** A request whose targets all name a connection and a subject that it can know. */
export interface Draft {
  /** The same for every repetition of one request, so that it is stored once. */
  readonly id: string;
  readonly reason: Schemas['Reason'];
  /** Who or what asks, e.g. `api`. */
  readonly actor: string;
  /** Epoch milliseconds; `undefined` for the usual time. */
  readonly deadlineAt: number | undefined;
  /** Set where another person has to agree before anything is sent. */
  readonly requestedBy: string | undefined;
  /** What the caller calls it. */
  readonly reference: string | undefined;
  readonly targets: readonly { readonly connection: Connection; readonly request: Schemas['TargetRequest'] }[];
}

/** Until when a revocation is tried, where its request does not say. */
export const USUAL_DEADLINE_MS = 72 * 60 * 60 * 1_000;

/** Stores a revocation and its targets, all due at once or as soon as somebody agrees, unless they are stored already. Gives the targets' ids. */
export async function accept(
  tx: Transaction,
  keyring: Keyring,
  { id, reason, actor, deadlineAt, requestedBy, reference, targets }: Draft,
): Promise<string[]> {
  const deadline = deadlineAt ?? tx.now + USUAL_DEADLINE_MS;
  if (deadline <= tx.now) {
    throw new GatewayError('input/invalid', {
      detail: 'The deadline has passed already; it should be a time to come.',
      pointer: '/deadline',
    });
  }
  const waits = requestedBy !== undefined;
  const [revocation] = await tx.query<RevocationRow>(
    `insert into revocation (id, reason, status, total, settled, as_asked, last_seq, last_hash, created_at, deadline_at, settled_at,
       requested_by, approved_by, reference)
     values ($1, $2, $6, $3, 0, 0, 0, null, $4, $5, null, $7, null, $8) on conflict (id) do nothing returning *`,
    [id, reason, targets.length, tx.now, deadline, waits ? 'awaiting_approval' : 'running', requestedBy ?? null, reference ?? null],
  );
  if (revocation === undefined) {
    const rows = await tx.query<{ id: string }>('select id from target where revocation_id = $1 order by position', [id]);
    return rows.map((row) => row.id);
  }
  await record(tx, [{ revocation, events: [{ event: 'revocation.accepted', actor, ...(waits && { detail: { by: requestedBy } }) }] }]);
  // Their order is that of the request, so they are written, and later claimed, side by side.
  const prefix = `tgt_${randomBytes(12).toString('hex')}`;
  const rows = targets.map(({ connection, request }, position) => {
    const targetId = `${prefix}${position.toString(16).padStart(8, '0')}`;
    const { subject, phone, proof, effects = defaultEffects } = request;
    const secret: Secret = { subject, phone, ...(proof && { passCode: proof.passCode }) };
    const number = numberOf(secret);
    return {
      id: targetId,
      position,
      connection: connection.id,
      provider: connection.providerId,
      acceptable: JSON.stringify(effects),
      secret: keyring.seal(JSON.stringify(secret), targetId),
      number: number === undefined ? null : keyring.hash(number),
    };
  });
  await tx.query(
    `insert into target (id, revocation_id, position, connection, provider, acceptable, state, attempts, verify, canceling, losses,
       due_at, deadline_at, lease_owner, fence, secret, number_hash, view, updated_at, settled_at)
     select item.value ->> 'id', $2, cast(item.value ->> 'position' as integer), item.value ->> 'connection', item.value ->> 'provider',
       item.value ->> 'acceptable', 'planned', 0, 0, 0, 0, cast($3 as bigint), cast($4 as bigint), null, 0, item.value ->> 'secret',
       item.value ->> 'number', $5, cast($6 as bigint), null
     from jsonb_array_elements($1::jsonb) as item(value)`,
    [JSON.stringify(rows), id, waits ? deadline : tx.now, deadline, JSON.stringify(unseen), tx.now],
  );
  return rows.map((row) => row.id);
}
