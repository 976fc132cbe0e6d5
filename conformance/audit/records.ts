import type { RevocationRecord, TargetRecord } from '../../src/receipts/receipt.ts';

const at = (second: number): string => new Date(Date.UTC(2026, 10, 20, 9, 0, second)).toISOString();

/** The number that all targets are about, as a receipt shows it. */
export const phone = { masked: '+44********53', keyedHash: null };

/** A target as a store has it: MonoCloud's, removed and read back. */
export function targetRecord(change: Partial<TargetRecord> = {}): TargetRecord {
  return {
    id: 'tgt_1',
    connection: 'monocloud',
    provider: 'monocloud',
    subject: { userId: 'UOtBaOybB6dTpIJNrnkRw' },
    acceptable: ['removed'],
    status: 'applied',
    settled: true,
    effects: ['removed'],
    phone: { masked: '+44********53' },
    residual: { numberStillStored: false },
    confirmed: 'read_back',
    evidence: 'documented',
    attempts: 1,
    updatedAt: at(2),
    native: [
      { operationId: 'removePhone', status: 204 },
      { operationId: 'findUser', status: 200 },
    ],
    ...change,
  };
}

/** A recycled number at four providers: removed, only unverified, waiting for the user, not known. */
export function revocationRecord(targets: readonly TargetRecord[] = fourTargets()): RevocationRecord {
  return {
    id: 'rev_01',
    status: 'running',
    approval: null,
    reference: null,
    reason: 'number_recycled',
    createdAt: at(0),
    deadline: new Date(Date.UTC(2026, 10, 23, 9)).toISOString(),
    settledAt: targets.every(({ settled }) => settled)
      ? (targets
          .map(({ updatedAt }) => updatedAt)
          .sort()
          .at(-1) ?? null)
      : null,
    targets,
  };
}

export function fourTargets(): TargetRecord[] {
  return [
    targetRecord(),
    targetRecord({
      id: 'tgt_2',
      connection: 'monocloud-eu',
      acceptable: ['unverified', 'removed'],
      effects: ['unverified'],
      residual: { numberStillStored: true },
      native: [{ operationId: 'markPhoneAsUnverified', status: 200 }],
      updatedAt: at(4),
    }),
    targetRecord({
      id: 'tgt_3',
      connection: 'authing',
      provider: 'authing',
      subject: { accessToken: 'a-token-that-must-not-show' },
      status: 'awaiting_proof',
      settled: false,
      effects: [],
      residual: { numberStillStored: null },
      confirmed: null,
      evidence: null,
      updatedAt: at(1),
      code: 'proof/required',
      native: [{ operationId: 'sendSms', status: 200 }],
    }),
    targetRecord({
      id: 'tgt_4',
      connection: 'snag',
      provider: 'snag',
      subject: { userId: '123e4567-e89b-12d3-a456-426614174001' },
      status: 'indeterminate',
      effects: [],
      residual: { numberStillStored: null },
      confirmed: null,
      evidence: null,
      attempts: 3,
      updatedAt: at(9),
      code: 'upstream/timeout',
      detail: 'No answer within 10000 ms.',
      native: [],
    }),
  ];
}
