import { startTestGateway } from 'phonegate/testing';
import { test as base } from 'vitest';

/** A `test` with a gateway: one for each worker, as it was at the start for each test. */
export const test = base.extend({
  worker: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures this one needs
    async ({}, use) => {
      await using gateway = await startTestGateway({
        connections: { snag: { provider: 'snag' }, 'snag-unbound': { provider: 'snag', world: 'phoneDisconnected' } },
      });
      await use(gateway);
    },
    { scope: 'worker' },
  ],
  gateway: async ({ worker }, use) => {
    await worker.reset();
    await use(worker);
  },
});
