import { afterAll, beforeAll, beforeEach } from '@jest/globals';
import { startTestGateway } from 'phonegate/testing';

/** A gateway for each test file, in the worker that runs it, as it was at the start for each test. */
export let gateway;
beforeAll(async () => {
  gateway = await startTestGateway({
    connections: { snag: { provider: 'snag' }, 'snag-unbound': { provider: 'snag', world: 'phoneDisconnected' } },
  });
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());
