import { type Case, readCases, titleOf } from '../../src/conform/cases.ts';
import type { CaseReply } from '../../src/conform/replay.ts';
import { emulatorTarget, type Target, unifiedTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import type { TestGateway } from '../../src/testing.ts';
import { send } from '../replay/run.ts';
import type { LineUp } from './line-up.ts';

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];
const connections = Object.fromEntries(ids.map((id) => [id, id]));

/** Sends every documented case of both faces to `url`, which leads to the gateway in the end, and leaves the judging to others. */
export async function sendCases(gateway: TestGateway, url: string): Promise<void> {
  const control = { gatewayUrl: gateway.url, connections };
  for (const id of ids) await sendAll(emulatorTarget(id, id, `${url}/native/${id}`, control), readCases(await loadContract(id)));
  await sendAll(unifiedTarget('unified', url, control), readCases(await loadContract('unified')));
}

/** What each server in the line-up answered, by its prefix, to the cases of the operations that drift in it. */
export async function sendCasesTo(
  gateway: TestGateway,
  lineUp: LineUp,
  url: string,
  wanted: (one: Case) => boolean = () => true,
): Promise<Map<string, Map<string, CaseReply>>> {
  const replies = new Map<string, Map<string, CaseReply>>();
  for (const { prefix, drift } of lineUp.suspects) {
    const own = new Map<string, CaseReply>();
    for (const id of ids.filter((one) => drift === undefined || drift.provider === one)) {
      const contract = await loadContract(id);
      const target = emulatorTarget(id, id, `${url}${prefix}/native/${id}`, { gatewayUrl: gateway.url, connections });
      const cases = readCases(contract).filter(({ operation }) => `${prefix}/native/${id}${operation.path}` in lineUp.document.paths);
      for (const [title, reply] of await sendAll(target, cases.filter(wanted))) own.set(title, reply);
    }
    replies.set(prefix, own);
  }
  return replies;
}

async function sendAll(target: Target, cases: readonly Case[]): Promise<Map<string, CaseReply>> {
  const replies = new Map<string, CaseReply>();
  for (const one of cases) {
    const request = await target.prepare(one);
    if (!('skip' in request)) replies.set(titleOf(one), await send(target.baseUrl, request));
  }
  return replies;
}
