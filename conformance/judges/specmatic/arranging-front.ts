import type { Contract } from '../../../src/contract/contract.ts';
import { providers } from '../../../src/providers/index.ts';
import type { TestGateway } from '../../../src/testing.ts';
import { type Front, startFront } from '../front.ts';
import { unwrapAnswer } from './envelope.ts';
import { worldKey } from './judged-document.ts';

/**
 * Starts what Specmatic talks to: before each request the emulator that is asked gets the world back that its operation's examples need, so
 * that no test depends on the tests before it; and the answers of Authing and GenAuth are unwrapped.
 */
export function startArrangingFront(
  gateway: TestGateway,
  upstream: string,
  contract: Contract,
  worlds: ReadonlyMap<string, string>,
): Promise<Front> {
  return startFront(
    async (method, target) => {
      const route = contract.route(method, target.split('?')[0] ?? '');
      const native = /\/native\/([^/]+)\//.exec(target)?.[1];
      const found = route !== undefined && 'operation' in route ? route : undefined;
      const connection = native ?? found?.params?.['connection'] ?? '';
      const world = found && worlds.get(worldKey(found.operation.id, native === undefined ? connection : undefined));
      if (connection in providers) await gateway.emulator(connection).reset(world ?? 'demo');
      return `${upstream}${target}`;
    },
    (target, answer) => (/\/native\/(authing|genauth)\//.test(target) ? unwrapAnswer(answer) : answer),
  );
}
