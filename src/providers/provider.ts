import createClient, { type Client } from 'openapi-fetch';
import type { components } from '../../generated/unified.ts';
import type { AnyCall, Call, Reply } from '../contract/types.ts';
import { InProcessRequest, type InProcessResponse } from '../fetch-stand-ins.ts';

type Schemas = components['schemas'];

export type ProviderId = Schemas['ProviderId'];
export type World = Schemas['World'];
export type Message = Schemas['Message'];
export type Subject = Schemas['Subject'];
export type PhoneSelector = Schemas['PhoneSelector'];
export type ProblemCode = Schemas['ProblemCode'];

/** What a provider can do, as `GET /v1/providers/{provider}` answers it; the id is the key in the registry. */
export type About = Omit<Schemas['Provider'], 'id'>;

/** The outside of an emulator: nothing in a provider reads time or chance by itself. */
export interface Env {
  /** Epoch milliseconds by the emulator's clock. */
  now(): number;
  uuid(): string;
  /** Decimal digits, unguessable. */
  digits(length: number): string;
  /** Lower-case hexadecimal digits, unguessable. */
  hex(length: number): string;
  /** Puts a message into the outbox; `sentAt` is filled in. */
  send(message: Omit<Message, 'sentAt'>): void;
}

/** Where a message breaks its contract. `held` never shows a secret or a phone number. */
export type Issue = NonNullable<Schemas['Problem']['errors']>[number];

/** Why the gateway turns a native request away, for the provider to word. `hint` says what a mispointed client should change. */
export type Refusal = { readonly hint?: string } & (
  | { readonly reason: 'invalid'; readonly issues: readonly Issue[] }
  | { readonly reason: 'malformed'; readonly detail: string }
  | { readonly reason: 'credentials'; readonly scheme: string; readonly verdict: 'missing' | 'unknown' | 'forbidden' }
  | { readonly reason: 'unknown-path' }
  | { readonly reason: 'method'; readonly allow: readonly string[] }
  | { readonly reason: 'media-type'; readonly held: string }
  | { readonly reason: 'too-large'; readonly limitBytes: number }
  /** A failure with this HTTP status, asked for by a fault of the control plane. */
  | { readonly reason: 'failure'; readonly status: number }
);

/** A reply on the native face. `mediaType` is needed only where no contract says it. */
export interface NativeReply {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mediaType?: string;
}

export type Verdict = 'accepted' | 'unknown' | 'forbidden';

/** One operation of an emulator: typed from the contract, so an undocumented status or a wrong body does not compile. */
export type Operation<Op, State> = (state: State, call: Call<Op>, env: Env) => Reply<Op>;

/** Every operation of a contract; a missing one does not compile. */
export type Operations<Ops, State> = { readonly [Id in keyof Ops]: Operation<Ops[Id], State> };

/** The state of an emulator: owns its records, indexes and invariants. */
export interface EmulatorState<W> {
  /** A copy of everything, from which `createState` makes the same state again. */
  toWorld(): W;
}

/** A mapping's "no": the unified face makes the problem of it. */
export interface Refused {
  readonly code: ProblemCode;
  readonly detail: string;
  /** JSON pointer into the unified request body. */
  readonly pointer?: string;
  readonly possible?: readonly string[];
  readonly outcome?: NonNullable<Schemas['Problem']['outcome']>;
  readonly retryAfterSeconds?: number;
  /** Filled in by the unified face. */
  readonly native?: Schemas['Problem']['native'];
}

/** What happened; the unified face adds the connection, the provider and the native exchanges. */
export type Settled = Omit<Schemas['Outcome'], 'connection' | 'provider' | 'native'>;
export type ListedPhone = Schemas['PhoneList']['phones'][number];

/** A revocation that has passed the unified face's own checks: the subject is named, the selector and every effect are possible here. */
export interface Revocation {
  readonly subject: Subject;
  readonly phone: PhoneSelector;
  readonly passCode?: string;
  /** Acceptable effects that this provider has, the preferred first; never empty. */
  readonly effects: readonly Schemas['AcceptableEffect'][];
}

/** The unified operations in terms of one provider's native API. Never hides a difference; documented outcomes are returned. */
export interface Mapping<Paths extends object> {
  revokePhone(api: Client<Paths>, request: Revocation): Promise<Settled | Refused>;
  /** Called only where `about.readsPhones`. `userId` is the provider's own, where the same answer shows it and the subject does not say it. */
  listPhones?(
    api: Client<Paths>,
    subject: Subject,
  ): Promise<{ readonly phones: readonly ListedPhone[]; readonly userId?: string } | Refused>;
  /** Whether the phone is the subject's last way in, where the provider refuses to take that; `null` where its reads do not tell. */
  isLastLogin?(api: Client<Paths>, subject: Subject): Promise<{ readonly isLast: boolean | null } | Refused>;
  /** Called only where `about.proof.kind` is not `none`. `to` is masked. */
  requestProof?(
    api: Client<Paths>,
    request: { readonly subject: Subject; readonly phone: PhoneSelector },
  ): Promise<{ readonly to: string; readonly expiresInSeconds: number } | Refused>;
}

/** What a provider folder exports by `defineProvider`. */
export interface ProviderDefinition<Paths extends object, Ops, State extends EmulatorState<W>, W extends World> {
  readonly about: About;
  /** How this provider words the gateway's own refusals. */
  refuse(refusal: Refusal): NativeReply;
  /** The names of the credentials that a connection may be configured with, and their values in the demo world. */
  readonly demoCredentials: Readonly<Record<string, string>>;
  /** The request headers for the unified face's native calls. */
  headers(credentials: Readonly<Record<string, string>>, subject: Subject | undefined): Readonly<Record<string, string>>;
  /** Header sets that the documented examples are sent with, by the name in `x-given.credentials`; `valid`, `wrong` and `missing` at least. */
  readonly exampleHeaders: Readonly<Record<'valid' | 'wrong' | 'missing' | (string & {}), Readonly<Record<string, string>>>>;
  createState(world: W): State;
  readonly operations: Operations<Ops, State>;
  /** One judge per security scheme of the contract. */
  readonly authenticate: Readonly<Record<string, (state: State, value: string, env: Env) => Verdict>>;
  /** Named arrangements; `demo` is what `serve` starts with. `now` is epoch milliseconds. */
  readonly worlds: Readonly<Record<'demo' | (string & {}), (now: number) => W>>;
  readonly mapping: Mapping<Paths>;
}

/** A running emulator of one provider, whatever its types. */
export interface Emulation {
  answer(operationId: string, call: AnyCall, env: Env): NativeReply;
  authenticate(scheme: string, value: string, env: Env): Verdict;
  world(): World;
}

/** The unified operations of one provider, bound to a `fetch` that reaches a connection's native face. */
export interface BoundMapping {
  revokePhone(request: Revocation): Promise<Settled | Refused>;
  listPhones?(subject: Subject): ReturnType<NonNullable<Mapping<object>['listPhones']>>;
  isLastLogin?(subject: Subject): ReturnType<NonNullable<Mapping<object>['isLastLogin']>>;
  requestProof?(request: {
    readonly subject: Subject;
    readonly phone: PhoneSelector;
  }): ReturnType<NonNullable<Mapping<object>['requestProof']>>;
}

/** A provider as the rest of the gateway sees it: its own types stay inside. */
export interface Provider {
  readonly about: About;
  readonly demoCredentials: Readonly<Record<string, string>>;
  readonly exampleHeaders: Readonly<Record<string, Readonly<Record<string, string>>>>;
  readonly operationIds: readonly string[];
  readonly worlds: Readonly<Record<string, (now: number) => World>>;
  refuse(refusal: Refusal): NativeReply;
  headers(credentials: Readonly<Record<string, string>>, subject: Subject | undefined): Readonly<Record<string, string>>;
  /** Throws a `TypeError` that names the field when the world breaks the provider's own rules. */
  emulate(world: World): Emulation;
  map(fetch: (request: InProcessRequest) => Promise<InProcessResponse>): BoundMapping;
}

/**
 * Types a provider from its contract's generated `paths` and `operations`, and closes over those types, so that unlike
 * providers meet in one registry without losing any.
 */
export function defineProvider<Paths extends object, Ops, W extends World>() {
  return <State extends EmulatorState<W>>(definition: ProviderDefinition<Paths, Ops, State, W>): Provider => ({
    about: definition.about,
    demoCredentials: definition.demoCredentials,
    exampleHeaders: definition.exampleHeaders,
    operationIds: Object.keys(definition.operations),
    worlds: definition.worlds,
    refuse: definition.refuse,
    headers: definition.headers,
    emulate: (world) => {
      // The control plane's contract has just checked the world by its `provider`, which is this one.
      const state = definition.createState(world as W);
      return {
        answer: (operationId, call, env) => {
          // The contract has just accepted the call for this very operation.
          const id = operationId as keyof Ops;
          const reply: NativeReply = definition.operations[id](state, call as Call<Ops[typeof id]>, env);
          return reply;
        },
        authenticate: (scheme, value, env) => definition.authenticate[scheme]?.(state, value, env) ?? 'unknown',
        world: () => state.toWorld(),
      };
    },
    map: (fetch) => {
      // The stand-ins have all that openapi-fetch and a mapping use of the real classes.
      const standIns = { fetch, Request: InProcessRequest } as unknown as { fetch: typeof globalThis.fetch; Request: typeof Request };
      const api = createClient<Paths>(standIns);
      const { revokePhone, listPhones, isLastLogin, requestProof } = definition.mapping;
      return {
        revokePhone: (request) => revokePhone(api, request),
        ...(listPhones && { listPhones: (subject) => listPhones(api, subject) }),
        ...(isLastLogin && { isLastLogin: (subject) => isLastLogin(api, subject) }),
        ...(requestProof && { requestProof: (request) => requestProof(api, request) }),
      };
    },
  });
}
