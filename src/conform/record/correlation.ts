import { isRecord } from '../../contract/document.ts';
import { isCode } from './stand-ins.ts';

/** The parts of a request in which values stand. */
export interface Replaceable {
  /** Path and query, percent-encoded. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** What stands at one side for what stands at the other: tokens and ids that were made anew, and values that were given. */
export class Correlation {
  readonly #others: Map<string, string>;
  readonly #limit: number;

  /** `given` to begin with; of what is learned no more than `limit` is kept, the newest. */
  constructor(given: ReadonlyMap<string, string>, limit = Number.POSITIVE_INFINITY) {
    this.#others = new Map(given);
    this.#limit = limit + given.size;
  }

  has(value: string): boolean {
    return this.#others.has(value);
  }

  bind(value: string, other: string): void {
    this.#others.set(value, other);
    const [oldest] = this.#others.size > this.#limit ? this.#others.keys() : [];
    if (oldest !== undefined) this.#others.delete(oldest);
  }

  /** Walks two answers side by side, and binds what `isNew` says was made anew at the place. */
  learn(first: unknown, second: unknown, isNew: (value: string) => boolean): void {
    if (typeof first === 'string' && typeof second === 'string') {
      if (first !== second && isNew(first)) this.bind(first, second);
    } else if (Array.isArray(first) && Array.isArray(second)) {
      for (const [index, item] of first.entries()) this.learn(item, second[index], isNew);
    } else if (isRecord(first) && isRecord(second)) {
      for (const [name, held] of Object.entries(first)) this.learn(held, second[name], isNew);
    }
  }

  /** A copy of a request for the other side. */
  translate<T extends Replaceable>(request: T): T {
    const inText = replacer(this.#others, (value) => value);
    const inTarget = replacer(this.#others, encodeURIComponent);
    const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, inText(value)]));
    return {
      ...request,
      target: inTarget(request.target),
      headers,
      ...(request.body !== undefined && { body: mapText(request.body, inText) }),
    };
  }
}

/** Replaces in one pass, the longest first, so that nothing that was put in is replaced again. */
function replacer(others: ReadonlyMap<string, string>, spell: (value: string) => string): (text: string) => string {
  if (others.size === 0) return (text) => text;
  const spelled = new Map([...others].map(([value, other]) => [spell(value), spell(other)]));
  const longestFirst = [...spelled.keys()].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(longestFirst.map((value) => value.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'g');
  return (text) => text.replaceAll(pattern, (found) => spelled.get(found) ?? found);
}

function mapText(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapText(item, change));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, held]) => [name, mapText(held, change)]));
}

/** The one-time codes that a request brings. */
export function codesIn(body: unknown): string[] {
  if (!isRecord(body)) return [];
  return Object.entries(body).flatMap(([name, held]) => (typeof held === 'string' ? (isCode(name) ? [held] : []) : codesIn(held)));
}
