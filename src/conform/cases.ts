import type { Contract, Operation } from '../contract/contract.ts';
import {
  atPointer,
  type Example,
  type Given,
  isRecord,
  type MediaType,
  type Parameter,
  type Ref,
  type Response,
  resolve,
} from '../contract/document.ts';

/** One documented answer of one operation, and the request that leads to it. */
export interface Case {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly status: number;
  /** The name of the response example; `noContent` for a status that documents no body. */
  readonly name: string;
  /** The documented media type; `undefined` for a status that documents no body. */
  readonly mediaType: string | undefined;
  readonly example: Example;
  readonly given: Given;
}

/** A request of a case, but for its credentials. */
export interface CaseRequest {
  readonly method: string;
  /** With the query. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  /** `undefined` when there is none. */
  readonly body: string | undefined;
}

/** Every documented answer of a contract: an operation and one named response example each. */
export function readCases(contract: Contract): Case[] {
  return [...contract.operations.values()].flatMap((operation) =>
    [...operation.responses].flatMap(([status, response]): Case[] => {
      // What a range or `default` leads to is not known.
      if (status < 100) return [];
      const common = { contract, operation, status };
      if (response.content === undefined) {
        return [{ ...common, name: 'noContent', mediaType: undefined, example: effectOf(response), given: givenOf(response) }];
      }
      return Object.entries(response.content).flatMap(([mediaType, media]) =>
        Object.entries(media.examples ?? {}).map(([name, reference]) => {
          const example = resolve<Example>(contract.document, reference);
          return { ...common, name, mediaType, example, given: givenOf(example) };
        }),
      );
    }),
  );
}

function effectOf({ 'x-effect': effect }: Response): Example {
  return effect === undefined ? {} : { 'x-effect': effect };
}

function givenOf(holder: object): Given {
  return 'x-given' in holder && isRecord(holder['x-given']) ? holder['x-given'] : {};
}

/** E.g. `disconnectPhone 403 badKey`. */
export function titleOf({ operation, status, name }: Case): string {
  return `${operation.id} ${status} ${name}`;
}

/**
 * The place in a body that says that nothing was done, whatever the HTTP status: a `statusCode` from 400 on (Authing, GenAuth), a `success`
 * that is false or an `error` that is text (Snag), at the top or in `data`. `undefined` when nothing does.
 */
export function refusalSign(body: unknown): string | undefined {
  for (const pointer of ['', '/data']) {
    const holder = atPointer(body, pointer);
    if (!isRecord(holder)) continue;
    if (typeof holder['statusCode'] === 'number' && holder['statusCode'] >= 400) return `${pointer}/statusCode`;
    if (holder['success'] === false) return `${pointer}/success`;
    if (typeof holder['error'] === 'string') return `${pointer}/error`;
  }
  return undefined;
}

/** Whether the documented answer of a case is a refusal. */
export function isRefusal({ status, example }: Case): boolean {
  return refuses(status, example.value);
}

/** Whether an answer says that nothing was done, by its status or in its body. */
export function refuses(status: number, body: unknown): boolean {
  return status >= 400 || refusalSign(body) !== undefined;
}

/**
 * The request of a case: the example of the same name for the body and each parameter, or else the first one for the body and what is
 * required; `x-given` wins over both.
 */
export function requestOf({ contract, operation, name, given }: Case): CaseRequest {
  const pick = (holder: Parameter | MediaType, required: boolean): unknown => {
    const examples = holder.examples ?? {};
    const reference = examples[name] ?? (required ? Object.values(examples)[0] : undefined);
    return reference && resolve<Example>(contract.document, reference as Example | Ref).value;
  };
  const values = (place: Parameter['in']): Record<string, string> => {
    const declared = operation.parameters.filter((parameter) => parameter.in === place);
    const entries = declared.map((parameter) => [parameter.name, pick(parameter, parameter.required === true)] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined).map(([key, value]) => [key, String(value)]));
  };
  const path = { ...values('path'), ...given.path };
  const query = new URLSearchParams({ ...values('query'), ...given.query }).toString();
  const cookies = Object.entries(values('cookie')).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  const [mediaType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const body = given.body === undefined ? media && pick(media, true) : (given.body ?? undefined);
  const text = given.text ?? (body === undefined ? undefined : toText(body, mediaType));
  return {
    method: operation.method,
    target: `${operation.path.replaceAll(/\{([^}]+)\}/g, (_, key: string) => encodeURIComponent(path[key] ?? ''))}${query && `?${query}`}`,
    headers: {
      ...(text !== undefined && { 'content-type': mediaType ?? 'application/json' }),
      ...(cookies.length > 0 && { cookie: cookies.join('; ') }),
      ...values('header'),
      ...given.headers,
    },
    body: text,
  };
}

function toText(body: unknown, mediaType: string | undefined): string {
  if (mediaType === 'application/x-www-form-urlencoded' && isRecord(body))
    return new URLSearchParams(Object.entries(body).map(([name, value]): [string, string] => [name, String(value)])).toString();
  return typeof body === 'string' && mediaType?.includes('json') === false ? body : JSON.stringify(body);
}

/** Whether the documented answer of a case is a refusal of its credentials, or of there being none. */
export function isAboutCredentials({ given, status, operation: { security } }: Case): boolean {
  const mustHaveSome = security.length > 0 && security.every((requirement) => Object.keys(requirement).length > 0);
  return (given.credentials !== undefined && given.credentials !== 'valid') || (status === 401 && mustHaveSome);
}

/** What a request of a case needs and no example of the contract gives. */
export function missingParts({ operation, given }: Case): string[] {
  const without = operation.parameters.filter(
    ({ name, in: place, required, examples }) =>
      required === true &&
      Object.keys(examples ?? {}).length === 0 &&
      given[place === 'header' ? 'headers' : place === 'query' ? 'query' : 'path']?.[name] === undefined,
  );
  const [media] = Object.values(operation.requestBody?.content ?? {});
  const bodiless = operation.requestBody?.required === true && Object.keys(media?.examples ?? {}).length === 0;
  const isGiven = given.body !== undefined || given.text !== undefined;
  return [...without.map(({ name, in: place }) => `the ${place} parameter ${name}`), ...(bodiless && !isGiven ? ['the body'] : [])];
}

/** A request that its contract accepts: that of the operation's first documented success. */
export function soundRequestOf({ contract, operation }: Case): CaseRequest {
  const success = readCases(contract).find((other) => other.operation === operation && other.status < 300);
  if (success === undefined) throw new TypeError(`${operation.id} documents no success`);
  return requestOf(success);
}

/**
 * What a contract forgets: an operation or a documented status without a named example, a world or a set of credentials that nobody
 * arranges, a skip that leaves an operation without any success. One line each, saying what to add.
 */
export function findGaps(contract: Contract, worlds: readonly string[], credentials: readonly string[]): string[] {
  const cases = readCases(contract);
  return [...contract.operations.values()].flatMap((operation) => {
    const own = cases.filter((one) => one.operation === operation);
    const where = `${contract.name} ${operation.id}`;
    const bare = [...operation.responses.keys()].filter((status) => !own.some((one) => one.status === status));
    const succeeds = own.some(({ status, example }) => status < 300 && example['x-skip'] !== true);
    return [
      ...bare.map((status) => `${where} ${status}: no named example; add one under its media type's examples.`),
      ...(succeeds ? [] : [`${where}: no success is replayed; add a 2xx example without x-skip.`]),
      ...own.flatMap(({ status, name, given }) => [
        ...(given.world === undefined || worlds.includes(given.world)
          ? []
          : [`${where} ${status} ${name}: no world is called "${given.world}"; there are ${worlds.join(', ')}.`]),
        ...(given.credentials === undefined || credentials.includes(given.credentials)
          ? []
          : [`${where} ${status} ${name}: no credentials are called "${given.credentials}"; there are ${credentials.join(', ')}.`]),
      ]),
    ];
  });
}
