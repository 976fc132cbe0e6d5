import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { withFiles } from '../temporary-files.ts';
import { monocloud, type Schemas, snag } from './setup.ts';

/** Answers nobody before it is told to. */
const held: ServerResponse[] = [];
let isOpen = false;
let most = 0;
const answer = (response: ServerResponse): unknown =>
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ data: { message: 'Phone disconnected.' } }));
const slow = createServer((request, response) => {
  request.resume();
  if (isOpen) answer(response);
  else most = Math.max(most, held.push(response));
});
afterAll(() => {
  slow.close();
  slow.closeAllConnections();
});

it('a slow connection has as many targets under way as it may, and the others go on', async () => {
  slow.listen(0, '127.0.0.1');
  await once(slow, 'listening');
  // A listening TCP server has an address of this kind.
  const { port } = slow.address() as AddressInfo;
  const connections = {
    monocloud: { provider: 'monocloud' },
    snag: { provider: 'snag', mode: 'proxy', upstream: `http://127.0.0.1:${port}`, credentials: { apiKey: 'a key' } },
  };
  const revocations = { concurrency: 3, perConnection: 2, pollMs: 10 };
  await using gateway = await withFiles({ 'phonegate.yaml': { revocations, connections } }, (folder) =>
    startTestGateway({ configFile: `${folder}/phonegate.yaml` }),
  );
  const ask = async (targets: Schemas['TargetRequest'][]): Promise<Schemas['Revocation']> => {
    const { data, error } = await gateway.client.POST('/v1/revocations', {
      params: { header: { prefer: 'wait=20' } },
      body: { targets },
    });
    if (data === undefined || !('id' in data)) throw new Error(error?.detail);
    return data;
  };
  const many = ask(Array.from({ length: 6 }, () => snag));
  while (held.length < 2) await once(slow, 'request');
  // Were a third one at the slow connection, this would have no place, and not be settled before it answers.
  expect((await ask([monocloud])).status).toBe('completed');
  expect((await ask([monocloud])).targets[0]?.status).toBe('noop');
  expect(most).toBe(2);
  isOpen = true;
  for (const response of held) answer(response);
  expect(await many).toMatchObject({ status: 'completed', counts: { total: 6, settled: 6 } });
});
