import { randomBytes } from 'node:crypto';
import type { components } from '../../generated/unified.ts';
import { holdsNumber } from '../audit/entry.ts';
import { noConnection } from '../catalogue.ts';
import { GatewayError } from '../errors.ts';
import type { Exchange, Once } from '../exchange.ts';
import type { Context, Handlers } from '../handler.ts';
import { isFirst } from '../idempotency.ts';
import { checkSubject } from '../phones.ts';
import { readWait } from '../prefer.ts';
import type { Refused } from '../providers/provider.ts';
import type { Transaction } from '../store/store.ts';
import { accept, type Draft, USUAL_DEADLINE_MS } from './accept.ts';
import { follow, untilStill } from './follow.ts';
import type { Outbox } from './outbox.ts';
import { planTarget } from './plan.ts';
import { readPage, readRevocation, readTarget, readTargets } from './read.ts';
import { toIso, toRevocation, toSummary, toTarget } from './rows.ts';
import { approve, cancel, goOn, retry } from './steer.ts';
import type { UploadedRow } from './upload.ts';

type Schemas = components['schemas'];
export type RevocationOperation =
  | 'createRevocation'
  | 'importRevocation'
  | 'approveRevocation'
  | 'listRevocations'
  | 'getRevocation'
  | 'supplyProof'
  | 'resendProof'
  | 'retryRevocation'
  | 'cancelRevocation'
  | 'streamRevocationEvents';

/** The longest that `Prefer: wait` holds an answer back, in seconds. */
const LONGEST_WAIT = 60;

/** Revocations from outside: made, looked at, and steered. */
export const revocationHandlers: Handlers<RevocationOperation> = {
  createRevocation: async (context, { body, headers }, exchange) => {
    const targets = readTargetRequests(context, body.targets);
    if ('code' in targets) return targets;
    const { reason = 'other', requestedBy, reference } = body;
    const misnamed = badReference(reference);
    if (misnamed !== undefined) return misnamed;
    const deadlineAt = body.deadline === undefined ? undefined : Date.parse(body.deadline);
    if (body.dryRun === true) {
      return { status: 200, body: await plan(context, { reason, deadlineAt, targets }, exchange) };
    }
    const refused = badRequester(context, requestedBy);
    if (refused !== undefined) return refused;
    const { store, keyring, engine } = await context.revocations.open();
    const id = `rev_${exchange.once?.id ?? randomBytes(16).toString('hex')}`;
    const accepted = await store.transaction(async (tx) => {
      await accept(tx, keyring, { id, reason, actor: 'api', deadlineAt, requestedBy, reference, targets });
      return shown(tx, id);
    });
    engine.wake();
    const location = { location: `/v1/revocations/${id}` };
    const wait = readWait(headers.prefer);
    if (wait === undefined) return { status: 202, body: accepted, headers: location };
    const seconds = Math.min(wait, LONGEST_WAIT);
    await untilStill(context.revocations, store, id, seconds * 1_000);
    const revocation = await store.read((tx) => shown(tx, id));
    return {
      status: revocation.settledAt === null ? 202 : 201,
      body: revocation,
      headers: { ...location, 'preference-applied': `wait=${seconds}` },
    };
  },

  importRevocation: async (context, { query }, exchange) => {
    const { reason = 'other', requestedBy, reference, dryRun = false } = query;
    const refused = badReference(reference) ?? (dryRun ? undefined : badRequester(context, requestedBy));
    if (refused !== undefined) return refused;
    const { readUpload } = await import('./upload.ts');
    const rows = await readUpload(context.connections, exchange);
    const targets = rows.flatMap((row) => ('code' in row ? [] : [row]));
    if (dryRun) {
      const planned = targets.length === 0 ? null : await plan(context, { reason, deadlineAt: undefined, targets }, exchange);
      return { status: 200, body: { plan: planned, rows: rows.map((row) => report(row)) } };
    }
    if (targets.length === 0) throw nothingUsable(rows);
    const { store, keyring, engine } = await context.revocations.open();
    const id = `rev_${exchange.once?.id ?? randomBytes(16).toString('hex')}`;
    const { ids, summary } = await store.transaction(async (tx) => {
      const draft = { id, reason, actor: 'api', deadlineAt: undefined, requestedBy, reference, targets };
      return { ids: await accept(tx, keyring, draft), summary: toSummary(await readRevocation(tx, id)) };
    });
    engine.wake();
    const left = ids.values();
    const reported = rows.map((row) => ('code' in row ? report(row) : { ...report(row), target: left.next().value ?? '' }));
    return { status: 202, body: { revocation: summary, rows: reported } };
  },

  approveRevocation: async (context, { path, body }, { once }) =>
    badName('approvedBy', body.approvedBy) ?? {
      status: 200,
      body: await steer(context, path.revocation, (tx, id) => approve(tx, id, body.approvedBy), once),
    },

  listRevocations: async ({ revocations }, { query, headers }) => {
    const { store, keyring } = await revocations.open();
    const number = headers['phone-number'];
    const { rows, next } = await store.read((tx) => readPage(tx, query, number === undefined ? undefined : keyring.hashes(number)));
    return { status: 200, body: { revocations: rows.map(toSummary), next } };
  },

  getRevocation: async ({ revocations }, { path }) => {
    const { store } = await revocations.open();
    return { status: 200, body: await store.read((tx) => shown(tx, path.revocation)) };
  },

  supplyProof: (context, { path, body }, { once }) => steerTarget(context, path, body.passCode, once),
  resendProof: (context, { path }, { once }) => steerTarget(context, path, undefined, once),

  retryRevocation: async (context, { path }, { once }) => ({ status: 202, body: await steer(context, path.revocation, retry, once) }),
  cancelRevocation: async (context, { path }, { once }) => ({ status: 200, body: await steer(context, path.revocation, cancel, once) }),

  streamRevocationEvents: async ({ revocations }, { path, headers }) => {
    const { store } = await revocations.open();
    await store.read((tx) => readRevocation(tx, path.revocation));
    return { stream: follow(revocations, store, path.revocation, headers['last-event-id'] ?? 0) };
  },
};

/** What would be done, from reads alone, of which no more are under way at once than there may be at one connection. */
async function plan(
  context: Context,
  { reason, deadlineAt, targets }: Pick<Draft, 'reason' | 'deadlineAt' | 'targets'>,
  exchange: Exchange,
): Promise<Schemas['RevocationPlan']> {
  const planned: Schemas['PlannedTarget'][] = [];
  const { perConnection } = context.revocations.settings;
  for (let begun = 0; begun < targets.length; begun += perConnection) {
    const some = targets.slice(begun, begun + perConnection);
    planned.push(...(await Promise.all(some.map(({ connection, request }) => planTarget(context, connection, request, exchange)))));
  }
  return { reason, deadline: toIso(deadlineAt ?? Date.now() + USUAL_DEADLINE_MS), targets: planned };
}

/** Some of the reasons; a dry run has them all. */
function nothingUsable(rows: readonly UploadedRow[]): GatewayError {
  const reasons = rows.flatMap((row) => ('code' in row ? [`line ${row.line}: ${row.detail}`] : []));
  const more = reasons.length > 3 ? [`${reasons.length - 3} more, all of which \`dryRun=true\` reports.`] : [];
  return new GatewayError('input/invalid', { detail: `No row can be used. ${[...reasons.slice(0, 3), ...more].join(' ')}` });
}

function report(row: UploadedRow): Schemas['ImportRows'][number] {
  return 'code' in row ? { line: row.line, status: 'refused', code: row.code, detail: row.detail } : { line: row.line, status: 'accepted' };
}

async function shown(tx: Transaction, id: string): Promise<Schemas['Revocation']> {
  return toRevocation(await readRevocation(tx, id), await readTargets(tx, id));
}

async function steer(
  { revocations }: Context,
  id: string,
  act: (tx: Transaction, id: string, outbox: Outbox) => Promise<void>,
  once: Once | undefined,
): Promise<Schemas['Revocation']> {
  const { store, engine, outbox } = await revocations.open();
  const revocation = await store.transaction(async (tx) => {
    if (await isFirst(tx, once)) await act(tx, id, outbox);
    return shown(tx, id);
  });
  revocations.changes.notify(id);
  engine.wake();
  return revocation;
}

async function steerTarget(
  { revocations }: Context,
  { revocation, target }: { readonly revocation: string; readonly target: string },
  passCode: string | undefined,
  once: Once | undefined,
): Promise<{ readonly status: 202; readonly body: Schemas['Target'] }> {
  const { store, keyring, engine } = await revocations.open();
  const row = await store.transaction(async (tx) =>
    (await isFirst(tx, once)) ? goOn(tx, keyring, revocation, target, passCode) : readTarget(tx, revocation, target),
  );
  revocations.changes.notify(revocation);
  engine.wake();
  return { status: 202, body: toTarget(row) };
}

/** Why nobody, or nobody like this, can ask for a revocation. */
function badRequester({ revocations }: Context, requestedBy: string | undefined): Refused | undefined {
  if (requestedBy !== undefined) return badName('requestedBy', requestedBy);
  if (revocations.settings.approval === 'none') return undefined;
  return {
    code: 'input/invalid',
    detail: 'This gateway wants two persons to agree: say in requestedBy who asks.',
    pointer: '/requestedBy',
  };
}

/** It is never erased, and so it may be nothing that may have to be. */
function badReference(reference: string | undefined): Refused | undefined {
  if (reference === undefined || !holdsNumber(reference)) return undefined;
  return {
    code: 'input/invalid',
    detail: 'reference holds what looks like a phone number, and it is never erased; it should be a case number or another name.',
    pointer: '/reference',
  };
}

/** The audit keeps names for good, and so nothing that may have to be erased. */
function badName(key: string, name: string): Refused | undefined {
  if (!holdsNumber(name)) return undefined;
  return { code: 'input/invalid', detail: `${key} holds what looks like a phone number; it should name a person.`, pointer: `/${key}` };
}

/** Every target with its connection; or what is wrong with the first that cannot be. */
function readTargetRequests({ connections }: Context, requests: readonly Schemas['TargetRequest'][]): Draft['targets'] | Refused {
  const targets: Draft['targets'][number][] = [];
  for (const [index, request] of requests.entries()) {
    const connection = connections.get(request.connection);
    if (connection === undefined) return { ...noConnection(connections, request.connection), pointer: `/targets/${index}/connection` };
    const refused = checkSubject(connection, request.subject);
    if (refused !== undefined) return { ...refused, pointer: `/targets/${index}${refused.pointer ?? ''}` };
    targets.push({ connection, request });
  }
  return targets;
}
