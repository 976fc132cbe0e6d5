/** Tells those who wait for a revocation that something in this process changed it. What another process changes is found by looking. */
export class Changes {
  readonly #waiting = new Map<string, Set<() => void>>();
  #ended = false;

  /** Whether everybody is to stop waiting. */
  get ended(): boolean {
    return this.#ended;
  }

  notify(revocationId: string): void {
    for (const wake of this.#waiting.get(revocationId) ?? []) wake();
  }

  /** Resolves at the next change, or after so many milliseconds. */
  async next(revocationId: string, withinMs: number): Promise<void> {
    if (this.#ended) return;
    const waiting = this.#waiting.get(revocationId) ?? new Set();
    this.#waiting.set(revocationId, waiting);
    await new Promise<void>((resolve) => {
      const timer = setTimeout(done, withinMs);
      waiting.add(done);
      function done(): void {
        clearTimeout(timer);
        waiting.delete(done);
        resolve();
      }
    });
    if (waiting.size === 0) this.#waiting.delete(revocationId);
  }

  /** Ends all waiting, for good. */
  end(): void {
    this.#ended = true;
    for (const waiting of this.#waiting.values()) for (const wake of waiting) wake();
  }
}
