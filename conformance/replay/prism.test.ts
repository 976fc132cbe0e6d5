import { afterAll, beforeAll } from 'vitest';
import { mockTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { mock, type Running } from '../processes.ts';
import { replay } from './run.ts';

let prism: Running;
beforeAll(async () => {
  prism = await mock();
}, 60_000);
afterAll(() => prism.stop());

// The registry's keys are the enum's words: its type says so.
for (const id of Object.keys(providers) as ProviderId[]) {
  replay(await loadContract(id), () => mockTarget(id, `${prism.url}/native/${id}`, id), `${id} on Prism`);
}
replay(await loadContract('unified'), () => mockTarget('unified', prism.url), 'unified on Prism');
