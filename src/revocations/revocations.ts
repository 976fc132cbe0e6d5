import { existsSync } from 'node:fs';
import type { StoreConfig } from '../config-store.ts';
import { GatewayError } from '../errors.ts';
import { logError } from '../log.ts';
import type { Reach } from '../phones.ts';
import type { OpenStore } from '../store/open.ts';
import { storeUnavailable } from '../store/unavailable.ts';
import { Changes } from './changes.ts';
import type { Engine } from './engine.ts';
import type { RevocationSettings } from './settings.ts';

/** The store with what works on it. */
export interface Opened extends OpenStore {
  readonly engine: Engine;
}

/** How long to wait before a store that could not be opened is tried again. */
const REOPEN_MS = 1_000;

/** Everything about revocations that lives as long as the gateway. The store is opened, and its code loaded, when it is first needed. */
export class Revocations {
  readonly changes = new Changes();
  readonly settings: RevocationSettings;
  readonly #config: StoreConfig;
  readonly #reach: Reach;
  #opened: Promise<Opened> | undefined;
  #reopening: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(config: StoreConfig, settings: RevocationSettings, reach: Reach) {
    this.#config = config;
    this.settings = settings;
    this.#reach = reach;
  }

  /** Throws `store/unavailable`; the next call tries again. */
  async open(): Promise<Opened> {
    if (this.#closed) throw storeUnavailable(new Error('The gateway is stopping.'));
    this.#opened ??= this.#open();
    try {
      return await this.#opened;
    } catch (error) {
      this.#opened = undefined;
      throw error instanceof GatewayError ? error : storeUnavailable(error);
    }
  }

  /** Goes on with what an earlier process left, where there may be any, without holding anybody up. */
  resume(): void {
    const { kind } = this.#config;
    if (kind === 'sqlite' && !existsSync(this.#config.file)) return;
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
    await opened?.engine.stop();
    await opened?.store.close();
  }

  async #open(): Promise<Opened> {
    const [{ openStore }, { startEngine }] = await Promise.all([import('../store/open.ts'), import('./engine.ts')]);
    const open = await openStore(this.#config);
    try {
      return { ...open, engine: await startEngine(open, this.#reach, this.settings, this.changes) };
    } catch (error) {
      await open.store.close();
      throw error;
    }
  }
}
