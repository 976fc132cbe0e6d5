import fc from 'fast-check';
import { type Document, type Example, isRecord, type Ref, resolve, type Schema } from '../../contract/document.ts';
import type { Oracle } from '../../contract/oracle.ts';

/** Seed of what is made once and must be the same whatever seed the run has. */
const fixedSeed = 1;

/** What may carry examples: a parameter or a media type. */
interface Exemplified {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, Example | Ref>>;
}

/** One value that fits the schema, preferably a documented one. Throws a `TypeError` when none can be made. */
export function valueFor(document: Document, schema: Schema, oracle: Oracle, holder: Exemplified = {}): unknown {
  const documented = [holder.example, ...Object.values(holder.examples ?? {}).map((one) => resolve<Example>(document, one).value)];
  const made = fc.sample(arbitraryOf(document, schema), { numRuns: 50, seed: fixedSeed });
  const fitting = [...documented, ...made].find((value) => value !== undefined && oracle.judge(schema, value).length === 0);
  if (fitting === undefined) throw new TypeError(`no value could be made for the schema ${JSON.stringify(schema).slice(0, 200)}`);
  return fitting;
}

/** The schema itself, its references followed; everything that `allOf` adds is in the list too. */
export function flatten(document: Document, schema: Schema, depth = 0): Schema[] {
  const own: Schema = resolve<Schema>(document, schema);
  if (depth > 8 || !isRecord(own)) return [];
  return [own, ...list(own['allOf']).flatMap((part) => flatten(document, part, depth + 1))];
}

export function list(value: unknown): Schema[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The JSON types that a schema names; `integer` is a kind of `number`, and `nullable` of OpenAPI 3.0 adds `null`. */
export function typesOf(schema: Schema): string[] {
  const named = [schema['type']].flat().filter((type) => typeof type === 'string');
  return named.length > 0 && schema['nullable'] === true ? [...named, 'null'] : named;
}

export function numberAt(schema: Schema, keyword: string): number | undefined {
  const value = schema[keyword];
  return typeof value === 'number' ? value : undefined;
}

/**
 * Values that mostly fit a schema, of the keywords that API contracts use. What cannot be said by an arbitrary (`if`, `not`, several
 * bounds at once) is left to the oracle, which every value has to pass in the end.
 */
export function arbitraryOf(document: Document, schema: Schema, depth = 0): fc.Arbitrary<unknown> {
  const parts = flatten(document, schema);
  const merged: Schema = Object.assign({}, ...parts, {
    required: parts.flatMap((part) => (Array.isArray(part['required']) ? part['required'] : [])),
    properties: Object.assign({}, ...parts.map((part) => (isRecord(part['properties']) ? part['properties'] : {}))),
  });
  if (merged['const'] !== undefined) return fc.constant(merged['const']);
  if (Array.isArray(merged['enum'])) return fc.constantFrom(...merged['enum']);
  const known = [merged['example'], merged['default'], ...(Array.isArray(merged['examples']) ? merged['examples'] : [])];
  const told = known.filter((value) => value !== undefined);
  const branches = [...list(merged['oneOf']), ...list(merged['anyOf'])];
  const free =
    branches.length > 0 && depth < 6
      ? fc.oneof(
          ...branches.map((branch) =>
            arbitraryOf(document, { ...merged, oneOf: undefined, anyOf: undefined, ...resolve<Schema>(document, branch) }, depth + 1),
          ),
        )
      : fc.oneof(...shapesOf(merged).map((type) => ofType(document, merged, type, depth)));
  return told.length === 0 ? free : fc.oneof(fc.constantFrom(...told), free);
}

function shapesOf(schema: Schema): string[] {
  const types = typesOf(schema);
  if (types.length > 0) return types;
  if (isRecord(schema['properties']) && Object.keys(schema['properties']).length > 0) return ['object'];
  return isRecord(schema['items']) ? ['array'] : ['string'];
}

function ofType(document: Document, schema: Schema, type: string, depth: number): fc.Arbitrary<unknown> {
  switch (type) {
    case 'null':
      return fc.constant(null);
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer(range(schema, 1));
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true, ...range(schema, 0) });
    case 'array': {
      const items = isRecord(schema['items']) && depth < 6 ? arbitraryOf(document, schema['items'], depth + 1) : fc.constant('item');
      const minLength = numberAt(schema, 'minItems') ?? 0;
      return fc.array(items, { minLength, maxLength: Math.max(minLength, Math.min(numberAt(schema, 'maxItems') ?? 3, minLength + 3)) });
    }
    case 'object': {
      const properties = isRecord(schema['properties']) ? Object.entries(schema['properties']) : [];
      const required = Array.isArray(schema['required']) ? schema['required'] : [];
      const few = numberAt(schema, 'minProperties') ?? 0;
      const kept = properties.filter(([name], index) => required.includes(name) || (index < few && depth < 6));
      return fc.record(
        Object.fromEntries(kept.map(([name, value]) => [name, arbitraryOf(document, isRecord(value) ? value : {}, depth + 1)])),
      );
    }
    default:
      return ofString(schema);
  }
}

function range(schema: Schema, step: number): { min: number; max: number } {
  const low = numberAt(schema, 'minimum') ?? (numberAt(schema, 'exclusiveMinimum') ?? -1000 - step) + step;
  const high = numberAt(schema, 'maximum') ?? (numberAt(schema, 'exclusiveMaximum') ?? Math.max(1000, low + 1000) + step) - step;
  const [min, max] = step === 1 ? [Math.ceil(low), Math.floor(high)] : [low, high];
  return { min, max: Math.max(min, max) };
}

const formats: Readonly<Record<string, fc.Arbitrary<string>>> = {
  uuid: fc.uuid(),
  email: fc.emailAddress(),
  uri: fc.webUrl(),
  ipv4: fc.ipV4(),
  ipv6: fc.ipV6(),
  'date-time': instants().map((date) => date.toISOString()),
  date: instants().map((date) => date.toISOString().slice(0, 10)),
};

function instants(): fc.Arbitrary<Date> {
  return fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true });
}

function ofString(schema: Schema): fc.Arbitrary<string> {
  const format = typeof schema['format'] === 'string' ? formats[schema['format']] : undefined;
  if (format !== undefined) return format;
  if (typeof schema['pattern'] === 'string') return fc.stringMatching(new RegExp(schema['pattern'], 'u'));
  const minLength = numberAt(schema, 'minLength') ?? 1;
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(numberAt(schema, 'maxLength') ?? 20, minLength + 20)) });
}
