import type { Worse } from '../baseline.ts';
import type { TargetFinding } from '../evidence.ts';
import { reasonOf } from '../reason.ts';
import type { RuleName } from '../rules.ts';

/** Something that one cause is likely to be behind: its first case, and how many more there are. */
export interface Folded<T> {
  readonly first: T;
  readonly more: number;
}

/** One of each kind, in the order of the first ones. */
export function fold<T>(all: Iterable<T>, kindOf: (one: T) => string): Folded<T>[] {
  return [...Map.groupBy(all, kindOf).values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first, more: others.length }],
  );
}

/** What is said of the others; nothing where there are none. */
export function wordMore({ more }: Folded<unknown>): string[] {
  return more === 0 ? [] : [`… and ${more} more of the same rule and place`];
}

/** Rules whose place is in the request, or in the example, that was tried. */
const aboutWhatWasTried: ReadonlySet<string> = new Set<RuleName>([
  'accepted-bad-credentials',
  'accepted-bad-request',
  'broken-example',
  'request-refused',
]);

/** The operation, the rule and the place of a finding. Of a whole reply, the status says which it is. */
export function causeOf(finding: TargetFinding): string {
  const { target, operationId, example, rule, blame, pointer, expected, got } = finding;
  const status = pointer === '' ? /^\d*/.exec(got)?.[0] : '';
  return JSON.stringify([target, operationId, reasonOf(finding), blame, expected, status, aboutWhatWasTried.has(rule) ? example : '']);
}

/** What got worse by the same kind of evidence and for the same cause. Evidence that is gone stands for itself. */
export function causeOfWorse({ line, axis, findings }: Worse, all: readonly TargetFinding[]): string {
  const causes = findings.flatMap((index) => (all[index] === undefined ? [] : causeOf(all[index])));
  return causes.length === 0 ? line : JSON.stringify([axis, ...new Set(causes)]);
}
