import type { components } from '../../generated/unified.ts';
import type { AnyReply } from '../contract/types.ts';
import type { Exchange } from '../exchange.ts';
import type { Context, Handlers } from '../handler.ts';
import type { Proof } from './receive-camara.ts';

type Schemas = components['schemas'];
type Refuse = (detail: string) => Schemas['SetError'] | Schemas['CamaraError'];

/** The handlers of signals; the code behind them is loaded when it is first needed. */
export const signalHandlers: Handlers<'receiveSecurityEvent' | 'receiveCamaraEvent'> = {
  receiveSecurityEvent: async ({ signals }, { body }) => (await signals.receivers()).set.receive(body.trim()),
  receiveCamaraEvent: async ({ signals }, { body: event }, exchange) =>
    (await signals.receivers()).camara.receive({ ...proofIn(exchange), event }),
};

/** By operation: how those are answered who do not prove who they are, and so are not told either what is wrong with their request. */
export const signalGuards: ReadonlyMap<string, (context: Context, exchange: Exchange) => Promise<AnyReply | undefined>> = new Map([
  [
    'receiveCamaraEvent',
    async ({ signals }: Context, exchange: Exchange) => (await signals.receivers()).camara.turnAway(proofIn(exchange)),
  ],
]);

/** What could not be read has no signature. */
function proofIn({ headers, body }: Exchange): Proof {
  return { headers, bytes: Buffer.isBuffer(body) ? body : Buffer.alloc(0) };
}

/** How the protocols of the senders word that a request breaks the contract; by operation. */
export const signalRefusals: ReadonlyMap<string, Refuse> = new Map<string, Refuse>([
  ['receiveSecurityEvent', (description) => ({ err: 'invalid_request', description })],
  ['receiveCamaraEvent', (message) => ({ status: 400, code: 'INVALID_ARGUMENT', message })],
]);
