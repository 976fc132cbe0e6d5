import type { operations } from '../generated/unified.ts';
import type { Connection } from './connection.ts';
import type { Call, Reply } from './contract/types.ts';
import type { Exchange } from './exchange.ts';
import type { Log } from './log.ts';
import type { Native } from './native.ts';
import type { Refused } from './providers/provider.ts';
import type { SigningKey } from './receipts/signing-key.ts';
import type { Revocations } from './revocations/revocations.ts';
import type { Signals } from './signals/signals.ts';

/** Who issues receipts, and signs what the gateway says, where it has a key. */
export interface Issuing {
  /** A URL or a name. */
  readonly issuer: string;
  readonly signingKey: SigningKey | undefined;
}

/** What a unified operation may reach. */
export interface Context {
  readonly connections: ReadonlyMap<string, Connection>;
  readonly natives: ReadonlyMap<string, Native>;
  readonly log: Log;
  readonly revocations: Revocations;
  readonly signals: Signals;
  readonly receipts: Issuing;
}

/** An answer that comes bit by bit. */
export interface Streamed {
  readonly stream: AsyncIterable<string>;
}

/** Answers one unified operation: with a documented reply, or with why not. */
export type Handler<Op> = (
  context: Context,
  call: Call<Op>,
  exchange: Exchange,
) => Promise<Reply<Op> | Refused | Streamed> | Reply<Op> | Refused;

/** What the contract has others serve: its webhooks. */
type Called = 'onRevocation';

/** Every operation that the gateway serves. */
export type Served = Exclude<keyof operations, Called>;

/** Handlers of some of the contract's operations. */
export type Handlers<Ids extends Served> = { readonly [Id in Ids]: Handler<operations[Id]> };
