import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { createPhonegateClient } from '../src/client.ts';
import { type LogFields, type RunningGateway, readConfig, startGateway } from '../src/index.ts';

let gateway: RunningGateway;
const lines: { event: string; fields: LogFields }[] = [];
beforeAll(async () => {
  gateway = await startGateway(readConfig({}, { port: '0' }), (event, fields) => lines.push({ event, fields }));
});
beforeEach(() => lines.splice(0));
afterAll(() => gateway.close());

it.each([
  ['settles', 'snag', { userId: '123e4567-e89b-12d3-a456-426614174001' }, [], { status: 'applied', code: undefined }],
  ['is refused', 'authing', { accessToken: 'demo-authing-token' }, [], { status: 'awaiting_proof', code: 'proof/required' }],
  [
    'is cut at its effect',
    'snag',
    { userId: '123e4567-e89b-12d3-a456-426614174001' },
    [{ kind: 'reset', operationId: 'disconnectPhone', times: 1 }],
    { status: 'indeterminate', code: 'upstream/unavailable' },
  ],
  ['never gets to its effect', 'authing', { accessToken: 'not-a-token' }, [], { status: 'unchanged', code: 'auth/subject-token' }],
  ['names no connection', 'nowhere', { userId: 'someone' }, [], { status: 'unchanged', code: 'target/connection-not-found' }],
] as const)(
  'a revocation that %s is logged once, with how it ended and under the id of its request',
  async (_, connection, subject, faults, ended) => {
    const client = createPhonegateClient({ baseUrl: gateway.url });
    const params = { path: { connection } };
    if (faults.length > 0) await client.PUT('/_emulator/{connection}/faults', { params, body: { faults: [...faults] } });
    lines.splice(0);
    const { response } = await client.POST('/v1/connections/{connection}/phones/revoke', {
      params,
      body: { subject, phone: 'sole', reason: 'sim_swap' },
    });
    const id = response.headers.get('phonegate-request-id');
    expect(lines.filter(({ event }) => event === 'revocation')).toEqual([
      { event: 'revocation', fields: { id, connection, reason: 'sim_swap', ...ended } },
    ]);
  },
);
