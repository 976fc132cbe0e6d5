import { isDeepStrictEqual } from 'node:util';
import type { Client } from 'openapi-fetch';
import type { components, paths } from '../../../generated/unified.ts';
import { maskDigits } from '../mask.ts';
import type { RuleName } from '../rules.ts';
import { ask } from '../send.ts';
import type { Control } from '../target.ts';
import { curlOf, describeReply, secretsOf } from './privacy.ts';

type Schemas = components['schemas'];
type ProviderId = Schemas['ProviderId'];

/** Where a walk and its model part. */
export class Mismatch extends Error {
  override readonly name = 'Mismatch';
  readonly rule: RuleName;
  readonly operationId: string;
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;

  constructor({
    rule,
    operationId,
    pointer = '',
    expected,
    got,
  }: { rule: RuleName; operationId: string; pointer?: string; expected: string; got: string }) {
    super(`${operationId}: expected ${expected}, got ${got}`);
    this.rule = rule;
    this.operationId = operationId;
    this.pointer = pointer;
    this.expected = maskDigits(expected);
    this.got = maskDigits(got);
  }
}

/** A reply with its body read as JSON; `undefined` where there is none. */
export interface StageReply {
  readonly operationId: string;
  readonly status: number;
  readonly body: unknown;
  /** In one line, with nothing private in it. */
  readonly shown: string;
}

/** A request of a walk. */
export interface StageRequest {
  readonly operationId: string;
  readonly method: string;
  /** Below the face's base URL. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Whether an answer from 500 on is part of the plan. */
  readonly mayFail?: boolean;
}

/** The far side of a walk: a gateway's faces, and the control planes of the emulators behind them. */
export class Stage {
  /** The steps made, in words. */
  readonly told: string[] = [];
  /** What was sent, to repeat it by hand. */
  readonly curls: string[] = [];
  readonly client: Client<paths>;
  readonly #contract: ProviderId | 'unified';
  readonly #gatewayUrl: string;
  readonly #connections: Control['connections'];

  constructor(contract: ProviderId | 'unified', gatewayUrl: string, connections: Control['connections'], client: Client<paths>) {
    this.#contract = contract;
    this.#gatewayUrl = gatewayUrl;
    this.#connections = connections;
    this.client = client;
  }

  /** Of the provider that is walked over, unless another is named. */
  connection(provider: ProviderId | 'unified' = this.#contract): string {
    const id = provider === 'unified' ? undefined : this.#connections[provider];
    if (id === undefined) throw new TypeError(`no connection of ${provider} was named`);
    return id;
  }

  /** Every connection that is walked over, at its beginning. */
  async reset(): Promise<void> {
    const ids = this.#contract === 'unified' ? Object.values(this.#connections) : [this.connection()];
    for (const connection of ids) {
      done(await this.client.POST('/_emulator/{connection}/reset', { params: { path: { connection } }, body: { world: 'demo' } }));
      const body = { now: '2026-11-20T09:00:00.000Z', frozen: true };
      done(await this.client.PUT('/_emulator/{connection}/clock', { params: { path: { connection } }, body }));
    }
  }

  /** What was done to begin is no part of the walk. */
  forget(): void {
    this.told.length = 0;
    this.curls.length = 0;
  }

  async advance(seconds: number, provider?: ProviderId): Promise<void> {
    const connection = this.connection(provider);
    const body = { advanceSeconds: seconds };
    this.curls.push(
      `curl -X PUT '${this.#gatewayUrl}/_emulator/${connection}/clock' -H 'content-type: application/json' --data-raw '${JSON.stringify(body)}'`,
    );
    done(await this.client.PUT('/_emulator/{connection}/clock', { params: { path: { connection } }, body }));
  }

  /** The newest message that was "sent". Throws a `Mismatch` when there is none. */
  async newestMessage(operationId: string, provider?: ProviderId): Promise<Schemas['Message']> {
    const { data } = await this.client.GET('/_emulator/{connection}/outbox', {
      params: { path: { connection: this.connection(provider) } },
    });
    const message = data?.messages.at(-1);
    if (message === undefined) throw new Mismatch({ rule: 'broken-rule', operationId, expected: 'a message in the outbox', got: 'none' });
    return message;
  }

  async state(provider?: ProviderId): Promise<Schemas['World']> {
    const { data, error } = await this.client.GET('/_emulator/{connection}/state', {
      params: { path: { connection: this.connection(provider) } },
    });
    if (data === undefined) throw new Error(`${error?.code}: ${error?.detail}`);
    return data;
  }

  async replaceState(world: Schemas['World'], provider?: ProviderId): Promise<void> {
    done(
      await this.client.PUT('/_emulator/{connection}/state', { params: { path: { connection: this.connection(provider) } }, body: world }),
    );
  }

  async setFaults(provider: ProviderId, faults: Schemas['EmulatorFault'][]): Promise<void> {
    done(
      await this.client.PUT('/_emulator/{connection}/faults', {
        params: { path: { connection: this.connection(provider) } },
        body: { faults },
      }),
    );
  }

  /** A request to a provider's own API. */
  native(request: StageRequest, provider?: ProviderId): Promise<StageReply> {
    return this.#send(`${this.#gatewayUrl}/native/${this.connection(provider)}`, request);
  }

  /** A request to the unified face. */
  unified(request: StageRequest): Promise<StageReply> {
    return this.#send(this.#gatewayUrl, request);
  }

  async #send(base: string, { operationId, method, path, headers: given, body, mayFail = false }: StageRequest): Promise<StageReply> {
    const headers = body === undefined ? given : { ...given, 'content-type': 'application/json' };
    const draft = { method, template: path, path: {}, query: [], headers, body: body === undefined ? undefined : { json: body } };
    this.curls.push(curlOf(base, draft, secretsOf(draft, given)));
    const response = await ask(`${base}${path}`, { method, headers, body: body === undefined ? undefined : JSON.stringify(body) });
    const text = await response.text();
    const shown = describeReply({ status: response.status, headers: Object.fromEntries(response.headers), text });
    if (response.status >= 500 && response.status !== 501 && !mayFail) {
      throw new Mismatch({ rule: 'server-error', operationId, expected: 'a status below 500', got: shown });
    }
    return { operationId, status: response.status, body: text === '' ? undefined : JSON.parse(text), shown };
  }
}

/** Throws a `Mismatch` unless the two are the same; `what` names the rule that would be broken. */
export function mustEqual(operationId: string, what: string, expected: unknown, got: unknown): void {
  if (isDeepStrictEqual(expected, got)) return;
  throw new Mismatch({
    rule: 'broken-rule',
    operationId,
    expected: `${what}: ${JSON.stringify(expected)}`,
    got: JSON.stringify(got) ?? 'nothing',
  });
}

function done({ error }: { readonly error?: Schemas['Problem'] }): void {
  if (error !== undefined) throw new Error(`${error.code}: ${error.detail}`);
}
