import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryGenerated } from '../../src/conform/generate/try-generated.ts';
import { createContract } from '../../src/contract/contract.ts';
import { isRecord } from '../../src/contract/document.ts';
import { loadContract } from '../../src/contract/load.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { drifts } from '../drift/drifts.ts';
import { type Drift, startDriftingServer } from '../drift/server.ts';
import { seed } from './seed.ts';
import { nativeTarget } from './target.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

/** The drifts that show in how requests of every kind are answered, and the rule and the variation that see them. */
const seen: Readonly<Record<string, readonly [rule: string, example: string, pointer?: string]>> = {
  'a value of the wrong type': ['wrong-type', 'sound', '/phone_numbers/0/verified'],
  'a missing required property': ['missing-property', 'sound', '/data'],
  'another status': ['undocumented-status', 'wrong-credential apiKey'],
  'another media type': ['media-type', 'sound'],
  'a bad key that is accepted': ['accepted-bad-credentials', 'wrong-credential apiKey'],
  'a bad body that is accepted': ['accepted-bad-request', 'wrong-type body/userId'],
  'a refusal that became a success': ['accepted-bad-request', 'wrong-type body/passCode'],
};

describe('generated requests see a drifting server', () => {
  for (const [name, [rule, example, pointer = '']] of Object.entries(seen)) {
    it(name, async () => {
      const drift = drifts[name];
      if (drift === undefined) throw new Error(`there is no drift called ${name}`);
      const findings = await findingsAgainst(drift);
      expect(findings).toContainEqual(
        expect.objectContaining({ rule, example, pointer, blame: 'provider', operationId: drift.operationId, seed: seed() }),
      );
    });
  }

  it('a broken refusal inside HTTP 200, which is not taken for a success', async () => {
    const findings = await findingsAgainst({
      provider: 'authing',
      operationId: 'unbindPhone',
      seenBy: { title: '', rule: 'wrong-type', pointer: '', blame: 'provider' },
      reply: (passing) =>
        isRecord(passing.body) && passing.body['statusCode'] !== 200 ? { ...passing, body: { ...passing.body, message: 7 } } : passing,
    });
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(new Set(['wrong-type', 'unknown-enum-value']));
  });

  it('and none in an honest one behind the same server', async () => {
    const honest: Drift = {
      provider: 'snag',
      operationId: 'disconnectPhone',
      seenBy: { title: '', rule: 'schema', pointer: '', blame: 'provider' },
    };
    expect(await findingsAgainst(honest)).toEqual([]);
  });
});

async function findingsAgainst(drift: Drift) {
  const whole = await loadContract(drift.provider);
  // Only the operation that drifts, to be quick.
  const [path = ''] = [...whole.operations.values()].flatMap(({ id, path }) => (id === drift.operationId ? [path] : []));
  const item = whole.document.paths[path];
  if (item === undefined) throw new Error(`there is no operation ${drift.operationId}`);
  const contract = createContract(drift.provider, { ...whole.document, paths: { [path]: item } });
  const server = await startDriftingServer(gateway.url, drift, new RegExp(`${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`));
  const target = nativeTarget(gateway, contract, drift.provider, `${server.url}/native/${drift.provider}`);
  const { findings } = await tryGenerated(contract, target, { seed: seed(), runs: 1 });
  await server.close();
  return findings;
}
