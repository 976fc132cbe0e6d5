import { type Document, isRecord, resolve, type Schema } from '../../contract/document.ts';

/** Every schema that may say something of one place in a message: alternatives stand beside each other, because any of them may be meant. */
export type Place = readonly Schema[];

/** The place of a whole value. */
export function placeOf(document: Document, schema: Schema | undefined): Place {
  return schema === undefined ? [] : flatten(document, schema, new Set());
}

/** The place of a property of an object. */
export function propertyOf(document: Document, place: Place, name: string): Place {
  return place.flatMap((schema) => {
    const { properties, additionalProperties } = schema;
    if (isRecord(properties) && Object.hasOwn(properties, name)) return nested(document, properties[name]);
    return nested(document, additionalProperties);
  });
}

/** The place of each item of an array. */
export function itemsOf(document: Document, place: Place): Place {
  return place.flatMap(({ items }) => nested(document, items));
}

/** Whether some schema names the property. */
export function declares(place: Place, name: string): boolean {
  return place.some(({ properties }) => isRecord(properties) && Object.hasOwn(properties, name));
}

/** Whether the contract lists the values that the place can have. */
export function listsValues(place: Place): boolean {
  return place.some((schema) => Array.isArray(schema['enum']) || Object.hasOwn(schema, 'const'));
}

/** Whether the value is one of those that the contract lists for the place. */
export function isListed(place: Place, value: unknown): boolean {
  return place.some((schema) => {
    const { enum: values } = schema;
    return (Array.isArray(values) && values.includes(value)) || (Object.hasOwn(schema, 'const') && schema['const'] === value);
  });
}

function nested(document: Document, schema: unknown): Place {
  return isRecord(schema) ? flatten(document, schema, new Set()) : [];
}

function flatten(document: Document, schema: Schema, seen: Set<unknown>): Schema[] {
  const target = resolve<Schema>(document, schema);
  if (seen.has(target)) return [];
  seen.add(target);
  // From OpenAPI 3.1 on, keywords may stand beside a reference.
  const own = target === schema ? [target] : [schema, target];
  const branches = own.flatMap((one) => [one['allOf'], one['oneOf'], one['anyOf'], [one['if'], one['then'], one['else']]].flat());
  return [...own, ...branches.filter(isRecord).flatMap((branch) => flatten(document, branch, seen))];
}
