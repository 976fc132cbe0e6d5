import type { operations } from '../generated/unified.ts';
import type { Connection } from './connection.ts';
import type { Call, Reply } from './contract/types.ts';
import type { Exchange } from './exchange.ts';
import type { Log } from './log.ts';
import type { Native } from './native.ts';
import type { Refused } from './providers/provider.ts';
import type { Revocations } from './revocations/revocations.ts';
import type { Signals } from './signals/signals.ts';

/** What a unified operation may reach. */
export interface Context {
  readonly connections: ReadonlyMap<string, Connection>;
  readonly natives: ReadonlyMap<string, Native>;
  readonly log: Log;
  readonly revocations: Revocations;
  readonly signals: Signals;
}

/** An answer that comes bit by bit, as server-sent events. */
export interface EventStream {
  readonly events: AsyncIterable<string>;
}

/** Answers one unified operation: with a documented reply, or with why not. */
export type Handler<Op> = (
  context: Context,
  call: Call<Op>,
  exchange: Exchange,
) => Promise<Reply<Op> | Refused | EventStream> | Reply<Op> | Refused;

/** Handlers of some of the contract's operations. */
export type Handlers<Ids extends keyof operations> = { readonly [Id in Ids]: Handler<operations[Id]> };
