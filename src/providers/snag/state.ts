import type { EmulatorState } from '../provider.ts';
import type { AccountLink, Badge, Code, Holding, Rule, Settings, SnagWorld, User } from './records.ts';

/** How a request names a user. */
export interface SubjectIds {
  readonly userId?: string;
  readonly walletAddress?: string;
  readonly websiteId?: string;
  readonly organizationId?: string;
}

/** Six digits and ten minutes are what Twilio Verify, which Snag names as its sender, does unless told otherwise. */
const defaultSettings: Settings = { codeLength: 6, codeLifetimeSeconds: 600 };

/** The rule type that makes a badge depend on a phone (official node SDK, loyalty/rules.ts, read 2026-11-20). */
const phoneRule = 'connected_phone';

/** What Snag knows: a number belongs to at most one user, and every record refers to records that exist. */
export class SnagState implements EmulatorState<SnagWorld> {
  readonly settings: Settings;
  readonly #apiKeys: ReadonlySet<string>;
  readonly #users: Map<string, User>;
  readonly #userIdByWallet = new Map<string, string>();
  readonly #userIdByNumber = new Map<string, string>();
  readonly #rules: ReadonlyMap<string, Rule>;
  readonly #badges: ReadonlyMap<string, Badge>;
  readonly #holdings: Map<string, Holding>;
  readonly #codes = new Map<string, Code>();
  readonly #accountLinks: Map<string, AccountLink>;

  /** Throws a `TypeError` that names the place at which the world contradicts itself. */
  constructor(world: SnagWorld) {
    this.settings = world.settings ?? defaultSettings;
    this.#apiKeys = new Set(world.apiKeys);
    this.#users = index('users', world.users ?? [], ({ id }) => lower(id));
    for (const user of this.#users.values()) {
      claim(this.#userIdByWallet, lower(user.walletAddress), user.id, 'users: the wallet');
      if (user.phoneNumber !== null) claim(this.#userIdByNumber, user.phoneNumber, user.id, 'users: the number');
    }
    this.#rules = index('rules', world.rules ?? [], ({ id }) => lower(id));
    this.#badges = index('badges', world.badges ?? [], ({ id }) => lower(id));
    for (const { id, conditions } of this.#badges.values()) {
      for (const { ruleId } of conditions) mustExist(this.#rules, ruleId, `badges: the rule of ${id}`);
    }
    this.#holdings = index('holdings', world.holdings ?? [], ({ id }) => lower(id));
    for (const { id, userId, badgeId } of this.#holdings.values()) {
      mustExist(this.#users, userId, `holdings: the user of ${id}`);
      mustExist(this.#badges, badgeId, `holdings: the badge of ${id}`);
    }
    for (const code of world.codes ?? []) {
      mustExist(this.#users, code.userId, 'codes: the user');
      this.#codes.set(codeKey(code.userId, code.phoneNumber), code);
    }
    this.#accountLinks = index('accountLinks', world.accountLinks ?? [], ({ accountLinkData }) => accountLinkData);
    for (const { userId } of this.#accountLinks.values()) mustExist(this.#users, userId, 'accountLinks: the user');
  }

  hasKey(key: string): boolean {
    return this.#apiKeys.has(key);
  }

  /** The one user whom all the given ids fit; ids and wallets are compared without case, as Snag's pages say of ids. */
  findUser(ids: SubjectIds): User | undefined {
    const id = ids.userId ?? this.#userIdByWallet.get(lower(ids.walletAddress ?? ''));
    const user = id === undefined ? undefined : this.#users.get(lower(id));
    return user && fits(user, ids) ? user : undefined;
  }

  userOf(holding: Holding): User | undefined {
    return this.#users.get(lower(holding.userId));
  }

  holderOf(phoneNumber: string): User | undefined {
    const id = this.#userIdByNumber.get(phoneNumber);
    return id === undefined ? undefined : this.#users.get(lower(id));
  }

  ruleOf(ruleId: string): Rule | undefined {
    return this.#rules.get(lower(ruleId));
  }

  /** All badges, newest first (docs.snagsolutions.io, "Badges", read 2026-11-20). */
  badges(): readonly Badge[] {
    return [...this.#badges.values()].sort(newestFirst);
  }

  /** Who holds the badge or held it, newest first. */
  holdingsOf(badgeId: string): readonly Holding[] {
    return [...this.#holdings.values()].filter((holding) => lower(holding.badgeId) === lower(badgeId)).sort(newestFirst);
  }

  /** Remembers a code; the one before it for the same user and number stops working. */
  issueCode(code: Code): void {
    this.#codes.set(codeKey(code.userId, code.phoneNumber), code);
  }

  /**
   * Uses a code up; `false` when it is not the one that was sent, or is too old. `now` is epoch milliseconds. Wrong tries are
   * not counted: Twilio Verify counts them, but no page of Snag says what would follow.
   */
  redeemCode(user: User, phoneNumber: string, code: string, now: number): boolean {
    const key = codeKey(user.id, phoneNumber);
    const issued = this.#codes.get(key);
    if (issued?.code !== code || Date.parse(issued.expiresAt) <= now) return false;
    return this.#codes.delete(key);
  }

  /** Gives the number to the user, in place of the one the user had; whoever else has it is disconnected first. */
  connect(user: User, phoneNumber: string, now: number): void {
    const holder = this.holderOf(phoneNumber);
    if (holder?.id === user.id) return;
    if (holder !== undefined) this.disconnect(holder, now);
    this.#setNumber(user, phoneNumber);
  }

  /**
   * Takes the number away and revokes what the user holds by virtue of one. That a user without a number loses such badges too
   * is our choice: the page says that disconnecting "clears associated badges" and makes no condition ("Disconnect Phone", read
   * 2026-11-20), and only a world that was put in holds such a user. That a badge is cleared by its status is our choice as well.
   */
  disconnect(user: User, now: number): void {
    this.#setNumber(user, null);
    const updatedAt = new Date(now).toISOString();
    for (const [key, holding] of this.#holdings) {
      if (lower(holding.userId) !== lower(user.id) || holding.status === 'revoked' || !this.#needsPhone(holding.badgeId)) continue;
      this.#holdings.set(key, { ...holding, status: 'revoked', updatedAt });
    }
  }

  openAccountLink(link: AccountLink): void {
    this.#accountLinks.set(link.accountLinkData, link);
  }

  accountLink(accountLinkData: string): AccountLink | undefined {
    return this.#accountLinks.get(accountLinkData);
  }

  closeAccountLink(link: AccountLink): void {
    this.#accountLinks.delete(link.accountLinkData);
  }

  toWorld(): SnagWorld {
    return structuredClone({
      provider: 'snag',
      settings: this.settings,
      apiKeys: [...this.#apiKeys],
      users: [...this.#users.values()],
      rules: [...this.#rules.values()],
      badges: [...this.#badges.values()],
      holdings: [...this.#holdings.values()],
      codes: [...this.#codes.values()],
      accountLinks: [...this.#accountLinks.values()],
    });
  }

  #setNumber(user: User, phoneNumber: string | null): void {
    if (user.phoneNumber !== null) this.#userIdByNumber.delete(user.phoneNumber);
    if (phoneNumber !== null) this.#userIdByNumber.set(phoneNumber, user.id);
    this.#users.set(lower(user.id), { ...user, phoneNumber });
  }

  #needsPhone(badgeId: string): boolean {
    return this.#badges.get(lower(badgeId))?.conditions.some(({ ruleId }) => this.ruleOf(ruleId)?.type === phoneRule) ?? false;
  }
}

function lower(id: string): string {
  return id.toLowerCase();
}

function codeKey(userId: string, phoneNumber: string): string {
  return `${lower(userId)} ${phoneNumber}`;
}

function newestFirst(one: { readonly createdAt: string }, other: { readonly createdAt: string }): number {
  return Date.parse(other.createdAt) - Date.parse(one.createdAt);
}

function fits(user: User, ids: SubjectIds): boolean {
  const pairs = [
    [ids.walletAddress, user.walletAddress],
    [ids.websiteId, user.websiteId],
    [ids.organizationId, user.organizationId],
  ] as const;
  return pairs.every(([asked, has]) => asked === undefined || lower(asked) === lower(has));
}

function index<T>(name: string, records: readonly T[], key: (record: T) => string): Map<string, T> {
  const byKey = new Map(records.map((record) => [key(record), record]));
  if (byKey.size < records.length) throw new TypeError(`${name}: two records have the same id`);
  return byKey;
}

function claim(owners: Map<string, string>, thing: string, owner: string, what: string): void {
  if (owners.has(thing)) throw new TypeError(`${what} of ${owner} belongs to ${owners.get(thing)} already`);
  owners.set(thing, owner);
}

function mustExist(records: ReadonlyMap<string, unknown>, id: string, what: string): void {
  if (!records.has(lower(id))) throw new TypeError(`${what}, ${id}, does not exist`);
}
