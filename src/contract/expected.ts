import type { ErrorObject } from 'ajv';

/** A rule of a schema that a value breaks, as Ajv reports it with `verbose`. */
export type BrokenRule = Pick<ErrorObject, 'keyword' | 'params' | 'message' | 'parentSchema'>;

/**
 * What a place should hold, e.g. `should be a whole number from 0 to 65535`: in the words of the schema itself where it has some
 * (`x-expected`), for a pattern tells people nothing. Never what the place held.
 */
export function wordExpected({ keyword, params, message = '', parentSchema: schema = {} }: BrokenRule): string {
  const own: unknown = schema['x-expected'];
  if (typeof own === 'string') return `should be ${own}`;
  switch (keyword) {
    case 'type':
      return `should be ${[params['type']].flat().map(wordType(schema)).join(' or ')}`;
    case 'minimum':
    case 'maximum':
      return `should be ${wordType(schema)(schema['type'] ?? 'number')}`;
    case 'enum':
      return `should be one of ${params['allowedValues'].join(', ')}`;
    case 'const':
      return `should be ${JSON.stringify(params['allowedValue'])}`;
    case 'minLength':
    case 'maxLength':
      if (schema['minLength'] === 1 && schema['maxLength'] === undefined) return 'should not be empty';
      return wordCount(schema['minLength'], schema['maxLength'], 'character');
    case 'minItems':
    case 'maxItems':
      return wordCount(schema['minItems'], schema['maxItems'], 'item');
    case 'minProperties':
    case 'maxProperties':
      return wordCount(schema['minProperties'], schema['maxProperties'], 'key');
    case 'uniqueItems':
      return 'should not have an item twice';
    case 'oneOf':
    case 'anyOf':
      return Array.isArray(params['alternatives'])
        ? `should be ${params['alternatives'].map(wordAlternative).join(' or ')}`
        : wordOther(message);
    case 'required':
      return `should have ${params['missingProperty']}`;
    case 'additionalProperties':
      return `should not have ${params['additionalProperty']}`;
    case 'format':
      return params['format'] === 'date-time' ? 'should be a time such as 2026-11-20T09:00:00Z' : `should be a ${params['format']}`;
    default:
      return wordOther(message);
  }
}

function wordOther(message: string): string {
  return message.replace(/^must /, 'should ');
}

/** One of several schemas, as short as it can be told from the others. */
function wordAlternative(schema: NonNullable<BrokenRule['parentSchema']>): string {
  const { 'x-expected': own, const: value, type, required } = schema;
  if (typeof own === 'string') return own;
  if (value !== undefined) return JSON.stringify(value);
  if (Array.isArray(required)) return `an object with ${required.join(' and ')}`;
  return [type].flat().map(wordType(schema)).join(' or ');
}

const types: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  null: 'null',
  object: 'an object',
  string: 'a string',
};

function wordType({ minimum, maximum }: NonNullable<BrokenRule['parentSchema']>): (type: string) => string {
  return (type) => {
    const other = types[type];
    if (other !== undefined) return other;
    const number = type === 'integer' ? 'a whole number' : 'a number';
    if (minimum !== undefined && maximum !== undefined) return `${number} from ${minimum} to ${maximum}`;
    if (minimum !== undefined) return `${number}, ${minimum} or more`;
    return maximum === undefined ? number : `${number}, ${maximum} or less`;
  };
}

function wordCount(least: number | undefined, most: number | undefined, one: string): string {
  const many = (count: number): string => `${count} ${one}${count === 1 ? '' : 's'}`;
  if (least === undefined || least === 0) return `should have at most ${many(most ?? 0)}`;
  if (most === undefined) return `should have at least ${many(least)}`;
  return least === most ? `should have ${many(least)}` : `should have ${least} to ${many(most)}`;
}
