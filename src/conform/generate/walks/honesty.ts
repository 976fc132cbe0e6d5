import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../../contract/document.ts';
import { Mismatch, type StageReply } from '../stage.ts';
import type { ProviderId, Truth } from './truth.ts';

export type Selector = 'sole' | 'e164' | 'id' | 'strange';
export type Given = 'right' | 'fresh' | 'wrong' | 'none';

/** A revocation, in the words of the walk. */
export interface Asked {
  readonly provider: ProviderId;
  readonly selector: Selector;
  readonly effects: readonly ('unverified' | 'removed')[] | undefined;
  readonly given: Given;
}

/** Holds what a revocation's answer claims against what the provider shows. */
export function mustBeHonest({ operationId, status, body, shown }: StageReply, asked: Asked, before: Truth, after: Truth): void {
  const { effects: wanted = ['unverified', 'removed'] } = asked;
  const claim = (what: string, expected: unknown, got: unknown): void => {
    if (isDeepStrictEqual(expected, got)) return;
    throw new Mismatch({
      rule: 'dishonest-outcome',
      operationId,
      expected: `${what}: ${JSON.stringify(expected)}, as the provider shows`,
      got: `${JSON.stringify(got)} in ${shown}`,
    });
  };
  const removed = Object.keys(before.numbers).filter((number) => !Object.hasOwn(after.numbers, number));
  const unverified = Object.keys(before.numbers).filter((number) => before.numbers[number] === true && after.numbers[number] === false);
  const isUnchanged = isDeepStrictEqual(before, after);
  const meant = numbersMeant(asked.selector, before);
  claim(
    'nothing but the phone that was named has changed',
    [],
    [...removed, ...unverified].filter((number) => !meant.includes(number)),
  );
  const reply = isRecord(body) ? body : {};
  const outcome = status === 200 ? reply : isRecord(reply['outcome']) ? reply['outcome'] : undefined;
  if (outcome?.['status'] === 'indeterminate') return;
  if (outcome?.['status'] !== 'applied') {
    claim('nothing has changed', true, isUnchanged);
    if (status !== 200) return;
  }
  const claimed = Array.isArray(outcome?.['effects']) ? [...outcome['effects']].sort() : [];
  const seen = [
    ...(before.badge === true && after.badge === false ? ['badges_cleared'] : []),
    ...(removed.length > 0 ? ['removed'] : []),
    ...(unverified.length > 0 ? ['unverified'] : []),
  ];
  // Snag says the same whether there was a number or not, and documents no read of either number.
  const isBlind = before.badge !== null && isUnchanged;
  if (!isBlind)
    claim(
      'the effects',
      seen,
      before.badge === null ? claimed : claimed.filter((effect) => effect !== 'badges_cleared' || seen.includes('badges_cleared')),
    );
  claim(
    'no effect was forced on the caller',
    true,
    seen.every((effect) => effect === 'badges_cleared' || wanted.some((one) => one === effect)),
  );
  const residual = isRecord(outcome?.['residual']) ? outcome['residual']['numberStillStored'] : undefined;
  if (outcome?.['status'] === 'applied' && !isBlind) claim('whether the number is still stored', removed.length === 0, residual);
}

/** The numbers that a selector can mean; which of several, `sole` does not say, so it means none. */
function numbersMeant(selector: Selector, { numbers, ids }: Truth): string[] {
  const all = Object.keys(numbers);
  if (selector === 'sole') return all.length === 1 ? all : [];
  return selector === 'e164' || (selector === 'id' && ids[all[0] ?? ''] !== undefined) ? all.slice(0, 1) : [];
}
