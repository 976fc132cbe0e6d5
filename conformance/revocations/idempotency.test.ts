import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { authing, monocloud, snag } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
const config = join(folder, 'phonegate.yaml');
writeFileSync(config, 'revocations: { retryBaseMs: 1, retryCapMs: 5, pollMs: 10 }');

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway({ configFile: config });
});
afterAll(async () => {
  await gateway.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => gateway.reset());

let keys = 0;
const newKey = (): string => {
  keys += 1;
  return `key ${keys}`;
};

interface Answer {
  readonly status: number;
  readonly replayed: string | null;
  readonly body: Record<string, unknown>;
}

async function post(path: string, key: string, body?: unknown): Promise<Answer> {
  const response = await fetch(gateway.url + path, {
    method: 'POST',
    headers: { 'idempotency-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, replayed: response.headers.get('idempotent-replayed'), body: JSON.parse(await response.text()) };
}

const revoke = { subject: monocloud.subject, phone: 'sole', effects: ['removed'] };
const revokePath = '/v1/connections/monocloud/phones/revoke';

it('a repetition gets the first answer, marked, and does nothing again', async () => {
  const key = newKey();
  const first = await post(revokePath, key, revoke);
  expect(first).toMatchObject({ status: 200, replayed: null, body: { status: 'applied', effects: ['removed'] } });
  // Properties in another order say the same.
  const again = await post(revokePath, key, { effects: ['removed'], phone: 'sole', subject: monocloud.subject });
  expect(again).toEqual({ ...first, replayed: 'true' });
});

it('another request under the same key is refused, and one to another path is another', async () => {
  const key = newKey();
  await post(revokePath, key, revoke);
  expect(await post(revokePath, key, { ...revoke, effects: ['unverified'] })).toMatchObject({
    status: 422,
    body: { code: 'idempotency/key-reused' },
  });
  expect(await post('/v1/connections/snag/phones/revoke', key, { subject: snag.subject, phone: 'sole' })).toMatchObject({
    status: 200,
    replayed: null,
  });
});

it('another query is another request: what a dry run answered is not what the upload would', async () => {
  const key = newKey();
  const upload = async (query: string): Promise<object> => {
    const response = await fetch(`${gateway.url}/v1/revocations/import${query}`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv', 'idempotency-key': key },
      body: 'connection,userId,phone\nmonocloud,UOtBaOybB6dTpIJNrnkRw,sole',
    });
    return { status: response.status, replayed: response.headers.get('idempotent-replayed') };
  };
  expect(await upload('?dryRun=true')).toEqual({ status: 200, replayed: null });
  expect(await upload('')).toEqual({ status: 422, replayed: null });
  expect(await upload('?dryRun=true')).toEqual({ status: 200, replayed: 'true' });
});

it('a repetition while the first is under way is told to wait', async () => {
  await gateway.emulator('monocloud').setFaults({ kind: 'latency', milliseconds: 300, times: 1 });
  const key = newKey();
  const [first, second] = await Promise.all([post(revokePath, key, revoke), post(revokePath, key, revoke)]);
  expect([first, second].map(({ status }) => status).sort()).toEqual([200, 409]);
  expect([first, second].find(({ status }) => status === 409)?.body).toMatchObject({ code: 'idempotency/in-flight', retryable: true });
});

it('a final no is replayed, one that a repetition may better is not', async () => {
  const final = newKey();
  const body = { ...revoke, phone: { e164: '+441514960999' } };
  expect(await post(revokePath, final, body)).toMatchObject({ status: 404, replayed: null });
  expect(await post(revokePath, final, body)).toMatchObject({ status: 404, replayed: 'true' });
  await gateway.emulator('monocloud').setFaults({ kind: 'status', status: 429, times: 1 });
  const passing = newKey();
  expect(await post(revokePath, passing, revoke)).toMatchObject({ status: 429 });
  expect(await post(revokePath, passing, revoke)).toMatchObject({ status: 200, replayed: null });
});

it('a repetition after a lost answer finds out what became of it', async () => {
  await gateway.emulator('monocloud').setFaults({ kind: 'reset', operationId: 'removePhone', when: 'after', times: 1 });
  const key = newKey();
  expect(await post(revokePath, key, revoke)).toMatchObject({ status: 502, body: { outcome: { status: 'indeterminate' } } });
  // A repetition that comes to nothing does not make it forgotten.
  await gateway.emulator('monocloud').setFaults({ kind: 'status', status: 429, times: 1 });
  expect(await post(revokePath, key, revoke)).toMatchObject({ status: 429 });
  expect(await post(revokePath, key, revoke)).toMatchObject({
    status: 200,
    body: { status: 'applied', effects: ['removed'], confirmed: 'read_back', native: [{ operationId: 'findUserById', status: 200 }] },
  });
});

it('a request that breaks the contract leaves its key free', async () => {
  const key = newKey();
  expect(await post(revokePath, key, { subject: {} })).toMatchObject({ status: 400 });
  expect(await post(revokePath, key, revoke)).toMatchObject({ status: 200, replayed: null });
});

it('a revocation is made once, and steered once, under one key each', async () => {
  const key = newKey();
  const made = await post('/v1/revocations', key, { targets: [authing] });
  const again = await post('/v1/revocations', key, { targets: [authing] });
  expect(again).toEqual({ ...made, replayed: 'true' });
  const cancel = newKey();
  const path = `/v1/revocations/${made.body['id']}/cancel`;
  const canceled = await post(path, cancel);
  expect(canceled).toMatchObject({ status: 200, replayed: null });
  expect(await post(path, cancel)).toEqual({ ...canceled, replayed: 'true' });
});
