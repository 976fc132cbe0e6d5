import type { components } from '../../generated/unified.ts';
import type { TestGateway } from '../../src/testing.ts';
import { json, type Shown, send } from './raw.ts';

type World = components['schemas']['SnagWorld'];

/** The moment at which the emulator's clock stands at the start of every story. */
export const start = '2026-11-20T09:00:00.000Z';

export const userId = '123e4567-e89b-12d3-a456-426614174001';
export const otherUserId = '123e4567-e89b-12d3-a456-426614174003';
export const websiteId = '123e4567-e89b-12d3-a456-426614174000';
export const organizationId = '123e4567-e89b-12d3-a456-426614174002';
export const walletAddress = '0x1234567890abcdef1234567890abcdef12345678';
export const phoneNumber = '+14155552671';
export const phoneBadge = '749b1bb0-a607-4010-888b-8321905606b9';
export const otherBadge = '123e4567-e89b-12d3-a456-426614174333';

const earnedAt = '2025-09-11T13:45:40.123Z';

/** The demo user's hold on a badge, as its holders are listed. */
export function holding(loyaltyBadgeId: string, status: 'active' | 'revoked', updatedAt = earnedAt) {
  const id = loyaltyBadgeId === phoneBadge ? 'a96edeb7-c10f-4e63-9acf-85e277665587' : 'a96edeb7-c10f-4e63-9acf-85e277665588';
  const earned = { id, userId, loyaltyBadgeId, websiteId, organizationId, createdAt: earnedAt };
  return { ...earned, updatedAt, deletedAt: null, status, progress: [], dismissedInUi: false, user: { walletAddress } };
}

/** The only page of a list. */
export function page(...data: object[]) {
  return json(200, { data, hasNextPage: false });
}

/** The calls of one story, as a client without an SDK would make them. */
export class SnagClient {
  readonly emulator: ReturnType<TestGateway['emulator']>;
  readonly #base: string;

  constructor(gateway: TestGateway) {
    this.emulator = gateway.emulator('snag');
    this.#base = gateway.nativeUrl('snag');
  }

  post(path: string, body?: object, headers: Readonly<Record<string, string>> = { 'x-api-key': 'demo-snag-key' }): Promise<Shown> {
    return send('post', `${this.#base}${path}`, headers, body);
  }

  disconnect(body?: object, headers?: Readonly<Record<string, string>>): Promise<Shown> {
    return this.post('/api/phone_verifications/disconnect', body, headers);
  }

  sendCode(ids: object): Promise<Shown> {
    return this.post('/api/phone_verifications', { phoneNumber, ...ids });
  }

  connect(code: string, ids: object): Promise<Shown> {
    return this.post('/api/phone_verifications/connect', { phoneNumber, code, ...ids });
  }

  /** Moves the number by the token that a refused `connect` gave. */
  resolve(accountLinkData: string, ids: object = {}): Promise<Shown> {
    return this.post('/api/users/verify', { accountLinkData, ...ids });
  }

  holders(loyaltyBadgeId: string, search = ''): Promise<Shown> {
    const url = `${this.#base}/api/loyalty/badge_users?loyaltyBadgeId=${loyaltyBadgeId}${search}`;
    return send('get', url, { 'x-api-key': 'demo-snag-key' });
  }

  /** The code of the newest message. */
  async newestCode(): Promise<string> {
    const newest = (await this.emulator.outbox()).at(-1);
    if (newest === undefined) throw new Error('No message was sent.');
    return newest.code;
  }

  /** Sends a code and reads it. */
  async codeFor(ids: object): Promise<string> {
    await this.sendCode(ids);
    return this.newestCode();
  }

  async world(): Promise<World> {
    const world = await this.emulator.state();
    if (world.provider !== 'snag') throw new TypeError(`A world of ${world.provider} was held.`);
    return world;
  }

  /** The number that the emulator holds for a user, because no documented read shows it. */
  async connectedNumber(id = userId): Promise<string | null | undefined> {
    return (await this.world()).users?.find((user) => user.id === id)?.phoneNumber;
  }
}
