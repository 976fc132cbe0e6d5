import {
  MonoCloudBadRequestException,
  MonoCloudClientBase,
  MonoCloudErrorCodeValidationException,
  MonoCloudException,
  MonoCloudKeyValidationException,
  MonoCloudNotFoundException,
  MonoCloudResourceExhaustedException,
  MonoCloudServerException,
  MonoCloudUnauthorizedException,
} from '@monocloud/sdk-js-core';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '../../generated/providers/monocloud.ts';
import { startTestGateway } from '../../src/testing.ts';
import { watchSdk } from './evidence.ts';
import { rejection } from './rejection.ts';
import { createTrustedTls } from './trusted-tls.ts';

type User = components['schemas']['User'];

// The SDK puts https:// in front of any domain without it, so the gateway has to serve that.
const tls = await createTrustedTls();
const gateway = await startTestGateway({ configFile: tls.configFile });
const keepEvidence = await watchSdk('monocloud', '@monocloud/sdk-js-core');
const emulator = gateway.emulator('monocloud');
const domain = gateway.nativeUrl('monocloud');

const userId = 'UOtBaOybB6dTpIJNrnkRw';
const phoneId = 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70';

/** The package is the base of clients and has no methods of its own; these are written as MonoCloud's own clients write theirs. */
class UsersClient extends MonoCloudClientBase {
  find(id: string) {
    return this.processRequest<User>({ method: 'GET', url: `/users/${encodeURIComponent(id)}` });
  }

  unverify(id: string, phone: string) {
    const url = `/users/${encodeURIComponent(id)}/phones/${encodeURIComponent(phone)}/unverify`;
    return this.processRequest<User>({ method: 'POST', url });
  }

  remove(id: string, phone: string) {
    return this.processRequest<User>({ method: 'DELETE', url: `/users/${encodeURIComponent(id)}/phones/${encodeURIComponent(phone)}` });
  }

  add(id: string, data: object) {
    return this.processRequest<User>({ method: 'POST', url: `/users/${encodeURIComponent(id)}/phones`, data });
  }

  delete(id: string) {
    return this.processRequest<null>({ method: 'DELETE', url: `/users/${encodeURIComponent(id)}` });
  }
}

const client = new UsersClient({ domain, apiKey: 'demo-monocloud-key' });

beforeEach(() => gateway.reset());
afterAll(async () => {
  await gateway.close();
  tls.remove();
});

describe('@monocloud/sdk-js-core', () => {
  it('keeps the native path in its domain, with and without a slash at the end and the scheme', async () => {
    for (const spelling of [domain, `${domain}/`, domain.replace('https://', '')]) {
      const { status, result } = await new UsersClient({ domain: spelling, apiKey: 'demo-monocloud-key' }).find(userId);
      expect({ status, id: result.user_id }).toEqual({ status: 200, id: userId });
    }
  });

  it('gets the changed user as the result of marking a phone as unverified, without sending a body', async () => {
    const { result: before } = await client.find(userId);
    const { status, result } = await client.unverify(userId, phoneId);
    const [phone] = before.phone_numbers;
    expect(status).toBe(200);
    expect(result).toEqual({
      ...before,
      phone_numbers: [{ ...phone, verified: false, verification_source: null }],
      last_updated: expect.any(Number),
    });
    expect((await client.find(userId)).result).toEqual(result);
  });

  it('gets the user without the phone as the result of removing it, and an empty result for a deleted user', async () => {
    expect((await client.remove(userId, phoneId)).result.phone_numbers).toEqual([]);
    const { status, result } = await client.delete(userId);
    expect({ status, result }).toEqual({ status: 204, result: '' });
  });
});

describe('@monocloud/sdk-js-core raises its own exception', () => {
  /** The problem as the SDK carries it. */
  const carried = (status: number, title: string, rest: object = {}) =>
    expect.objectContaining({ type: `https://httpstatuses.io/${status}`, title, status, ...rest });

  it.each([
    ['no-such-key', 401, 'Unauthorized'],
    ['demo-monocloud-key-without-permission', 403, 'Forbidden'],
  ])('for the key %s: MonoCloudUnauthorizedException', async (apiKey, status, title) => {
    const error = await rejection(new UsersClient({ domain, apiKey }).unverify(userId, phoneId));
    expect(error).toBeInstanceOf(MonoCloudUnauthorizedException);
    expect(error).toMatchObject({ response: carried(status, title) });
  });

  it.each([
    ['an unknown user', 'nobody', phoneId],
    ['an unknown phone', userId, '0f3c1f0a-5b1e-4d55-9c0e-2b7d3a9f4c11'],
  ])('for %s: MonoCloudNotFoundException', async (_, id, phone) => {
    for (const refused of [client.unverify(id, phone), client.remove(id, phone)]) {
      const error = await rejection(refused);
      expect(error).toBeInstanceOf(MonoCloudNotFoundException);
      expect(error).toMatchObject({ response: carried(404, 'Not Found') });
    }
  });

  it('for a phone id that is no UUID: MonoCloudKeyValidationException, with the errors by field', async () => {
    const error = await rejection(client.unverify(userId, 'mobile'));
    expect(error).toBeInstanceOf(MonoCloudKeyValidationException);
    expect(error).toMatchObject({
      errors: { identifier_id: ["The value 'mobile' is not valid."] },
      response: carried(422, 'Unprocessable Entity', { type: 'https://httpstatuses.io/422#validation-error' }),
    });
  });

  it('for a number without its field: MonoCloudKeyValidationException', async () => {
    const error = await rejection(client.add(userId, {}));
    expect(error).toBeInstanceOf(MonoCloudKeyValidationException);
    expect(error).toMatchObject({ errors: { phone_number: ['is required'] } });
  });

  it('for a number that somebody has: MonoCloudErrorCodeValidationException, with a list of codes', async () => {
    const error = await rejection(client.add(userId, { phone_number: '+441514960453' }));
    expect(error).toBeInstanceOf(MonoCloudErrorCodeValidationException);
    expect(error).toMatchObject({
      errors: [{ code: 'DuplicatePhoneNumber', description: "Phone number '+441514960453' is already taken." }],
      response: carried(422, 'Unprocessable Entity', { type: 'https://httpstatuses.io/422#identity-validation-error' }),
    });
  });

  it('for a body that is not JSON: MonoCloudBadRequestException', async () => {
    class Careless extends UsersClient {
      addText(id: string) {
        const headers = { 'Content-Type': 'application/json' };
        return this.processRequest({
          method: 'POST',
          url: `/users/${id}/phones`,
          headers,
          data: '{"phone_number":',
          transformRequest: [(text) => text],
        });
      }
    }
    const error = await rejection(new Careless({ domain, apiKey: 'demo-monocloud-key' }).addText(userId));
    expect(error).toBeInstanceOf(MonoCloudBadRequestException);
    expect(error).toMatchObject({ response: carried(400, 'Bad Request') });
  });

  it.each([
    [429, 'Too Many Requests', MonoCloudResourceExhaustedException],
    [500, 'Internal Server Error', MonoCloudServerException],
  ])('for a planned %d: the one for that status', async (status, title, Exception) => {
    await emulator.setFaults({ kind: 'status', status });
    const error = await rejection(client.unverify(userId, phoneId));
    expect(error).toBeInstanceOf(Exception);
    expect(error).toMatchObject({ response: carried(status, title) });
  });

  it('for a planned 503: the plain one, with the title', async () => {
    await emulator.setFaults({ kind: 'status', status: 503 });
    const error = await rejection(client.unverify(userId, phoneId));
    expect(error).toBeInstanceOf(MonoCloudException);
    expect(error).toHaveProperty('message', 'Service Unavailable');
  });

  it('for a cut connection: the plain one, which hides the cause', async () => {
    await emulator.setFaults({ kind: 'reset' });
    const error = await rejection(client.unverify(userId, phoneId));
    expect(error).toBeInstanceOf(MonoCloudException);
    expect(error).toHaveProperty('message', 'Something went wrong.');
  });
});

keepEvidence();
