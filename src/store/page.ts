import { GatewayError } from '../errors.ts';
import type { SqlValue, Transaction } from './store.ts';

const USUAL_PAGE = 50;

/** Which page: so many rows, after the one where a cursor of ours ends. */
interface Wanted {
  readonly limit?: number;
  readonly cursor?: string;
}

/**
 * A page of a table, the newest rows first, and where the next one begins. `conditions` are SQL, in which `parameter` puts a value's place.
 * Throws `input/invalid` for a cursor that is not ours.
 */
export async function readNewest<Row extends { readonly id: string; readonly created_at: number }>(
  tx: Transaction,
  table: string,
  { limit = USUAL_PAGE, cursor }: Wanted,
  conditions: (parameter: (value: SqlValue) => string) => readonly string[],
): Promise<{ readonly rows: readonly Row[]; readonly next: string | null }> {
  const parameters: SqlValue[] = [];
  const parameter = (value: SqlValue): string => `$${parameters.push(value)}`;
  const where = [...conditions(parameter)];
  if (cursor !== undefined) {
    const after = fromCursor(cursor);
    const at = parameter(after.createdAt);
    where.push(`(created_at < ${at} or (created_at = ${at} and id < ${parameter(after.id)}))`);
  }
  const condition = where.length === 0 ? '' : ` where ${where.join(' and ')}`;
  const rows = await tx.query<Row>(
    `select * from ${table}${condition} order by created_at desc, id desc limit ${parameter(limit + 1)}`,
    parameters,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, next: rows.length > limit && last !== undefined ? toCursor(last) : null };
}

function toCursor({ created_at, id }: { readonly id: string; readonly created_at: number }): string {
  return Buffer.from(`${created_at} ${id}`).toString('base64url');
}

function fromCursor(cursor: string): { readonly createdAt: number; readonly id: string } {
  const [, createdAt, id] = /^(\d{1,15}) (\w{1,64})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (createdAt === undefined || id === undefined) {
    throw new GatewayError('input/invalid', { detail: 'The cursor is not one that this gateway made.', pointer: '/cursor' });
  }
  return { createdAt: Number(createdAt), id };
}
