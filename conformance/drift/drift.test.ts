import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Case, readCases, titleOf } from '../../src/conform/cases.ts';
import { judge } from '../../src/conform/replay.ts';
import { emulatorTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { createOracle } from '../../src/contract/oracle.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { send } from '../replay/run.ts';
import { drifts } from './drifts.ts';
import { change, type Drift, startDriftingServer } from './server.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('a permanently drifting server turns the replay red', () => {
  for (const [name, drift] of Object.entries(drifts)) {
    it(name, async () => {
      const { title, check } = drift.seenBy;
      const red = await replayAgainst(drift);
      expect(red.get(title)).toContain(check);
    });
  }

  it('and an honest one behind the same server leaves it green', async () => {
    const honest: Drift = { provider: 'snag', operationId: 'disconnectPhone', seenBy: { title: '', check: '' } };
    expect(await replayAgainst(honest)).toEqual(new Map());
  });
});

describe('the unified face over a drifting provider', () => {
  it('never says that an effect happened which a second look does not show', async () => {
    const forgetful: Drift = {
      provider: 'monocloud',
      operationId: 'findUserById',
      seenBy: { title: '', check: '' },
      reply: (passing) => ({ ...passing, body: change(passing.body, ['phone_numbers', '0', 'verified'], true) }),
    };
    const server = await startDriftingServer(gateway.url, forgetful, /\/api\/users\/[^/]+$/);
    const upstream = `${server.url}/native/monocloud`;
    const proxying = await startTestGateway({ env: { MONOCLOUD_UPSTREAM: upstream, MONOCLOUD_API_KEY: 'demo-monocloud-key' } });
    const { error } = await proxying.client.POST('/v1/connections/{connection}/phones/revoke', {
      params: { path: { connection: 'monocloud' } },
      body: { subject: { userId: 'UOtBaOybB6dTpIJNrnkRw' }, phone: 'sole' },
    });
    await proxying.close();
    await server.close();
    expect({ code: error?.code, outcome: error?.outcome }).toEqual({
      code: 'upstream/failed',
      outcome: { status: 'indeterminate', effects: [] },
    });
  });
});

/** The cases of the drifting operation that fail, with the checks and places that saw it. */
async function replayAgainst(drift: Drift): Promise<Map<string, string[]>> {
  const contract = await loadContract(drift.provider);
  const path = contract.operations.get(drift.operationId)?.path ?? '';
  const server = await startDriftingServer(gateway.url, drift, new RegExp(`${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}$`));
  const base = `${server.url}/native/${drift.provider}`;
  const target = emulatorTarget('drifting', drift.provider, base, {
    gatewayUrl: gateway.url,
    connections: { [drift.provider]: drift.provider },
  });
  const oracle = createOracle(contract.document);
  const red = new Map<string, string[]>();
  const affected = (one: Case): boolean => one.operation.id === drift.operationId;
  for (const one of readCases(contract).filter(affected)) {
    const request = await target.prepare(one);
    if ('skip' in request) continue;
    const differences = judge(one, await send(base, request), oracle);
    if (differences.length > 0)
      red.set(
        titleOf(one),
        differences.map(({ check, pointer }) => `${check} ${pointer}`),
      );
  }
  await server.close();
  return red;
}
