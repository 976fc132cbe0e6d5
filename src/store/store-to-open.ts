import { existsSync } from 'node:fs';
import type { StoreConfig } from '../config-store.ts';
import type { OpenStore } from './open.ts';

/** A configured store before it is open. Its code is loaded only when it is opened, since most runs never need it. */
export class StoreToOpen {
  readonly #config: StoreConfig;
  #begun: Promise<OpenStore> | undefined;

  constructor(config: StoreConfig) {
    this.#config = config;
  }

  /** Whether an earlier process may have left work in it. */
  get mayHoldWork(): boolean {
    return this.#config.kind === 'postgres' || existsSync(this.#config.file);
  }

  /** Loads its code, and begins to open it ahead of who asks for it first. */
  async begin(): Promise<void> {
    const { openStore } = await import('./open.ts');
    this.#begun = openStore(this.#config);
    // Whoever asks for it is told.
    this.#begun.catch(() => {});
  }

  /** Throws what `openStore` throws. */
  async open(): Promise<OpenStore> {
    const begun = this.#begun;
    this.#begun = undefined;
    return begun ?? (await import('./open.ts')).openStore(this.#config);
  }

  /** Closes what was begun, unless somebody has asked for it. */
  async close(): Promise<void> {
    const begun = this.#begun;
    this.#begun = undefined;
    const opened = await begun?.catch(() => undefined);
    await opened?.store.close();
  }
}
