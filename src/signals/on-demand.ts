import type { components } from '../../generated/unified.ts';
import type { Handlers } from '../handler.ts';

type Schemas = components['schemas'];
type Refuse = (detail: string) => Schemas['SetError'] | Schemas['CamaraError'];

/** The handlers of signals; the code behind them is loaded when it is first needed. */
export const signalHandlers: Handlers<'receiveSecurityEvent' | 'receiveCamaraEvent'> = {
  receiveSecurityEvent: async ({ signals }, { body }) => (await signals.receivers()).set.receive(body.trim()),
  receiveCamaraEvent: async ({ signals }, { body: event }, { headers, body }) => {
    // The contract has accepted the body, so it was read.
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    return (await signals.receivers()).camara.receive({ headers, bytes, event });
  },
};

/** How the protocols of the senders word that a request breaks the contract; by operation. */
export const signalRefusals: ReadonlyMap<string, Refuse> = new Map<string, Refuse>([
  ['receiveSecurityEvent', (description) => ({ err: 'invalid_request', description })],
  ['receiveCamaraEvent', (message) => ({ status: 400, code: 'INVALID_ARGUMENT', message })],
]);
