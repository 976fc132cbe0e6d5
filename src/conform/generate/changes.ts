import fc from 'fast-check';
import type { Schema } from '../../contract/document.ts';
import type { Place } from './places.ts';
import { numberAt, typesOf } from './values.ts';

/** One way to change what stands at a place. `undefined` among the values takes it away. */
export interface Change {
  /** E.g. `wrong-type`; stable, because reports name it. */
  readonly kind: string;
  readonly values: fc.Arbitrary<unknown>;
}

/** How long a string gets where the contract sets no bound; short enough for any server's limit on the size of a request. */
const longUnboundedLength = 2000;
/** How far beyond a bound is worth a request's size. */
const largestExcess = 20_000;

/** What a long text is made of: whoever repeats the request by hand can see it. */
const plainCharacters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** Values of each JSON type, the simplest first: shrinking ends there. */
const byType: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  integer: fc.integer(),
  boolean: fc.boolean(),
  string: fc.string(),
  null: fc.constant(null),
  number: fc
    .double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 })
    .map((value) => (Number.isInteger(value) ? value + 0.5 : value)),
  array: fc.array(fc.integer(), { maxLength: 3 }),
  object: fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), fc.integer(), { maxKeys: 3 }),
};

/** What the schemas of a place forbid. Whether a value is really forbidden where it stands, the oracle says. */
export function spoilings({ schemas, required, value, pointer }: Place): Change[] {
  const changes: Change[] = [];
  if (required && pointer !== '' && value !== undefined) changes.push({ kind: 'missing-required', values: fc.constant(undefined) });
  for (const schema of schemas) changes.push(...spoilingsBy(schema, value));
  return changes;
}

function spoilingsBy(schema: Schema, value: unknown): Change[] {
  const changes: Change[] = [];
  const add = (kind: string, values: fc.Arbitrary<unknown>): void => {
    changes.push({ kind, values });
  };
  const types = typesOf(schema);
  const others = Object.keys(byType).filter((type) => !types.includes(type) && !(type === 'integer' && types.includes('number')));
  if (types.length > 0) add('wrong-type', fc.oneof(...others.flatMap((type) => byType[type] ?? [])));
  if (typeof schema['format'] === 'string') add('wrong-format', fc.string({ minLength: 1 }));
  if (typeof schema['pattern'] === 'string') add('wrong-pattern', fc.string({ minLength: 1 }));
  if (Array.isArray(schema['enum'])) add('unknown-enum', fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), fc.integer()));
  if (schema['const'] !== undefined) add('other-const', fc.oneof(fc.stringMatching(/^[a-z]{1,12}$/), fc.integer()));
  const minLength = numberAt(schema, 'minLength') ?? 0;
  if (minLength > 0) add('too-short', fc.string({ maxLength: minLength - 1 }));
  const maxLength = numberAt(schema, 'maxLength') ?? largestExcess;
  if (maxLength < largestExcess)
    add(
      'too-long',
      fc.integer({ min: maxLength + 1, max: maxLength + 100 }).map((length) => 'a'.repeat(length)),
    );
  const minimum = numberAt(schema, 'minimum') ?? numberAt(schema, 'exclusiveMinimum');
  if (minimum !== undefined) add('below-minimum', fc.integer({ min: Math.ceil(minimum) - 1000, max: Math.ceil(minimum) }));
  const maximum = numberAt(schema, 'maximum') ?? numberAt(schema, 'exclusiveMaximum');
  if (maximum !== undefined) add('above-maximum', fc.integer({ min: Math.floor(maximum), max: Math.floor(maximum) + 1000 }));
  if (Array.isArray(value)) {
    const item: unknown = value[0] ?? 'item';
    const minItems = numberAt(schema, 'minItems') ?? 0;
    if (minItems > 0) add('too-few-items', fc.array(fc.constant(item), { maxLength: minItems - 1 }));
    const maxItems = numberAt(schema, 'maxItems') ?? 1000;
    if (maxItems < 1000) add('too-many-items', fc.array(fc.constant(item), { minLength: maxItems + 1, maxLength: maxItems + 3 }));
    if (schema['uniqueItems'] === true) add('repeated-item', fc.constant([...value, item, item]));
  }
  const closed = schema['additionalProperties'] === false || schema['unevaluatedProperties'] === false;
  if (closed && typeof value === 'object' && value !== null) {
    add(
      'extra-property',
      fc
        .tuple(fc.stringMatching(/^x[a-z]{3,8}$/), fc.oneof(...Object.values(byType)))
        .map(([name, extra]) => ({ ...value, [name]: extra })),
    );
  }
  return changes;
}

/** What the schemas of a place only just allow. Whether a value is really allowed where it stands, the oracle says. */
export function edges({ schemas, required, value, pointer }: Place): Change[] {
  const changes: Change[] = [];
  if (!required && value !== undefined && pointer !== '') changes.push({ kind: 'left-out', values: fc.constant(undefined) });
  for (const schema of schemas) changes.push(...edgesBy(schema));
  return changes;
}

function edgesBy(schema: Schema): Change[] {
  const changes: Change[] = [];
  const add = (kind: string, values: fc.Arbitrary<unknown>): void => {
    changes.push({ kind, values });
  };
  const types = typesOf(schema);
  if (Array.isArray(schema['enum'])) add('each-enum', fc.constantFrom<unknown[]>(...schema['enum']));
  if (types.includes('null')) add('null', fc.constant(null));
  if (types.includes('boolean')) add('each-boolean', fc.boolean());
  const isFree = schema['enum'] === undefined && schema['const'] === undefined && schema['format'] === undefined;
  if (types.includes('string') && isFree) {
    const minLength = numberAt(schema, 'minLength') ?? 0;
    const maxLength = numberAt(schema, 'maxLength') ?? longUnboundedLength;
    if (typeof schema['pattern'] === 'string') {
      // The pattern says what may stand there, and its repetitions how long it may be.
      add('by-pattern', fc.stringMatching(new RegExp(schema['pattern'], 'u'), { size: 'small' }));
    } else {
      add('shortest', fc.string({ minLength, maxLength: minLength, unit: 'grapheme-ascii' }));
      if (maxLength < largestExcess)
        add(
          'longest',
          fc.constantFrom(...plainCharacters).map((one) => one.repeat(maxLength)),
        );
      // One code point may be two units of UTF-16; JSON Schema counts code points.
      add('unicode', fc.string({ minLength: Math.max(minLength, 1), maxLength: Math.min(maxLength, minLength + 20), unit: 'binary' }));
    }
  }
  if (types.includes('integer') || types.includes('number')) {
    const bounds = ['minimum', 'maximum'].flatMap((name) => numberAt(schema, name) ?? []);
    if (bounds.length > 0) add('at-bound', fc.constantFrom(...bounds));
    else add('any-number', fc.integer());
  }
  return changes;
}
