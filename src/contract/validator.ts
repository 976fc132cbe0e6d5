import { parse as parseQuery } from 'node:querystring';
import type { Issue, Refusal, Verdict } from '../providers/provider.ts';
import type { Contract, Operation } from './contract.ts';
import { atPointer, isRecord } from './document.ts';
import type { Enforcer, RequestFacade } from './enforcer.ts';
import { describeHeld } from './held.ts';
import { type Breach, createOracle, isWithin, type Oracle } from './oracle.ts';
import type { AnyCall } from './types.ts';

/** A request, but for its body, as far as a contract is concerned. */
export interface Incoming {
  readonly method: string;
  /** Without the mount prefix. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** A request that its contract has accepted. */
export interface Accepted {
  readonly call: AnyCall;
  /** Holds a reply against the contract. Empty when it fits. Replies from 500 on are not judged: the enforcer lets them pass. */
  checkReply(status: number, mediaType: string | undefined, body: unknown): Issue[];
}

/** Judges a credential that a request brought; absent where credentials are not ours to judge. */
export type Authenticate = (scheme: string, value: string) => Verdict;

/** Enforces one contract, by way of express-openapi-validator. */
export interface Validator {
  /** `body` is parsed, and `undefined` where there is none. `params` are the path's, decoded; `undefined` when they cannot be. Never throws for what a client sent. `security: false` leaves credentials alone altogether. */
  check(
    operation: Operation,
    params: Readonly<Record<string, string>> | undefined,
    incoming: Incoming,
    body: unknown,
    security: Authenticate | false,
  ): Promise<Accepted | Refusal>;
}

/** The contract's security schemes: their names, and the headers in which they come, in lower case. */
type Schemes = readonly (readonly [name: string, header: string])[];

/** What a request shows the enforcer, and what its credentials were judged to be. */
interface Facade extends RequestFacade {
  readonly judge: Authenticate;
  readonly verdicts: Map<string, Verdict>;
}

/** One enforcer per operation, on a document sliced to that operation, made when it is first needed and kept. */
export function createValidator({ document }: Contract): Validator {
  type Made = Map<Operation, Enforcer<Facade> | Promise<Enforcer<Facade>>>;
  const guarded: Made = new Map();
  const unguarded: Made = new Map();
  const schemes: Schemes = Object.entries(document.components?.securitySchemes ?? {}).map(
    ([name, scheme]) => [name, scheme.name?.toLowerCase() ?? ''] as const,
  );
  let oracle: Oracle | undefined;
  const explain: Explain = (operation, { headers, body }) => {
    oracle ??= createOracle(document);
    const type = headerValue(headers['content-type']);
    const schema = Object.entries(operation.requestBody?.content ?? {}).find(([known]) => essence(known) === type)?.[1].schema;
    return schema === undefined ? [] : oracle.explain(schema, body);
  };
  return {
    check: async (operation, params, incoming, body, security) => {
      if (params === undefined) return undecodable;
      const made = security === false ? unguarded : guarded;
      let enforcer = made.get(operation);
      if (enforcer === undefined) {
        // The enforcer is the heaviest package of all, so a start does not wait for it.
        enforcer = import('./enforcer.ts').then(({ createEnforcer }) => {
          const ready = createEnforcer(document, operation, security === false ? undefined : judgeScheme);
          made.set(operation, ready);
          return ready;
        });
        made.set(operation, enforcer);
      }
      if (enforcer instanceof Promise) enforcer = await enforcer;
      const request = toFacade(operation, params, incoming, body, security || acceptAll);
      try {
        if (!enforcer.accepts(request)) await enforcer.checkRequest(request);
      } catch (error) {
        return toRefusal(operation, schemes, request, incoming, error, explain);
      }
      // The enforcer asks for a body only where its schema has required properties.
      if (body === undefined && operation.requestBody?.required === true) return noBody;
      return toAccepted(operation, enforcer, schemes, request);
    },
  };
}

const noBody: Refusal = { reason: 'invalid', issues: [{ in: 'body', pointer: '', held: 'nothing', expected: 'is required' }] };

const undecodable: Refusal = {
  reason: 'invalid',
  issues: [{ in: 'path', pointer: '', held: 'something else', expected: 'must be percent-encoded UTF-8' }],
};

const acceptAll: Authenticate = () => 'accepted';

function judgeScheme({ judge, verdicts, headers }: Facade, scheme: string, header: string): boolean {
  const verdict = judge(scheme, headerValue(headers[header]));
  verdicts.set(scheme, verdict);
  if (verdict === 'forbidden') throw Object.assign(new Error('forbidden'), { status: 403 });
  return verdict === 'accepted';
}

function toFacade(
  operation: Operation,
  params: Readonly<Record<string, string>>,
  incoming: Incoming,
  body: unknown,
  judge: Authenticate,
): Facade {
  const { method, path, headers, search } = incoming;
  const mediaType = mediaTypeOf(operation, incoming, body);
  return {
    method,
    path,
    // All that is read of it is the query.
    originalUrl: search,
    headers: mediaType === headers['content-type'] ? headers : { ...headers, 'content-type': mediaType },
    body,
    query: search === '' ? {} : { ...parseQuery(search.slice(1)) },
    params: { ...params },
    judge,
    verdicts: new Map(),
  };
}

function toAccepted(operation: Operation, enforcer: Enforcer<Facade>, schemes: Schemes, request: Facade): Accepted {
  const { params, query, headers, body } = request;
  const credentials: Record<string, string> = {};
  for (const [name, header] of schemes) {
    const value = headerValue(headers[header]);
    if (value !== '') credentials[name] = value;
  }
  return {
    call: { path: params, query, headers, body, credentials },
    checkReply: (status, type, replyBody) => {
      const undocumented = undocumentedStatus(operation, status) ?? undocumentedMediaType(operation, status, type);
      if (undocumented !== undefined) return [undocumented];
      // The enforcer holds nothing but JSON against a schema.
      if (type !== undefined && !isJson(type) && typeof replyBody === 'string') return [];
      const error = enforcer.checkReply(request, status, type && essence(type), replyBody);
      return error === undefined ? [] : toIssues(error, { response: replyBody });
    },
  };
}

/**
 * The media type that the body is held against, without the spelling that the client chose: the enforcer keeps a compiled validator for
 * every spelling it meets. Bytes of no named type are no more than bytes (RFC 9110, 8.3); the enforcer would take them for no body at all.
 */
function mediaTypeOf(operation: Operation, { headers }: Incoming, body: unknown): string | undefined {
  const { requestTypes, requestBody } = operation;
  if (requestTypes.length === 0) return undefined;
  if (body === undefined) return requestBody?.required === true ? requestTypes[0] : undefined;
  return essence(headerValue(headers['content-type'])) || 'application/octet-stream';
}

/** From 500 on a server need not document how it fails. */
function undocumentedStatus({ responses }: Operation, status: number): Issue | undefined {
  if (status >= 500 || responses.has(status)) return undefined;
  return { in: 'response', pointer: '', held: `status ${status}`, expected: `status ${[...responses.keys()].join(' or ')}` };
}

function undocumentedMediaType({ responseTypes }: Operation, status: number, sent: string | undefined): Issue | undefined {
  const documented = responseTypes.get(status) ?? [];
  if (documented.length === 0 || (sent !== undefined && documented.includes(essence(sent)))) return undefined;
  return { in: 'response', pointer: '', held: sent ?? 'no media type', expected: `media type ${documented.join(' or ')}` };
}

/** A media type without its parameters. */
export function essence(mediaType: string): string {
  return (mediaType.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Whether bodies of a media type are JSON. */
export function isJson(mediaType: string): boolean {
  const type = essence(mediaType);
  return type === 'application/json' || type.endsWith('+json');
}

function headerValue(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** What is wrong with a request's body, by an oracle that is asked only where the enforcer's own words are of no use. */
type Explain = (operation: Operation, request: Facade) => readonly Breach[];

function toRefusal(operation: Operation, schemes: Schemes, request: Facade, incoming: Incoming, error: unknown, explain: Explain): Refusal {
  const status = isRecord(error) ? error['status'] : undefined;
  if (status === 401 || status === 403) return credentialsRefusal(operation, schemes, request);
  if (status === 415) return { reason: 'media-type', held: headerValue(incoming.headers['content-type']) || 'none' };
  if (status === 400) {
    const { query, params, headers, body } = request;
    return { reason: 'invalid', issues: toIssues(error, { query, params, headers, body }, () => explain(operation, request)) };
  }
  throw error;
}

/** Blames the scheme of the alternative that came nearest: a credential that was judged says more than one that was missing. */
function credentialsRefusal(operation: Operation, schemes: Schemes, { verdicts }: Facade): Refusal {
  for (const verdict of ['forbidden', 'unknown'] as const) {
    const scheme = [...verdicts].find(([, given]) => given === verdict)?.[0];
    if (scheme !== undefined) return { reason: 'credentials', scheme, verdict };
  }
  const missing = operation.security.map((requirement) => Object.keys(requirement).filter((scheme) => !verdicts.has(scheme)));
  const [scheme] = missing.sort((one, other) => one.length - other.length)[0] ?? [];
  return { reason: 'credentials', scheme: scheme ?? schemes[0]?.[0] ?? '', verdict: 'missing' };
}

const parts = { query: 'query', params: 'path', headers: 'header', cookies: 'cookie', body: 'body', response: 'response' } as const;

/**
 * The enforcer's errors, one issue a place. Of a value in a body that fits none of several alternatives it says what keeps it from each of
 * them, which nobody can read: there `explain` has the word.
 */
function toIssues(error: unknown, message: Readonly<Record<string, unknown>>, explain: () => readonly Breach[] = () => []): Issue[] {
  const given = isRecord(error) && Array.isArray(error['errors']) ? error['errors'].filter(isRecord) : [];
  const unions = given.flatMap(({ path, errorCode }) => (/^(oneOf|anyOf|pattern)\./.test(String(errorCode)) ? [String(path)] : []));
  const explained = unions.length === 0 ? [] : explain().map(({ pointer, expected }) => ({ path: `/body${pointer}`, message: expected }));
  const better = explained.filter(({ path }) => unions.some((union) => isWithin(path, union)));
  const listed = [...given.filter(({ path }) => !unions.some((union) => better.length > 0 && isWithin(String(path), union))), ...better];
  const expected = new Map<string, Set<string>>();
  // That no branch fits says less than why each did not.
  const telling = listed.filter(({ message: text }) => !/^must match (exactly one schema|"(then|else)" schema)/.test(String(text)));
  for (const { path, message: text } of telling.length > 0 ? telling : listed) {
    const place = typeof path === 'string' ? path : '';
    expected.set(place, (expected.get(place) ?? new Set()).add(String(text).replace(/^must have required property .*/, 'is required')));
  }
  return [...expected].map(([place, texts]) => {
    const part = Object.entries(parts).find(([name]) => place === `/${name}` || place.startsWith(`/${name}/`));
    const pointer = part === undefined ? '' : place.slice(part[0].length + 1);
    return {
      in: part?.[1] ?? (Object.hasOwn(message, 'response') ? 'response' : 'body'),
      pointer,
      held: describeHeld(pointer, part && atPointer(message, place)),
      expected: [...texts].join(', or '),
    };
  });
}
