import { GatewayError } from '../errors.ts';
import { logError } from '../log.ts';
import type { Reach } from '../phones.ts';
import type { OpenStore } from '../store/open.ts';
import type { StoreToOpen } from '../store/store-to-open.ts';
import { storeUnavailable, storeUnusable } from '../store/unavailable.ts';
import type { Deliveries } from '../webhooks/deliveries.ts';
import type { Outgoing } from '../webhooks/payload.ts';
import { Changes } from './changes.ts';
import type { Engine } from './engine.ts';
import type { Outbox } from './outbox.ts';
import type { RevocationSettings } from './settings.ts';

/** The store with what works on it. */
export interface Opened extends OpenStore {
  readonly engine: Engine;
  readonly outbox: Outbox;
  /** Absent where nobody is to be told anything. */
  readonly deliveries: Deliveries | undefined;
}

/** How long to wait before a store that could not be opened is tried again. */
const REOPEN_MS = 1_000;

/** Everything about revocations that lives as long as the gateway. The store is opened, and its code loaded, when it is first needed. */
export class Revocations {
  readonly changes = new Changes();
  readonly settings: RevocationSettings;
  readonly outgoing: Outgoing;
  readonly #store: StoreToOpen;
  readonly #reach: Reach;
  #opened: Promise<Opened> | undefined;
  #reopening: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(store: StoreToOpen, settings: RevocationSettings, reach: Reach, outgoing: Outgoing) {
    this.#store = store;
    this.settings = settings;
    this.#reach = reach;
    this.outgoing = outgoing;
  }

  /** Throws `store/unavailable`; the next call tries again. */
  async open(): Promise<Opened> {
    if (this.#closed) throw storeUnavailable(new Error('The gateway is stopping.'));
    this.#opened ??= this.#open();
    try {
      return await this.#opened;
    } catch (error) {
      this.#opened = undefined;
      throw error instanceof GatewayError ? error : storeUnusable(error);
    }
  }

  /** Goes on with what an earlier process left, where there may be any, without holding anybody up. */
  resume(): void {
    if (!this.#store.mayHoldWork) return;
    this.open().catch((error: unknown) => {
      logError(this.#reach.log, 'store', error);
      if (!this.#closed) this.#reopening = setTimeout(() => this.resume(), REOPEN_MS).unref();
    });
  }

  /** Ends answers that would go on by themselves. */
  endWaiting(): void {
    this.changes.end();
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#reopening);
    this.changes.end();
    const opened = await this.#opened?.catch(() => undefined);
    // The engine gives back all leases at its end.
    await opened?.deliveries?.stop();
    await opened?.engine.stop();
    await opened?.store.close();
    await this.#store.close();
  }

  async #open(): Promise<Opened> {
    const [{ startEngine }, { createOutbox }] = await Promise.all([import('./engine.ts'), import('./outbox.ts')]);
    const open = await this.#store.open();
    try {
      let deliveries: Deliveries | undefined;
      const outbox = createOutbox(open.keyring, this.outgoing, () => deliveries?.wake());
      const engine = await startEngine(open, this.#reach, this.settings, this.changes, outbox);
      if (hasEndpoints(this.outgoing)) {
        const { startDeliveries } = await import('../webhooks/deliveries.ts');
        deliveries = startDeliveries(open, engine.owner, this.outgoing, this.settings, this.#reach.log);
      }
      return { ...open, engine, outbox, deliveries };
    } catch (error) {
      await open.store.close();
      throw error;
    }
  }
}

function hasEndpoints({ webhooks, securityEvents }: Outgoing): boolean {
  return webhooks.length > 0 || securityEvents !== undefined;
}
