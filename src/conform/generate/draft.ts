import type { Contract, Operation } from '../../contract/contract.ts';
import { isRecord, type Parameter } from '../../contract/document.ts';
import type { Oracle } from '../../contract/oracle.ts';
import { isJson } from '../../contract/validator.ts';
import { type CaseRequest, readCases, requestOf } from '../cases.ts';
import { valueFor } from './values.ts';

/** A request in parts, each of which can be changed by itself. */
export interface Draft {
  readonly method: string;
  /** The path with its templates. */
  readonly template: string;
  readonly path: Readonly<Record<string, string>>;
  /** In order; a name may stand twice. */
  readonly query: readonly (readonly [name: string, value: string])[];
  /** Names in lower case, `content-type` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly json: unknown } | { readonly text: string } | undefined;
}

/** The request that a draft stands for. */
export function toRequest({ method, template, path, query, headers, body }: Draft): CaseRequest {
  const form = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value])).toString();
  // A form's spelling of a space, and a reserved character that it leaves as it is (RFC 3986, 2.2).
  const search = form.replaceAll('+', '%20').replaceAll('*', '%2A');
  const filled = template.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(path[name] ?? ''));
  const text = body === undefined ? undefined : 'text' in body ? body.text : JSON.stringify(body.json);
  return { method, target: `${filled}${search && `?${search}`}`, headers, body: text };
}

/**
 * A request that the contract accepts: that of the operation's first documented success, and where the contract has no example, made from
 * the schemas. `headers` are the credentials.
 */
export function soundDraft(contract: Contract, operation: Operation, oracle: Oracle, headers: Readonly<Record<string, string>>): Draft {
  const { document } = contract;
  const success = readCases(contract).find((one) => one.operation === operation && one.status < 300 && one.example['x-skip'] !== true);
  const bare = { contract, operation, status: 200, name: '', mediaType: undefined, example: {}, given: {} };
  const draft = fromRequest(operation, requestOf(success ?? bare), headers);
  const make = (parameter: Parameter): string => toText(valueFor(document, parameter.schema ?? {}, oracle, parameter));
  const required = (place: Parameter['in']): Parameter[] =>
    operation.parameters.filter((parameter) => parameter.in === place && (parameter.required === true || place === 'path'));
  const path = Object.fromEntries(required('path').map((one) => [one.name, draft.path[one.name] || make(one)]));
  const known = new Set(draft.query.map(([name]) => name));
  const query = [...draft.query, ...required('query').flatMap((one) => (known.has(one.name) ? [] : [[one.name, make(one)] as const]))];
  const named = Object.fromEntries(required('header').map((one) => [one.name.toLowerCase(), make(one)]));
  const cookies = required('cookie').map((one) => `${one.name}=${encodeURIComponent(make(one))}`);
  const cookie = cookies.length === 0 ? {} : { cookie: cookies.join('; ') };
  const whole: Draft = { ...draft, path, query, headers: { ...cookie, ...named, ...draft.headers } };
  const [mediaType, media] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  if (mediaType === undefined || media?.schema === undefined || !isJson(mediaType)) return whole;
  const body = whole.body !== undefined && 'json' in whole.body ? whole.body.json : undefined;
  if (body === undefined && operation.requestBody?.required !== true) return whole;
  if (body !== undefined && oracle.judge(media.schema, body).length === 0) return whole;
  const made = { json: valueFor(document, media.schema, oracle, media) };
  return { ...whole, headers: { ...whole.headers, 'content-type': mediaType }, body: made };
}

/** A parameter's value as text; an array as the items between commas, anything structured as JSON. */
export function toText(value: unknown): string {
  if (Array.isArray(value)) return value.map(toText).join(',');
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

function fromRequest(operation: Operation, request: CaseRequest, headers: Readonly<Record<string, string>>): Draft {
  const { pathname, searchParams } = new URL(request.target, 'http://host');
  // Everything but the templates is literal, also where it looks like a pattern.
  const pattern = operation.path
    .split(/\{[^}]+\}/)
    .map((literal) => encodeURI(literal).replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&'))
    .join('([^/]*)');
  const values = new RegExp(`^${pattern}$`).exec(pathname)?.slice(1) ?? [];
  const entries = Object.entries({ ...headers, ...request.headers }).map(([name, value]) => [name.toLowerCase(), value] as const);
  return {
    method: operation.method,
    template: operation.path,
    path: Object.fromEntries(operation.pathNames.map((name, index) => [name, decodeURIComponent(values[index] ?? '')])),
    query: [...searchParams],
    headers: Object.fromEntries(entries),
    body: request.body === undefined ? undefined : bodyOf(request.body),
  };
}

function bodyOf(text: string): Draft['body'] {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return { text };
  }
}
