import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { withFiles } from '../temporary-files.ts';
import { monocloud, type Schemas, snag } from './setup.ts';

/** A provider that answers nobody before it is told to. */
interface Slow {
  readonly url: string;
  /** The most requests that were under way at once. */
  most(): number;
  /** Resolves once so many are under way. */
  reached(requests: number): Promise<void>;
  /** Answers all, from now on at once. */
  release(): void;
}

async function startSlow(body: unknown): Promise<Slow> {
  const held: ServerResponse[] = [];
  let isOpen = false;
  let most = 0;
  const answer = (response: ServerResponse): unknown =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const server = createServer((request, response) => {
    request.resume();
    if (isOpen) answer(response);
    else most = Math.max(most, held.push(response));
  });
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    most: () => most,
    reached: async (requests) => {
      while (held.length < requests) await once(server, 'request');
    },
    release: () => {
      isOpen = true;
      for (const response of held) answer(response);
    },
  };
}

function start(connections: object): Promise<TestGateway> {
  const revocations = { concurrency: 3, perConnection: 2, pollMs: 10 };
  return withFiles({ 'phonegate.yaml': { revocations, connections } }, (folder) =>
    startTestGateway({ configFile: `${folder}/phonegate.yaml` }),
  );
}

it('a slow connection has as many targets under way as it may, and the others go on', async () => {
  const slow = await startSlow({ data: { message: 'Phone disconnected.' } });
  await using gateway = await start({
    monocloud: { provider: 'monocloud' },
    snag: { provider: 'snag', mode: 'proxy', upstream: slow.url, credentials: { apiKey: 'a key' } },
  });
  const ask = async (targets: Schemas['TargetRequest'][]): Promise<Schemas['Revocation']> => {
    const { data, error } = await gateway.client.POST('/v1/revocations', {
      params: { header: { prefer: 'wait=20' } },
      body: { targets },
    });
    if (data === undefined || !('id' in data)) throw new Error(error?.detail);
    return data;
  };
  const many = ask(Array.from({ length: 6 }, () => snag));
  await slow.reached(2);
  // Were a third one at the slow connection, this would have no place, and not be settled before it answers.
  expect((await ask([monocloud])).status).toBe('completed');
  expect((await ask([monocloud])).targets[0]?.status).toBe('noop');
  expect(slow.most()).toBe(2);
  slow.release();
  expect(await many).toMatchObject({ status: 'completed', counts: { total: 6, settled: 6 } });
});

it('a plan has no more reads under way, and tells of every target in order', async () => {
  const slow = await startSlow('no user');
  await using gateway = await start({
    monocloud: { provider: 'monocloud', mode: 'proxy', upstream: slow.url, credentials: { apiKey: 'a key' } },
    snag: { provider: 'snag' },
  });
  const targets = [monocloud, monocloud, snag, monocloud, monocloud, snag];
  const planned = gateway.client.POST('/v1/revocations', { body: { targets, dryRun: true } });
  await slow.reached(2);
  // Were there more, they would be there before a request that comes later is answered.
  await gateway.client.POST('/v1/revocations', { body: { targets: [snag], dryRun: true } });
  slow.release();
  const { data } = await planned;
  expect(data !== undefined && 'targets' in data && data.targets.map(({ connection, code }) => [connection, code])).toEqual(
    targets.map(({ connection }) => [connection, connection === 'monocloud' ? 'upstream/contract-violation' : undefined]),
  );
  expect(slow.most()).toBe(2);
});
