import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { walk } from '../../src/conform/generate/walk.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { seed } from './seed.ts';

const connections = { authing: 'authing', genauth: 'genauth', monocloud: 'monocloud', snag: 'snag' };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

describe(`random walks keep to the documented rules (PHONEGATE_SEED=${seed()})`, () => {
  for (const what of ['authing', 'genauth', 'monocloud', 'snag', 'unified'] as const) {
    it(what, async () => {
      const { findings, steps } = await walk(what, { gatewayUrl: gateway.url, connections }, { seed: seed(), runs: 60 });
      expect(findings).toEqual([]);
      expect(steps).toBeGreaterThan(200);
    });
  }
});
