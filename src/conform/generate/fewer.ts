import fc from 'fast-check';

/**
 * The optional parts that a request leaves out: none, as long as nothing fails, so that a request differs from a sound one in one thing
 * only; while a failure is shrunk, all of them, or else as many as can go.
 */
export class Fewer extends fc.Arbitrary<readonly string[]> {
  readonly #optional: readonly string[];

  constructor(optional: readonly string[]) {
    super();
    this.#optional = optional;
  }

  generate(): fc.Value<readonly string[]> {
    return new fc.Value([], undefined);
  }

  canShrinkWithoutContext(_value: unknown): _value is readonly string[] {
    return false;
  }

  override shrink(gone: readonly string[]): fc.Stream<fc.Value<readonly string[]>> {
    const left = this.#optional.filter((name) => !gone.includes(name));
    const smaller = [...(left.length > 1 ? [this.#optional] : []), ...left.map((name) => [...gone, name])];
    return new fc.Stream(smaller.map((names) => new fc.Value(names, undefined)).values());
  }
}

/** The arbitrary without the values that are not wanted; `undefined` when hardly any is, because looking for one could take for ever. */
export function wanted<T>(arbitrary: fc.Arbitrary<T>, isWanted: (value: T) => boolean): fc.Arbitrary<T> | undefined {
  const found = fc.sample(arbitrary, { numRuns: 40, seed: 1 }).filter(isWanted);
  if (found.length === 0) return undefined;
  return found.length < 8 ? fc.constantFrom(...found) : arbitrary.filter(isWanted);
}
