import type { components, operations } from '../../../generated/providers/snag.ts';
import type { Call, Reply } from '../../contract/types.ts';
import type { Badge, Holding, User } from './records.ts';
import type { SnagState } from './state.ts';

type Schemas = components['schemas'];
type ListBadges = operations['listBadges'];
type ListBadgeUsers = operations['listBadgeUsers'];

/** Our choice, because the badge pages name no default: the other lists of Snag that name one have ten. */
const pageSize = 10;

const nothingAssociated = {
  loyaltyBadge: null,
  loyaltyCurrency: null,
  loyaltyLeaderboardView: null,
  loyaltyRuleGroup: null,
};

/** Lists badges, with the holdings of the users asked for; source: "Get badges (all or by id)", read 2026-11-20. */
export function listBadges(state: SnagState, { query }: Call<ListBadges>): Reply<ListBadges> {
  const badges = state
    .badges()
    .filter(({ id, deletedAt }) => oneOf(query.badgeIds, id) && (deletedAt === null || query.includeDeleted === true));
  const page = pageOf(badges, query);
  if (page === undefined) return invalidQuery();
  const named = query.userId !== undefined || query.walletAddress !== undefined;
  const holdersOf = (badge: Badge) =>
    holders(state, badge.id, query)
      .filter(({ user }) => oneOf(query.userId, user.id))
      .map(({ holding, user }) => toLoyaltyBadgeUser(holding, user));
  return {
    status: 200,
    body: {
      data: page.items.map((badge) => ({ ...toLoyaltyBadge(state, badge), ...(named && { loyaltyBadgeUsers: holdersOf(badge) }) })),
      hasNextPage: page.hasNextPage,
    },
  };
}

/** Lists who holds or held a badge; an unknown badge has no holders, our choice; source: "Get users for a badge", read 2026-11-20. */
export function listBadgeUsers(state: SnagState, { query }: Call<ListBadgeUsers>): Reply<ListBadgeUsers> {
  const rows = holders(state, query.loyaltyBadgeId, query)
    .filter(({ holding }) => query.status === undefined || query.status === holding.status)
    .map(({ holding, user }) => toBadgeUser(holding, user));
  const page = pageOf(rows, query);
  return page ? { status: 200, body: { data: [...page.items], hasNextPage: page.hasNextPage } } : invalidQuery();
}

interface HolderFilter {
  readonly walletAddress?: readonly string[];
  readonly websiteId?: string;
  readonly organizationId?: string;
}

function holders(state: SnagState, badgeId: string, filter: HolderFilter): { readonly holding: Holding; readonly user: User }[] {
  return state.holdingsOf(badgeId).flatMap((holding) => {
    const user = state.userOf(holding);
    if (user === undefined || !oneOf(filter.walletAddress, user.walletAddress)) return [];
    return same(filter.websiteId, user.websiteId) && same(filter.organizationId, user.organizationId) ? [{ holding, user }] : [];
  });
}

interface PageQuery {
  readonly startingAfter?: string;
  readonly limit?: number;
}

/** `undefined` when the cursor is on no page. */
function pageOf<T extends { readonly id: string }>(
  items: readonly T[],
  { startingAfter, limit = pageSize }: PageQuery,
): { readonly items: readonly T[]; readonly hasNextPage: boolean } | undefined {
  const before = startingAfter === undefined ? -1 : items.findIndex(({ id }) => same(startingAfter, id));
  if (startingAfter !== undefined && before < 0) return undefined;
  const rest = items.slice(before + 1);
  return { items: rest.slice(0, limit), hasNextPage: rest.length > limit };
}

function invalidQuery(): { readonly status: 400; readonly body: { readonly message: string } } {
  return { status: 400, body: { message: 'Request query is invalid' } };
}

function same(asked: string | undefined, has: string): boolean {
  return asked === undefined || asked.toLowerCase() === has.toLowerCase();
}

function oneOf(asked: readonly string[] | undefined, has: string): boolean {
  return asked === undefined || asked.some((one) => same(one, has));
}

function toLoyaltyBadge(
  state: SnagState,
  { id, name, description, imageUrl, createdAt, updatedAt, conditions }: Badge,
): Schemas['LoyaltyBadge'] {
  const loyaltyConditions = conditions.map((condition): Schemas['LoyaltyCondition'] => {
    const rule = state.ruleOf(condition.ruleId);
    return {
      id: condition.id,
      type: 'rule',
      description: null,
      amount: null,
      repeatCount: null,
      requiredCount: null,
      csvUrl: null,
      loyaltyCurrencyId: null,
      loyaltyRuleGroupId: null,
      association: [{ ...nothingAssociated, loyaltyRule: rule ? { id: rule.id, name: rule.name } : null }],
    };
  });
  return { id, name, description, imageUrl, createdAt, updatedAt, loyaltyConditions };
}

function toLoyaltyBadgeUser(holding: Holding, user: User): Schemas['LoyaltyBadgeUser'] {
  return { ...toHolding(holding, user), user: { id: user.id, walletAddress: user.walletAddress } };
}

function toBadgeUser(holding: Holding, user: User): Schemas['BadgeUser'] {
  const { walletAddress } = user;
  return { ...toHolding(holding, user), deletedAt: null, progress: [], dismissedInUi: false, user: { walletAddress } };
}

function toHolding({ id, userId, badgeId, status, createdAt, updatedAt }: Holding, { websiteId, organizationId }: User) {
  return { id, userId, loyaltyBadgeId: badgeId, websiteId, organizationId, createdAt, updatedAt, status };
}
