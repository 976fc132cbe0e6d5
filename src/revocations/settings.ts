/** How revocations are worked on; times in milliseconds. */
export interface RevocationSettings {
  /** Whether somebody else than the one who asked must agree first. */
  readonly approval: 'none' | 'two-person';
  /** Targets under way at once in this process. */
  readonly concurrency: number;
  /** After so long without a sign of life a target is taken over. */
  readonly leaseMs: number;
  /** The longest wait after the first failure; it doubles with each one up to the cap. */
  readonly retryBaseMs: number;
  readonly retryCapMs: number;
  /** How often the store is looked at for what another process left. */
  readonly pollMs: number;
}

export const defaultRevocationSettings: RevocationSettings = {
  approval: 'none',
  concurrency: 16,
  leaseMs: 15_000,
  retryBaseMs: 1_000,
  retryCapMs: 900_000,
  pollMs: 500,
};

/** One revocation has no more targets. */
export const MOST_TARGETS = 5_000;
