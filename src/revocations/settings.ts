/** How revocations are worked on; times in milliseconds. */
export interface RevocationSettings {
  /** Whether somebody else than the one who asked must agree first. */
  readonly approval: 'none' | 'two-person';
  /** Targets under way at once in this process. */
  readonly concurrency: number;
  /** Of these at one connection, so that a slow provider leaves room for the others. */
  readonly perConnection: number;
  /** After so long without a sign of life a target is taken over. */
  readonly leaseMs: number;
  /** The longest wait after the first failure; it doubles with each one up to the cap. */
  readonly retryBaseMs: number;
  readonly retryCapMs: number;
  /** How often the store is looked at for what another process left. */
  readonly pollMs: number;
}

/** What is set, and for the rest what is usual. */
export function revocationSettings(set: Partial<RevocationSettings> = {}): RevocationSettings {
  const { concurrency = 16 } = set;
  return {
    approval: 'none',
    concurrency,
    perConnection: Math.ceil(concurrency / 2),
    leaseMs: 15_000,
    retryBaseMs: 1_000,
    retryCapMs: 900_000,
    pollMs: 500,
    ...set,
  };
}

/** One revocation has no more targets. */
export const MOST_TARGETS = 5_000;
