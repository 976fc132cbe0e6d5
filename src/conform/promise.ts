import type { Operation } from '../contract/contract.ts';
import { atPointer, isRecord, type Response, type Schema } from '../contract/document.ts';
import type { Breach, Oracle } from '../contract/oracle.ts';
import { essence, isJson } from '../contract/validator.ts';
import { describeReply, describeValue } from './mask.ts';
import type { CaseReply, Difference } from './replay.ts';
import type { RuleName } from './rules.ts';

/**
 * Holds a reply against what its operation promises for its status, and nothing else: a property that no schema forbids, the case of a
 * header's name, and a charset of UTF-8 on JSON are no breach. `exactTypes` takes any parameter on another type than application/json for
 * one; only a contract that is known to mean its media types to the letter can be read so.
 */
export function judgeReply(operation: Operation, reply: CaseReply, oracle: Oracle, exactTypes: boolean): Difference[] {
  const response = responseFor(operation, reply.status);
  if (response === undefined) {
    const rule = reply.status >= 500 ? 'server-error' : reply.status >= 300 && reply.status < 400 ? 'redirect' : 'undocumented-status';
    const documented = [...operation.responses.keys()].map(wordStatus).join(', ');
    return [{ rule, pointer: '', expected: `one of ${documented}`, got: describeReply(reply) }];
  }
  return [...judgeBody(operation, response, reply, oracle, exactTypes), ...judgeHeaders(response, reply, oracle)];
}

/** The documented answer for a status: by itself, by its range (kept under 1 to 5, for `1XX` to `5XX`) or by `default` (kept under 0). */
export function responseFor({ responses }: Operation, status: number): Response | undefined {
  return responses.get(status) ?? responses.get(Math.floor(status / 100)) ?? responses.get(0);
}

/** E.g. `404`, `4XX`, `default`. */
export function wordStatus(key: number): string {
  return key === 0 ? 'default' : key < 10 ? `${key}XX` : String(key);
}

function judgeBody({ method }: Operation, { content }: Response, reply: CaseReply, oracle: Oracle, exactTypes: boolean): Difference[] {
  const whole = (rule: RuleName, expected: string, got = describeReply(reply)): Difference[] => [{ rule, pointer: '', expected, got }];
  if (method === 'HEAD') return [];
  const documented = Object.keys(content ?? {});
  if (content === undefined || documented.length === 0) return reply.text === '' ? [] : whole('unexpected-body', 'no body');
  if (reply.text === '') return whole('empty-body', `a body of ${documented.join(' or ')}`);
  const [type = '', ...parameters] = (reply.headers['content-type'] ?? '').toLowerCase().split(/\s*;\s*/);
  const range = documented.find((known) => essence(known) === type) ?? documented.find((known) => covers(known, type));
  if (range === undefined) return whole('media-type', documented.join(' or '), type === '' ? 'none' : type);
  if (!isJson(type)) return [];
  const extra = parameters.filter((parameter) => parameter.startsWith('charset=') || exactTypes);
  const isUtf8 = extra.every((parameter) => /^charset="?utf-8"?$/.test(parameter)) && (type === 'application/json' || !exactTypes);
  if (extra.length > 0 && !isUtf8) return whole('charset', range, reply.headers['content-type']);
  if (!reply.isUtf8) return whole('encoding', 'UTF-8', 'bytes that are no UTF-8');
  let body: unknown;
  try {
    body = JSON.parse(reply.text);
  } catch {
    return whole('not-json', 'one JSON text');
  }
  const schema = content[range]?.schema;
  return schema === undefined ? [] : outermost(oracle.judge(schema, body)).map((breach) => toDifference(breach, body));
}

/** Whether a media type range of the contract, e.g. `application/*`, has the type. */
function covers(range: string, type: string): boolean {
  const [main, sub] = essence(range).split('/');
  return sub === '*' && type !== '' && (main === '*' || main === type.split('/')[0]);
}

function judgeHeaders({ headers = {} }: Response, reply: CaseReply, oracle: Oracle): Difference[] {
  return Object.entries(headers).flatMap(([name, header]): Difference[] => {
    // OpenAPI: a response header called Content-Type is ignored.
    if (!isRecord(header) || name.toLowerCase() === 'content-type') return [];
    const value = reply.headers[name.toLowerCase()];
    const at = { pointer: '', expected: `the header ${name}` };
    if (value === undefined) return header['required'] === true ? [{ rule: 'missing-header', ...at, got: 'no such header' }] : [];
    const { schema } = header;
    if (!isRecord(schema)) return [];
    // A header is text: it fits when it does so as text, or as the number or boolean that it spells.
    const readings = [value, ...(/^(?:-?\d+(?:\.\d+)?|true|false)$/.test(value) ? [JSON.parse(value)] : [])];
    const fits = readings.some((reading) => oracle.judge(schema, reading).length === 0) || schemaTypes(schema).has('array');
    return fits ? [] : [{ rule: 'header-value', ...at, got: describeValue(`/${name}`, value) }];
  });
}

function schemaTypes(schema: Schema): ReadonlySet<unknown> {
  return new Set(Array.isArray(schema['type']) ? schema['type'] : [schema['type']]);
}

/** Leaves out what only says that something further in is wrong, and what is said twice of one place. */
function outermost(breaches: readonly Breach[]): Breach[] {
  const umbrella = new Set(['anyOf', 'oneOf', 'allOf', 'if', '$ref']);
  const plain = breaches.filter(({ keyword }) => !umbrella.has(keyword));
  const kept = plain.length > 0 ? plain : breaches;
  const seen = new Set<string>();
  return kept.filter(({ pointer, keyword, property }) => {
    const key = `${pointer} ${keyword} ${property}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

const ruleOfKeyword: Readonly<Record<string, RuleName>> = {
  additionalProperties: 'extra-property',
  const: 'unknown-enum-value',
  enum: 'unknown-enum-value',
  format: 'wrong-format',
  required: 'missing-property',
  type: 'wrong-type',
  unevaluatedProperties: 'extra-property',
  ...Object.fromEntries(
    [
      'exclusiveMaximum',
      'exclusiveMinimum',
      'maxItems',
      'maxLength',
      'maxProperties',
      'maximum',
      'minItems',
      'minLength',
      'minProperties',
      'minimum',
      'multipleOf',
      'pattern',
      'uniqueItems',
    ].map((keyword) => [keyword, 'out-of-bounds'] as const),
  ),
};

function toDifference({ pointer, message, keyword, property }: Breach, body: unknown): Difference {
  const held = atPointer(body, pointer);
  const rule = keyword === 'type' && held === null ? 'null-value' : (ruleOfKeyword[keyword] ?? 'schema');
  return { rule, pointer, expected: message, got: property === undefined ? describeValue(pointer, held) : describeNames(held) };
}

function describeNames(held: unknown): string {
  return isRecord(held) ? `an object with ${Object.keys(held).join(', ') || 'no properties'}` : describeValue('', held);
}
