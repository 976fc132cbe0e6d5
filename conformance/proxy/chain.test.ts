import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { sendExactly, shown } from '../exact.ts';
import { startProxy } from './proxy.ts';

interface Case {
  readonly id: string;
  readonly own: Readonly<Record<string, string>>;
  readonly world: string;
  readonly subject: Readonly<Record<string, string>>;
  readonly proof?: { readonly passCode: string };
}

const proof = { passCode: '123456' };
/** The demo subject of each provider and what it takes to revoke its only phone. */
const cases: readonly Case[] = [
  { id: 'authing', own: { appId: 'demo-authing-app' }, world: 'unbindCodeSent', subject: { accessToken: 'demo-authing-token' }, proof },
  { id: 'genauth', own: { appId: 'demo-genauth-app' }, world: 'unbindCodeSent', subject: { accessToken: 'demo-genauth-token' }, proof },
  { id: 'monocloud', own: { apiKey: 'demo-monocloud-key' }, world: 'demo', subject: { userId: 'UOtBaOybB6dTpIJNrnkRw' } },
  { id: 'snag', own: { apiKey: 'demo-snag-key' }, world: 'demo', subject: { userId: '123e4567-e89b-12d3-a456-426614174001' } },
];

let emulating: TestGateway;
let proxying: RunningGateway;
beforeAll(async () => {
  emulating = await startTestGateway();
  const proxies = cases.map(({ id, own }) => [id, { provider: id, mode: 'proxy', upstream: emulating.nativeUrl(id), credentials: own }]);
  proxying = await startProxy(Object.fromEntries(proxies));
});
afterAll(async () => {
  await proxying.close();
  await emulating.close();
});

/** Generated ids are made alike, so that two replies can be compared. */
async function revoke(gatewayUrl: string, { id, subject, proof: given }: Case) {
  const body = JSON.stringify({ subject, phone: 'sole', proof: given });
  const headers = { 'content-type': 'application/json' };
  const reply = await sendExactly(gatewayUrl, `/v1/connections/${id}/phones/revoke`, { method: 'POST', headers, body });
  return shown({ ...reply, bytes: Buffer.from(reply.bytes.toString().replaceAll(/"requestId":"[^"]+"/g, '"requestId":"r"')) });
}

describe('a revocation through a gateway that proxies to a gateway that emulates', () => {
  it.each(cases)('has the outcome and the effect that it has without the first one: $id', async (one) => {
    const emulator = emulating.emulator(one.id);
    await emulator.reset(one.world);
    await emulator.setClock({ frozen: true });
    const before = await emulator.state();

    const outcome = await revoke(emulating.url, one);
    expect(outcome).toMatchObject({ status: 200, body: { status: 'applied' } });
    const after = await emulator.state();
    expect(after).not.toEqual(before);

    await emulator.replaceState(before);
    expect(await revoke(proxying.url, one)).toEqual(outcome);
    expect(await emulator.state()).toEqual(after);
  });

  it.each(cases)('is refused as it is without the first one: $id', async (one) => {
    const unknown = 'accessToken' in one.subject ? { accessToken: 'nobody' } : { userId: '123e4567-e89b-12d3-a456-426614174999' };
    const refused = await revoke(emulating.url, { ...one, subject: unknown });
    expect(refused).toMatchObject({ mediaType: 'application/problem+json', body: { fault: 'client' } });
    expect(await revoke(proxying.url, { ...one, subject: unknown })).toEqual(refused);
  });
});
