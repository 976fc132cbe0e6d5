import {
  type Document,
  type Example,
  isRecord,
  type MediaType,
  type OperationObject,
  type Parameter,
  type Ref,
  type RequestBody,
  type Response,
  resolve,
  type Schema,
} from '../contract/document.ts';
import { isJson } from '../contract/validator.ts';

/** An operation with its path's parameters, an id, and every example that OpenAPI allows anywhere as a named one. */
export function normaliseOperation(
  document: Document,
  operation: OperationObject,
  shared: readonly unknown[],
  name: string,
): OperationObject {
  const own = (operation.parameters ?? []).map((parameter) => resolve<Parameter>(document, parameter));
  // The structure of the document has been checked: a path's parameters are parameters.
  const inherited = shared
    .map((parameter) => resolve<Parameter>(document, parameter as Parameter | Ref))
    .filter((parameter) => !own.some((one) => one.name === parameter.name && one.in === parameter.in));
  const body = operation.requestBody && resolve<RequestBody>(document, operation.requestBody);
  const responses = Object.entries(operation.responses).map(([status, reference]) => {
    const response = resolve<Response>(document, reference);
    return [status, normaliseResponse(document, response, /^2/.test(status))] as const;
  });
  return {
    ...operation,
    operationId: operation.operationId ?? name,
    parameters: [...inherited, ...own].map((parameter) => withExamples(document, parameter)),
    ...(body && { requestBody: { ...body, content: jsonFirst(mapContent(body.content, (media) => withExamples(document, media))) } }),
    responses: Object.fromEntries(responses),
  };
}

/** A documented success without an example is still asked for; then only its shape is promised. */
function normaliseResponse(document: Document, response: Response, isSuccess: boolean): Response {
  const { content } = response;
  if (content === undefined || Object.keys(content).length === 0) return response;
  return {
    ...response,
    content: mapContent(jsonFirst(content), (media) => {
      const named = withOwnExamples(media);
      if (named.examples !== undefined || !isSuccess) return named;
      return {
        ...named,
        examples: { anyAnswer: { summary: 'Any answer of this shape', value: exampleOf(document, media.schema), 'x-match': 'shape' } },
      };
    }),
  };
}

function mapContent(content: RequestBody['content'], change: (media: MediaType) => MediaType): RequestBody['content'] {
  return Object.fromEntries(Object.entries(content).map(([type, media]) => [type, change(media)]));
}

/** Of several media types the first is sent. */
function jsonFirst(content: RequestBody['content']): RequestBody['content'] {
  const entries = Object.entries(content);
  return Object.fromEntries([...entries.filter(([type]) => isJson(type)), ...entries.filter(([type]) => !isJson(type))]);
}

/** With the examples beside the schema, or else one made of those in it. */
function withExamples<T extends MediaType | Parameter>(document: Document, holder: T): T {
  const named = withOwnExamples(holder);
  if (named.examples !== undefined) return named;
  const value = exampleOf(document, holder.schema);
  return value === undefined ? named : { ...named, examples: { fromSchema: { summary: 'Made of the examples in the schema', value } } };
}

/** OpenAPI 3.1 still has the singular `example`. */
function withOwnExamples<T extends MediaType | Parameter>(holder: T): T {
  if (holder.examples !== undefined && Object.keys(holder.examples).length > 0) return holder;
  const example: Example | undefined = 'example' in holder ? { value: holder.example } : undefined;
  const { examples: _, ...rest } = holder;
  // What is left out was optional.
  return (example === undefined ? rest : { ...rest, examples: { default: example } }) as T;
}

/**
 * A value that a schema itself offers: its example, default, constant or first alternative; an object of such values, where every required
 * property has one. `undefined` where it offers none: nothing is made up here.
 */
export function exampleOf(document: Document, schema: Schema | Ref | undefined, depth = 0): unknown {
  if (schema === undefined || depth > 8) return undefined;
  const found = resolve<Schema>(document, schema);
  const { examples, enum: members, properties, required, items, allOf, oneOf, anyOf } = found;
  if (Array.isArray(examples) && examples.length > 0) return examples[0];
  for (const keyword of ['example', 'default', 'const']) if (keyword in found) return found[keyword];
  if (Array.isArray(members)) return members[0];
  if (Array.isArray(allOf)) {
    const parts = allOf.map((part) => exampleOf(document, part, depth + 1));
    return parts.every(isRecord) ? Object.assign({}, ...parts) : undefined;
  }
  const alternatives = Array.isArray(oneOf) ? oneOf : Array.isArray(anyOf) ? anyOf : [];
  for (const alternative of alternatives) {
    const value = exampleOf(document, alternative, depth + 1);
    if (value !== undefined) return value;
  }
  if (isRecord(properties)) {
    const entries = Object.entries(properties)
      .map(([name, property]) => [name, isRecord(property) ? exampleOf(document, property, depth + 1) : undefined] as const)
      .filter(([, value]) => value !== undefined);
    const names = new Set(entries.map(([name]) => name));
    const complete = !Array.isArray(required) || required.every((name) => names.has(name));
    return complete && entries.length > 0 ? Object.fromEntries(entries) : undefined;
  }
  if (isRecord(items)) {
    const item = exampleOf(document, items, depth + 1);
    return item === undefined ? undefined : [item];
  }
  return undefined;
}
