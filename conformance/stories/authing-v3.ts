import { expect } from 'vitest';
import type { components } from '../../generated/unified.ts';
import type { TestGateway } from '../../src/testing.ts';
import { json, type Shown, send } from './raw.ts';

type World = components['schemas']['AuthingWorld'] | components['schemas']['GenauthWorld'];

/** One way to speak the V3 API: a brand of it, and the header that names the application. */
export interface Dialect {
  readonly connection: 'authing' | 'genauth';
  readonly appIdHeader: 'x-authing-app-id' | 'x-genauth-app-id';
}

/** The moment at which the emulator's clock stands at the start of every story. */
export const start = '2026-11-20T09:00:00.000Z';

/** The number of the demo world's user who has other ways to sign in, and that of the one who has not. */
export const number = { phoneNumber: '13800138000', phoneCountryCode: '+86' };
export const onlyNumber = { phoneNumber: '13800138001', phoneCountryCode: '+86' };

/** Every failure is HTTP 200 with a failing body; those that the emulator makes carry a request id. */
export function failed(statusCode: number, apiCode: number | undefined, message: string) {
  return json(200, { statusCode, ...(apiCode !== undefined && { apiCode }), message, requestId: expect.any(String) });
}

export const succeeded = json(200, { statusCode: 200, message: 'Operation successful', requestId: expect.any(String) });
export const codeWrong = failed(403, 2001, 'The verification code is wrong.');
export const codeExpired = failed(403, 2300, 'The verification code has expired.');
export const tooSoon = failed(429, undefined, 'A code was sent to this number less than a minute ago.');
export const notLoggedIn = json(200, { statusCode: 401, apiCode: 2020, message: 'Not logged in, so this request is not allowed.' });
export const noPhone = failed(422, undefined, 'The user has no phone number to unbind.');
export const lastLoginMethod = failed(422, 1320005, 'The user has no other login method, so the phone number cannot be unbound.');

/** What the profile of the demo world's user shows, but for the phone. */
export const bob = {
  userId: '6229ffaxxxxxxxxcade3e3d9',
  createdAt: '2022-07-03T03:20:30.000Z',
  externalId: '10010',
  email: 'test@example.com',
  emailVerified: true,
  username: 'bob',
  passwordLastSetAt: '2022-07-03T03:20:30.000Z',
  gender: 'M',
  status: 'Activated',
  workStatus: 'Active',
  userSourceType: 'register',
};

/** The calls of one story, as a client without an SDK would make them. */
export class V3Client {
  readonly #gateway: TestGateway;
  readonly #dialect: Dialect;

  constructor(gateway: TestGateway, dialect: Dialect) {
    this.#gateway = gateway;
    this.#dialect = dialect;
  }

  get tokens(): { readonly bob: string; readonly phoneOnly: string } {
    const { connection } = this.#dialect;
    return { bob: `demo-${connection}-token`, phoneOnly: `demo-${connection}-phone-only-token` };
  }

  get emulator() {
    return this.#gateway.emulator(this.#dialect.connection);
  }

  /** Without a token nobody is signed in. */
  call(method: 'get' | 'post', path: string, token?: string, body?: object): Promise<Shown> {
    const { connection, appIdHeader } = this.#dialect;
    const headers = { [appIdHeader]: `demo-${connection}-app`, ...(token !== undefined && { authorization: token }) };
    return send(method, `${this.#gateway.nativeUrl(connection)}${path}`, headers, body);
  }

  signIn(passwordPayload: object): Promise<Shown> {
    return this.call('post', '/api/v3/signin', undefined, { connection: 'PASSWORD', passwordPayload });
  }

  profile(token: string): Promise<Shown> {
    return this.call('get', '/api/v3/get-profile', token);
  }

  sendSms(channel: string, to: typeof number): Promise<Shown> {
    return this.call('post', '/api/v3/send-sms', undefined, { channel, ...to });
  }

  unbind(token: string, passCode: string): Promise<Shown> {
    return this.call('post', '/api/v3/unbind-phone', token, { passCode });
  }

  bind(token: string, passCode: string, to: typeof number): Promise<Shown> {
    return this.call('post', '/api/v3/bind-phone', token, { passCode, ...to });
  }

  /** The code of the newest message. */
  async newestCode(): Promise<string> {
    const newest = (await this.emulator.outbox()).at(-1);
    if (newest === undefined) throw new Error('No message was sent.');
    return newest.code;
  }

  /** Sends a code and reads it. */
  async codeFor(channel: string, to: typeof number): Promise<string> {
    expect(await this.sendSms(channel, to)).toEqual(succeeded);
    return this.newestCode();
  }

  async changeWorld(change: (world: World) => World): Promise<void> {
    const world = await this.emulator.state();
    if (world.provider !== 'authing' && world.provider !== 'genauth') throw new TypeError(`A world of ${world.provider} was held.`);
    await this.emulator.replaceState(change(world));
  }
}

/** A code of as many digits that is not this one. */
export function anotherThan(code: string): string {
  return `${code.slice(0, -1)}${(Number(code.at(-1)) + 1) % 10}`;
}
