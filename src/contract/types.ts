/** What the generated types of an operation mean to the code that answers it. */

type Parameters<Op> = Op extends { parameters: infer P } ? P : never;

/** One part of an operation's parameters; an empty object where the operation declares none. */
type Part<Op, Name extends string> =
  Parameters<Op> extends { [N in Name]: infer V }
    ? V
    : Parameters<Op> extends { [N in Name]?: infer V }
      ? [Exclude<V, undefined>] extends [never]
        ? Record<never, never>
        : Exclude<V, undefined>
      : Record<never, never>;

type Body<Op> = Op extends { requestBody: { content: infer C } }
  ? C[keyof C]
  : Op extends { requestBody?: { content: infer C } }
    ? C[keyof C] | undefined
    : undefined;

type Answer<Status, Response> = Response extends { content: infer C }
  ? {
      [MediaType in keyof C]: {
        readonly status: Status;
        readonly body: C[MediaType];
        /** The first that is documented, where it does not say. */
        readonly mediaType?: MediaType;
        readonly headers?: Readonly<Record<string, string>>;
      };
    }[keyof C]
  : { readonly status: Status; readonly body?: undefined; readonly headers?: Readonly<Record<string, string>> };

/** A request that its contract has accepted. Parameters have their declared types; the body is as it was sent. */
export interface Call<Op> {
  readonly path: Part<Op, 'path'>;
  readonly query: Part<Op, 'query'>;
  readonly headers: Part<Op, 'header'>;
  readonly body: Body<Op>;
  /** Header values by the name of their security scheme, as sent; only those that were sent. */
  readonly credentials: Readonly<Record<string, string>>;
}

/** A call of an operation that is known only at run time. */
export type AnyCall = { readonly [Name in keyof Call<never>]: unknown } & Pick<Call<never>, 'credentials'>;

/** Any of an operation's documented replies, with the status and body paired as the contract pairs them. */
export type Reply<Op> = Op extends { responses: infer R } ? { [Status in keyof R]: Answer<Status, R[Status]> }[keyof R] : never;

/** A reply of an operation that is known only at run time. */
export interface AnyReply {
  readonly status: number;
  readonly body?: unknown;
  readonly mediaType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}
