import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { createUnified, type ProviderId, phoneId, problem, type Request } from './unified.ts';

const gateway = await startTestGateway();
const unified = createUnified(gateway);
const proof = { passCode: '123456' };
const indeterminate = { status: 'indeterminate', effects: [] };

interface Effect {
  readonly connection: ProviderId;
  readonly operationId: string;
  readonly request: Request;
  /** How the request is answered when the phone has been taken away already. */
  readonly again: object;
}

const gone = { status: 404, body: { code: 'target/phone-not-found', outcome: { status: 'noop', effects: [] } } };

/** Each operation that takes a phone away, and what is asked of the unified face to have it used. */
const effects: readonly Effect[] = [
  { connection: 'snag', operationId: 'disconnectPhone', request: {}, again: { status: 200, body: { status: 'applied' } } },
  { connection: 'authing', operationId: 'unbindPhone', request: { proof }, again: gone },
  { connection: 'genauth', operationId: 'unbindPhone', request: { proof }, again: gone },
  { connection: 'monocloud', operationId: 'markPhoneAsUnverified', request: {}, again: { status: 200, body: { status: 'noop' } } },
  { connection: 'monocloud', operationId: 'removePhone', request: { effects: ['removed'] }, again: gone },
];

const broken = { fault: 'provider', outcome: indeterminate, detail: expect.any(String), native: expect.any(Array) };
const failed = problem(502, 'upstream/failed', 'The provider failed', { ...broken, retryable: true });
const unavailable = problem(502, 'upstream/unavailable', 'The provider cannot be reached', { ...broken, retryable: true });
const notJson = problem(502, 'upstream/not-json', 'The provider answered something that is not JSON', { ...broken, retryable: true });
const violation = problem(502, 'upstream/contract-violation', "The provider's answer breaks its contract", {
  ...broken,
  pointer: expect.any(String),
  errors: expect.any(Array),
});

async function arrange(connection: ProviderId): Promise<void> {
  const codes = connection === 'authing' || connection === 'genauth';
  await gateway.emulator(connection).reset(codes ? 'unbindCodeSent' : 'demo');
}

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe.each(effects)('unified: $connection breaks down at $operationId', ({ connection, operationId, request, again }) => {
  const emulator = gateway.emulator(connection);

  beforeEach(() => arrange(connection));

  it.each([
    ['fails with 500', { kind: 'status', status: 500 }, failed],
    ['fails with 503', { kind: 'status', status: 503 }, failed],
    ['cuts the connection', { kind: 'reset' }, unavailable],
    ['answers half a message', { kind: 'malformed' }, notJson],
    ['breaks its contract', { kind: 'contract_break' }, violation],
  ] as const)('when it %s, what became of the phone is not known', async (_, fault, expected) => {
    await emulator.setFaults({ ...fault, operationId });
    const reply = await unified.revoke(connection, request);
    expect(reply).toEqual(expected);
    expect(reply.body).not.toHaveProperty('effects');
  });

  it('a cut before the effect leaves the phone', async () => {
    const before = await emulator.state();
    await emulator.setFaults({ kind: 'reset', operationId, when: 'before' });
    expect(await unified.revoke(connection, request)).toEqual(unavailable);
    expect(await emulator.state()).toEqual(before);
  });

  it('a cut after the effect is told alike, and a repetition finds the phone gone', async () => {
    await emulator.setFaults({ kind: 'reset', operationId, when: 'after', times: 1 });
    expect(await unified.revoke(connection, request)).toEqual(unavailable);
    const after = await emulator.state();
    expect(await unified.revoke(connection, request)).toMatchObject(again);
    expect(await emulator.state()).toEqual(after);
  });

  it('the same request goes through once the provider is well', async () => {
    await emulator.setFaults({ kind: 'status', status: 503, operationId, times: 1 });
    expect(await unified.revoke(connection, request)).toEqual(failed);
    expect(await unified.revoke(connection, request)).toMatchObject({ status: 200, body: { status: 'applied' } });
  });
});

describe.each([
  ['authing', 'getProfile', 'removed', { proof }],
  ['genauth', 'getProfile', 'removed', { proof }],
  ['monocloud', 'findUserById', 'unverified', {}],
] as const)('unified: %s breaks down at %s', (connection, operationId, effect, request) => {
  const emulator = gateway.emulator(connection);

  beforeEach(() => arrange(connection));

  it.each([
    ['fails with 503', { kind: 'status', status: 503 }, failed],
    ['cuts the connection', { kind: 'reset' }, unavailable],
    ['answers half a message', { kind: 'malformed' }, notJson],
    ['breaks its contract', { kind: 'contract_break' }, violation],
  ] as const)('when it %s before the effect, nothing is tried', async (_, fault, expected) => {
    const before = await emulator.state();
    await emulator.setFaults({ ...fault, operationId });
    const body = { ...expected.body, outcome: undefined };
    expect(await unified.revoke(connection, request)).toEqual({ ...expected, body });
    expect(await emulator.state()).toEqual(before);
  });

  it.each([{ kind: 'status', status: 503 }, { kind: 'reset' }, { kind: 'malformed' }, { kind: 'contract_break' }] as const)(
    'when it does after the effect, by %j, the effect stands on the word of the provider',
    async (fault) => {
      await emulator.setFaults({ ...fault, operationId, skip: 1 });
      const body = { status: 'applied', effects: [effect], confirmed: 'accepted' };
      expect(await unified.revoke(connection, request)).toMatchObject({ status: 200, body });
    },
  );
});

it.each(['authing', 'genauth'] as const)("unified: %s's own limit is told as a limit, with the time to wait", async (connection) => {
  await arrange(connection);
  await gateway.emulator(connection).setFaults({ kind: 'status', status: 429, operationId: 'unbindPhone', retryAfterSeconds: 7 });
  const reply = await unified.revoke(connection, { proof });
  const detail = "The provider's rate limit is reached.";
  const limited = problem(429, 'limit/rate', 'Too many requests', { retryable: true, detail, native: expect.any(Array) });
  expect(reply).toEqual({ ...limited, retryAfter: '7' });
});

describe("unified: MonoCloud's own refusals of an effect", () => {
  const operationId = 'markPhoneAsUnverified';
  const detail = expect.any(String);
  const native = expect.any(Array);
  const keyRefused = problem(403, 'auth/connection-credentials', "The provider refuses this connection's credentials", {
    fault: 'gateway',
    detail,
    native,
  });
  const rejected = problem(400, 'input/rejected-by-provider', 'The provider rejects the request', { detail, native });

  it.each([
    [400, rejected],
    [401, keyRefused],
    [403, keyRefused],
    [
      404,
      problem(404, 'target/phone-not-found', 'The subject has no such phone', {
        pointer: '/phone',
        outcome: gone.body.outcome,
        detail,
        native,
      }),
    ],
    [422, rejected],
    [429, { ...problem(429, 'limit/rate', 'Too many requests', { retryable: true, detail, native }), retryAfter: '7' }],
  ])('%d', async (status, expected) => {
    const emulator = gateway.emulator('monocloud');
    const before = await emulator.state();
    await emulator.setFaults({ kind: 'status', status, operationId, ...(status === 429 && { retryAfterSeconds: 7 }) });
    expect(await unified.revoke('monocloud')).toEqual(expected);
    expect(await emulator.state()).toEqual(before);
  });

  it.each([
    ['unverified', { verified: false }, true],
    ['removed', { verified: null }, false],
  ] as const)('a phone that is %s on its word alone is told as the word has it', async (effect, phone, numberStillStored) => {
    await gateway.emulator('monocloud').setFaults({ kind: 'status', status: 503, operationId: 'findUserById', skip: 1 });
    const { status, body } = await unified.revoke('monocloud', { effects: [effect] });
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        connection: 'monocloud',
        provider: 'monocloud',
        status: 'applied',
        effects: [effect],
        phone: { id: phoneId, masked: '+44********53', ...phone },
        residual: { numberStillStored },
        confirmed: 'accepted',
        evidence: 'documented',
        detail: expect.any(String),
        native: expect.any(Array),
      },
    });
  });
});
