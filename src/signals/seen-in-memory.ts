import type { SeenJti } from './signal.ts';

/** Remembers for as long as the process lives; for tests, and for a gateway without a store. */
export function createSeenInMemory(now: () => Date = () => new Date()): SeenJti {
  const done = new Map<string, number>();
  const under = new Map<string, Promise<boolean>>();
  return {
    once: async (source, id, keepUntil, work) => {
      const key = JSON.stringify([source, id]);
      for (const [known, until] of done) if (until < now().getTime()) done.delete(known);
      // What another is doing counts once it is done; when that fails, this one does it.
      while (under.has(key)) await under.get(key)?.catch(() => false);
      if (done.has(key)) return false;
      const working = work().then(() => {
        done.set(key, keepUntil.getTime());
        return true;
      });
      under.set(key, working);
      try {
        return await working;
      } finally {
        under.delete(key);
      }
    },
  };
}
