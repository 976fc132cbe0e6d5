import type { components } from '../../generated/unified.ts';
import type { Transaction } from '../store/store.ts';
import { toIso } from './rows.ts';

type Event = components['schemas']['Event'];

/** What there is to say of one change: codes, counts and masks, never a number or a secret. */
export interface Entry {
  readonly revocationId: string;
  /** Taken from the revocation's row in the same transaction. */
  readonly seq: number;
  readonly event: string;
  readonly targetId?: string;
  readonly detail?: Pick<Event, 'attempt' | 'by' | 'code' | 'effects'>;
}

interface AuditRow {
  readonly seq: number;
  readonly at: number;
  readonly event: string;
  readonly target_id: string | null;
  readonly detail: string;
}

/** Adds to the audit, which is only ever added to, in the transaction of the change itself. */
export async function audit(tx: Transaction, ...entries: readonly Entry[]): Promise<void> {
  await tx.query(
    `insert into audit (revocation_id, seq, at, event, target_id, detail)
     select item.value ->> 'revocationId', cast(item.value ->> 'seq' as integer), cast($2 as bigint), item.value ->> 'event', item.value ->> 'targetId',
       item.value ->> 'detail' from jsonb_array_elements($1::jsonb) as item(value)`,
    [JSON.stringify(entries.map(({ detail = {}, ...entry }) => ({ ...entry, detail: JSON.stringify(detail) }))), tx.now],
  );
}

/** The events of a revocation after a given one, in order, a page of them. */
export async function readEvents(tx: Transaction, revocationId: string, after: number, limit: number): Promise<Event[]> {
  const rows = await tx.query<AuditRow>(
    'select seq, at, event, target_id, detail from audit where revocation_id = $1 and seq > $2 order by seq limit $3',
    [revocationId, after, limit],
  );
  return rows.map(({ seq, at, event, target_id, detail }) => ({ seq, at: toIso(at), event, target: target_id, ...JSON.parse(detail) }));
}
