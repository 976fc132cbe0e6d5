import { randomBytes } from 'node:crypto';
import type { components } from '../../generated/unified.ts';
import type { Connection } from '../connection.ts';
import { GatewayError } from '../errors.ts';
import { defaultEffects } from '../phones.ts';
import type { Keyring } from '../store/keyring.ts';
import type { SqlValue, Transaction } from '../store/store.ts';
import { record } from './audit.ts';
import { type RevocationRow, type Secret, unseen } from './rows.ts';

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
  readonly targets: readonly { readonly connection: Connection; readonly request: Schemas['TargetRequest'] }[];
}

/** Until when a revocation is tried, where its request does not say. */
export const USUAL_DEADLINE_MS = 72 * 60 * 60 * 1_000;
const COLUMNS = 20;
/** Rows a statement: few distinct statements, and far below the databases' limits of parameters. */
const ROWS = [100, 10, 1] as const;

/** Stores a revocation and its targets, all due at once or as soon as somebody agrees, unless they are stored already. Gives the targets' ids. */
export async function accept(
  tx: Transaction,
  keyring: Keyring,
  { id, reason, actor, deadlineAt, requestedBy, targets }: Draft,
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
       requested_by, approved_by)
     values ($1, $2, $6, $3, 0, 0, 0, null, $4, $5, null, $7, null) on conflict (id) do nothing returning *`,
    [id, reason, targets.length, tx.now, deadline, waits ? 'awaiting_approval' : 'running', requestedBy ?? null],
  );
  if (revocation === undefined) {
    const rows = await tx.query<{ id: string }>('select id from target where revocation_id = $1 order by position', [id]);
    return rows.map((row) => row.id);
  }
  await record(tx, [{ revocation, events: [{ event: 'revocation.accepted', actor, ...(waits && { detail: { by: requestedBy } }) }] }]);
  const ids: string[] = [];
  const rows = targets.map(({ connection, request }, position): SqlValue[] => {
    const targetId = `tgt_${randomBytes(16).toString('hex')}`;
    ids.push(targetId);
    const { subject, phone, proof, effects = defaultEffects } = request;
    const secret: Secret = { subject, phone, ...(proof && { passCode: proof.passCode }) };
    const number = phone !== 'sole' && 'e164' in phone ? keyring.hash(phone.e164) : null;
    return [
      ...[targetId, id, position, connection.id, connection.providerId, JSON.stringify(effects), 'planned'],
      ...[
        0,
        0,
        0,
        0,
        waits ? deadline : tx.now,
        deadline,
        null,
        0,
        keyring.seal(JSON.stringify(secret), targetId),
        number,
        JSON.stringify(unseen),
      ],
      ...[tx.now, null],
    ];
  });
  for (const size of ROWS) while (rows.length >= size) await tx.query(insertion(size), rows.splice(0, size).flat());
  return ids;
}

const insertions = new Map<number, string>();

function insertion(rows: number): string {
  let sql = insertions.get(rows);
  if (sql === undefined) {
    const values = Array.from(
      { length: rows },
      (_, row) => `(${Array.from({ length: COLUMNS }, (__, column) => `$${row * COLUMNS + column + 1}`)})`,
    );
    sql = `insert into target (id, revocation_id, position, connection, provider, acceptable, state, attempts, verify, canceling, losses,
      due_at, deadline_at, lease_owner, fence, secret, number_hash, view, updated_at, settled_at) values ${values.join(', ')}`;
    insertions.set(rows, sql);
  }
  return sql;
}
