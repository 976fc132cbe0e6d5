import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { json } from './raw.ts';
import { createUnified, problem, succeeded } from './unified.ts';

const gateway = await startTestGateway();
const unified = createUnified(gateway);
const pointer = '/proof/passCode';
const outcome = { status: 'awaiting_proof', effects: [] };

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe.each(['authing', 'genauth'] as const)('unified: the code that %s needs', (connection) => {
  const emulator = gateway.emulator(connection);

  /** Asks for a code by the unified face and reads it where the emulator "sent" it. */
  async function requestCode(): Promise<string> {
    expect((await unified.requestProof(connection)).status).toBe(202);
    return (await emulator.outbox()).at(-1)?.code ?? '';
  }

  /** How the provider's refusal of a code is told; nothing is said to be done. */
  async function refused(code: string, title: string, detail: string, apiCode: number, message: string) {
    const body = { statusCode: 403, apiCode, message, requestId: expect.any(String) };
    const native = [await unified.nativeRead(connection), { operationId: 'unbindPhone', status: 200, body }];
    return problem(422, code, title, { retryable: true, detail, pointer, outcome, native });
  }
  const wrong = () =>
    refused('proof/invalid', 'The pass code is wrong', 'The provider refused the code.', 2001, 'The verification code is wrong.');
  const expired = () =>
    refused('proof/expired', 'The pass code has expired', 'Ask for a new code.', 2300, 'The verification code has expired.');

  it('a revocation waits for it, and goes through with what the user reads', async () => {
    expect(await unified.revoke(connection)).toEqual(
      problem(422, 'proof/required', 'A pass code is required', {
        retryable: true,
        detail: `Request a code with POST /v1/connections/${connection}/proofs, then repeat with proof.passCode.`,
        pointer,
        outcome,
        native: [await unified.nativeRead(connection)],
      }),
    );
    expect(await emulator.outbox()).toEqual([]);
    expect(await unified.requestProof(connection, { phone: { e164: '+8613800138000' } })).toEqual(
      json(202, {
        connection,
        provider: connection,
        status: 'sent',
        kind: 'sms_code',
        to: '+86*********00',
        expiresInSeconds: 60,
        native: [await unified.nativeRead(connection), succeeded('sendSms')],
      }),
    );
    const [message, ...others] = await emulator.outbox();
    expect(others).toEqual([]);
    expect(message).toMatchObject({ to: '+8613800138000', channel: 'CHANNEL_UNBIND_PHONE' });
    const revoked = await unified.revoke(connection, { proof: { passCode: message?.code ?? '' } });
    expect(revoked).toMatchObject({ status: 200, body: { status: 'applied', effects: ['removed'], confirmed: 'read_back' } });
  });

  it('a wrong one leaves the phone where it is, and so does the right one after two wrong ones', async () => {
    const passCode = await requestCode();
    const other = { passCode: passCode === '000000' ? '111111' : '000000' };
    expect(await unified.revoke(connection, { proof: other })).toEqual(await wrong());
    expect(await unified.revoke(connection, { proof: other })).toEqual(await wrong());
    expect(await unified.revoke(connection, { proof: { passCode } })).toEqual(await expired());
  });

  it('it is too late after a minute', async () => {
    const passCode = await requestCode();
    await emulator.setClock({ advanceSeconds: 60 });
    expect(await unified.revoke(connection, { proof: { passCode } })).toEqual(await expired());
  });

  it('a second one within a minute is refused, with the time to wait', async () => {
    await requestCode();
    const message = 'A code was sent to this number less than a minute ago.';
    const body = { statusCode: 429, message, requestId: expect.any(String) };
    const limited = problem(429, 'limit/rate', 'Too many requests', {
      retryable: true,
      detail: 'A number gets one code a minute; wait for it.',
      native: [await unified.nativeRead(connection), { operationId: 'sendSms', status: 200, body }],
    });
    expect(await unified.requestProof(connection)).toEqual({ ...limited, retryAfter: '60' });
    expect(await emulator.outbox()).toHaveLength(1);
  });

  it("none is sent to a number that is not the subject's", async () => {
    expect(await unified.requestProof(connection, { phone: { e164: '+8613800138001' } })).toEqual(
      problem(404, 'target/phone-not-found', 'The subject has no such phone', {
        detail: 'The subject has no phone +86*********01.',
        pointer: '/phone',
        outcome: { status: 'noop', effects: [] },
        native: [await unified.nativeRead(connection)],
      }),
    );
    expect(await emulator.outbox()).toEqual([]);
  });
});

describe('unified: providers that act on the key alone', () => {
  it.each([
    ['snag', 'Snag Solutions', ['revokePhone']],
    ['monocloud', 'MonoCloud', ['revokePhone', 'listPhones']],
  ] as const)('%s sends no code', async (connection, title, possible) => {
    const detail = `${title} needs no proof; revoke at once.`;
    expect(await unified.requestProof(connection)).toEqual(
      problem(501, 'capability/operation', 'The provider cannot do this', { detail, possible }),
    );
  });
});
