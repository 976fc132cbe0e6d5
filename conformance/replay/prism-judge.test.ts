import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, readCases, titleOf } from '../../src/conform/cases.ts';
import { emulatorTarget, type Target, unifiedTarget } from '../../src/conform/target.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { freePort, type Running, start } from '../processes.ts';
import { send } from './run.ts';

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];
const connections = Object.fromEntries(ids.map((id) => [id, id]));

let gateway: TestGateway;
let prism: Running;
beforeAll(async () => {
  gateway = await startTestGateway();
  const port = String(await freePort());
  const args = [
    'node_modules/@stoplight/prism-cli/dist/index.js',
    'proxy',
    'generated/openapi.json',
    gateway.url,
    '--errors',
    '--port',
    port,
  ];
  prism = await start(args, /Prism is listening on (http\S+)/);
}, 60_000);
afterAll(async () => {
  await prism.stop();
  await gateway.close();
});

/** Prism, which we did not write, holds every request that is sound and every answer against the one document of both faces. */
function judgeByPrism(contract: Contract, getTarget: () => Target): void {
  describe(`Prism in front of the gateway sees no violation: ${contract.name}`, () => {
    for (const one of readCases(contract).filter(isSound)) {
      it(titleOf(one), async ({ skip }) => {
        if (one.status === 501) return skip("Prism answers an upstream's 501 with a mock (stoplightio/prism#1963).");
        const target = getTarget();
        const request = await target.prepare(one);
        if ('skip' in request) return skip(request.skip);
        const reply = await send(target.baseUrl, request);
        expect({ status: reply.status, violation: violationIn(reply.text) }).toEqual({ status: one.status, violation: undefined });
      });
    }
  });
}

for (const id of ids) {
  judgeByPrism(await loadContract(id), () => emulatorTarget(id, id, `${prism.url}/native/${id}`, { gatewayUrl: gateway.url, connections }));
}
judgeByPrism(await loadContract('unified'), () => unifiedTarget('unified', prism.url, { gatewayUrl: gateway.url, connections }));

/** Prism refuses a request that breaks the contract, or lacks a credential, before the gateway can. */
function isSound({ contract, given }: Case): boolean {
  const { valid = {}, [given.credentials ?? 'valid']: sent = {} } =
    Object.entries(providers).find(([id]) => id === contract.name)?.[1].exampleHeaders ?? {};
  const complete = Object.keys(valid).every((header) => header in sent);
  return complete && [given.body, given.text, given.query, given.path].every((part) => part === undefined);
}

/** Prism words what it sees as a problem whose type is a page of its own. */
function violationIn(text: string): string | undefined {
  return text.includes('https://stoplight.io/prism/errors') ? text.slice(0, 500) : undefined;
}
