import type { operations } from '../../generated/unified.ts';
import { GatewayError } from '../errors.ts';
import type { SqlValue, Transaction } from '../store/store.ts';
import type { RevocationRow, TargetRow } from './rows.ts';

type Query = NonNullable<operations['listRevocations']['parameters']['query']>;

const USUAL_PAGE = 50;

/** Throws `target/revocation-not-found`. */
export async function readRevocation(tx: Transaction, id: string, forUpdate = false): Promise<RevocationRow> {
  const [row] = await tx.query<RevocationRow>(`select * from revocation where id = $1${forUpdate ? ' for update' : ''}`, [id]);
  if (row === undefined) throw new GatewayError('target/revocation-not-found', { detail: `There is no revocation "${id}".` });
  return row;
}

/** Locks the rows of revocations, in one order, so that two processes never wait for each other. */
export async function lockRevocations(tx: Transaction, ids: readonly string[]): Promise<readonly RevocationRow[]> {
  return tx.query<RevocationRow>(
    `select * from revocation where id in (select item.value ->> 'id' from jsonb_array_elements($1::jsonb) as item(value))
     order by id for update`,
    [JSON.stringify(ids.map((id) => ({ id })))],
  );
}

/** The targets in the order of the request. */
export function readTargets(tx: Transaction, revocationId: string): Promise<readonly TargetRow[]> {
  return tx.query<TargetRow>('select * from target where revocation_id = $1 order by position', [revocationId]);
}

/** Throws `target/revocation-not-found`. */
export async function readTarget(tx: Transaction, revocationId: string, id: string, forUpdate = false): Promise<TargetRow> {
  await readRevocation(tx, revocationId);
  const [row] = await tx.query<TargetRow>(`select * from target where id = $1 and revocation_id = $2${forUpdate ? ' for update' : ''}`, [
    id,
    revocationId,
  ]);
  if (row === undefined) {
    throw new GatewayError('target/revocation-not-found', { detail: `Revocation "${revocationId}" has no target "${id}".` });
  }
  return row;
}

/** A page of revocations, the newest first, and where the next one begins. `hashes` are those of the number that is asked for. */
export async function readPage(
  tx: Transaction,
  { status, reason, connection, targetStatus, limit = USUAL_PAGE, cursor }: Query,
  hashes: readonly string[] | undefined,
): Promise<{ readonly rows: readonly RevocationRow[]; readonly next: string | null }> {
  const parameters: SqlValue[] = [];
  const parameter = (value: SqlValue): string => `$${parameters.push(value)}`;
  const where: string[] = [];
  const after = cursor === undefined ? undefined : fromCursor(cursor);
  if (after !== undefined) {
    const at = parameter(after.createdAt);
    where.push(`(created_at < ${at} or (created_at = ${at} and id < ${parameter(after.id)}))`);
  }
  if (status !== undefined) where.push(`status = ${parameter(status)}`);
  if (reason !== undefined) where.push(`reason = ${parameter(reason)}`);
  const ofTarget: string[] = [];
  if (connection !== undefined) ofTarget.push(`connection = ${parameter(connection)}`);
  if (targetStatus !== undefined) ofTarget.push(`state = ${parameter(targetStatus)}`);
  if (hashes !== undefined) ofTarget.push(`number_hash in (${hashes.map(parameter).join(', ')})`);
  if (ofTarget.length > 0) where.push(`exists (select 1 from target where revocation_id = revocation.id and ${ofTarget.join(' and ')})`);
  const condition = where.length === 0 ? '' : ` where ${where.join(' and ')}`;
  const rows = await tx.query<RevocationRow>(
    `select * from revocation${condition} order by created_at desc, id desc limit ${parameter(limit + 1)}`,
    parameters,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? toCursor(last) : null };
}

/** Where a page ends, of rows that are read the newest first. */
export function toCursor({ created_at, id }: Pick<RevocationRow, 'created_at' | 'id'>): string {
  return Buffer.from(`${created_at} ${id}`).toString('base64url');
}

/** Throws `input/invalid`. */
export function fromCursor(cursor: string): { readonly createdAt: number; readonly id: string } {
  const [, createdAt, id] = /^(\d{1,15}) (\w{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (createdAt === undefined || id === undefined) {
    throw new GatewayError('input/invalid', { detail: 'The cursor is not one that this gateway made.', pointer: '/cursor' });
  }
  return { createdAt: Number(createdAt), id };
}
