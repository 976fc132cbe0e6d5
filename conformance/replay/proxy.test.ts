import { afterAll, beforeAll } from 'vitest';
import { emulatorTarget, unifiedTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import type { TestGateway } from '../../src/testing.ts';
import { type Running, serve } from '../processes.ts';
import { startProxying } from '../proxying.ts';
import { replay } from './run.ts';

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];
const connections = Object.fromEntries(ids.map((id) => [id, id]));

let upstream: Running;
let gateway: TestGateway;
beforeAll(async () => {
  upstream = await serve();
  gateway = await startProxying(upstream.url);
});
afterAll(async () => {
  await gateway.close();
  await upstream.stop();
});

for (const id of ids) {
  replay(
    await loadContract(id),
    () => emulatorTarget(id, id, gateway.nativeUrl(id), { gatewayUrl: upstream.url, connections }),
    `${id} proxied to an emulator in another process`,
  );
}

replay(
  await loadContract('unified'),
  () => unifiedTarget('unified', gateway.url, { gatewayUrl: upstream.url, connections }, true),
  'unified over proxies to emulators in another process',
);
