import type { Case } from '../../../src/conform/cases.ts';
import { sendFirst, withPath } from '../../../src/conform/target.ts';
import type { Contract } from '../../../src/contract/contract.ts';
import { providers } from '../../../src/providers/index.ts';
import type { TestGateway } from '../../../src/testing.ts';
import { type Front, startFront } from '../front.ts';
import { unwrapAnswer } from './envelope.ts';
import { worldKey, worldOf } from './judged-document.ts';

/**
 * Starts what Specmatic talks to: before each request the emulator that is asked gets the world back that its operation's examples need, and
 * what they need to have been asked before is asked, so that no test depends on the tests before it; the answers of Authing and GenAuth are
 * unwrapped; and idempotency keys, which Specmatic makes of one letter now and then, are made unique, as the contract asks of a caller.
 */
export function startArrangingFront(
  gateway: TestGateway,
  upstream: string,
  contract: Contract,
  successes: ReadonlyMap<string, Case>,
): Promise<Front> {
  let keys = 0;
  return startFront(
    async (method, target) => {
      const [path = '', search = ''] = target.split(/(?=\?)/);
      const route = contract.route(method, path);
      const native = /\/native\/([^/]+)\//.exec(target)?.[1];
      const found = route !== undefined && 'operation' in route ? route : undefined;
      const connection = native ?? found?.params?.['connection'] ?? '';
      const success = found && successes.get(worldKey(found.operation.id, native === undefined ? connection || undefined : undefined));
      if (connection in providers) await gateway.emulator(connection).reset(success === undefined ? 'demo' : worldOf(success));
      if (success?.given.first === undefined || pathOf(success) !== path) return `${upstream}${target}`;
      await gateway.reset();
      return `${upstream}${pathOf(success, await sendFirst(upstream, success, success.given.first))}${search}`;
    },
    (target, answer) => (/\/native\/(authing|genauth)\//.test(target) ? unwrapAnswer(answer) : answer),
    (headers) => {
      const key = headers['idempotency-key'];
      if (typeof key !== 'string' || key === '' || key.length > 200) return headers;
      keys += 1;
      return { ...headers, 'idempotency-key': `${key}-${keys}` };
    },
  );
}

/** The path that a case is sent to; `made` is what an earlier request gave for its parts. */
function pathOf(one: Case, made: Readonly<Record<string, string>> = {}): string {
  return withPath(one, made).target.split('?', 1)[0] ?? '';
}
