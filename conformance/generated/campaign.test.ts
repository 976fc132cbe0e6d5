import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toRequest } from '../../src/conform/generate/draft.ts';
import { createScene } from '../../src/conform/generate/scene.ts';
import { tryGenerated } from '../../src/conform/generate/try-generated.ts';
import { loadContract } from '../../src/contract/load.ts';
import { createOracle } from '../../src/contract/oracle.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { seed } from './seed.ts';
import { nativeTarget, unifiedTarget } from './target.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];
const runs = 2000;

describe('the sound request of every operation, from which all others are made, succeeds', () => {
  for (const id of ids) {
    it(id, async () => {
      const contract = await loadContract(id);
      const { arrange, headers, send } = nativeTarget(gateway, contract, id);
      const oracle = createOracle(contract.document);
      for (const operation of contract.operations.values()) {
        await arrange?.(operation);
        const { status, text } = await send(toRequest(createScene(contract, operation, oracle, headers).sound));
        const failed = status >= 300 || (text.includes('"statusCode"') && !text.includes('"statusCode":200'));
        expect(failed ? `${operation.id}: ${status} ${text}` : '').toBe('');
      }
    });
  }
});

describe(`10,000 generated requests find no 5xx, no hang and no answer outside the contract (PHONEGATE_SEED=${seed()})`, () => {
  for (const id of ids) {
    it(`${id}, native face`, async () => {
      const contract = await loadContract(id);
      const { findings, tried } = await tryGenerated(contract, nativeTarget(gateway, contract, id), { seed: seed(), runs });
      expect(findings).toEqual([]);
      expect(tried).toBe(runs);
    });
  }

  it('unified face and control plane', async () => {
    const { findings, tried } = await tryGenerated(await loadContract('unified'), unifiedTarget(gateway), { seed: seed(), runs });
    expect(findings).toEqual([]);
    expect(tried).toBe(runs);
  });
});
