import type { Exchange } from './exchange.ts';
import type { Upstream, UpstreamAnswer } from './upstream.ts';

/** One exchange with an upstream, as it went over the wire: before the contract was asked what it thinks of the answer. */
export interface Seen {
  readonly exchange: Exchange;
  /** What was sent upstream; the exchange has the caller's own headers. */
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly body: Buffer;
  /** Counts the requests of the connection from 0, in the order in which they were sent. */
  readonly sequence: number;
  readonly startedAt: Date;
  /** From sending to the last byte, in milliseconds. */
  readonly ms: number;
  /** Or what was thrown for want of one. */
  readonly answer: UpstreamAnswer | Error;
}

/** Looks at exchanges once they are over. What it throws would be the exchange's failure, so it throws nothing. */
export type Observer = (seen: Seen) => void;

/** The same upstream, with every exchange shown to the observers once the answer is on its way back. */
export function observed(upstream: Upstream, observers: readonly Observer[]): Upstream {
  let sent = 0;
  return {
    host: upstream.host,
    close: () => upstream.close(),
    send: async (exchange, body, headers) => {
      const start = { exchange, headers, body, sequence: sent, startedAt: new Date() };
      sent += 1;
      const before = performance.now();
      const show = (answer: UpstreamAnswer | Error): void => {
        const ms = Math.round((performance.now() - before) * 10) / 10;
        // In a turn of its own: whoever waits for the answer does not wait for those who look at it.
        setImmediate(() => {
          for (const observe of observers) observe({ ...start, ms, answer });
        });
      };
      try {
        const answer = await upstream.send(exchange, body, headers);
        show(answer);
        return answer;
      } catch (error) {
        show(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }
    },
  };
}
