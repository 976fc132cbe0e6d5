import { randomInt } from 'node:crypto';
import type { RevocationSettings } from './settings.ts';

/** Milliseconds to wait after so many failures: anything up to a limit that doubles with each ("full jitter"), so that targets spread out. */
export function backoffMs(failures: number, { retryBaseMs, retryCapMs }: Pick<RevocationSettings, 'retryBaseMs' | 'retryCapMs'>): number {
  const limit = Math.min(retryCapMs, retryBaseMs * 2 ** Math.min(Math.max(failures - 1, 0), 30));
  return randomInt(1, limit + 1);
}
