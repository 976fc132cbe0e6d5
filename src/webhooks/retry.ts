const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after each failed attempt the next one follows, before jitter; the last one repeats. */
const delaysMs: readonly number[] = [5 * second, 30 * second, 2 * minute, 10 * minute, 30 * minute, hour, 2 * hour, 4 * hour, 8 * hour];

/** No attempt begins later than this after the first. */
export const patienceMs = 72 * hour;

/** The longest that a receiver's Retry-After is heeded. */
const longestRetryAfterMs = 12 * hour;

/** A message's history, as far as the next attempt depends on it. Times are epoch milliseconds. */
export interface Attempts {
  /** Made so far, this one included. */
  readonly made: number;
  readonly firstAt: number;
  readonly now: number;
  /** What the receiver asked for. */
  readonly retryAfterMs?: number | undefined;
}

/**
 * When to try again, or `undefined` to give up. Each delay is drawn from the upper half of its step, so that receivers that come back are
 * not met by everybody at once; `random` gives numbers from 0 up to 1.
 */
export function nextAttemptAt({ made, firstAt, now, retryAfterMs = 0 }: Attempts, random: () => number): number | undefined {
  const step = delaysMs[Math.min(made, delaysMs.length) - 1] ?? 0;
  const delay = Math.max(step * (0.5 + random() / 2), Math.min(retryAfterMs, longestRetryAfterMs));
  const at = Math.ceil(now + delay);
  return at - firstAt > patienceMs ? undefined : at;
}

/** Retry-After (RFC 9110, 10.2.3), seconds or a date, as milliseconds from `now`; `undefined` when there is none that can be read. */
export function readRetryAfter(header: string | string[] | undefined, now: number): number | undefined {
  if (typeof header !== 'string') return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * second;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(date - now, 0);
}
