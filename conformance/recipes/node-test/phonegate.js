import { after, beforeEach } from 'node:test';
import { startTestGateway } from 'phonegate/testing';

/** A gateway for each test file, because `node --test` runs each in a process of its own; as it was at the start for each test. */
export const gateway = await startTestGateway({
  connections: { snag: { provider: 'snag' }, 'snag-unbound': { provider: 'snag', world: 'phoneDisconnected' } },
});
beforeEach(() => gateway.reset());
after(() => gateway.close());
