import { randomBytes } from 'node:crypto';
import type { components } from '../../generated/unified.ts';
import type { Connection } from '../connection.ts';
import { GatewayError } from '../errors.ts';
import { defaultEffects } from '../phones.ts';
import type { Keyring } from '../store/keyring.ts';
import type { SqlValue, Transaction } from '../store/store.ts';
import { audit } from './audit.ts';
import { type Secret, unseen } from './rows.ts';

type Schemas = components['schemas'];

/** A request whose targets all name a connection and a subject that it can know. */
export interface Draft {
  /** The same for every repetition of one request, so that it is stored once. */
  readonly id: string;
  readonly reason: Schemas['Reason'];
  /** Epoch milliseconds; `undefined` for the usual time. */
  readonly deadlineAt: number | undefined;
  /** Set where another person has to agree before anything is sent. */
  readonly requestedBy: string | undefined;
  /** Who caused it, where that is no caller of this API: `signal:` and the sender's id. */
  readonly actor?: string;
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
  { id, reason, deadlineAt, requestedBy, actor, targets }: Draft,
): Promise<string[]> {
  const deadline = deadlineAt ?? tx.now + USUAL_DEADLINE_MS;
  if (deadline <= tx.now) {
    throw new GatewayError('input/invalid', {
      detail: 'The deadline has passed already; it should be a time to come.',
      pointer: '/deadline',
    });
  }
  const waits = requestedBy !== undefined;
  const stored = await tx.query(
    `insert into revocation (id, reason, status, total, settled, as_asked, last_seq, created_at, deadline_at, settled_at,
       requested_by, approved_by)
     values ($1, $2, $6, $3, 0, 0, 1, $4, $5, null, $7, null) on conflict (id) do nothing returning id`,
    [id, reason, targets.length, tx.now, deadline, waits ? 'awaiting_approval' : 'running', requestedBy ?? null],
  );
  if (stored.length === 0) {
    const rows = await tx.query<{ id: string }>('select id from target where revocation_id = $1 order by position', [id]);
    return rows.map((row) => row.id);
  }
  const by = requestedBy ?? actor;
  await audit(tx, { revocationId: id, seq: 1, event: 'revocation.accepted', ...(by !== undefined && { detail: { by } }) });
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
