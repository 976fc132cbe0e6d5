import { type Document, isRecord, methods, type OperationObject, type PathItem } from './document.ts';

/** A contract with the id of its provider. */
export interface NativeContract {
  readonly id: string;
  readonly document: Document;
}

/**
 * One OpenAPI document of both faces: the unified contract as it is, and each provider's under `/native/<id>`. Component names and
 * operationIds of a provider get its id in front, so that contracts which share paths and names keep apart.
 */
export function bundleContracts(unified: Document, natives: readonly NativeContract[]): Document {
  const components: Record<string, Record<string, unknown>> = structuredClone(unified.components ?? {});
  const paths: Record<string, PathItem> = { ...unified.paths };
  const tags = [...(unified.tags ?? [])];
  for (const { id, document } of natives) {
    const tag = { name: document.info.title, description: `The native face of a connection to ${document.info.title}.` };
    tags.push(tag);
    for (const [path, item] of Object.entries(document.paths)) paths[`/native/${id}${path}`] = renameItem(item, id, tag.name, document);
    for (const [kind, entries] of Object.entries(document.components ?? {})) {
      const renamed = Object.entries(entries).map(([name, entry]) => [prefixed(id, name), renameRefs(entry, id)]);
      components[kind] = { ...components[kind], ...Object.fromEntries(renamed) };
    }
  }
  return { ...unified, tags, paths, components };
}

function renameItem(item: PathItem, id: string, tag: string, document: Document): PathItem {
  const renamed: { -readonly [M in keyof PathItem]: OperationObject } = {};
  for (const method of methods) {
    const operation = item[method];
    if (operation === undefined) continue;
    const security = (operation.security ?? document.security ?? []).map((requirement) =>
      Object.fromEntries(Object.entries(requirement).map(([scheme, scopes]) => [prefixed(id, scheme), scopes])),
    );
    // Renaming references leaves an operation an operation.
    const source = renameRefs(operation, id) as OperationObject;
    renamed[method] = { ...source, operationId: prefixed(id, operation.operationId), tags: [tag], security };
  }
  return renamed;
}

/** Names of components may hold letters, digits, `.`, `-` and `_` (OpenAPI 3.1, Components Object). */
function prefixed(id: string, name: string): string {
  return `${id}.${name}`;
}

function renameRefs(value: unknown, id: string): unknown {
  if (Array.isArray(value)) return value.map((item) => renameRefs(item, id));
  if (!isRecord(value)) return typeof value === 'string' ? renameRef(value, id) : value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, renameRefs(item, id)]));
}

/** References stand under `$ref` and in discriminator mappings; no other text begins like one. */
function renameRef(text: string, id: string): string {
  return text.replace(/^#\/components\/([^/]+)\/(.+)$/, (_, kind: string, name: string) => `#/components/${kind}/${prefixed(id, name)}`);
}
