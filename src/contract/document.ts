/** The parts of an OpenAPI 3.1 document that this project reads, as `check.ts` has found them to be. */

export interface Ref {
  readonly $ref: string;
}

export type Schema = Readonly<Record<string, unknown>>;

/** What stands beside an example to say what the request alone cannot. */
export interface Example {
  readonly summary?: string;
  readonly value?: unknown;
  readonly 'x-given'?: Given;
  readonly 'x-match'?: 'shape' | { readonly except: readonly string[] };
  readonly 'x-skip'?: boolean;
  readonly 'x-because'?: string;
  /**
   * What a read by the operation that `x-read-back` names shows to have changed, by JSON pointer; everything else stays. A place without
   * `from` or `to` was or is not there; an empty object may change to anything.
   */
  readonly 'x-effect'?: Readonly<Record<string, EffectAt>>;
}

/** How one place of the state changes; see `x-effect`. */
export interface EffectAt {
  readonly from?: unknown;
  readonly to?: unknown;
}

/** The arrangement that a case needs, and what it sends in place of the request examples. */
export interface Given {
  /** A key of `phonegate.yaml` without which the gateway cannot answer so; who asks has to know what is configured there. */
  readonly configured?: string;
  /** What the gateway must not have to answer so; whether it has a key can be read from outside. */
  readonly unconfigured?: 'signingKey';
  readonly world?: string;
  readonly credentials?: string;
  /** Faults for the emulator that answers. */
  readonly faults?: readonly unknown[];
  readonly body?: unknown;
  /** A body that is sent as it is, as JSON that it need not be. */
  readonly text?: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly path?: Readonly<Record<string, string>>;
  /** A case to send before, and what to take from its answer: path parameters by JSON pointers into the body. */
  readonly first?: { readonly operationId: string; readonly example: string; readonly take: Readonly<Record<string, string>> };
}

export interface MediaType {
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, Example | Ref>>;
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema?: Schema;
  readonly examples?: Readonly<Record<string, Example | Ref>>;
}

export interface RequestBody {
  readonly required?: boolean;
  readonly content: Readonly<Record<string, MediaType>>;
}

export interface Response {
  readonly description: string;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<Record<string, MediaType>>;
  /** Of a status without content, which has no example to say it; as `x-given`. */
  readonly 'x-effect'?: Example['x-effect'];
}

export interface SecurityScheme {
  readonly type: string;
  readonly in?: string;
  readonly name?: string;
}

export type SecurityRequirement = Readonly<Record<string, readonly string[]>>;

/**
 * `keyed`: the provider honours an idempotency key. `natural`: it sets a state, so a repetition does no harm. `verifiable`: a read shows
 * whether it took effect. `opaque`: none of these, so it is sent at most once.
 */
export type OperationClass = 'keyed' | 'natural' | 'verifiable' | 'opaque';

export interface OperationObject {
  readonly operationId: string;
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly security?: readonly SecurityRequirement[];
  /** What may be done after an answer that does not tell whether the operation took effect. */
  readonly 'x-operation-class'?: { readonly class: OperationClass; readonly evidence: string; readonly because: string };
  readonly parameters?: readonly (Parameter | Ref)[];
  readonly requestBody?: RequestBody | Ref;
  readonly responses: Readonly<Record<string, Response | Ref>>;
  /** The operationId of the read that shows what this operation changes. */
  readonly 'x-read-back'?: string;
}

export const methods = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;
export type Method = (typeof methods)[number];

export type PathItem = { readonly [M in Method]?: OperationObject };

export interface Document {
  readonly openapi: string;
  /** Whether the contract's media types are meant to the letter: no parameter but those that stand in it. */
  readonly 'x-exact-media-types'?: boolean;
  readonly info: { readonly title: string; readonly version: string };
  readonly servers?: readonly Readonly<Record<string, unknown>>[];
  readonly tags?: readonly { readonly name: string }[];
  readonly security?: readonly SecurityRequirement[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly securitySchemes?: Readonly<Record<string, SecurityScheme>>;
  };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** One step of a JSON pointer, escaped as RFC 6901 section 3 asks. */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** What a JSON pointer (RFC 6901) leads to; `undefined` when it leads nowhere. */
export function atPointer(root: unknown, pointer: string): unknown {
  let at = root;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replaceAll('~1', '/').replaceAll('~0', '~');
    if (Array.isArray(at)) at = at[Number(name)];
    else if (isRecord(at) && Object.hasOwn(at, name)) at = at[name];
    else return undefined;
  }
  return at;
}

/** Follows local references (`#/...`) until the thing itself. Throws a `TypeError` that names a reference to nothing. */
export function resolve<T>(document: Document, thing: T | Ref): T {
  let at: T | Ref = thing;
  while (isRecord(at) && typeof at['$ref'] === 'string') {
    const ref: string = at['$ref'];
    const found = ref.startsWith('#') ? atPointer(document, ref.slice(1)) : undefined;
    if (found === undefined) throw new TypeError(`${ref} leads nowhere`);
    // A reference stands for a thing of the same kind: OpenAPI 3.1, Reference Object.
    at = found as T | Ref;
  }
  return at as T;
}
