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
export async function audit(tx: Transaction, { revocationId, seq, event, targetId, detail = {} }: Entry): Promise<void> {
  await tx.query('insert into audit (revocation_id, seq, at, event, target_id, detail) values ($1, $2, $3, $4, $5, $6)', [
    revocationId,
    seq,
    tx.now,
    event,
    targetId ?? null,
    JSON.stringify(detail),
  ]);
}

/** The events of a revocation after a given one, in order, a page of them. */
export async function readEvents(tx: Transaction, revocationId: string, after: number, limit: number): Promise<Event[]> {
  const rows = await tx.query<AuditRow>(
    'select seq, at, event, target_id, detail from audit where revocation_id = $1 and seq > $2 order by seq limit $3',
    [revocationId, after, limit],
  );
  return rows.map(({ seq, at, event, target_id, detail }) => ({ seq, at: toIso(at), event, target: target_id, ...JSON.parse(detail) }));
}
