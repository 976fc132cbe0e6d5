import { readCases } from '../../src/conform/cases.ts';
import type { GeneratedTarget } from '../../src/conform/generate/try-generated.ts';
import { createSend } from '../../src/conform/send.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import type { TestGateway } from '../../src/testing.ts';

/** A provider's native face at `baseUrl`, whose emulator is put into the world that each operation's success needs. */
export function nativeTarget(gateway: TestGateway, contract: Contract, id: ProviderId, baseUrl = gateway.nativeUrl(id)): GeneratedTarget {
  const cases = readCases(contract);
  const worlds = new Map(
    [...contract.operations.values()].map((operation) => [
      operation,
      cases.find((one) => one.operation === operation && one.status < 300)?.given.world,
    ]),
  );
  return {
    baseUrl,
    headers: providers[id].exampleHeaders['valid'] ?? {},
    send: createSend(baseUrl),
    arrange: (operation) => gateway.emulator(id).reset(worlds.get(operation)),
  };
}

/** The unified face; what a request did to an emulator's faults, state or clock is undone, or it would answer the next ones. */
export function unifiedTarget(gateway: TestGateway): GeneratedTarget {
  const send = createSend(gateway.url);
  return {
    baseUrl: gateway.url,
    headers: {},
    send: async (request) => {
      const reply = await send(request);
      const [, connection] = /^\/_emulator\/(\w+)\/(?:faults|state|clock|reset)/.exec(request.target) ?? [];
      if (connection !== undefined && request.method !== 'GET' && reply.status < 300) await gateway.emulator(connection).reset();
      return reply;
    },
  };
}
