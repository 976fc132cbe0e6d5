import { createOutbound, type Outbound, OutboundFailure } from '../outbound.ts';
import { type Delivery, type Dialect, settle, type Verdict } from './delivery.ts';

/** Where messages may go: nothing but what the configuration lists is ever called. */
export interface Endpoint {
  readonly id: string;
  readonly url: string;
  readonly allowPrivateAddresses: boolean;
  /** For the whole call, in milliseconds. */
  readonly timeoutMs: number;
  readonly dialect: Dialect;
}

/** Makes attempts; it keeps nothing and repeats nothing, which is the outbox's part. */
export interface Sender {
  /** One attempt. Resolves to the delivery as it is to be kept; never throws for what a receiver did. */
  attempt(delivery: Delivery): Promise<Delivery>;
  close(): Promise<void>;
}

/** An acknowledgement need not say more. */
const maxAnswerBytes = 65_536;

/** What a sender may be given. */
export interface SenderOptions {
  /** The clock by which messages are signed and the next attempt is planned. */
  readonly now?: () => Date;
  /** For tests: numbers from 0 up to 1. */
  readonly random?: () => number;
  /** Ends what is under way. */
  readonly signal?: AbortSignal;
}

export function createSender(
  endpoints: readonly Endpoint[],
  { now = () => new Date(), random = Math.random, signal }: SenderOptions = {},
): Sender {
  const lines = new Map<string, { readonly endpoint: Endpoint; readonly outbound: Outbound }>(
    endpoints.map((endpoint) => {
      const { timeoutMs, allowPrivateAddresses } = endpoint;
      return [endpoint.id, { endpoint, outbound: createOutbound({ timeoutMs, maxAnswerBytes, allowPrivateAddresses }) }];
    }),
  );
  const tryOnce = async (delivery: Delivery): Promise<Verdict> => {
    const line = lines.get(delivery.endpoint);
    if (line === undefined) return { kind: 'dead', status: null, problem: `No endpoint "${delivery.endpoint}" is configured any more.` };
    const { url, dialect } = line.endpoint;
    try {
      return dialect.judge(await line.outbound.send(url, dialect.toRequest(delivery, now()), signal), now());
    } catch (error) {
      if (!(error instanceof OutboundFailure)) throw error;
      return { kind: error.code === 'forbidden' ? 'dead' : 'retry', status: null, problem: error.message };
    }
  };
  return {
    attempt: async (delivery) => settle(delivery, await tryOnce(delivery), now(), random),
    close: async () => {
      await Promise.all([...lines.values()].map(({ outbound }) => outbound.close()));
    },
  };
}
