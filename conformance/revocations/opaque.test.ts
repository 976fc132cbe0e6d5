import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPhonegateClient } from '../../src/client.ts';
import { type Running, root, start } from '../processes.ts';
import { type Schemas, snag } from './setup.ts';

/** A provider that acts, and counts it, and whose first answer is lost: it cuts the connection, or lets it hang. */
let calls = 0;
let loses: 'by cutting' | 'by hanging' = 'by cutting';
const answer = JSON.stringify({ data: { message: 'Phone disconnected.' } });
const provider = createServer((request, response) => {
  calls += 1;
  request.resume();
  if (calls > 1) response.writeHead(200, { 'content-type': 'application/json' }).end(answer);
  else if (loses === 'by cutting') request.socket.destroy();
});
beforeAll(async () => {
  provider.listen(0, '127.0.0.1');
  await once(provider, 'listening');
});
afterAll(() => {
  provider.close();
  provider.closeAllConnections();
});

/** None of the contracts has an operation of the class `opaque`, so the package is copied and its contract says so. */
describe.each(['opaque', 'natural'] as const)('where an answer is lost and the operation is %s', (operationClass) => {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
  let gateway: Running;
  beforeAll(async () => {
    for (const part of ['src', 'specs', 'generated', 'package.json']) cpSync(join(root, part), join(folder, part), { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    const contract = join(folder, 'specs', 'providers', 'snag.yaml');
    writeFileSync(contract, readFileSync(contract, 'utf8').replace('{ class: natural,', `{ class: ${operationClass},`));
    // A listening TCP server has an address of this kind.
    const { port } = provider.address() as AddressInfo;
    const connection = { provider: 'snag', mode: 'proxy', upstream: `http://127.0.0.1:${port}`, credentials: { apiKey: 'a key' } };
    writeFileSync(
      join(folder, 'phonegate.yaml'),
      JSON.stringify({ revocations: { retryBaseMs: 1, retryCapMs: 2, pollMs: 10 }, connections: { snag: connection } }),
    );
    gateway = await begin();
  });
  afterAll(async () => {
    await gateway.kill();
    rmSync(folder, { recursive: true });
  });

  const begin = (): Promise<Running> =>
    start(['src/main.ts', 'serve', '--quiet', '--port', '0'], /^Phonegate is on (http\S+)/, { PHONEGATE_STORE_FILE: 'store.db' }, folder);
  const ask = async (): Promise<string> => {
    const { data, error } = await createPhonegateClient({ baseUrl: gateway.url }).POST('/v1/revocations', { body: { targets: [snag] } });
    if (data === undefined || !('id' in data)) throw new Error(error?.detail);
    return data.id;
  };
  const settled = async (id: string): Promise<Schemas['Target'] | undefined> => {
    // The stream of events ends with the last of them.
    await (await fetch(`${gateway.url}/v1/revocations/${id}/events`)).text();
    const path = { revocation: id };
    return (await createPhonegateClient({ baseUrl: gateway.url }).GET('/v1/revocations/{revocation}', { params: { path } })).data
      ?.targets[0];
  };

  it(operationClass === 'opaque' ? 'it is done once and left unknown' : 'it is done again', async () => {
    [calls, loses] = [0, 'by cutting'];
    expect(await settled(await ask())).toMatchObject(
      operationClass === 'opaque'
        ? { status: 'indeterminate', attempts: 1, code: 'upstream/unavailable' }
        : { status: 'applied', attempts: 2 },
    );
    expect(calls).toBe(operationClass === 'opaque' ? 1 : 2);
  });

  it(`it is ${operationClass === 'opaque' ? 'left unknown' : 'done again'} by the process after the one that was killed`, async () => {
    [calls, loses] = [0, 'by hanging'];
    const asked = once(provider, 'request');
    const id = await ask();
    await asked;
    await gateway.kill();
    gateway = await begin();
    expect(await settled(id)).toMatchObject(
      operationClass === 'opaque'
        ? { status: 'indeterminate', attempts: 2, detail: expect.stringContaining('Nothing tells') }
        : { status: 'applied', attempts: 2 },
    );
    expect(calls).toBe(operationClass === 'opaque' ? 1 : 2);
  });
});
