import type { Refused } from '../providers/provider.ts';

/** Seconds after which a sender should try again. */
const RETRY_SECONDS = 60;

/** The answer where a signal cannot be judged now. What is wrong is for the log: the sender can do nothing about it. */
export function signalUnavailable(): Refused {
  const detail = 'The directory, or the keys of the sender, cannot be read at the moment. Nothing was kept; send it again.';
  return { code: 'signal/unavailable', detail, retryAfterSeconds: RETRY_SECONDS };
}
