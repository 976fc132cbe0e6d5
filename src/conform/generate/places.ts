import { type Document, isRecord, pointerStep, type Schema } from '../../contract/document.ts';
import type { Oracle } from '../../contract/oracle.ts';
import { flatten, list } from './values.ts';

/** One place in a JSON value, present or only allowed, with every schema that speaks of it. */
export interface Place {
  /** JSON pointer into the value. */
  readonly pointer: string;
  /** `undefined` where nothing stands. */
  readonly value: unknown;
  readonly schemas: readonly Schema[];
  readonly required: boolean;
  /** The whole value with this place changed; `undefined` takes a property away. */
  replace(next: unknown): unknown;
}

const deepest = 5;

/** Every place of a value that its schema knows, the value itself first. Of an array's items only the first is one. */
export function placesOf(document: Document, oracle: Oracle, schema: Schema, value: unknown): Place[] {
  const root: Place = { pointer: '', value, schemas: speaking(document, oracle, [schema], value), required: true, replace: (next) => next };
  return [root, ...below(document, oracle, root, 0)];
}

function below(document: Document, oracle: Oracle, parent: Place, depth: number): Place[] {
  const { value, schemas, pointer } = parent;
  if (depth >= deepest) return [];
  const children: Place[] = [];
  if (isRecord(value)) {
    const declared = new Map<string, Schema[]>();
    for (const schema of schemas) {
      for (const [name, property] of Object.entries(isRecord(schema['properties']) ? schema['properties'] : {})) {
        if (isRecord(property)) declared.set(name, [...(declared.get(name) ?? []), property]);
      }
    }
    for (const [name, properties] of declared) {
      const present = Object.hasOwn(value, name);
      if (!present && depth > 1) continue;
      children.push({
        pointer: pointer + pointerStep(name),
        value: value[name],
        schemas: speaking(document, oracle, properties, value[name]),
        required: schemas.some(({ required }) => Array.isArray(required) && required.includes(name)),
        replace: (next) => {
          const { [name]: _, ...rest } = value;
          return parent.replace(next === undefined ? rest : { ...value, [name]: next });
        },
      });
    }
  }
  if (Array.isArray(value) && value.length > 0) {
    const items = schemas.flatMap((schema) => (isRecord(schema['items']) ? [schema['items']] : []));
    children.push({
      pointer: pointer + pointerStep(0),
      value: value[0],
      schemas: speaking(document, oracle, items, value[0]),
      required: false,
      replace: (next) => parent.replace(next === undefined ? value.slice(1) : [next, ...value.slice(1)]),
    });
  }
  return children.flatMap((child) => [child, ...below(document, oracle, child, depth + 1)]);
}

/** The schemas that speak of a value: with what `allOf` adds, the branches that it fits, and what its conditions lead to. */
function speaking(document: Document, oracle: Oracle, schemas: readonly Schema[], value: unknown, depth = 0): Schema[] {
  const flat = schemas.flatMap((schema) => flatten(document, schema));
  if (depth > 4) return flat;
  const fits = (schema: Schema): boolean => value !== undefined && oracle.judge(schema, value).length === 0;
  const further = flat.flatMap((schema) => {
    const branches = [...list(schema['oneOf']), ...list(schema['anyOf'])];
    const fitting = branches.filter(fits);
    const { if: condition } = schema;
    const followed = isRecord(condition) && value !== undefined ? schema[fits(condition) ? 'then' : 'else'] : undefined;
    return [...(fitting.length > 0 ? fitting : branches.slice(0, 1)), ...(isRecord(followed) ? [followed] : [])];
  });
  return further.length === 0 ? flat : [...flat, ...speaking(document, oracle, further, value, depth + 1)];
}
