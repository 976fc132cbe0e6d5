import type { components } from '../../generated/unified.ts';
import { type AuditEntry, type AuditEvent, appendEntry, headOf } from '../audit/entry.ts';
import { tracePhone } from '../audit/phone-trace.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { lockRevocations } from './read.ts';
import { numberOf, type RevocationRow, type Secret, toIso } from './rows.ts';

type Event = components['schemas']['Event'];

/** Something that happened to a revocation or one of its targets: codes, counts and masks, never a number or a secret. */
export type Happening = Omit<AuditEvent, 'chain' | 'at' | 'detail'> & { readonly detail?: Pick<Event, 'by' | 'code' | 'effects'> };

/** A revocation whose row this transaction has locked, as it is to be from now on, and what happened to it, in order. */
export interface Transition {
  readonly revocation: RevocationRow;
  readonly events: readonly Happening[];
}

/** Writes transitions, each of another revocation, and puts what happened at the end of its chain; neither is without the other. */
export async function record(tx: Transaction, transitions: readonly Transition[]): Promise<void> {
  const entries: AuditEntry[] = [];
  const rows = transitions.map(({ revocation, events }): RevocationRow => {
    const { id, last_seq, last_hash } = revocation;
    let head = last_hash === null ? undefined : { chain: id, seq: last_seq, hash: last_hash };
    for (const event of events) {
      const entry = appendEntry(head, { ...event, chain: id, at: new Date(tx.now) });
      entries.push(entry);
      head = headOf(entry);
    }
    return head === undefined ? revocation : { ...revocation, last_seq: head.seq, last_hash: head.hash };
  });
  await tx.query(
    `insert into audit (revocation_id, seq, at, event, actor, target_id, attempt, detail, phone_digest, phone_hash, phone_mask, phone_salt,
       previous, hash)
     select item.value ->> 'chain', cast(item.value ->> 'seq' as integer), cast($2 as bigint), item.value ->> 'event',
       item.value ->> 'actor', item.value ->> 'target', cast(item.value ->> 'attempt' as integer), item.value ->> 'detail',
       item.value ->> 'phoneDigest', item.value ->> 'keyedHash', item.value ->> 'masked', item.value ->> 'salt',
       item.value ->> 'previous', item.value ->> 'hash'
     from jsonb_array_elements($1::jsonb) as item(value)`,
    [JSON.stringify(entries.map(({ detail, phone, ...entry }) => ({ ...entry, ...phone, detail: JSON.stringify(detail) }))), tx.now],
  );
  await tx.query(
    `update revocation set status = now.status, settled = now.settled, as_asked = now.as_asked, settled_at = now.settled_at,
       approved_by = now.approved_by, last_seq = now.last_seq, last_hash = now.last_hash
     from (select item.value ->> 'id' as now_id, item.value ->> 'status' as status, cast(item.value ->> 'settled' as integer) as settled,
         cast(item.value ->> 'as_asked' as integer) as as_asked, cast(item.value ->> 'settled_at' as bigint) as settled_at,
         item.value ->> 'approved_by' as approved_by, cast(item.value ->> 'last_seq' as integer) as last_seq,
         item.value ->> 'last_hash' as last_hash
       from jsonb_array_elements($1::jsonb) as item(value)) as now
     where id = now_id`,
    [JSON.stringify(rows)],
  );
}

/** What happened, by revocation, each with its row, which is locked. */
export async function byRevocation<Event extends Happening>(
  tx: Transaction,
  happened: readonly { readonly revocationId: string; readonly event: Event }[],
): Promise<{ readonly revocation: RevocationRow; readonly events: readonly Event[] }[]> {
  const groups = Map.groupBy(happened, ({ revocationId }) => revocationId);
  const rows = await lockRevocations(tx, [...groups.keys()]);
  return rows.map((revocation) => ({ revocation, events: (groups.get(revocation.id) ?? []).map(({ event }) => event) }));
}

/** What the audit keeps of the number, where it is known. */
export function traced(keyring: Keyring, secret: Secret): Pick<Happening, 'phone'> {
  const e164 = numberOf(secret);
  return e164 === undefined ? {} : { phone: tracePhone(e164, keyring) };
}

interface AuditRow {
  readonly revocation_id: string;
  readonly seq: number;
  readonly at: number;
  readonly event: string;
  readonly actor: string;
  readonly target_id: string | null;
  readonly attempt: number | null;
  readonly detail: string;
  readonly phone_digest: string | null;
  readonly phone_hash: string | null;
  readonly phone_mask: string | null;
  readonly phone_salt: string | null;
  readonly previous: string;
  readonly hash: string;
}

/** The events of a revocation after a given one, in order, a page of them. */
export async function readEvents(tx: Transaction, revocationId: string, after: number, limit: number): Promise<Event[]> {
  const rows = await tx.query<AuditRow>('select * from audit where revocation_id = $1 and seq > $2 order by seq limit $3', [
    revocationId,
    after,
    limit,
  ]);
  return rows.map(({ seq, at, event, target_id, attempt, detail }) => ({
    seq,
    at: toIso(at),
    event,
    target: target_id,
    ...(attempt !== null && { attempt }),
    ...JSON.parse(detail),
  }));
}

/** Entries of all chains, chain after chain, from the one after `after` on, a page of them. */
export async function readEntries(
  tx: Transaction,
  after: { readonly chain: string; readonly seq: number },
  limit: number,
): Promise<AuditEntry[]> {
  const rows = await tx.query<AuditRow>('select * from audit where (revocation_id, seq) > ($1, $2) order by revocation_id, seq limit $3', [
    after.chain,
    after.seq,
    limit,
  ]);
  return rows.map((row) => ({
    chain: row.revocation_id,
    seq: row.seq,
    at: toIso(row.at),
    event: row.event,
    actor: row.actor,
    target: row.target_id,
    attempt: row.attempt,
    detail: JSON.parse(row.detail),
    phoneDigest: row.phone_digest,
    phone:
      row.phone_hash === null || row.phone_mask === null || row.phone_salt === null
        ? null
        : { keyedHash: row.phone_hash, masked: row.phone_mask, salt: row.phone_salt },
    previous: row.previous,
    hash: row.hash,
  }));
}
