import type { operations } from '../../generated/unified.ts';
import { GatewayError } from '../errors.ts';
import { readNewest } from '../store/page.ts';
import type { Transaction } from '../store/store.ts';
import type { RevocationRow, TargetRow } from './rows.ts';

type Query = NonNullable<operations['listRevocations']['parameters']['query']>;

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
export function readPage(
  tx: Transaction,
  { status, reason, connection, targetStatus, ...page }: Query,
  hashes: readonly string[] | undefined,
): Promise<{ readonly rows: readonly RevocationRow[]; readonly next: string | null }> {
  return readNewest<RevocationRow>(tx, 'revocation', page, (parameter) => {
    const ofTarget = [
      ...(connection === undefined ? [] : [`connection = ${parameter(connection)}`]),
      ...(targetStatus === undefined ? [] : [`state = ${parameter(targetStatus)}`]),
      ...(hashes === undefined ? [] : [`number_hash in (${hashes.map(parameter).join(', ')})`]),
    ];
    return [
      ...(status === undefined ? [] : [`status = ${parameter(status)}`]),
      ...(reason === undefined ? [] : [`reason = ${parameter(reason)}`]),
      ...(ofTarget.length === 0 ? [] : [`exists (select 1 from target where revocation_id = revocation.id and ${ofTarget.join(' and ')})`]),
    ];
  });
}
