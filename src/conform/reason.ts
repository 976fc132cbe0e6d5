import type { Finding } from './finding.ts';
import type { RuleName } from './rules.ts';

/** Rules about something that has a name and no place in the body: the contract's words for what it expected have the name. */
const named: ReadonlySet<string> = new Set<RuleName>(['missing-property', 'extra-property', 'missing-header', 'header-value']);

/** What a finding is known by from run to run: its rule and its place. Values and seeds are another matter, and so is which item of a list. */
export function reasonOf({ rule, pointer, expected }: Pick<Finding, 'rule' | 'pointer' | 'expected'>): string {
  const place = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
  return `${rule}${place && ` ${place}`}${named.has(rule) ? ` (${expected})` : ''}`;
}
