import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { createUnified, phoneId, problem } from './unified.ts';

const gateway = await startTestGateway();
const unified = createUnified(gateway);
const proof = { passCode: '123456' };
const refused = { status: 'refused', effects: [] };

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('unified: which phone of whom', () => {
  it.each([
    ['snag', 'Snag Solutions', { e164: '+14155552671' }, 'e164', ['sole']],
    ['snag', 'Snag Solutions', { id: 'any' }, 'id', ['sole']],
    ['authing', 'Authing', { id: 'any' }, 'id', ['sole', 'e164']],
    ['genauth', 'GenAuth', { id: 'any' }, 'id', ['sole', 'e164']],
  ] as const)('%s: %s cannot select a phone by %j', async (connection, title, phone, held, possible) => {
    const refused = await unified.revoke(connection, { phone, proof });
    expect(refused).toEqual(
      problem(501, 'capability/selector', 'The provider cannot select a phone this way', {
        detail: `${title} cannot select a phone by ${held}.`,
        pointer: '/phone',
        possible,
        outcome: { status: 'unsupported', effects: [] },
      }),
    );
  });

  it('the only phone is not one of two', async () => {
    await gateway.emulator('monocloud').reset('twoPhones');
    expect(await unified.revoke('monocloud')).toEqual(
      problem(409, 'target/phone-ambiguous', 'The selector fits several phones', {
        detail: 'The subject has 2 phones.',
        pointer: '/phone',
        possible: [phoneId, '0f3c1f0a-5b1e-4d55-9c0e-2b7d3a9f4c11'],
        outcome: { status: 'refused', effects: [] },
        native: [await unified.nativeRead('monocloud')],
      }),
    );
  });

  it.each([
    ['authing', '+8613800138001', '+86*********01'],
    ['genauth', '+8613800138001', '+86*********01'],
    ['monocloud', '+919988776655', '+91********55'],
  ] as const)("a number that is not the subject's is named masked at %s", async (connection, e164, shown) => {
    expect(await unified.revoke(connection, { phone: { e164 }, proof })).toEqual(
      problem(404, 'target/phone-not-found', 'The subject has no such phone', {
        detail: `The subject has no phone ${shown}.`,
        pointer: '/phone',
        outcome: { status: 'noop', effects: [] },
        native: [await unified.nativeRead(connection)],
      }),
    );
  });

  it('an id is named as it is, though there are digits in it', async () => {
    const id = '41514960-5b1e-4d55-9c0e-5a7142984e70';
    expect(await unified.revoke('monocloud', { phone: { id } })).toMatchObject({ body: { detail: `The subject has no phone ${id}.` } });
  });

  it('a number in the place of an id is named masked', async () => {
    expect(await unified.revoke('monocloud', { phone: { id: '+919988776655' } })).toEqual(
      problem(404, 'target/phone-not-found', 'The subject has no such phone', {
        detail: 'The subject has no phone +91********55.',
        pointer: '/phone',
        outcome: { status: 'noop', effects: [] },
        native: [await unified.nativeRead('monocloud')],
      }),
    );
  });

  it.each([
    ['held', phoneId.toUpperCase(), phoneId],
    ['asked for', phoneId, phoneId.toUpperCase()],
  ])('an id may be %s in capitals', async (_, id, asked) => {
    const emulator = gateway.emulator('monocloud');
    const phone = { id, phone: '+441514960453', primary: false, verified: true, source: 'monocloud', verification_source: 'monocloud' };
    await emulator.replaceState({
      provider: 'monocloud',
      apiKeys: [{ key: 'demo-monocloud-key', permitted: true }],
      users: [{ user_id: 'UOtBaOybB6dTpIJNrnkRw', phone_numbers: [phone] }],
    });
    expect(await unified.revoke('monocloud', { phone: { id: asked } })).toMatchObject({
      status: 200,
      body: { status: 'applied', phone: { id, verified: false }, confirmed: 'read_back' },
    });
  });

  it('a number that breaks the contract is not repeated', async () => {
    const refused = await unified.revoke('monocloud', { phone: { e164: '01514960453' } });
    expect(refused).toMatchObject({ status: 400, body: { code: 'input/invalid', native: [] } });
    expect(JSON.stringify(refused)).not.toContain('1514960453');
  });
});

describe('unified: refusals of the provider', () => {
  it.each(['authing', 'genauth'] as const)('the last login method stays at %s', async (connection) => {
    const emulator = gateway.emulator(connection);
    await emulator.reset('unbindCodeSent');
    const before = await emulator.state();
    const subject = { accessToken: `demo-${connection}-phone-only-token` };
    const message = 'The user has no other login method, so the phone number cannot be unbound.';
    expect(await unified.revoke(connection, { subject, proof })).toEqual(
      problem(409, 'refused/last-login-method', "The phone is the user's last login method", {
        detail: 'Bind an e-mail address or a social account first.',
        outcome: refused,
        native: [
          expect.objectContaining({ operationId: 'getProfile', status: 200 }),
          { operationId: 'unbindPhone', status: 200, body: { statusCode: 422, apiCode: 1320005, message, requestId: expect.any(String) } },
        ],
      }),
    );
    expect(await emulator.state()).toEqual(before);
  });

  it.each(['authing', 'genauth'] as const)("a token that is nobody's is refused at %s", async (connection) => {
    const body = { statusCode: 401, apiCode: 2020, message: 'Not logged in, so this request is not allowed.' };
    expect(await unified.revoke(connection, { subject: { accessToken: 'not-a-token' }, proof })).toEqual(
      problem(401, 'auth/subject-token', "The provider refuses the subject's access token", {
        detail: 'The user has to log in again.',
        pointer: '/subject/accessToken',
        native: [{ operationId: 'getProfile', status: 200, body }],
      }),
    );
  });

  it('a user whom MonoCloud does not know is not found', async () => {
    const body = { type: 'https://httpstatuses.io/404', title: 'Not Found', status: 404 };
    expect(await unified.revoke('monocloud', { subject: { userId: 'nobody' } })).toEqual(
      problem(404, 'target/subject-not-found', 'The provider does not know this subject', {
        detail: 'MonoCloud has no such user.',
        native: [{ operationId: 'findUserById', status: 404, body }],
      }),
    );
  });

  it.each([
    ['123e4567-e89b-12d3-a456-426614174999', 404, 'target/subject-not-found', 'The provider does not know this subject', 'User not found'],
    ['bob', 400, 'input/rejected-by-provider', 'The provider rejects the request', 'Request body is invalid'],
  ])('Snag refuses the user %s with a %d', async (userId, status, code, title, message) => {
    const detail = status === 404 ? 'Snag has no such user.' : 'Snag rejects the request: check that the ids are UUIDs.';
    const native = [{ operationId: 'disconnectPhone', status: 400, body: { message } }];
    expect(await unified.revoke('snag', { subject: { userId } })).toEqual(
      problem(status, code, title, { detail, pointer: '/subject', native }),
    );
  });

  it.each([
    ['snag', { userId: 'bob', accessToken: 'a' }, 'snag does not understand subject.accessToken; leave it out.', '/subject/accessToken'],
    ['authing', { userId: 'bob' }, 'authing names a subject by accessToken, which is missing.', '/subject/accessToken'],
    ['monocloud', { walletAddress: '0xabc' }, 'monocloud names a subject by userId, which is missing.', '/subject/userId'],
  ] as const)('%s is not asked about the subject %j', async (connection, subject, detail, pointer) => {
    expect(await unified.revoke(connection, { subject })).toMatchObject({
      status: 400,
      body: { code: 'input/subject', detail, pointer, native: [] },
    });
  });
});

describe("unified: the connection's own credentials", () => {
  const refusal = { detail: "Check the connection's credentials in phonegate.yaml.", fault: 'gateway' };
  const title = "The provider refuses this connection's credentials";

  it('a key that MonoCloud no longer knows is the fault of the gateway', async () => {
    await gateway.emulator('monocloud').reset('keyRevoked');
    const body = { type: 'https://httpstatuses.io/401', title: 'Unauthorized', status: 401 };
    const native = [{ operationId: 'findUserById', status: 401, body }];
    expect(await unified.revoke('monocloud')).toEqual(problem(403, 'auth/connection-credentials', title, { ...refusal, native }));
  });

  it('a key that Snag does not know is the fault of the gateway', async () => {
    await gateway.emulator('snag').replaceState({ provider: 'snag', apiKeys: ['another-key'] });
    const body = { message: 'Forbidden, Could not validate api key' };
    const native = [{ operationId: 'disconnectPhone', status: 403, body }];
    expect(await unified.revoke('snag')).toEqual(problem(403, 'auth/connection-credentials', title, { ...refusal, native }));
  });

  it('an application that Authing does not know is the fault of the gateway', async () => {
    await gateway.emulator('authing').replaceState({ provider: 'authing', appIds: ['another-app'], users: [], tokens: [] });
    const body = { statusCode: 404, apiCode: 2011, message: 'The application does not exist.' };
    const native = [{ operationId: 'getProfile', status: 200, body }];
    const detail = "Check the connection's application id.";
    expect(await unified.revoke('authing')).toEqual(problem(403, 'auth/connection-credentials', title, { ...refusal, detail, native }));
  });
});
