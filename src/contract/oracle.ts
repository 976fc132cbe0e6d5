import type { ErrorObject, ValidateFunction } from 'ajv';
import { lazily } from '../lazily.ts';
import { type Document, resolve, type Schema } from './document.ts';
import { wordExpected } from './expected.ts';

/** One place at which a value breaks its schema. */
export interface Breach {
  /** JSON pointer into the value. */
  readonly pointer: string;
  readonly message: string;
  /** What the place should hold, in plain words. */
  readonly expected: string;
  /** The keyword of JSON Schema that is broken, e.g. `type`. */
  readonly keyword: string;
  /** The property that is missing or one too many, where that is what is wrong. */
  readonly property?: string;
}

/** Judges values by the schemas of a document, independently of the validator that guards the gateway. */
export interface Oracle {
  /** Holds a value against a schema of the document. Empty when it fits. */
  judge(schema: Schema, value: unknown): Breach[];
  /**
   * As `judge`, for people: where a value fits none of several alternatives, only what keeps it from the one that it is meant for; and where
   * it is meant for none, which there are.
   */
  explain(schema: Schema, value: unknown): Breach[];
}

/** Compiles each schema when it is first asked for, and keeps it. */
export function createOracle(document: Document): Oracle {
  const { Ajv2020 }: typeof import('ajv/dist/2020.js') = lazily('ajv/dist/2020.js');
  const ajvFormats: typeof import('ajv-formats') = lazily('ajv-formats');
  const ajv = new Ajv2020({ strict: false, allErrors: true, verbose: true });
  ajvFormats.default(ajv);
  ajv.addSchema(document, 'contract:');
  const compiled = new Map<Schema, ValidateFunction>();
  const unfolded = new Map<unknown, readonly Schema[]>();
  const errorsOf = (schema: Schema, value: unknown): readonly ErrorObject[] => {
    let validate = compiled.get(schema);
    if (validate === undefined) {
      // Taken out of its document, a schema's local references must say which document they mean.
      validate = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"$ref":"#/', '"$ref":"contract:#/')));
      compiled.set(schema, validate);
    }
    return validate(value) ? [] : (validate.errors ?? []);
  };
  const explain = (schema: Schema, value: unknown): Breach[] => {
    const errors = errorsOf(schema, value);
    const unions = errors.filter(({ keyword }) => keyword === 'oneOf' || keyword === 'anyOf');
    const outermost = unions.filter((union) => !unions.some((other) => isBelow(union.instancePath, other.instancePath)));
    const others = errors.filter(({ instancePath }) => !outermost.some((union) => isWithin(instancePath, union.instancePath)));
    return [...others.map(toBreach), ...outermost.flatMap(explainUnion)];
  };
  const explainUnion = (union: ErrorObject): Breach[] => {
    const branches = branchesOf(union.schema);
    const explained = branches.map((branch) => explain(branch, union.data));
    // It is meant for the alternative that it has the shape of.
    const [near, another] = explained.filter((breaches) => breaches.length > 0 && breaches.every(({ pointer }) => pointer !== ''));
    if (near === undefined || another !== undefined) return [toBreach({ ...union, params: { ...union.params, alternatives: branches } })];
    return near.map((breach) => ({ ...breach, pointer: `${union.instancePath}${breach.pointer}` }));
  };
  /** The same objects for the same union, because they are compiled. */
  const branchesOf = (alternatives: unknown): readonly Schema[] => {
    const known = unfolded.get(alternatives) ?? [];
    if (known.length > 0 || !Array.isArray(alternatives)) return known;
    const branches = alternatives.map((branch) =>
      resolve<Schema>(document, JSON.parse(JSON.stringify(branch).replaceAll('"$ref":"contract:#/', '"$ref":"#/'))),
    );
    unfolded.set(alternatives, branches);
    return branches;
  };
  return { judge: (schema, value) => errorsOf(schema, value).map(toBreach), explain };
}

function isBelow(pointer: string, other: string): boolean {
  return pointer.startsWith(`${other}/`);
}

/** Whether a place is the other one, or stands in it. */
export function isWithin(pointer: string, other: string): boolean {
  return pointer === other || isBelow(pointer, other);
}

function toBreach(error: ErrorObject): Breach {
  const extra: unknown = error.params['additionalProperty'] ?? error.params['allowedValues'] ?? error.params['allowedValue'];
  const detail = extra === undefined ? '' : `: ${JSON.stringify(extra)}`;
  const property: unknown = error.params['missingProperty'] ?? error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  return {
    pointer: error.instancePath,
    message: `${error.message ?? error.keyword}${detail}`,
    expected: wordExpected(error),
    keyword: error.keyword,
    ...(typeof property === 'string' && { property }),
  };
}
