import type { components } from '../../../generated/unified.ts';
import type { EmulatorState, Verdict } from '../provider.ts';
import { fromSeed, type Phone, type User, type Verification } from './users.ts';

/** Everything the emulator of MonoCloud holds, as the control plane reads and replaces it. */
export type MonocloudWorld = components['schemas']['MonocloudWorld'];

/** What MonoCloud knows: a number belongs to at most one user, and a user has at most one primary number. */
export class MonocloudState implements EmulatorState<MonocloudWorld> {
  readonly #permittedByKey: ReadonlyMap<string, boolean>;
  readonly #users = new Map<string, User>();
  readonly #userIdByNumber = new Map<string, string>();

  /** Throws a `TypeError` that names the place at which the world contradicts itself. */
  constructor(world: MonocloudWorld) {
    this.#permittedByKey = new Map((world.apiKeys ?? []).map(({ key, permitted }) => [key, permitted]));
    for (const seed of world.users ?? []) {
      if (this.#users.has(seed.user_id)) throw new TypeError(`users: ${seed.user_id} stands twice`);
      const user = fromSeed(seed);
      this.#check(user);
      this.add(user);
    }
  }

  judgeKey(key: string): Verdict {
    const permitted = this.#permittedByKey.get(key);
    if (permitted === undefined) return 'unknown';
    return permitted ? 'accepted' : 'forbidden';
  }

  user(userId: string): User | undefined {
    return this.#users.get(userId);
  }

  isNumberHeld(phone: string): boolean {
    return this.#userIdByNumber.has(phone);
  }

  isUsernameHeld(username: string): boolean {
    return this.#users.values().some((user) => user.username?.username.toLowerCase() === username.toLowerCase());
  }

  isEmailHeld(email: string): boolean {
    return this.#users.values().some(({ emails }) => emails.some((held) => held.email.toLowerCase() === email.toLowerCase()));
  }

  add(user: User): void {
    this.#users.set(user.user_id, user);
    for (const { phone } of user.phone_numbers) this.#userIdByNumber.set(phone, user.user_id);
  }

  delete({ user_id, phone_numbers }: User): void {
    for (const { phone } of phone_numbers) this.#userIdByNumber.delete(phone);
    this.#users.delete(user_id);
  }

  addPhone(user: User, phone: Phone, seconds: number): User {
    return this.#replacePhones(user, [...user.phone_numbers, phone], seconds);
  }

  removePhone(user: User, phone: Phone, seconds: number): User {
    return this.#replacePhones(
      user,
      user.phone_numbers.filter(({ id }) => id !== phone.id),
      seconds,
    );
  }

  /** Makes the phone the primary one and every other phone of the user not. */
  setPrimaryPhone(user: User, phone: Phone, seconds: number): User {
    return this.#replacePhones(
      user,
      user.phone_numbers.map((one) => ({ ...one, primary: one.id === phone.id })),
      seconds,
    );
  }

  setVerification(user: User, phone: Phone, verification: Verification, seconds: number): User {
    return this.#replacePhones(
      user,
      user.phone_numbers.map((one) => (one.id === phone.id ? { ...one, ...verification } : one)),
      seconds,
    );
  }

  toWorld(): MonocloudWorld {
    const apiKeys = [...this.#permittedByKey].map(([key, permitted]) => ({ key, permitted }));
    return { provider: 'monocloud', apiKeys, users: [...this.#users.values()] };
  }

  /** Users are replaced and never changed, so that one that was handed out stays as it was. */
  #replacePhones(user: User, phones: Phone[], seconds: number): User {
    const changed = { ...user, phone_numbers: phones, last_updated: seconds };
    this.delete(user);
    this.add(changed);
    return changed;
  }

  #check({ user_id, phone_numbers }: User): void {
    const numbers = new Set(phone_numbers.map(({ phone }) => phone));
    const ids = new Set(phone_numbers.map(({ id }) => id));
    const held = [...numbers].some((phone) => this.isNumberHeld(phone));
    if (held || numbers.size < phone_numbers.length) throw new TypeError(`users: a number of ${user_id} stands twice`);
    if (ids.size < phone_numbers.length) throw new TypeError(`users: a phone id of ${user_id} stands twice`);
    if (phone_numbers.filter(({ primary }) => primary).length > 1) throw new TypeError(`users: ${user_id} has two primary numbers`);
  }
}
