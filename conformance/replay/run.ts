import { describe, expect, it } from 'vitest';
import { type CaseRequest, readCases, titleOf } from '../../src/conform/cases.ts';
import type { CaseReply } from '../../src/conform/replay.ts';
import { tryCase } from '../../src/conform/run.ts';
import { createSend } from '../../src/conform/send.ts';
import type { Target } from '../../src/conform/target.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { createOracle } from '../../src/contract/oracle.ts';

/** Sends one request; no redirect is followed. */
export function send(baseUrl: string, request: CaseRequest): Promise<CaseReply> {
  return createSend(baseUrl)(request);
}

/** One test for each documented answer of a contract, by the judge of `phonegate conform`; the effect is read back where one documents how. */
export function replay(contract: Contract, getTarget: () => Target, name: string): void {
  const oracle = createOracle(contract.document);
  describe(name, () => {
    for (const one of readCases(contract)) {
      it(titleOf(one), async ({ skip }) => {
        const target = getTarget();
        const seen = await tryCase(one, target, createSend(target.baseUrl), oracle);
        if (seen.skip !== undefined) return skip(seen.skip);
        expect({ differences: seen.differences, effect: 'reason' in seen.effect ? [] : seen.effect }).toEqual({
          differences: [],
          effect: [],
        });
      });
    }
  });
}
