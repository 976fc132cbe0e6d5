import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Blamed } from '../../src/conform/blame.ts';
import { readCases, titleOf } from '../../src/conform/cases.ts';
import { tryCase } from '../../src/conform/run.ts';
import { createSend } from '../../src/conform/send.ts';
import { emulatorTarget, type Target, unifiedTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { createOracle } from '../../src/contract/oracle.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { drifts } from './drifts.ts';
import { type Drift, startDriftingServer } from './server.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

const key = { MONOCLOUD_API_KEY: 'demo-monocloud-key' };
const control = { connections: { monocloud: 'monocloud' } };
const markPath = /\/unverify$/;

async function replayOne(contractName: string, title: string, target: Target): Promise<Pick<Blamed, 'rule' | 'blame' | 'pointer'>[]> {
  const contract = await loadContract(contractName);
  const one = readCases(contract).find((known) => titleOf(known) === title);
  if (one === undefined) throw new TypeError(`There is no case ${title}.`);
  const { differences } = await tryCase(one, target, createSend(target.baseUrl), createOracle(contract.document));
  return differences.map(({ rule, blame, pointer }) => ({ rule, blame, pointer }));
}

/** A case of MonoCloud by way of a gateway that proxies to a drifting server. */
async function throughGateway(drift: Drift, title: string, env: Readonly<Record<string, string>> = {}) {
  const server = await startDriftingServer(gateway.url, drift, markPath);
  const proxying = await startTestGateway({ env: { ...key, MONOCLOUD_UPSTREAM: `${server.url}/native/monocloud`, ...env } });
  const target = emulatorTarget('monocloud', 'monocloud', proxying.nativeUrl('monocloud'), { gatewayUrl: gateway.url, ...control });
  const said = await replayOne('monocloud', title, target);
  await proxying.close();
  await server.close();
  return said;
}

function known(name: string): Drift {
  const drift = drifts[name];
  if (drift === undefined) throw new TypeError(`The drift "${name}" is gone.`);
  return drift;
}

const title = 'markPhoneAsUnverified 200 unverified';

describe('what a provider breaks behind a proxying gateway is the fault of the provider', () => {
  it('at the places that the gateway caught', async () => {
    expect(await throughGateway(known('a value of the wrong type'), title)).toEqual([
      { rule: 'upstream-violation', blame: 'provider', pointer: '/phone_numbers/0/verified' },
    ]);
  });

  it('and what the contract does not forbid is seen all the same', async () => {
    expect(await throughGateway(known('an effect that does not happen'), title)).toEqual([
      { rule: 'example-value', blame: 'provider', pointer: '/phone_numbers/0/verified' },
    ]);
  });

  it('and so is that it cannot be reached', async () => {
    expect(
      await throughGateway(known('a connection that is cut before the answer'), title, { MONOCLOUD_UPSTREAM: 'http://127.0.0.1:9' }),
    ).toEqual([{ rule: 'upstream-violation', blame: 'provider', pointer: '' }]);
  });
});

describe('what the gateway breaks is the fault of the gateway', () => {
  it('when it says so itself, as of credentials that it is configured with', async () => {
    const upstream = { MONOCLOUD_UPSTREAM: gateway.nativeUrl('monocloud'), MONOCLOUD_API_KEY: 'no-such-key' };
    const proxying = await startTestGateway({ env: upstream });
    const target = unifiedTarget('unified', proxying.url, { gatewayUrl: gateway.url, ...control }, true);
    const said = await replayOne('unified', 'revokePhone 200 monocloud', target);
    await proxying.close();
    expect(said).toEqual([{ rule: 'gateway-failed', blame: 'gateway', pointer: '' }]);
  });

  it('on its own face, whatever it breaks', async () => {
    const drift: Drift = {
      provider: 'monocloud',
      operationId: 'revokePhone',
      seenBy: { title: '', rule: 'wrong-type', pointer: '', blame: 'gateway' },
      reply: (passing) => ({ ...passing, body: { ...Object(passing.body), status: 'fine' } }),
    };
    const server = await startDriftingServer(gateway.url, drift, /\/phones\/revoke$/);
    const connections = { authing: 'authing', genauth: 'genauth', monocloud: 'monocloud', snag: 'snag' };
    const said = await replayOne(
      'unified',
      'revokePhone 200 monocloud',
      unifiedTarget('unified', server.url, { gatewayUrl: gateway.url, connections }),
    );
    await server.close();
    expect(said).toEqual([{ rule: 'unknown-enum-value', blame: 'gateway', pointer: '/status' }]);
  });
});
