import type { components } from '../../generated/unified.ts';
import type { Connection } from '../connection.ts';
import type { OperationClass } from '../contract/document.ts';
import { possibleEffects, type Reach, readPhones, requestProof, revokePhone, unsupportedSelector } from '../phones.ts';
import type { PhoneSelector, Refused } from '../providers/provider.ts';
import type { Decision } from './decision.ts';
import { effectSeen } from './effect-seen.ts';
import { judge } from './judge.ts';
import { acceptableOf, type Secret, type Snapshot, type TargetRow, toIso, type View, viewOf } from './rows.ts';
import { select } from './select.ts';

type Schemas = components['schemas'];
type AcceptableEffect = Schemas['AcceptableEffect'];

/** What an attempt is made with. */
export interface Tools {
  readonly reach: Reach;
  readonly reason: Schemas['Reason'];
  /** Stores the snapshot before anything is changed. Throws when the target is no longer ours. */
  keep(snapshot: Snapshot): Promise<void>;
  /** Ends the calls when the process stops. */
  readonly signal: () => AbortSignal;
  /** Epoch milliseconds, by the database's clock as it was when the target was claimed. */
  readonly now: number;
}

/** One attempt at a target: look first, keep what was seen, find out what an earlier attempt did, and only then act. */
export async function attempt(row: TargetRow, secret: Secret, tools: Tools): Promise<Decision> {
  const native: View['native'] = [];
  const decision = await decide(row, secret, tools, (more) =>
    native.push(...more.map(({ operationId, status }) => ({ operationId, status }))),
  );
  return { ...decision, view: { ...decision.view, native } };
}

async function decide(row: TargetRow, secret: Secret, tools: Tools, seen: (native: Schemas['Native'][]) => void): Promise<Decision> {
  const { reach, now } = tools;
  const connection = reach.connections.get(row.connection);
  if (connection === undefined) {
    return settled('failed', { code: 'target/connection-not-found', detail: `There is no connection "${row.connection}" any more.` });
  }
  const effects = possibleEffects(connection, acceptableOf(row));
  if ('code' in effects) return judge(effects, 'opaque');
  const unsupported = unsupportedSelector(connection, secret.phone);
  if (unsupported !== undefined) return judge(unsupported, 'opaque');
  const isLate = row.deadline_at <= now;
  if (isLate && row.verify === 0) return expired;
  const asker = { id: row.id, signal: tools.signal };
  const effect = effects[0] ?? 'unverified';
  let { snapshot } = secret;
  if (connection.provider.about.readsPhones && (snapshot === undefined || row.verify === 1)) {
    const listed = await readPhones(reach, row.connection, secret.subject, asker);
    seen(nativeOf(listed));
    if ('code' in listed) return judge(listed, 'natural');
    const { phones, userId } = listed.body;
    if (snapshot === undefined) {
      const found = select(phones, secret.phone);
      if ('code' in found) return judge(found, 'natural', 'read_back');
      const { id, e164, masked, verified } = found;
      snapshot = { id, e164, masked, verified, ...(userId !== undefined && { userId }) };
      await tools.keep(snapshot);
    } else {
      const done = effectSeen(snapshot, phones, effects);
      if (done !== undefined) return done;
    }
  } else if (row.verify === 1 && classOf(connection, effect) === 'opaque') {
    return settled('indeterminate', { detail: 'Nothing tells whether the provider did it, and doing it twice may do harm.' });
  }
  // Where nothing can be read, what was tried before stays unknown until it is repeated.
  const unknown = row.verify === 1 && !connection.provider.about.readsPhones;
  if (row.canceling === 1) return unknown ? leftUnknown : settled('canceled', {});
  if (isLate) return unknown ? leftUnknown : expired;
  const shown =
    snapshot === undefined
      ? {}
      : { phone: { id: snapshot.id, masked: snapshot.masked, verified: snapshot.verified }, residual: { numberStillStored: true } };
  const selector = selectorOf(snapshot, secret.phone, connection);
  const { passCode } = secret;
  if (connection.provider.about.proof.kind !== 'none' && passCode === undefined) {
    const sent = await requestProof(reach, row.connection, { subject: secret.subject, phone: selector }, asker);
    seen(nativeOf(sent));
    const before = viewOf(row).proof;
    if ('code' in sent && sent.code === 'limit/rate' && before?.expiresAt != null) {
      // Too early for another code: the one that was sent before still counts.
      return { kind: 'awaiting-proof', view: { ...shown, code: sent.code, detail: sent.detail, proof: before } };
    }
    // A number gets one code a minute: that is no sign of a provider in trouble.
    if ('code' in sent) return withView({ ...judge(sent, 'natural'), ...(sent.code === 'limit/rate' && { gate: false }) }, shown);
    const { kind, to, expiresInSeconds } = sent.body;
    return { kind: 'awaiting-proof', view: { ...shown, proof: { kind, to, expiresAt: toIso(now + expiresInSeconds * 1_000) } } };
  }
  const result = await revokePhone(
    reach,
    row.connection,
    {
      subject: secret.subject,
      phone: selector,
      effects: [...effects],
      reason: tools.reason,
      ...(passCode !== undefined && { proof: { passCode } }),
    },
    asker,
  );
  seen(nativeOf(result));
  if ('code' in result) {
    const left =
      result.code === 'target/phone-not-found' && snapshot !== undefined
        ? { phone: { id: snapshot.id, masked: snapshot.masked, verified: null } }
        : shown;
    const decision = withView(judge(result, classOf(connection, effect)), left);
    const { proof } = viewOf(row);
    // The code that was sent stays what it is when another one was given.
    return decision.kind === 'awaiting-proof' && proof !== null ? { ...decision, view: { ...decision.view, proof } } : decision;
  }
  const { status, effects: happened, phone, residual, confirmed, evidence, detail } = result.body;
  return {
    kind: 'settled',
    state: status === 'applied' || status === 'noop' ? status : 'indeterminate',
    view: { effects: happened, phone, residual, confirmed, evidence, ...(detail !== undefined && { detail }) },
  };
}

const expired: Decision = { kind: 'settled', state: 'expired', view: { detail: 'The deadline came before it could be done.' } };
const leftUnknown: Decision = {
  kind: 'settled',
  state: 'indeterminate',
  view: { detail: 'The provider may have done it: its answer was lost, and it documents no read.' },
};

function settled(state: Extract<Decision, { kind: 'settled' }>['state'], view: Partial<View>): Decision {
  return { kind: 'settled', state, view };
}

function withView(decision: Decision, shown: Partial<View>): Decision {
  return { ...decision, view: { ...shown, ...decision.view } };
}

function nativeOf(result: Refused | { readonly body: { readonly native: Schemas['Native'][] } }): Schemas['Native'][] {
  return 'code' in result ? [...(result.native ?? [])] : result.body.native;
}

/** The class that the provider's contract gives the operation behind an effect; what says nothing is taken for the worst. */
function classOf({ provider, contract }: Connection, effect: AcceptableEffect): OperationClass {
  const id = provider.about.effects.find((known) => known.effect === effect)?.operationId;
  const operation = id === undefined ? undefined : contract.operations.get(id);
  return operation?.source['x-operation-class']?.class ?? 'opaque';
}

/** The snapshot's own phone, however it was selected at first. */
function selectorOf(snapshot: Snapshot | undefined, asked: PhoneSelector, { provider }: Connection): PhoneSelector {
  const possible = provider.about.phoneSelectors;
  if (snapshot?.id && possible.includes('id')) return { id: snapshot.id };
  if (snapshot?.e164 && possible.includes('e164')) return { e164: snapshot.e164 };
  return asked;
}
