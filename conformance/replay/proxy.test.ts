import { afterAll, beforeAll } from 'vitest';
import { emulatorTarget, unifiedTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { type Running, serve } from '../processes.ts';
import { replay } from './run.ts';

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];
const connections = Object.fromEntries(ids.map((id) => [id, id]));

let upstream: Running;
let gateway: TestGateway;
beforeAll(async () => {
  upstream = await serve();
  const demo = ids.flatMap((id) => Object.entries(providers[id].demoCredentials).map(([name, value]) => [variable(id, name), value]));
  const upstreams = ids.map((id) => [`${id.toUpperCase()}_UPSTREAM`, `${upstream.url}/native/${id}`]);
  gateway = await startTestGateway({ env: Object.fromEntries([...demo, ...upstreams]) });
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

function variable(id: string, credential: string): string {
  return `${id}_${credential.replaceAll(/[A-Z]/g, '_$&')}`.toUpperCase();
}
