import type { components } from '../../generated/unified-evidence.fragment.ts';
import type { AuditHead } from '../audit/entry.ts';
import { tellTarget } from './finding.ts';

type Schemas = components['schemas'];

/** What happened where, as it is known. */
export type Receipt = Schemas['Receipt'];
export type ReceiptTarget = Schemas['ReceiptTarget'];

/** One target of a revocation, as its store knows it. */
export interface TargetRecord {
  readonly id: string;
  readonly connection: string;
  readonly provider: Schemas['ProviderId'];
  readonly subject: Schemas['Subject'];
  readonly requestedEffects: ReceiptTarget['requestedEffects'];
  readonly status: Schemas['TargetStatus'];
  readonly effects: ReceiptTarget['effects'];
  /** `null` when it is not known. */
  readonly numberStillStored: boolean | null;
  readonly confirmed: ReceiptTarget['confirmed'];
  readonly evidence: Schemas['Evidence'] | null;
  readonly attempts: number;
  readonly startedAt: Date | null;
  readonly settledAt: Date | null;
  readonly code: Schemas['ProblemCode'] | null;
  readonly detail: string | null;
  /** Every exchange with the provider, in order; the bodies, which hold the number, stay behind. */
  readonly native: readonly { readonly operationId: string; readonly status: number }[];
}

/** A revocation, as its store knows it. */
export interface RevocationRecord {
  readonly id: string;
  readonly reason: Schemas['Reason'];
  readonly phone: Receipt['phone'];
  readonly createdAt: Date;
  readonly deadlineAt: Date | null;
  readonly targets: readonly TargetRecord[];
}

const openStatuses: readonly Schemas['TargetStatus'][] = ['planned', 'snapshotted', 'awaiting_proof', 'running'];

/** Whether a target may still change by itself. */
export function isOpen({ status }: Pick<TargetRecord, 'status'>): boolean {
  return openStatuses.includes(status);
}

/**
 * Whether one of the requested effects holds now: it was brought about, or there was nothing left to do. A removal that left the number
 * stored is none; and where only a removal will do, nothing to do counts only when it is known that the number is not stored.
 */
export function isSettledAsAsked(target: Pick<TargetRecord, 'status' | 'effects' | 'requestedEffects' | 'numberStillStored'>): boolean {
  const { status, effects, requestedEffects, numberStillStored } = target;
  const holds = requestedEffects.filter((effect) => effect !== 'removed' || numberStillStored !== true);
  if (status === 'noop') return numberStillStored === false || holds.includes('unverified');
  return status === 'applied' && holds.some((effect) => effects.includes(effect));
}

/**
 * The receipt as the revocation stands. `issuer` is who says so, a URL or a name. Throws a `TypeError` for a revocation without targets,
 * of which there is nothing to say.
 */
export function toReceipt(
  revocation: RevocationRecord,
  { issuer, issuedAt, auditHead }: { readonly issuer: string; readonly issuedAt: Date; readonly auditHead?: AuditHead | undefined },
): Receipt {
  const targets = revocation.targets.map(toTarget);
  if (targets.length === 0) throw new TypeError(`Revocation ${revocation.id} has no targets.`);
  const count = (fits: (target: ReceiptTarget) => boolean): number => targets.filter(fits).length;
  const open = count(isOpen);
  const settledAsAsked = count((target) => target.settledAsAsked);
  const ends = revocation.targets.map(({ settledAt }) => settledAt?.getTime() ?? 0);
  return {
    version: 1,
    revocation: revocation.id,
    status: settledAsAsked === targets.length ? 'completed' : open > 0 ? 'open' : 'partially_completed',
    issuer,
    issuedAt: issuedAt.toISOString(),
    reason: revocation.reason,
    phone: revocation.phone,
    createdAt: revocation.createdAt.toISOString(),
    deadlineAt: revocation.deadlineAt?.toISOString() ?? null,
    settledAt: open > 0 ? null : new Date(Math.max(...ends)).toISOString(),
    summary: {
      targets: targets.length,
      settledAsAsked,
      open,
      readBack: count(({ confirmed }) => confirmed === 'read_back'),
      numberStillStored: count(({ residual }) => residual.numberStillStored === true),
      storageUnknown: count(({ residual }) => residual.numberStillStored === null),
    },
    targets,
    audit: auditHead ?? null,
  };
}

function toTarget(record: TargetRecord): ReceiptTarget {
  const settledAsAsked = isSettledAsAsked(record);
  return {
    target: record.id,
    connection: record.connection,
    provider: record.provider,
    subject: nameSubject(record.subject),
    requestedEffects: record.requestedEffects,
    status: record.status,
    settledAsAsked,
    finding: tellTarget(record, settledAsAsked),
    effects: record.effects,
    residual: { numberStillStored: record.numberStillStored },
    confirmed: record.confirmed,
    evidence: record.evidence,
    attempts: record.attempts,
    startedAt: record.startedAt?.toISOString() ?? null,
    settledAt: record.settledAt?.toISOString() ?? null,
    code: record.code,
    detail: record.detail,
    native: record.native.map(({ operationId, status }) => ({ operationId, status })),
  };
}

/** A token proves who the user is; it has no place in a document that is handed on. */
function nameSubject({ userId, walletAddress }: Schemas['Subject']): ReceiptTarget['subject'] {
  if (userId !== undefined) return { by: 'userId', value: userId };
  if (walletAddress !== undefined) return { by: 'walletAddress', value: walletAddress };
  return { by: 'accessToken', value: null };
}
