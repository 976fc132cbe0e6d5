import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Blamed } from '../../src/conform/blame.ts';
import { readCases, titleOf } from '../../src/conform/cases.ts';
import { tryCase } from '../../src/conform/run.ts';
import { createSend } from '../../src/conform/send.ts';
import { emulatorTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { createOracle } from '../../src/contract/oracle.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { drifts } from './drifts.ts';
import { change, type Drift, startDriftingServer } from './server.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

const honest: Drift = {
  provider: 'snag',
  operationId: 'disconnectPhone',
  seenBy: { title: '', rule: 'schema', pointer: '', blame: 'provider' },
};

describe('a permanently drifting server is reported with the rule, the place and whose fault it is', () => {
  for (const [name, drift] of Object.entries(drifts)) {
    it(name, async () => {
      const { title, ...expected } = drift.seenBy;
      const red = await replayAgainst(drift);
      expect(red.get(title)?.map(({ rule, pointer, blame }) => ({ rule, pointer, blame }))).toContainEqual(expected);
    });
  }

  it('in more than twenty kinds of drift, by nearly as many rules', () => {
    const seen = Object.values(drifts).map(({ seenBy }) => seenBy.rule);
    expect({ drifts: seen.length, rules: new Set(seen).size }).toEqual({ drifts: 32, rules: 22 });
  });

  it('and an honest one behind the same server leaves it green', async () => {
    expect(await replayAgainst(honest)).toEqual(new Map());
  });
});

describe('what a contract does not promise is no finding', () => {
  const polite: Readonly<Record<string, Drift['reply']>> = {
    'a charset of UTF-8 on application/json': (passing) => ({ ...passing, contentType: 'Application/JSON; Charset="UTF-8"' }),
    'headers that nobody documents': (passing) => ({ ...passing, headers: { 'X-Powered-By': 'chance', vary: 'accept' } }),
    'white space between the tokens': (passing) => ({ ...passing, bytes: Buffer.from(`${JSON.stringify(passing.body, null, 2)}\n`) }),
  };
  for (const [name, reply] of Object.entries(polite)) {
    it(name, async () => {
      expect(await replayAgainst({ ...honest, ...(reply && { reply }) })).toEqual(new Map());
    });
  }
});

describe('the unified face over a drifting provider', () => {
  it('never says that an effect happened which a second look does not show', async () => {
    const forgetful: Drift = {
      ...honest,
      provider: 'monocloud',
      operationId: 'findUserById',
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

/** The cases of the drifting operation that fail, with what was said of them. */
async function replayAgainst(drift: Drift): Promise<Map<string, readonly Blamed[]>> {
  const contract = await loadContract(drift.provider);
  const path = contract.operations.get(drift.operationId)?.path ?? '';
  const server = await startDriftingServer(gateway.url, drift, new RegExp(`${path.replaceAll(/\{[^}]+\}/g, '[^/]+')}(?:\\?|$)`));
  const base = `${server.url}/native/${drift.provider}`;
  const target = emulatorTarget('drifting', drift.provider, base, {
    gatewayUrl: gateway.url,
    connections: { [drift.provider]: drift.provider },
  });
  const oracle = createOracle(contract.document);
  const red = new Map<string, readonly Blamed[]>();
  for (const one of readCases(contract).filter(({ operation }) => operation.id === drift.operationId)) {
    const { differences, effect } = await tryCase(one, target, createSend(base), oracle);
    const said = [...differences, ...('reason' in effect ? [] : effect)];
    if (said.length > 0) red.set(titleOf(one), said);
  }
  await server.close();
  return red;
}
