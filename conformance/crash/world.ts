import { randomUUID } from 'node:crypto';
import type { components } from '../../src/client.ts';
import type { TestGateway } from '../../src/testing.ts';

type Schemas = components['schemas'];

/** One subject with one phone, as a revocation names it. */
export interface Person {
  readonly connection: 'authing' | 'monocloud' | 'snag';
  /** What the provider calls the user; for Authing the token too. */
  readonly name: string;
  readonly number: string;
  readonly target: Schemas['TargetRequest'];
}

/** People at three providers, every third at each of MonoCloud and Snag, one in ten at Authing, each with a phone. */
export function makePeople(count: number): Person[] {
  return Array.from({ length: count }, (_, index): Person => {
    const national = String(7_000_000_000 + index);
    if (index % 10 === 0) {
      const name = `token-${index}`;
      return {
        connection: 'authing',
        name,
        number: `+86${national}`,
        target: { connection: 'authing', subject: { accessToken: name }, phone: 'sole' },
      };
    }
    if (index % 3 === 1) {
      const name = randomUUID();
      return {
        connection: 'snag',
        name,
        number: `+1${national}`,
        target: { connection: 'snag', subject: { userId: name }, phone: 'sole' },
      };
    }
    const name = `user${index}`;
    const number = `+44${national}`;
    const effects = index % 2 === 0 ? (['removed'] as const) : (['unverified', 'removed'] as const);
    return {
      connection: 'monocloud',
      name,
      number,
      target: { connection: 'monocloud', subject: { userId: name }, phone: { e164: number }, effects: [...effects] },
    };
  });
}

/** Puts them into the emulators. */
export async function settleIn(gateway: TestGateway, people: readonly Person[]): Promise<void> {
  const at = (connection: Person['connection']): Person[] => people.filter((person) => person.connection === connection);
  await gateway.emulator('monocloud').replaceState({
    provider: 'monocloud',
    apiKeys: [{ key: 'demo-monocloud-key', permitted: true }],
    users: at('monocloud').map(({ name, number }) => ({
      user_id: name,
      phone_numbers: [{ id: randomUUID(), phone: number, primary: true, verified: true }],
    })),
  });
  await gateway.emulator('snag').replaceState({
    provider: 'snag',
    apiKeys: ['demo-snag-key'],
    users: at('snag').map(({ name, number }) => ({
      id: name,
      walletAddress: name,
      websiteId: randomUUID(),
      organizationId: randomUUID(),
      phoneNumber: number,
    })),
  });
  await gateway.emulator('authing').replaceState({
    provider: 'authing',
    appIds: ['demo-authing-app'],
    users: at('authing').map(({ name, number }) => ({
      userId: name,
      email: `${name}@example.com`,
      phone: number.slice(3),
      phoneCountryCode: '+86',
    })),
    tokens: at('authing').map(({ name }) => ({ accessToken: name, userId: name })),
    settings: { smsIntervalSeconds: 0, passCodeTtlSeconds: 86_400 },
  });
}

/** What became of every phone, by the provider's own state: `kept`, `unverified` or `removed`. */
export async function phonesLeft(gateway: TestGateway): Promise<Map<string, 'kept' | 'unverified' | 'removed'>> {
  const left = new Map<string, 'kept' | 'unverified' | 'removed'>();
  for (const connection of ['monocloud', 'snag', 'authing'] as const) {
    const world = await gateway.emulator(connection).state();
    if (world.provider === 'monocloud') {
      for (const { user_id, phone_numbers: [phone] = [] } of world.users ?? []) {
        left.set(user_id, phone === undefined ? 'removed' : phone.verified ? 'kept' : 'unverified');
      }
    } else if (world.provider === 'snag') {
      for (const { id, phoneNumber } of world.users ?? []) left.set(id, phoneNumber === null ? 'removed' : 'kept');
    } else {
      for (const { userId, phone } of world.users) left.set(userId, phone ? 'kept' : 'removed');
    }
  }
  return left;
}
