import type { RevocationRecord, TargetRecord } from '../../src/receipts/receipt.ts';

const at = (second: number): Date => new Date(Date.UTC(2026, 10, 20, 9, 0, second));

/** A target as a store has it: MonoCloud's, removed and read back. */
export function targetRecord(change: Partial<TargetRecord> = {}): TargetRecord {
  return {
    id: 'tgt_1',
    connection: 'monocloud',
    provider: 'monocloud',
    subject: { userId: 'UOtBaOybB6dTpIJNrnkRw' },
    requestedEffects: ['removed'],
    status: 'applied',
    effects: ['removed'],
    numberStillStored: false,
    confirmed: 'read_back',
    evidence: 'documented',
    attempts: 1,
    startedAt: at(1),
    settledAt: at(2),
    code: null,
    detail: null,
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
    reason: 'number_recycled',
    phone: { masked: '+44********53', keyedHash: null },
    createdAt: at(0),
    deadlineAt: new Date(Date.UTC(2026, 10, 23, 9)),
    targets,
  };
}

export function fourTargets(): TargetRecord[] {
  return [
    targetRecord(),
    targetRecord({
      id: 'tgt_2',
      connection: 'monocloud-eu',
      requestedEffects: ['unverified', 'removed'],
      effects: ['unverified'],
      numberStillStored: true,
      native: [{ operationId: 'markPhoneAsUnverified', status: 200 }],
      settledAt: at(4),
    }),
    targetRecord({
      id: 'tgt_3',
      connection: 'authing',
      provider: 'authing',
      subject: { accessToken: 'a-token-that-must-not-show' },
      status: 'awaiting_proof',
      effects: [],
      numberStillStored: null,
      confirmed: null,
      evidence: null,
      settledAt: null,
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
      numberStillStored: null,
      confirmed: null,
      evidence: null,
      attempts: 3,
      settledAt: at(9),
      code: 'upstream/timeout',
      detail: 'No answer within 10000 ms.',
      native: [],
    }),
  ];
}
