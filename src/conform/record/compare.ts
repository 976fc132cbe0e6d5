import { isDeepStrictEqual } from 'node:util';
import type { Contract, Operation } from '../../contract/contract.ts';
import { type Document, type Example, isRecord, pointerStep, resolve } from '../../contract/document.ts';
import { essence } from '../../contract/validator.ts';
import { describeValue, maskDigits } from '../mask.ts';
import { itemsOf, listsValues, type Place, placeOf, propertyOf } from './places.ts';
import type { RecordedBody } from './recording.ts';

/** An answer as far as two of them can be compared. */
export interface Comparable extends RecordedBody {
  readonly status: number;
  /** The `Content-Type` as sent. */
  readonly contentType: string | undefined;
}

/** The rules that a recording, or a live answer, holds another answer to. */
export type RecordingRule =
  | 'wrong-status'
  | 'media-type'
  | 'not-json'
  | 'empty-body'
  | 'unexpected-body'
  | 'wrong-type'
  | 'missing-property'
  | 'extra-property'
  | 'recorded-value';

/** One place at which an answer is not like the one before. Neither side shows a secret or a number. */
export interface Unlike {
  readonly rule: RecordingRule;
  /** JSON pointer into the body; empty for the whole reply. */
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
}

/**
 * Compares two answers to the same request: status, media type, the shape of the body (types and presence), and the values that the contract
 * declares stable: those of an `enum`, a `const` or a schema with `x-stable`, and all of a documented example that the first answer is,
 * but for what its `x-match` excepts. `isStandIn` tells what is made up in the first one.
 */
export function compareAnswers(
  { document }: Contract,
  operation: Operation,
  first: Comparable,
  second: Comparable,
  isStandIn: (value: unknown) => boolean = () => false,
): Unlike[] {
  const whole = (rule: RecordingRule, expected: string, got: string): Unlike[] => [{ rule, pointer: '', expected, got }];
  if (first.status !== second.status) return whole('wrong-status', String(first.status), describeAnswer(second));
  const [one, other] = [normal(first.contentType), normal(second.contentType)];
  if (one !== other) return whole('media-type', one ?? 'none', other ?? 'none');
  if (first.omitted !== undefined)
    return second.omitted === undefined ? whole('unexpected-body', first.omitted, describeValue('', second.body)) : [];
  if (second.omitted !== undefined) return whole('not-json', 'JSON', second.omitted);
  if (first.body === undefined) return second.body === undefined ? [] : whole('unexpected-body', 'no body', describeValue('', second.body));
  if (second.body === undefined) return whole('empty-body', describeValue('', first.body), 'no body');
  const media = operation.responses.get(first.status)?.content?.[essence(first.contentType ?? '')];
  const examples = Object.values(media?.examples ?? {}).map((reference) => resolve<Example>(document, reference));
  const stable = new Set(examples.flatMap((example) => stableIn(example, first.body, isStandIn)));
  return walk({ document, stable, isStandIn }, placeOf(document, media?.schema), '', first.body, second.body);
}

interface Judging {
  readonly document: Document;
  /** Pointers to leaves. */
  readonly stable: ReadonlySet<string>;
  readonly isStandIn: (value: unknown) => boolean;
}

function walk(judging: Judging, place: Place, pointer: string, first: unknown, second: unknown): Unlike[] {
  const { document, stable, isStandIn } = judging;
  if (typeOf(first) !== typeOf(second)) {
    return [{ rule: 'wrong-type', pointer, expected: typeOf(first), got: `${typeOf(second)}: ${describeValue(pointer, second)}` }];
  }
  if (isRecord(first) && isRecord(second)) {
    const names = new Set([...Object.keys(first), ...Object.keys(second)].filter((name) => !isStandIn(name)));
    return [...names].flatMap((name): Unlike[] => {
      const at = pointer + pointerStep(name);
      if (!Object.hasOwn(second, name))
        return [{ rule: 'missing-property', pointer: at, expected: describeValue(at, first[name]), got: 'nothing' }];
      if (!Object.hasOwn(first, name))
        return [{ rule: 'extra-property', pointer: at, expected: 'nothing', got: describeValue(at, second[name]) }];
      return walk(judging, propertyOf(document, place, name), at, first[name], second[name]);
    });
  }
  if (Array.isArray(first) && Array.isArray(second)) {
    if ((first.length === 0) !== (second.length === 0)) {
      const rule = first.length === 0 ? 'extra-property' : 'missing-property';
      return [{ rule, pointer, expected: describeValue(pointer, first), got: describeValue(pointer, second) }];
    }
    // How many there are is data; what one of them looks like is not.
    return second.flatMap((item, index) => {
      const like = first.length === second.length ? first[index] : first[Math.min(index, first.length - 1)];
      return walk(judging, itemsOf(document, place), pointer + pointerStep(index), like, item);
    });
  }
  const isStable = (listsValues(place) || isMarked(place) || stable.has(pointer)) && !isStandIn(first);
  if (!isStable || isDeepStrictEqual(first, second)) return [];
  return [{ rule: 'recorded-value', pointer, expected: describeValue(pointer, first), got: describeValue(pointer, second) }];
}

function isMarked(place: Place): boolean {
  return place.some((schema) => schema['x-stable'] === true);
}

/** The leaves of a documented example that an answer is; none when it is another. */
function stableIn(example: Example, body: unknown, isStandIn: (value: unknown) => boolean): readonly string[] {
  const match = example['x-match'];
  return match === 'shape' ? [] : (leavesAlike(example.value, body, isStandIn, match?.except) ?? []);
}

/** Pointers to the leaves of a documented value which another has too, but for what is excepted and made up; `undefined` when it is another. */
export function leavesAlike(
  documented: unknown,
  held: unknown,
  isStandIn: (value: unknown) => boolean,
  except: readonly string[] = [],
): readonly string[] | undefined {
  const leaves: string[] = [];
  const agrees = (one: unknown, other: unknown, pointer: string): boolean => {
    if (except.some((excepted) => pointer === excepted) || isStandIn(other)) return true;
    if (isRecord(one) && isRecord(other)) {
      const names = new Set([...Object.keys(one), ...Object.keys(other)]);
      return [...names].every((name) => agrees(one[name], other[name], pointer + pointerStep(name)));
    }
    if (Array.isArray(one) && Array.isArray(other)) {
      return one.length === other.length && one.every((item, index) => agrees(item, other[index], pointer + pointerStep(index)));
    }
    leaves.push(pointer);
    return isDeepStrictEqual(one, other);
  };
  return agrees(documented, held, '') ? leaves : undefined;
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}

/** `application/json; charset=utf-8` is JSON as it is; on any other type a parameter is part of what is promised. */
function normal(contentType: string | undefined): string | undefined {
  return contentType?.toLowerCase().replace(/^application\/json\s*;\s*charset=utf-8$/, 'application/json');
}

function describeAnswer({ status, body }: Comparable): string {
  const words = isRecord(body) ? [body['title'], body['message'], body['error']].find((held) => typeof held === 'string') : undefined;
  return words === undefined ? String(status) : `${status} ${maskDigits(words.slice(0, 100))}`;
}

/** A pointer for people: a name in it may be data, such as an address. */
export function maskPointer(pointer: string): string {
  return maskDigits(pointer.replaceAll(/[^/]*@[^/]*/g, '...'));
}
