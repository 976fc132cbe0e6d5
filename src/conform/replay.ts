import { isDeepStrictEqual } from 'node:util';
import { atPointer, isRecord } from '../contract/document.ts';
import type { Oracle } from '../contract/oracle.ts';
import type { Case, CaseRequest } from './cases.ts';

/** A reply as it came over the wire. */
export interface CaseReply {
  readonly status: number;
  /** The `Content-Type` as sent. */
  readonly contentType: string | undefined;
  readonly text: string;
}

/** Sends one request to a target and gives its reply. */
export type Send = (request: CaseRequest) => Promise<CaseReply>;

/** How a reply differs from the documented answer. */
export interface Difference {
  readonly check: 'status' | 'media-type' | 'json' | 'schema' | 'body';
  /** JSON pointer into the body; empty for the whole reply. */
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * Holds a reply against a case: status, media type, schema and, where `exact`, body, in that order; the first that fails ends it, with
 * all its places.
 */
export function judge({ example, status, mediaType, operation }: Case, reply: CaseReply, oracle: Oracle, exact = true): Difference[] {
  if (reply.status !== status)
    return [{ check: 'status', pointer: '', expected: String(status), got: `${reply.status} ${reply.text.slice(0, 300)}` }];
  const type = normal(reply.contentType);
  if (mediaType === undefined) {
    return reply.text === '' ? [] : [{ check: 'body', pointer: '', expected: 'no body', got: reply.text.slice(0, 300) }];
  }
  if (type !== mediaType) return [{ check: 'media-type', pointer: '', expected: mediaType, got: type ?? 'none' }];
  let body: unknown = reply.text;
  try {
    if (/\bjson$/.test(mediaType)) body = JSON.parse(reply.text);
  } catch {
    return [{ check: 'json', pointer: '', expected: 'JSON', got: reply.text.slice(0, 300) }];
  }
  const schema = operation.responses.get(status)?.content?.[mediaType]?.schema;
  const breaches = schema === undefined ? [] : oracle.judge(schema, body);
  if (breaches.length > 0) {
    return breaches.map(({ pointer, message }) => ({ check: 'schema', pointer, expected: message, got: show(atPointer(body, pointer)) }));
  }
  const match = example['x-match'];
  if (match === 'shape' || !exact) return [];
  const except = match?.except ?? [];
  return differences('', without(example.value, except), without(body, except));
}

/** `application/json; charset=utf-8` is JSON as it is; on any other type a parameter is part of what is promised. */
function normal(contentType: string | undefined): string | undefined {
  return contentType?.toLowerCase().replace(/^application\/json\s*;\s*charset=utf-8$/, 'application/json');
}

function differences(pointer: string, expected: unknown, got: unknown): Difference[] {
  if (isDeepStrictEqual(expected, got)) return [];
  if (isRecord(expected) && isRecord(got)) {
    const names = new Set([...Object.keys(expected), ...Object.keys(got)]);
    return [...names].flatMap((name) => differences(`${pointer}/${name}`, expected[name], got[name]));
  }
  if (Array.isArray(expected) && Array.isArray(got) && expected.length === got.length) {
    return expected.flatMap((item, index) => differences(`${pointer}/${index}`, item, got[index]));
  }
  return [{ check: 'body', pointer, expected: show(expected), got: show(got) }];
}

function show(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 300);
}

/** A copy without what the pointers lead to. */
function without(value: unknown, pointers: readonly string[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const pointer of pointers) {
    const [, parentPointer = '', name = ''] = /^(.*)\/([^/]*)$/.exec(pointer) ?? [];
    const parent = atPointer(copy, parentPointer);
    if (isRecord(parent)) delete parent[name];
  }
  return copy;
}
