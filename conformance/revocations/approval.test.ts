import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { monocloud, type Schemas } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
const config = join(folder, 'phonegate.yaml');
writeFileSync(config, 'revocations: { approval: two-person, pollMs: 10, retryCapMs: 5, leaseMs: 500 }');
const env = { PHONEGATE_STORE_FILE: join(folder, 'store.db') };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ configFile: config, env });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});

const approve = async (revocation: string, approvedBy: string): Promise<{ readonly status: number; readonly body: unknown }> => {
  const { data, error, response } = await gateway.client.POST('/v1/revocations/{revocation}/approve', {
    params: { path: { revocation } },
    body: { approvedBy },
  });
  return { status: response.status, body: data ?? error };
};

const phone = async (): Promise<unknown> => {
  const { data } = await gateway.client.GET('/v1/connections/{connection}/phones', {
    params: { path: { connection: 'monocloud' }, query: { userId: 'UOtBaOybB6dTpIJNrnkRw' } },
  });
  return data?.phones[0]?.verified;
};

it('nothing is sent before another person agrees, not even after a restart', async () => {
  const anonymous = await gateway.client.POST('/v1/revocations', { body: { targets: [monocloud] } });
  expect(anonymous.error).toMatchObject({ status: 400, code: 'input/invalid', pointer: '/requestedBy' });
  const { data } = await gateway.client.POST('/v1/revocations', {
    params: { header: { prefer: 'wait=5' } },
    body: { targets: [monocloud], requestedBy: 'Robin' },
  });
  if (data === undefined || !('id' in data)) throw new Error('not accepted');
  expect(data).toMatchObject({ status: 'awaiting_approval', approval: { requestedBy: 'Robin', approvedBy: null } });
  expect(data.targets[0]).toMatchObject({ status: 'planned', nextAttemptAt: null });
  const retried = await gateway.client.POST('/v1/revocations/{revocation}/retry', { params: { path: { revocation: data.id } } });
  expect(retried.error).toMatchObject({ status: 409, code: 'revocation/state' });
  for (const spelled of [' robin', 'ＲＯＢＩＮ']) {
    expect(await approve(data.id, spelled)).toMatchObject({ status: 403, body: { code: 'revocation/same-person' } });
  }
  await gateway.close();
  gateway = await startTestGateway({ configFile: config, env });
  // What is due is worked on as soon as the store is open; another revocation shows that it was.
  const other = await gateway.client.POST('/v1/revocations', {
    body: { targets: [{ ...monocloud, phone: { e164: '+441514960999' } }], requestedBy: 'robin' },
  });
  if (other.data === undefined || !('id' in other.data)) throw new Error('not accepted');
  await approve(other.data.id, 'morgan');
  await settled(other.data.id);
  expect(await phone()).toBe(true);
  expect(await approve(data.id, 'Morgan')).toMatchObject({
    status: 200,
    body: { approval: { requestedBy: 'Robin', approvedBy: 'Morgan' } },
  });
  expect(await settled(data.id)).toMatchObject({ status: 'completed', approval: { requestedBy: 'Robin', approvedBy: 'Morgan' } });
  const events = await (await fetch(`${gateway.url}/v1/revocations/${data.id}/events`)).text();
  expect(events).toMatch(/^id: 1\nevent: revocation\.accepted\n.*"by":"Robin".*\n\nid: 2\nevent: revocation\.approved\n.*"by":"Morgan"/);
  expect(await phone()).toBe(false);
  expect(await approve(data.id, 'Morgan')).toMatchObject({ status: 409, body: { code: 'revocation/state' } });
});

/** The receipt, once the stream of events has ended. */
async function settled(revocation: string): Promise<Schemas['Receipt']> {
  await (await fetch(`${gateway.url}/v1/revocations/${revocation}/events`)).text();
  const { data } = await gateway.client.GET('/v1/revocations/{revocation}/receipt', { params: { path: { revocation } } });
  if (typeof data !== 'object') throw new Error('no receipt');
  return data;
}
