import { isDeepStrictEqual } from 'node:util';
import { atPointer, isRecord, pointerStep } from '../contract/document.ts';
import { describeValue } from './mask.ts';
import type { Difference } from './replay.ts';

/** One place at which two values differ; `undefined` where one has nothing. */
export interface Change {
  readonly pointer: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** The outermost places at which two values differ. An array that grew or shrank differs in its items, by index. */
export function changesBetween(from: unknown, to: unknown, pointer = ''): Change[] {
  if (isDeepStrictEqual(from, to)) return [];
  if (isRecord(from) && isRecord(to)) {
    const names = new Set([...Object.keys(from), ...Object.keys(to)]);
    return [...names].flatMap((name) => changesBetween(from[name], to[name], pointer + pointerStep(name)));
  }
  if (Array.isArray(from) && Array.isArray(to)) {
    const longest = from.length > to.length ? from : to;
    return longest.flatMap((_, index) => changesBetween(from[index], to[index], pointer + pointerStep(index)));
  }
  return [{ pointer, from, to }];
}

/** How a body differs from the documented one. */
export function compareValues(expected: unknown, got: unknown): Difference[] {
  return changesBetween(expected, got).map(({ pointer, from, to }) => ({
    rule: from === undefined ? 'extra-property' : to === undefined ? 'missing-property' : 'example-value',
    pointer,
    expected: from === undefined ? 'nothing' : describeExpected(from),
    got: describeValue(pointer, to),
  }));
}

/** Documented values are public. */
function describeExpected(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 97)}...` : text;
}

/** A copy without what the pointers lead to. */
export function without(value: unknown, pointers: readonly string[]): unknown {
  const copy: unknown = structuredClone(value);
  for (const pointer of pointers) {
    const [, parentPointer = '', name = ''] = /^(.*)\/([^/]*)$/.exec(pointer) ?? [];
    const parent = atPointer(copy, parentPointer);
    if (isRecord(parent)) delete parent[name];
  }
  return copy;
}
