import type { OutboundAnswer, OutboundRequest } from '../outbound.ts';
import { nextAttemptAt } from './retry.ts';

/** One message to one endpoint, as an outbox keeps it. Times are epoch milliseconds. */
export interface Delivery {
  /** Of the message; the same at every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  /** The configured endpoint's id. */
  readonly endpoint: string;
  /** What is sent, byte for byte. */
  readonly payload: string;
  readonly state: 'pending' | 'delivered' | 'dead';
  readonly attempts: number;
  readonly firstAttemptAt: number | null;
  /** When it is due, while it is pending. */
  readonly nextAttemptAt: number;
  readonly lastStatus: number | null;
  /** Why the last attempt failed, without secrets. */
  readonly lastProblem: string | null;
}

/** What an attempt came to. */
export type Verdict =
  | { readonly kind: 'delivered'; readonly status: number }
  | { readonly kind: 'retry'; readonly status: number | null; readonly problem: string; readonly retryAfterMs?: number | undefined }
  /** Repeating it as it is cannot help. */
  | { readonly kind: 'dead'; readonly status: number | null; readonly problem: string };

/** How a kind of endpoint is spoken to. */
export interface Dialect {
  /** The request for a message, signed for this moment. */
  toRequest(delivery: Delivery, at: Date): OutboundRequest;
  /** What an answer means. */
  judge(answer: OutboundAnswer, at: Date): Verdict;
}

export function newDelivery({ id, endpoint, payload }: Pick<Delivery, 'id' | 'endpoint' | 'payload'>, at: Date): Delivery {
  return {
    id,
    endpoint,
    payload,
    state: 'pending',
    attempts: 0,
    firstAttemptAt: null,
    nextAttemptAt: at.getTime(),
    lastStatus: null,
    lastProblem: null,
  };
}

/** The delivery after an attempt that ended at `at`. A failed one is due again later, and dead when there is no later. */
export function settle(delivery: Delivery, verdict: Verdict, at: Date, random: () => number): Delivery {
  const now = at.getTime();
  const firstAttemptAt = delivery.firstAttemptAt ?? now;
  const attempts = delivery.attempts + 1;
  const tried = { ...delivery, attempts, firstAttemptAt, lastStatus: verdict.status };
  if (verdict.kind === 'delivered') return { ...tried, state: 'delivered', lastProblem: null };
  if (verdict.kind === 'dead') return { ...tried, state: 'dead', lastProblem: verdict.problem };
  const next = nextAttemptAt({ made: attempts, firstAt: firstAttemptAt, now, retryAfterMs: verdict.retryAfterMs }, random);
  return next === undefined
    ? { ...tried, state: 'dead', lastProblem: `${verdict.problem} It was given up: no further attempt fits into 72 hours.` }
    : { ...tried, nextAttemptAt: next, lastProblem: verdict.problem };
}

/** The delivery, due at once and with all its attempts before it, whatever became of it. Its id stays, so a receiver can tell. */
export function replay({ id, endpoint, payload }: Delivery, at: Date): Delivery {
  return newDelivery({ id, endpoint, payload }, at);
}
