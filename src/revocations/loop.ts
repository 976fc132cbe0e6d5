import { backoffMs } from './backoff.ts';

/** Work that is done again and again. */
export interface Loop {
  /** There may be something to do right now. */
  wake(): void;
  /** Resolves once a step that is under way has ended; none begins any more. */
  stop(): Promise<void>;
}

/** Does a step at once, whenever it is woken, and after so many milliseconds at the latest, one at a time; what a step throws is told. */
export function startLoop(step: () => Promise<void>, withinMs: number, failed: (error: unknown) => void): Loop {
  let stopped = false;
  let awake = false;
  let rouse: (() => void) | undefined;
  const wake = (): void => {
    awake = true;
    rouse?.();
  };
  const rest = async (): Promise<void> => {
    if (!awake) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, withinMs);
        rouse = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    rouse = undefined;
    awake = false;
  };
  const run = async (): Promise<void> => {
    while (!stopped) {
      try {
        await step();
      } catch (error) {
        failed(error);
      }
      await rest();
    }
  };
  const running = run();
  return {
    wake,
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}

/** Acts until it does not throw, waiting longer each time, or until nobody wants it any more; what it throws is told. */
export async function persist(act: () => Promise<void>, isWanted: () => boolean, failed: (error: unknown) => void): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await act();
      return;
    } catch (error) {
      if (!isWanted()) return;
      failed(error);
      await new Promise((resolve) => setTimeout(resolve, backoffMs(tries, { retryBaseMs: 100, retryCapMs: 2_000 })));
    }
  }
}
