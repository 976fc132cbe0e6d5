import type { Operation } from './contract.ts';
import { atPointer, type Document, isRecord } from './document.ts';

/**
 * A document of one operation and only the components that it reaches. A validator's cost grows with the operations in its
 * document, so each operation gets a document of its own. Defaults and examples are left out: a validator must never write
 * a default into a request, and examples play no part in a check.
 */
export function sliceDocument(document: Document, operation: Operation): Document {
  const { requestBody } = operation;
  const source = withoutDefaults({
    ...operation.source,
    // The enforcer takes a body that is not marked at all for a required one.
    ...(requestBody && { requestBody: { ...requestBody, required: requestBody.required === true } }),
  });
  const components: Record<string, Record<string, unknown>> = {};
  const security = operation.security.flatMap((requirement) => Object.keys(requirement));
  const pending = [...refsIn(source), ...security.map((scheme) => `#/components/securitySchemes/${scheme}`)];
  for (const ref of pending) {
    const [, , kind = '', name = ''] = ref.split('/');
    if (components[kind]?.[name] !== undefined) continue;
    const component = withoutDefaults(atPointer(document, `/components/${kind}/${name}`));
    components[kind] = { ...components[kind], [name]: component };
    pending.push(...refsIn(component));
  }
  const { openapi, info } = document;
  return {
    openapi,
    info,
    servers: [{ url: '/' }],
    security: operation.security,
    paths: { [operation.path]: { [operation.method.toLowerCase()]: source } },
    components,
  };
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isRecord(value)) return [];
  const mapping = isRecord(value['mapping']) ? Object.values(value['mapping']) : [];
  const refs = [value['$ref'], ...mapping].filter((ref) => typeof ref === 'string' && ref.startsWith('#/components/'));
  return [...refs.map(String), ...Object.values(value).flatMap(refsIn)];
}

/** A property may itself be called `default` or `example`: those stand directly under `properties` and are kept. */
function withoutDefaults(value: unknown, inProperties = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutDefaults(item));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([name]) => inProperties || !['default', 'example', 'examples'].includes(name));
  return Object.fromEntries(kept.map(([name, item]) => [name, withoutDefaults(item, name === 'properties' && !inProperties)]));
}
