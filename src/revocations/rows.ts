import type { components } from '../../generated/unified.ts';
import type { Keyring } from '../store/keyring.ts';

type Schemas = components['schemas'];
type Target = Schemas['Target'];

/** What of a target is shown and changes as it goes on; kept as JSON. No number and no secret stands in it. */
export type View = Pick<Target, 'effects' | 'phone' | 'residual' | 'confirmed' | 'evidence' | 'proof' | 'native' | 'code' | 'detail'>;

/** Of a target that nobody has looked at. */
export const unseen: View = {
  effects: [],
  phone: null,
  residual: { numberStillStored: null },
  confirmed: null,
  evidence: null,
  proof: null,
  native: [],
};

/** What it takes to act on a target: sealed in the store, and erased when the target is settled. */
export interface Secret {
  readonly subject: Schemas['Subject'];
  readonly phone: Schemas['PhoneSelector'];
  readonly passCode?: string;
  /** The provider's ids as they were before anything was changed. */
  readonly snapshot?: Snapshot;
}

/** A phone as the provider showed it before anything was changed. */
export interface Snapshot {
  readonly id: string | null;
  readonly e164: string | null;
  readonly masked: string;
  readonly verified: boolean;
  /** The provider's id of the user, where the same answer showed it and the caller did not name it. */
  readonly userId?: string;
}

export interface RevocationRow {
  readonly id: string;
  readonly reason: Schemas['Reason'];
  readonly status: Schemas['RevocationState'];
  readonly total: number;
  readonly settled: number;
  readonly as_asked: number;
  readonly last_seq: number;
  /** Of the last entry of its audit; null before the first. */
  readonly last_hash: string | null;
  readonly created_at: number;
  readonly deadline_at: number;
  readonly settled_at: number | null;
  /** Set where another person has to agree. */
  readonly requested_by: string | null;
  readonly approved_by: string | null;
  /** What the caller calls it; null where they gave it no name. */
  readonly reference: string | null;
}

export interface TargetRow {
  readonly id: string;
  readonly revocation_id: string;
  readonly connection: string;
  readonly provider: Schemas['ProviderId'];
  /** JSON: the acceptable effects. */
  readonly acceptable: string;
  readonly state: Schemas['TargetState'];
  readonly attempts: number;
  /** Whether an earlier attempt may have had its effect. */
  readonly verify: 0 | 1;
  readonly canceling: 0 | 1;
  /** How often in a row the process that worked on it was lost. */
  readonly losses: number;
  readonly due_at: number | null;
  readonly deadline_at: number;
  readonly lease_owner: string | null;
  readonly fence: number;
  /** Sealed `Secret`; null once it was erased. */
  readonly secret: string | null;
  /** Keyed hash of the number, where it is known. */
  readonly number_hash: string | null;
  /** JSON: `View`. */
  readonly view: string;
  readonly updated_at: number;
  readonly settled_at: number | null;
}

/** A target as the contract has it. */
export function toTarget(row: TargetRow): Target {
  const { code, detail, ...view } = viewOf(row);
  return {
    id: row.id,
    connection: row.connection,
    provider: row.provider,
    status: row.state,
    settled: row.settled_at !== null,
    acceptable: acceptableOf(row),
    ...view,
    attempts: row.attempts,
    // At its deadline nothing is tried any more: it waits for somebody until then.
    nextAttemptAt: row.due_at === null || row.lease_owner !== null || row.due_at === row.deadline_at ? null : toIso(row.due_at),
    ...(code !== undefined && { code }),
    ...(detail !== undefined && { detail }),
    updatedAt: toIso(row.updated_at),
  };
}

/** A revocation without its targets, as the contract has it. */
export function toSummary(row: RevocationRow): Schemas['RevocationSummary'] {
  return {
    id: row.id,
    status: row.status,
    reason: row.reason,
    createdAt: toIso(row.created_at),
    deadline: toIso(row.deadline_at),
    settledAt: row.settled_at === null ? null : toIso(row.settled_at),
    approval: row.requested_by === null ? null : { requestedBy: row.requested_by, approvedBy: row.approved_by },
    reference: row.reference,
    counts: { total: row.total, settled: row.settled, asAsked: row.as_asked },
  };
}

/** A revocation as the contract has it. */
export function toRevocation(row: RevocationRow, targets: readonly TargetRow[]): Schemas['Revocation'] {
  return { ...toSummary(row), targets: targets.map(toTarget) };
}

/** Nothing but this module and its like writes the column. */
export function viewOf({ view }: Pick<TargetRow, 'view'>): View {
  return JSON.parse(view);
}

/** What it takes to act on a target; `undefined` once it was erased. Throws a `TypeError` where no key of ours sealed it. */
export function secretOf(keyring: Keyring, row: Pick<TargetRow, 'id' | 'secret'> | undefined): Secret | undefined {
  // Nothing but this module and its like seals it, and the seal holds.
  return row?.secret == null ? undefined : JSON.parse(keyring.open(row.secret, row.id));
}

/** The number in E.164 form, where the provider showed it or the caller named it. */
export function numberOf({ phone, snapshot }: Secret): string | undefined {
  return snapshot?.e164 ?? (phone !== 'sole' && 'e164' in phone ? phone.e164 : undefined);
}

/** The acceptable effects, the preferred first. */
export function acceptableOf({ acceptable }: Pick<TargetRow, 'acceptable'>): Schemas['AcceptableEffect'][] {
  return JSON.parse(acceptable);
}

export function toIso(epochMs: number): string {
  return new Date(epochMs).toISOString();
}
