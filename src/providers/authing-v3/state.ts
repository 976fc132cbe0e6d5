import type { components } from '../../../generated/unified.ts';
import type { SplitNumber } from '../../phone-number.ts';
import type { EmulatorState } from '../provider.ts';
import { toE164, toNumber } from './number.ts';
import { OneTimeCodes } from './one-time-codes.ts';

type Schemas = components['schemas'];
type Token = Schemas['AuthingToken'];

/** The two names under which the same V3 API is sold. */
export type Brand = 'authing' | 'genauth';

/** What the emulator of either brand holds. */
export type AuthingV3World<B extends Brand> = Omit<Schemas['AuthingWorld'], 'provider'> & { provider: B };

/** A user with every rule of the pool kept: a verified flag without its address or number is impossible. */
export type User = Readonly<
  Schemas['AuthingUser'] & Required<Pick<Schemas['AuthingUser'], 'createdAt' | 'updatedAt' | 'emailVerified' | 'phoneVerified' | 'gender'>>
>;

type LoginName = 'email' | 'username' | 'phone';

/**
 * Documented values: verifyCodeLength and verifyCodeMaxAttempts in UpdateSecuritySettingsDto, the minute of a code and between
 * two messages on the pages "delete-account" and "send-sms" (read 2026-11-20). passwordCountsAsLogin is our choice, because the
 * vendor lists e-mail and social accounts and nothing else.
 */
const documentedSettings: Required<Schemas['AuthingSettings']> = {
  verifyCodeLength: 6,
  verifyCodeMaxAttempts: 1,
  passCodeTtlSeconds: 60,
  smsIntervalSeconds: 60,
  passwordCountsAsLogin: false,
};

/** A user pool and its applications: users with unique login names, the tokens they hold and the codes they were sent. */
export class AuthingV3State<B extends Brand> implements EmulatorState<AuthingV3World<B>> {
  readonly codes: OneTimeCodes;
  readonly settings: Required<Schemas['AuthingSettings']>;
  readonly #provider: B;
  readonly #appIds: ReadonlySet<string>;
  readonly #users = new Map<string, User>();
  readonly #idByLogin = new Map<string, string>();
  readonly #tokens = new Map<string, Token>();

  /** Throws a `TypeError` that names the place where the world breaks a rule of the pool. */
  constructor(world: AuthingV3World<B>) {
    this.#provider = world.provider;
    this.settings = { ...documentedSettings, ...world.settings };
    this.codes = new OneTimeCodes(world.codes ?? [], this.settings);
    this.#appIds = new Set(world.appIds);
    for (const [index, user] of world.users.entries()) {
      if (this.#users.has(user.userId)) throw new TypeError(`users/${index}/userId: another user has the id ${user.userId}`);
      const completed = complete(user, `users/${index}`);
      this.#requireFree(completed, `users/${index}`);
      this.#put(completed);
    }
    for (const [index, token] of world.tokens.entries()) {
      if (!this.#users.has(token.userId)) throw new TypeError(`tokens/${index}/userId: there is no user ${token.userId}`);
      if (this.#tokens.has(token.accessToken)) throw new TypeError(`tokens/${index}/accessToken: the token stands twice`);
      this.#tokens.set(token.accessToken, token);
    }
  }

  hasApp(appId: string): boolean {
    return this.#appIds.has(appId);
  }

  /** The user who holds this access token; `undefined` when nobody does or it has expired. `now` is epoch milliseconds. */
  userByToken(accessToken: string, now: number): User | undefined {
    const token = this.#tokens.get(accessToken);
    if (token === undefined || (token.expiresAt !== undefined && Date.parse(token.expiresAt) <= now)) return undefined;
    return this.#users.get(token.userId);
  }

  userByEmail(email: string): User | undefined {
    return this.#userByLogin('email', email);
  }

  userByUsername(username: string): User | undefined {
    return this.#userByLogin('username', username);
  }

  userByPhone(number: SplitNumber): User | undefined {
    return this.#userByLogin('phone', toE164(number));
  }

  /** Whether the user could get in without the phone: by e-mail or social account, as "Unbind phone number" has it (read 2026-11-20). */
  hasLoginBesidesPhone(user: User): boolean {
    const byPassword = this.settings.passwordCountsAsLogin && user.username !== undefined && user.password !== undefined;
    // Which identities are "social" is not said, so every one counts.
    return user.email !== undefined || (user.identities ?? []).length > 0 || byPassword;
  }

  /** Gives a user without a number this one, as verified. It must be nobody's: ask `userByPhone` first. */
  bindPhone(user: User, number: SplitNumber, now: number): void {
    this.#replace(user, {
      ...user,
      phone: number.national,
      phoneCountryCode: number.countryCode,
      phoneVerified: true,
      updatedAt: new Date(now).toISOString(),
    });
  }

  /** Forgets the user's number. */
  unbindPhone(user: User, now: number): void {
    const { phone, phoneCountryCode, ...rest } = user;
    this.#replace(user, { ...rest, phoneVerified: false, updatedAt: new Date(now).toISOString() });
  }

  /** Counts a sign-in and makes the token good for so many seconds. */
  signIn(user: User, accessToken: string, lifeSeconds: number, now: number): void {
    const expiresAt = new Date(now + lifeSeconds * 1000).toISOString();
    this.#tokens.set(accessToken, { accessToken, userId: user.userId, expiresAt });
    this.#replace(user, { ...user, loginsCount: (user.loginsCount ?? 0) + 1, lastLogin: new Date(now).toISOString() });
  }

  toWorld(): AuthingV3World<B> {
    return {
      provider: this.#provider,
      appIds: [...this.#appIds],
      users: [...this.#users.values()],
      tokens: [...this.#tokens.values()],
      codes: this.codes.toWorld(),
      settings: this.settings,
    };
  }

  #userByLogin(name: LoginName, value: string): User | undefined {
    const userId = this.#idByLogin.get(loginKey(name, value));
    return userId === undefined ? undefined : this.#users.get(userId);
  }

  #replace(old: User, user: User): void {
    for (const key of loginKeys(old)) this.#idByLogin.delete(key);
    this.#put(user);
  }

  #put(user: User): void {
    for (const key of loginKeys(user)) this.#idByLogin.set(key, user.userId);
    this.#users.set(user.userId, user);
  }

  #requireFree(user: User, place: string): void {
    for (const key of loginKeys(user)) {
      const owner = this.#idByLogin.get(key) ?? user.userId;
      if (owner !== user.userId) throw new TypeError(`${place}/${key.split(' ')[0]}: user ${owner} has the same one`);
    }
  }
}

/** The user's number; `undefined` when there is none. */
export function numberOf(user: User): SplitNumber | undefined {
  return user.phone === undefined ? undefined : toNumber(user.phone, user.phoneCountryCode);
}

function complete(user: Schemas['AuthingUser'], place: string): User {
  const hasEmail = user.email !== undefined;
  const hasPhone = user.phone !== undefined;
  if (user.emailVerified === true && !hasEmail) throw new TypeError(`${place}/emailVerified: there is no email to be verified`);
  if (user.phoneVerified === true && !hasPhone) throw new TypeError(`${place}/phoneVerified: there is no phone to be verified`);
  const createdAt = user.createdAt ?? new Date(0).toISOString();
  return { createdAt, updatedAt: createdAt, emailVerified: hasEmail, phoneVerified: hasPhone, gender: 'U', ...user };
}

function loginKeys(user: User): string[] {
  const number = numberOf(user);
  return [
    ...(user.email === undefined ? [] : [loginKey('email', user.email)]),
    ...(user.username === undefined ? [] : [loginKey('username', user.username)]),
    ...(number === undefined ? [] : [loginKey('phone', toE164(number))]),
  ];
}

/** The kind of name, a space, and what is unique in the pool. */
function loginKey(name: LoginName, value: string): string {
  // "Case does not matter" is documented for e-mail alone (SDK type UserDto, read 2026-11-20).
  return `${name} ${name === 'email' ? value.toLowerCase() : value}`;
}
