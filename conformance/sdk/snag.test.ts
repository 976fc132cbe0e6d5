import SnagSolutions from '@snagsolutions/sdk';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { watchSdk } from './evidence.ts';
import { rejection } from './rejection.ts';

const gateway = await startTestGateway();
const keepEvidence = await watchSdk('snag', '@snagsolutions/sdk');
const emulator = gateway.emulator('snag');
const baseURL = gateway.nativeUrl('snag');
const userId = '123e4567-e89b-12d3-a456-426614174001';
const path = '/api/phone_verifications/disconnect';

/** Its repetitions on 409, 429 and 5xx are switched off, so that one call is one request. */
const client = new SnagSolutions({ apiKey: 'demo-snag-key', baseURL, maxRetries: 0 });
const disconnect = (body?: object) => client.post(path, { body });

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describe('@snagsolutions/sdk', () => {
  it.each([baseURL, `${baseURL}/`])('disconnects a phone by its generic post, with the base URL %s', async (url) => {
    const pointed = new SnagSolutions({ apiKey: 'demo-snag-key', baseURL: url, maxRetries: 0 });
    expect(await pointed.post(path, { body: { userId } })).toEqual({ data: { message: 'Phone disconnected.' } });
    expect(await emulator.state()).toMatchObject({ users: [{ id: userId, phoneNumber: null }] });
  });

  it('sees the effect in its own list of badges', async () => {
    await disconnect({ userId });
    const { data } = await client.loyalty.badges.list({ userId: [userId] });
    expect(data.map(({ name, loyaltyBadgeUsers }) => [name, loyaltyBadgeUsers?.map(({ status }) => status)])).toEqual([
      ['Verified Phone', ['revoked']],
      ['Example Badge', ['active']],
    ]);
  });
});

describe('@snagsolutions/sdk raises its own error', () => {
  it.each([
    ['no body', undefined, 'Request body is invalid'],
    ['no subject', {}, 'Request body is invalid'],
    ['an id that is no UUID', { userId: 'bob' }, 'Request body is invalid'],
    ['an unknown user', { userId: '123e4567-e89b-12d3-a456-426614174999' }, 'User not found'],
  ])('for %s: BadRequestError', async (_, body, message) => {
    const error = await rejection(disconnect(body));
    expect(error).toBeInstanceOf(SnagSolutions.BadRequestError);
    expect(error).toMatchObject({ status: 400, error: { message }, message: `400 ${message}` });
  });

  it('for a key that nobody knows: PermissionDeniedError, not AuthenticationError', async () => {
    const stranger = new SnagSolutions({ apiKey: 'no-such-key', baseURL, maxRetries: 0 });
    const error = await rejection(stranger.post(path, { body: { userId } }));
    const message = 'Forbidden, Could not validate api key';
    expect(error).toBeInstanceOf(SnagSolutions.PermissionDeniedError);
    expect(error).toMatchObject({ status: 403, error: { message }, message: `403 ${message}` });
  });

  it('for a planned 500: InternalServerError', async () => {
    await emulator.setFaults({ kind: 'status', status: 500, operationId: 'disconnectPhone' });
    const error = await rejection(disconnect({ userId }));
    expect(error).toBeInstanceOf(SnagSolutions.InternalServerError);
    expect(error).toMatchObject({ status: 500, error: { success: false, message: 'Internal server error' } });
  });

  it('for a planned 429: RateLimitError, with the time to wait', async () => {
    await emulator.setFaults({ kind: 'status', status: 429, retryAfterSeconds: 7 });
    const error = await rejection(disconnect({ userId }));
    expect(error).toBeInstanceOf(SnagSolutions.RateLimitError);
    expect(error).toMatchObject({ status: 429, headers: { 'retry-after': '7' }, error: { message: 'Too Many Requests' } });
  });

  it('for a path that is not there, such as one of the native path twice: NotFoundError, which says what to change', async () => {
    const mispointed = new SnagSolutions({ apiKey: 'demo-snag-key', baseURL: `${baseURL}/v2`, maxRetries: 0 });
    const error = await rejection(mispointed.post(path, { body: { userId } }));
    const message = 'Not Found. The path has /v2 too many: the base URL should end in /native/snag.';
    expect(error).toBeInstanceOf(SnagSolutions.NotFoundError);
    expect(error).toMatchObject({ status: 404, error: { message } });
  });

  it('for a cut connection: APIConnectionError', async () => {
    await emulator.setFaults({ kind: 'reset' });
    expect(await rejection(disconnect({ userId }))).toBeInstanceOf(SnagSolutions.APIConnectionError);
  });
});

describe('@snagsolutions/sdk repeats what it takes for a passing failure', () => {
  it('one failure is not noticed by the caller', async () => {
    await emulator.setFaults({ kind: 'status', status: 500, operationId: 'disconnectPhone', retryAfterSeconds: 0, times: 1 });
    const patient = new SnagSolutions({ apiKey: 'demo-snag-key', baseURL, maxRetries: 1 });
    expect(await patient.post(path, { body: { userId } })).toEqual({ data: { message: 'Phone disconnected.' } });
  });
});

keepEvidence();
