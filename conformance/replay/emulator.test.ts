import { afterAll, beforeAll } from 'vitest';
import { emulatorTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { replay } from './run.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

for (const id of Object.keys(providers) as ProviderId[]) {
  const contract = await loadContract(id);
  replay(
    contract,
    () => emulatorTarget(id, id, gateway.nativeUrl(id), { gatewayUrl: gateway.url, connections: { [id]: id } }),
    `${id} emulator`,
  );
}
