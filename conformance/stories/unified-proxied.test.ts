import { afterAll, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { type Answer, startStandIn } from './stand-in.ts';
import { createUnified, type ProviderId, problem, type Request, succeeded } from './unified.ts';

/** What the providers' own reads answer before anything is revoked. */
const emulated = await startTestGateway();
const reads = {
  authing: await createUnified(emulated).nativeRead('authing'),
  genauth: await createUnified(emulated).nativeRead('genauth'),
  monocloud: await createUnified(emulated).nativeRead('monocloud'),
};
await emulated.close();

let answer: (isRead: boolean) => Answer;
const standIn = await startStandIn((method) => answer(method === 'GET'));
const env = Object.fromEntries([
  ...['AUTHING', 'GENAUTH', 'MONOCLOUD', 'SNAG'].map((name) => [`${name}_UPSTREAM`, standIn.url]),
  ...['AUTHING', 'GENAUTH'].map((name) => [`${name}_APP_ID`, 'app']),
  ...['MONOCLOUD', 'SNAG'].map((name) => [`${name}_API_KEY`, 'key']),
]);
const gateway = await startTestGateway({ env });
const unified = createUnified(gateway);

afterAll(async () => {
  await gateway.close();
  await standIn.close();
});

const proof = { passCode: '123456' };
const failed = { fault: 'provider', retryable: true, outcome: { status: 'indeterminate', effects: [] } };

describe('unified: a provider that says yes and does nothing', () => {
  it.each(['authing', 'genauth'] as const)('%s still shows the number, so nothing is said to be done', async (connection) => {
    const success = { statusCode: 200, message: 'Operation successful', requestId: 'r' };
    answer = (isRead) => ({ status: 200, body: isRead ? { ...reads[connection].body, requestId: 'r' } : success });
    expect(await unified.revoke(connection, { proof })).toEqual(
      problem(502, 'upstream/failed', 'The provider failed', {
        ...failed,
        detail: 'The provider said that the phone is unbound, and a second look shows that it is not.',
        native: [reads[connection], succeeded('unbindPhone'), reads[connection]],
      }),
    );
  });

  it.each([
    ['unverified', 'markPhoneAsUnverified'],
    ['removed', 'removePhone'],
  ] as const)('MonoCloud still shows the phone, so it is not said to be %s', async (effect, operationId) => {
    const { body } = reads.monocloud;
    answer = () => ({ status: 200, body });
    expect(await unified.revoke('monocloud', { effects: [effect] })).toEqual(
      problem(502, 'upstream/failed', 'The provider failed', {
        ...failed,
        detail: `MonoCloud said that the phone is ${effect}, and a second look shows that it is not.`,
        native: [reads.monocloud, { operationId, status: 200, body }, reads.monocloud],
      }),
    );
  });
});

describe('unified: what else MonoCloud may answer', () => {
  it('a phone that is shown as unverified is not one that is removed', async () => {
    const { body } = reads.monocloud;
    const [phone] = body.phone_numbers;
    answer = () => ({ status: 200, body: { ...body, phone_numbers: [{ ...phone, verified: false, verification_source: null }] } });
    expect(await unified.revoke('monocloud', { effects: ['removed'] })).toMatchObject({
      status: 502,
      body: { code: 'upstream/failed', outcome: { status: 'indeterminate', effects: [] } },
    });
  });
});

describe('unified: a provider whose front door fails', () => {
  const bodies: readonly unknown[] = [undefined, '<html>Bad gateway</html>', { message: 'Bad gateway' }, null];
  const effects: readonly [ProviderId, string, Request][] = [
    ['snag', 'disconnectPhone', {}],
    ['authing', 'unbindPhone', { proof }],
    ['genauth', 'unbindPhone', { proof }],
    ['monocloud', 'markPhoneAsUnverified', {}],
    ['monocloud', 'removePhone', { effects: ['removed'] }],
  ];
  const isJson = (body: unknown) => typeof body === 'object' && body !== null;

  it.each(effects.flatMap(([connection, operationId, request]) => bodies.map((body) => ({ connection, operationId, request, body }))))(
    '$connection at $operationId: a 502 of $body leaves it open what became of the phone',
    async ({ connection, operationId, request, body }) => {
      const read = connection === 'snag' ? [] : [reads[connection]];
      answer = (isRead) => (isRead ? { status: 200, body: { ...read[0]?.body, requestId: 'r' } } : { status: 502, body });
      expect(await unified.revoke(connection, request)).toEqual(
        problem(502, 'upstream/failed', 'The provider failed', {
          ...failed,
          detail: expect.any(String),
          native: [
            ...read.map((one) => ({ ...one, body: expect.objectContaining(one.body) })),
            { operationId, status: 502, body: isJson(body) ? body : null },
          ],
        }),
      );
    },
  );

  it.each((['authing', 'genauth', 'monocloud'] as const).flatMap((connection) => bodies.map((body) => ({ connection, body }))))(
    '$connection: a 502 of $body to the first read is told, and nothing is tried',
    async ({ connection, body }) => {
      answer = (isRead) => ({ status: isRead ? 502 : 200, body });
      const { operationId } = reads[connection];
      expect(await unified.revoke(connection, { proof })).toEqual(
        problem(502, 'upstream/failed', 'The provider failed', {
          ...failed,
          outcome: undefined,
          detail: expect.any(String),
          native: [{ operationId, status: 502, body: isJson(body) ? body : null }],
        }),
      );
    },
  );
});
