import type { components } from '../../generated/unified.ts';
import type { AuditHead } from '../audit/entry.ts';
import { tellTarget } from './finding.ts';

type Schemas = components['schemas'];

/** What happened where, as it is known. */
export type Receipt = Schemas['Receipt'];
export type ReceiptTarget = Schemas['ReceiptTarget'];

/** One target of a revocation, as the unified contract shows it; `subject` beside it for as long as it is kept. */
export interface TargetRecord {
  readonly id: string;
  readonly connection: string;
  readonly provider: Schemas['ProviderId'];
  readonly subject?: Schemas['Subject'] | undefined;
  readonly acceptable: ReceiptTarget['acceptable'];
  readonly status: Schemas['TargetState'];
  /** Whether nothing more will be done by itself. */
  readonly settled: boolean;
  readonly effects: ReceiptTarget['effects'];
  readonly phone: { readonly masked: string } | null;
  readonly residual: Schemas['Residual'];
  readonly confirmed: ReceiptTarget['confirmed'];
  readonly evidence: Schemas['Evidence'] | null;
  readonly attempts: number;
  /** ISO 8601. */
  readonly updatedAt: string;
  readonly code?: Schemas['ProblemCode'];
  readonly detail?: string;
  /** The exchanges with the provider, in order; the bodies, which hold the number, stay behind. */
  readonly native: readonly { readonly operationId: string; readonly status: number }[];
}

/** A revocation, as the unified contract shows it. Times are ISO 8601. */
export interface RevocationRecord {
  readonly id: string;
  readonly status: Receipt['status'];
  readonly reason: Schemas['Reason'];
  readonly createdAt: string;
  readonly deadline: string;
  readonly settledAt: string | null;
  readonly approval: Schemas['Approval'];
  readonly reference: Schemas['GivenReference'];
  readonly targets: readonly TargetRecord[];
}

/** What a receipt says beside the revocation itself. */
export interface Issue {
  /** Who says so, a URL or a name. */
  readonly issuer: string;
  readonly issuedAt: Date;
  /** Where all targets are about one number. */
  readonly phone?: Receipt['phone'] | undefined;
  readonly auditHead?: AuditHead | undefined;
}

/**
 * Whether a target is settled and one of the acceptable effects holds: it was brought about, or there was nothing left to do. A removal
 * that left the number stored is none; and where only a removal will do, nothing to do counts only when it is known that the number is
 * not stored.
 */
export function isSettledAsAsked(target: Pick<TargetRecord, 'status' | 'settled' | 'effects' | 'acceptable' | 'residual'>): boolean {
  const { status, settled, effects, acceptable, residual } = target;
  if (!settled) return false;
  const holds = acceptable.filter((effect) => effect !== 'removed' || residual.numberStillStored !== true);
  if (status === 'noop') return residual.numberStillStored === false || holds.includes('unverified');
  return status === 'applied' && holds.some((effect) => effects.includes(effect));
}

/** The receipt as the revocation stands. Throws a `TypeError` for a revocation without targets, of which there is nothing to say. */
export function toReceipt(revocation: RevocationRecord, { issuer, issuedAt, phone = null, auditHead }: Issue): Receipt {
  const targets = revocation.targets.map(toTarget);
  if (targets.length === 0) throw new TypeError(`Revocation ${revocation.id} has no targets.`);
  const count = (fits: (target: ReceiptTarget) => boolean): number => targets.filter(fits).length;
  return {
    version: 1,
    revocation: revocation.id,
    status: revocation.status,
    issuer,
    issuedAt: issuedAt.toISOString(),
    reason: revocation.reason,
    phone,
    createdAt: revocation.createdAt,
    deadline: revocation.deadline,
    settledAt: revocation.settledAt,
    approval: revocation.approval,
    reference: revocation.reference,
    summary: {
      targets: targets.length,
      settledAsAsked: count((target) => target.settledAsAsked),
      open: count((target) => !target.settled),
      readBack: count(({ confirmed }) => confirmed === 'read_back'),
      numberStillStored: count(({ residual }) => residual.numberStillStored === true),
      storageUnknown: count(({ residual }) => residual.numberStillStored === null),
    },
    targets,
    audit: auditHead ?? null,
  };
}

function toTarget(record: TargetRecord): ReceiptTarget {
  const { id, connection, provider, acceptable, status, settled, effects, residual, confirmed, evidence, attempts, updatedAt } = record;
  const settledAsAsked = isSettledAsAsked(record);
  return {
    target: id,
    connection,
    provider,
    subject: record.subject === undefined ? null : nameSubject(record.subject),
    phone: record.phone?.masked ?? null,
    acceptable,
    status,
    settled,
    settledAsAsked,
    finding: tellTarget(record, settledAsAsked),
    effects,
    residual,
    confirmed,
    evidence,
    attempts,
    updatedAt,
    code: record.code ?? null,
    detail: record.detail ?? null,
    native: record.native.map(({ operationId, status: answered }) => ({ operationId, status: answered })),
  };
}

/** A token proves who the user is; it has no place in a document that is handed on. */
function nameSubject({ userId, walletAddress }: Schemas['Subject']): ReceiptTarget['subject'] {
  if (userId !== undefined) return { by: 'userId', value: userId };
  if (walletAddress !== undefined) return { by: 'walletAddress', value: walletAddress };
  return { by: 'accessToken', value: null };
}
