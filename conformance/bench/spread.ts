/** What several rounds gave. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Throws a `RangeError` on nothing. */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = values.toSorted((one, other) => one - other);
  const median = (quantile(sorted, 0.5) + quantile(sorted.toReversed(), 0.5)) / 2;
  return { median, min: quantile(sorted, 0), max: quantile(sorted, 1) };
}

/** The value below which that share of the sorted values lies. Throws a `RangeError` on nothing. */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new RangeError('Nothing was measured.');
  return value;
}
