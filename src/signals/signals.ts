import type { Connection } from '../connection.ts';
import { type Log, logError } from '../log.ts';
import type { Revocations } from '../revocations/revocations.ts';
import type { SignalConfig } from './config.ts';
import type { Receivers } from './receivers.ts';

/** Takes what others tell about numbers. Its code is loaded at the start where senders are configured, else with the first signal. */
export class Signals {
  readonly #config: SignalConfig['signals'];
  readonly #reach: SignalReach;
  #receivers: Promise<Receivers> | undefined;

  constructor(config: SignalConfig['signals'], reach: SignalReach) {
    this.#config = config;
    this.#reach = reach;
  }

  /** Reads the directory where there is one, without holding anybody up, so that what is wrong with it is told at once. */
  begin(): void {
    if (this.#config === undefined) return;
    this.receivers().catch((error: unknown) => logError(this.#reach.log, 'signals', error));
  }

  /** What of the directory cannot be used, in a sentence, once it has been read; without signals nothing is loaded to say so. */
  async directoryProblem(): Promise<string | undefined> {
    return this.#config && (await this.receivers()).directory.problem();
  }

  receivers(): Promise<Receivers> {
    this.#receivers ??= import('./receivers.ts').then(({ createReceivers }) => createReceivers(this.#config, this.#reach));
    return this.#receivers;
  }

  async close(): Promise<void> {
    await (await this.#receivers)?.close();
  }
}

/** What signals may reach. */
export interface SignalReach {
  readonly connections: ReadonlyMap<string, Connection>;
  readonly log: Log;
  readonly revocations: Revocations;
}
