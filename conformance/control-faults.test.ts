import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadContract } from '../src/contract/load.ts';
import { createOracle } from '../src/contract/oracle.ts';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { dialects, type ProviderId, providerIds } from './dialects.ts';
import { type Exact, sendExactly, shown } from './exact.ts';

const userId = '123e4567-e89b-12d3-a456-426614174001';
const badges = `/api/loyalty/badges?userId=${userId}`;
const disconnected = { status: 200, mediaType: 'application/json', body: { data: { message: 'Phone disconnected.' } } };
const failed = { status: 500, mediaType: 'application/json', body: { success: false, message: 'Internal server error' } };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

function native(id: ProviderId, method: string, path: string, body?: object): Promise<Exact> {
  const headers = { ...dialects[id].headers, ...(body !== undefined && { 'content-type': 'application/json' }) };
  return sendExactly(gateway.url, `/native/${id}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

const disconnect = () => native('snag', 'POST', '/api/phone_verifications/disconnect', { userId });

async function isConnected(): Promise<boolean> {
  return JSON.stringify(await gateway.emulator('snag').state()).includes('"phoneNumber":"+14155552671"');
}

async function set(faults: unknown) {
  const sent = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ faults }) };
  return shown(await sendExactly(gateway.url, '/_emulator/snag/faults', sent));
}

async function left() {
  return shown(await sendExactly(gateway.url, '/_emulator/snag/faults'));
}

function listing(...faults: object[]) {
  return { status: 200, mediaType: 'application/json', body: { faults } };
}

describe('a fault of the kind', () => {
  it('latency lets the request go on once it has waited', async () => {
    await gateway.emulator('snag').setFaults({ kind: 'latency', milliseconds: 0 });
    expect(shown(await disconnect())).toEqual(disconnected);
    expect(await isConnected()).toBe(false);
  });

  it.each(['before', 'after'] as const)('reset cuts the connection %s the effect', async (when) => {
    await gateway.emulator('snag').setFaults({ kind: 'reset', when });
    await expect(disconnect()).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await isConnected()).toBe(when === 'before');
  });

  it.each(['before', 'after'] as const)('status answers with a failure %s the effect', async (when) => {
    await gateway.emulator('snag').setFaults({ kind: 'status', status: 500, when });
    expect(shown(await disconnect())).toEqual(failed);
    expect(await isConnected()).toBe(when === 'before');
  });

  it.each<[ProviderId, number, object]>([
    ['snag', 429, { status: 429, mediaType: 'application/json', body: { message: 'Too Many Requests' } }],
    ['snag', 503, { status: 503, mediaType: 'application/json', body: { success: false, message: 'Internal server error' } }],
    [
      'monocloud',
      429,
      {
        status: 429,
        mediaType: 'application/problem+json',
        body: { type: 'https://httpstatuses.io/429', title: 'Too Many Requests', status: 429 },
      },
    ],
    ['authing', 500, { status: 200, mediaType: 'application/json', body: { statusCode: 500, message: 'The emulator was told to fail.' } }],
    ['authing', 429, { status: 429, mediaType: 'application/json', body: { statusCode: 429, message: expect.any(String) } }],
    ['genauth', 429, { status: 429, mediaType: 'application/json', body: { statusCode: 429, message: expect.any(String) } }],
  ])('status speaks the dialect of %s: %d', async (id, status, expected) => {
    await gateway.emulator(id).setFaults({ kind: 'status', status, retryAfterSeconds: 17 });
    const body = id === 'monocloud' ? { phone_number: '+919988776655' } : { passCode: '123456', userId };
    const reply = await native(id, 'POST', dialects[id].path, body);
    expect(shown(reply)).toEqual(expected);
    expect(reply.headers['retry-after']).toBe('17');
  });

  it('malformed cuts the JSON of the answer short, after the effect', async () => {
    await gateway.emulator('snag').setFaults({ kind: 'malformed' });
    const { status, headers, bytes } = await disconnect();
    expect([status, headers['content-type'], bytes.toString()]).toEqual([200, 'application/json', '{"data":{"message":"P']);
    expect(await isConnected()).toBe(false);
  });

  it.each<[ProviderId, string, string, string, object?]>([
    ['snag', 'disconnectPhone', 'POST', '/api/phone_verifications/disconnect', { userId }],
    ['snag', 'listBadges', 'GET', badges],
    ['authing', 'getProfile', 'GET', '/api/v3/get-profile'],
    ['genauth', 'getProfile', 'GET', '/api/v3/get-profile'],
    ['monocloud', 'findUserById', 'GET', '/api/users/UOtBaOybB6dTpIJNrnkRw'],
    ['monocloud', 'addPhone', 'POST', '/api/users/UOtBaOybB6dTpIJNrnkRw/phones', { phone_number: '+919988776655' }],
  ])('contract_break answers JSON that %s’s contract does not allow: %s', async (id, operationId, method, path, body) => {
    const { document, operations } = await loadContract(id);
    const schema = operations.get(operationId)?.responses.get(200)?.content?.['application/json']?.schema ?? {};
    const breaches = async () => createOracle(document).judge(schema, shown(await native(id, method, path, body)).body);
    await gateway.emulator(id).setFaults({ kind: 'contract_break', operationId, times: 1, when: 'before' });
    expect(await breaches()).not.toEqual([]);
    await gateway.emulator(id).reset();
    expect(await breaches()).toEqual([]);
  });
});

describe('a fault', () => {
  it('strikes as often as it is told to, once it has let pass as many as it is told to', async () => {
    const fault = { kind: 'status', status: 500, skip: 1, times: 2 } as const;
    expect(await set([fault])).toEqual(listing(fault));
    const seen = [];
    for (let round = 0; round < 5; round += 1) {
      const { status } = await disconnect();
      seen.push([status, (await left()).body]);
    }
    expect(seen).toEqual([
      [200, { faults: [{ ...fault, skip: 0 }] }],
      [500, { faults: [{ ...fault, skip: 0, times: 1 }] }],
      [500, { faults: [] }],
      [200, { faults: [] }],
      [200, { faults: [] }],
    ]);
  });

  it('without a count strikes every time', async () => {
    expect(await set([{ kind: 'status' }])).toEqual(listing({ kind: 'status' }));
    for (let round = 0; round < 3; round += 1) expect(shown(await disconnect())).toEqual(failed);
    expect(await left()).toEqual(listing({ kind: 'status' }));
  });

  it('for one operation leaves the others alone', async () => {
    await set([{ kind: 'status', operationId: 'disconnectPhone' }]);
    expect((await native('snag', 'GET', badges)).status).toBe(200);
    expect((await disconnect()).status).toBe(500);
  });

  it('that is spent makes way for the next that fits', async () => {
    await set([
      { kind: 'status', status: 503, times: 1 },
      { kind: 'status', status: 429, times: 1 },
    ]);
    expect([(await disconnect()).status, (await disconnect()).status, (await disconnect()).status]).toEqual([503, 429, 200]);
  });

  it('is not used up by a request that the provider refuses', async () => {
    const fault = { kind: 'status', status: 500, times: 1 };
    await set([fault]);
    const { path, wrongHeaders } = dialects.snag;
    await sendExactly(gateway.url, `/native/snag${path}`, { method: 'POST', headers: wrongHeaders });
    await native('snag', 'POST', path, { userId: 5 });
    expect(await left()).toEqual(listing(fault));
  });

  it('is replaced by those that are set after it', async () => {
    await set([{ kind: 'status' }]);
    expect(await set([])).toEqual(listing());
    expect(shown(await disconnect())).toEqual(disconnected);
  });

  it('is the connection’s own', async () => {
    await gateway.emulator('authing').setFaults({ kind: 'status' });
    expect(shown(await disconnect())).toEqual(disconnected);
  });
});

it.each(providerIds)('every operation of %s can be named', async (id) => {
  const operationIds = [...(await loadContract(id)).operations.keys()];
  const faults = operationIds.map((operationId) => ({ kind: 'reset', operationId }) as const);
  await gateway.emulator(id).setFaults(...faults);
});
