import type { Parameter, Schema } from '../../contract/document.ts';
import { type Document, isRecord, resolve } from '../../contract/document.ts';
import type { Oracle } from '../../contract/oracle.ts';
import type { Draft } from './draft.ts';
import { flatten, typesOf } from './values.ts';

/** A parameter that is written as text, and what one of its texts means. */
export interface TextParameter {
  readonly parameter: Parameter;
  /** Of the parameter, or of an array's items. */
  readonly schemas: readonly Schema[];
  /** Whether the text fits the parameter's schema. */
  fits(text: string): boolean;
  /** Whether a request can carry the text in this place at all, and lead to the same operation. */
  carries(text: string): boolean;
}

/** The parameter as texts; `undefined` where its schema is structured or its spelling is not the usual one. */
export function asText(document: Document, oracle: Oracle, parameter: Parameter): TextParameter | undefined {
  const { schema } = parameter;
  if (schema === undefined || parameter.in === 'cookie') return undefined;
  const own = flatten(document, schema);
  const isArray = own.some((part) => typesOf(part).includes('array'));
  if (own.some((part) => typesOf(part).includes('object')) || (isArray && parameter.in !== 'query')) return undefined;
  const itemSchema = own.map((part) => part['items']).find(isRecord);
  const schemas = isArray ? (itemSchema === undefined ? [] : flatten(document, resolve<Schema>(document, itemSchema))) : own;
  const types = schemas.flatMap(typesOf);
  return {
    parameter,
    schemas,
    fits: (text) => {
      // A list separates its items by commas, in whatever style it is written.
      if (isArray && text.includes(',')) return false;
      const value = read(types, text);
      return oracle.judge(schema, isArray ? [value] : value).length === 0;
    },
    carries: (text) => {
      if (isArray && text.includes(',')) return false;
      if (parameter.in === 'header') return /^[!-~](?:[ -~]*[!-~])?$/.test(text);
      if (!text.isWellFormed()) return false;
      return parameter.in === 'query' || (text !== '' && !/[/\\\p{Cc}]/u.test(text) && !/^\.+$/.test(text));
    },
  };
}

/** The draft with another text for a parameter, or with none. */
export function withParameter(draft: Draft, parameter: Parameter, text: string | undefined): Draft {
  const { name } = parameter;
  if (parameter.in === 'path') return { ...draft, path: { ...draft.path, [name]: text ?? '' } };
  if (parameter.in === 'query') {
    const others = draft.query.filter(([other]) => other !== name);
    return { ...draft, query: text === undefined ? others : [...others, [name, text]] };
  }
  const { [name.toLowerCase()]: _, ...headers } = draft.headers;
  return { ...draft, headers: text === undefined ? headers : { ...headers, [name.toLowerCase()]: text } };
}

/** What the request has for a parameter now. */
export function textOf(draft: Draft, parameter: Parameter): string | undefined {
  if (parameter.in === 'path') return draft.path[parameter.name];
  if (parameter.in === 'header') return draft.headers[parameter.name.toLowerCase()];
  return draft.query.find(([name]) => name === parameter.name)?.[1];
}

function read(types: readonly string[], text: string): unknown {
  if ((types.includes('integer') || types.includes('number')) && /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i.test(text)) return Number(text);
  if (types.includes('boolean') && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}
