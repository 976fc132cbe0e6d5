import type { components } from '../generated/unified.ts';
import type { Contract } from './contract/contract.ts';
import type { Validator } from './contract/validator.ts';
import type { Emulator } from './emulator.ts';
import type { ProblemCode, Provider, ProviderId } from './providers/provider.ts';
import type { Upstream } from './upstream.ts';

export type ContractCheck = 'enforce' | 'report' | 'off';

/** Who answers behind the fork. */
export type Backend =
  | { readonly mode: 'emulate'; readonly emulator: Emulator }
  | {
      readonly mode: 'proxy';
      readonly upstream: Upstream;
      readonly contractCheck: ContractCheck;
      /** Whose credentials go upstream on the native face: those that the caller sent, or the connection's own. */
      readonly nativeCredentials: 'caller' | 'connection';
    };

/** One configured account at a provider. */
export interface Connection {
  readonly id: string;
  readonly providerId: ProviderId;
  readonly provider: Provider;
  readonly contract: Contract;
  readonly validator: Validator;
  /** The connection's own credentials, by the names in `provider.demoCredentials`. */
  readonly credentials: Readonly<Record<string, string>>;
  readonly backend: Backend;
  readonly health: Health;
}

/** What the last proxied exchange said of an upstream. */
export class Health {
  #status: 'ok' | 'unknown' | 'failing';
  #since: Date | undefined;
  #code: ProblemCode | undefined;

  constructor(start: 'ok' | 'unknown') {
    this.#status = start;
  }

  /** `code` says why the exchange failed; without it, it did not. */
  note(code?: ProblemCode): void {
    const status = code === undefined ? 'ok' : 'failing';
    if (status !== this.#status) this.#since = new Date();
    this.#status = status;
    this.#code = code;
  }

  read(): components['schemas']['Connection']['health'] {
    return {
      status: this.#status,
      ...(this.#since && { since: this.#since.toISOString() }),
      ...(this.#code && { code: this.#code }),
    };
  }
}
