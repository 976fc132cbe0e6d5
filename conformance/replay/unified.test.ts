import { afterAll, beforeAll } from 'vitest';
import { unifiedTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { replay } from './run.ts';

const connections = { authing: 'authing', genauth: 'genauth', monocloud: 'monocloud', snag: 'snag' };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

replay(
  await loadContract('unified'),
  () => unifiedTarget('unified', gateway.url, { gatewayUrl: gateway.url, connections }),
  'unified emulator',
);
