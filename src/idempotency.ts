import { createHash, randomBytes } from 'node:crypto';
import { isRecord } from './contract/document.ts';
import { GatewayError } from './errors.ts';
import type { Exchange, Once, WireReply } from './exchange.ts';
import type { Context } from './handler.ts';
import { kinds } from './problems.ts';
import type { Refused } from './providers/provider.ts';
import type { Opened } from './revocations/revocations.ts';
import type { Transaction } from './store/store.ts';

/** How long an answer is kept: of revocations, which go on for days, longer. */
const DAY_MS = 24 * 60 * 60 * 1_000;
const REVOCATION_DAYS = 7;

interface Row {
  readonly request_hash: string;
  readonly operation_id: string;
  readonly state: 'running' | 'done';
  readonly answer: string | null;
  readonly lease_until: number;
  readonly fence: number;
  readonly expires_at: number;
}

/** What becomes of a key: its answer is kept, it stays with the same request, or it is free. */
type Fate = 'keep' | 'leave open' | 'forget';

interface Slot {
  readonly scope: string;
  readonly keyHash: string;
}

type Kept = Pick<WireReply, 'status' | 'headers' | 'json'>;

/**
 * Answers a request that bears an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header-07): the first final answer is kept and
 * replayed, an interrupted run is resumed as the same operation. Answers that a repetition may better are not kept; one that leaves the
 * effect unknown keeps the key for the same request, which then finds out. Throws `idempotency/key-reused` and `idempotency/in-flight`.
 */
export async function answerOnce(
  { revocations }: Context,
  exchange: Exchange,
  key: string,
  body: unknown,
  answer: (exchange: Exchange) => Promise<WireReply>,
): Promise<WireReply> {
  const open = await revocations.open();
  const scope = `${exchange.method} ${exchange.path}`;
  const slot: Slot = { scope, keyHash: createHash('sha256').update(key).digest('base64url') };
  const request = exchange.search + canonical(body);
  const begun = await open.store.transaction((tx) => begin(tx, open, slot, request, revocations.settings.leaseMs));
  if ('kept' in begun) return replayed(begun.kept);
  const end = (fate: Fate, reply?: WireReply): Promise<Kept | undefined> => {
    // What an earlier run may have done is not undone by a later one that did nothing.
    const how = fate === 'forget' && begun.once.resumed ? 'leave open' : fate;
    return open.store.transaction((tx) => finish(tx, open, slot, begun.fence, how, reply));
  };
  let reply: WireReply;
  try {
    reply = await answer({ ...exchange, once: begun.once });
  } catch (error) {
    await end(error instanceof GatewayError ? fateOf(error.code, error.details.outcome) : 'leave open');
    throw error;
  }
  const problem = reply.status >= 400 && isRecord(reply.json) ? reply.json : undefined;
  // Our own problems have these, by their contract.
  const fate = problem === undefined ? 'keep' : fateOf(problem['code'] as Refused['code'], problem['outcome'] as Refused['outcome']);
  const other = await end(fate, reply);
  return other === undefined ? reply : replayed(other);
}

function replayed({ status, headers, json }: Kept): WireReply {
  const text = json === undefined ? undefined : JSON.stringify(json);
  return { status, headers: { ...headers, 'idempotent-replayed': 'true' }, body: text, json };
}

/** Whether this is the first time that the effect of a keyed request is written; to be asked in the transaction that writes it. */
export async function isFirst(tx: Transaction, once: Once | undefined): Promise<boolean> {
  if (once === undefined) return true;
  const rows = await tx.query('update idempotency set applied = 1 where operation_id = $1 and applied = 0 returning scope', [once.id]);
  return rows.length > 0;
}

function fateOf(code: Refused['code'], outcome: Refused['outcome']): Fate {
  if (outcome?.status === 'indeterminate') return 'leave open';
  const { retryable, fault } = kinds[code];
  return !retryable && (fault === 'client' || code === 'refused/by-provider') ? 'keep' : 'forget';
}

async function begin(
  tx: Transaction,
  { keyring, engine }: Opened,
  { scope, keyHash }: Slot,
  request: string,
  leaseMs: number,
): Promise<{ readonly kept: Kept } | { readonly once: Once; readonly fence: number }> {
  const id = randomBytes(16).toString('hex');
  const lifeMs = scope.startsWith('POST /v1/revocations') ? REVOCATION_DAYS * DAY_MS : DAY_MS;
  const values = [scope, keyHash, keyring.hash(request), id, engine.owner, tx.now + leaseMs, tx.now, tx.now + lifeMs];
  const inserted = await tx.query(
    `insert into idempotency (scope, key_hash, request_hash, operation_id, state, applied, lease_owner, lease_until, fence, created_at, expires_at)
     values ($1, $2, $3, $4, 'running', 0, $5, $6, 1, $7, $8)
     on conflict (scope, key_hash) do update set request_hash = excluded.request_hash, operation_id = excluded.operation_id,
       state = 'running', applied = 0, snapshot = null, answer = null, lease_owner = excluded.lease_owner,
       lease_until = excluded.lease_until, fence = 1, created_at = excluded.created_at, expires_at = excluded.expires_at
     where idempotency.expires_at <= excluded.created_at returning scope`,
    values,
  );
  if (inserted.length > 0) return { once: { id, resumed: false }, fence: 1 };
  const [row] = await tx.query<Row>('select * from idempotency where scope = $1 and key_hash = $2 for update', [scope, keyHash]);
  // It ended just now, without an answer to keep.
  if (row === undefined) throw inFlight(0);
  if (!keyring.hashes(request).includes(row.request_hash)) {
    throw new GatewayError('idempotency/key-reused', {
      detail: 'The Idempotency-Key was used for another request to this path; use a new key.',
      pointer: '/idempotency-key',
    });
  }
  const kept = keptIn(row, keyring, { scope, keyHash });
  if (kept !== undefined) return { kept };
  if (row.lease_until > tx.now) throw inFlight(row.lease_until - tx.now);
  await tx.query(
    'update idempotency set fence = fence + 1, lease_owner = $3, lease_until = $4 where scope = $1 and key_hash = $2 and fence = $5',
    [scope, keyHash, engine.owner, tx.now + leaseMs, row.fence],
  );
  return { once: { id: row.operation_id, resumed: true }, fence: row.fence + 1 };
}

/** The answer that was kept, where one was. */
function keptIn({ answer }: Pick<Row, 'answer'>, keyring: Opened['keyring'], slot: Slot): Kept | undefined {
  // Only `finish` seals it, and the seal holds.
  return answer === null ? undefined : JSON.parse(keyring.open(answer, sealContext(slot)));
}

/**
 * Ends a run. One that took longer than its lease may have been taken over: then its answer is worth nothing, and what the other run answered
 * is given, or that it is under way.
 */
async function finish(
  tx: Transaction,
  { keyring }: Opened,
  slot: Slot,
  fence: number,
  how: Fate,
  reply: WireReply | undefined,
): Promise<Kept | undefined> {
  const where = 'where scope = $1 and key_hash = $2 and fence = $3';
  const at = [slot.scope, slot.keyHash, fence];
  if (how === 'keep' && reply !== undefined) {
    const kept: Kept = { status: reply.status, headers: reply.headers, json: reply.json };
    const answer = keyring.seal(JSON.stringify(kept), sealContext(slot));
    const written = await tx.query(
      `update idempotency set state = 'done', answer = $4, snapshot = null, lease_owner = null ${where} returning scope`,
      [...at, answer],
    );
    if (written.length > 0) return undefined;
    const [row] = await tx.query<Row>('select * from idempotency where scope = $1 and key_hash = $2', [slot.scope, slot.keyHash]);
    const other = row && keptIn(row, keyring, slot);
    if (other === undefined) throw inFlight(0);
    return other;
  }
  if (how === 'forget') {
    await tx.query(`delete from idempotency ${where}`, at);
  } else {
    await tx.query(`update idempotency set lease_owner = null, lease_until = $4 ${where}`, [...at, tx.now]);
  }
  return undefined;
}

function inFlight(leftMs: number): GatewayError {
  return new GatewayError('idempotency/in-flight', {
    detail: 'A request with this Idempotency-Key is under way; repeat it after the time in Retry-After.',
    retryAfterSeconds: Math.max(1, Math.ceil(Math.min(leftMs, 2_000) / 1_000)),
  });
}

function sealContext({ scope, keyHash }: Slot): string {
  return `${scope} ${keyHash}`;
}

/** The same text for bodies that say the same, in whatever order (as RFC 8785 sorts, without its number forms, which JSON.parse has settled). */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, held: unknown) =>
      isRecord(held) ? Object.fromEntries(Object.entries(held).sort(([a], [b]) => (a < b ? -1 : 1))) : held,
    ) ?? ''
  );
}
