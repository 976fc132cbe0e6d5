import { GatewayError } from '../errors.ts';

interface Waiting<Item, Result> {
  readonly item: Item;
  readonly done: (result: Result) => void;
  readonly fail: (error: unknown) => void;
}

/** It rests as long as it wrote, up to this: whoever else uses the store or this thread comes between, and the next batch is larger. */
const MOST_REST_MS = 50;

/**
 * Writes items together that came while those before them were being written, up to `limit`; `write` gives a result for each, in order. When
 * it throws for several, each is written alone, so that one that cannot be written holds up no other; but for a store that is not there.
 */
export function createBatch<Item, Result>(
  limit: number,
  write: (items: readonly Item[]) => Promise<readonly Result[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let writing = false;
  const attempt = async (batch: readonly Waiting<Item, Result>[]): Promise<void> => {
    let results: readonly Result[];
    try {
      results = await write(batch.map(({ item }) => item));
    } catch (error) {
      const isGone = error instanceof GatewayError && error.code === 'store/unavailable';
      if (batch.length === 1 || isGone) for (const { fail } of batch) fail(error);
      else for (const one of batch) await attempt([one]);
      return;
    }
    for (const [index, result] of results.entries()) batch[index]?.done(result);
  };
  const drain = async (): Promise<void> => {
    writing = true;
    while (waiting.length > 0) {
      const begun = performance.now();
      await attempt(waiting.splice(0, limit));
      const restMs = Math.min(performance.now() - begun, MOST_REST_MS);
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
    writing = false;
  };
  return (item) =>
    new Promise((done, fail) => {
      waiting.push({ item, done, fail });
      if (!writing) void drain();
    });
}
