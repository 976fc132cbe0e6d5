import type { Document, Method, OperationObject, Parameter, RequestBody, Response, SecurityRequirement } from './document.ts';
import { methods, resolve } from './document.ts';

/** One operation of a contract with its references followed; everything that depends on the contract alone is decided here. */
export interface Operation {
  readonly id: string;
  /** Upper case, as on the wire. */
  readonly method: string;
  readonly path: string;
  /** The names in the path's template, in order. */
  readonly pathNames: readonly string[];
  readonly source: OperationObject;
  readonly parameters: readonly Parameter[];
  readonly requestBody: RequestBody | undefined;
  /** The documented media types of the request's body; empty where it takes none. */
  readonly requestTypes: readonly string[];
  /** By status, as a number; a range such as `4XX` by its first digit, `default` by 0. */
  readonly responses: ReadonlyMap<number, Response>;
  /** The documented media types of each status; empty where it has no body. */
  readonly responseTypes: ReadonlyMap<number, readonly string[]>;
  readonly security: readonly SecurityRequirement[];
}

/** Where a request leads: an operation, or a path without that method, or nowhere (`undefined`). */
export type Route =
  /** `params` are decoded; `undefined` when one cannot be. */
  | { readonly operation: Operation; readonly params: Readonly<Record<string, string>> | undefined }
  | { readonly allow: readonly string[] }
  | undefined;

/** A contract, read once. */
export interface Contract {
  readonly name: string;
  readonly document: Document;
  readonly operations: ReadonlyMap<string, Operation>;
  /** Finds the operation of a request in one walk over the path's segments, however many operations there are. */
  route(method: string, path: string): Route;
}

interface Node {
  readonly literal: Map<string, Node>;
  parameter: Node | undefined;
  readonly byMethod: Map<string, Operation>;
}

/** Reads a sound document. Throws a `TypeError` on an operation without an id, a second one of the same id, or a reference to nothing. */
export function createContract(name: string, document: Document): Contract {
  const operations = new Map<string, Operation>();
  const root = createNode();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const source = item[method];
      if (source === undefined) continue;
      const operation = readOperation(document, path, method, source);
      if (operation.id === undefined) throw new TypeError(`${method} ${path} has no operationId`);
      if (operations.has(operation.id)) throw new TypeError(`operationId ${operation.id} stands twice`);
      operations.set(operation.id, operation);
      place(root, path).byMethod.set(operation.method, operation);
    }
  }
  return {
    name,
    document,
    operations,
    route: (method, path) => {
      const values: (string | undefined)[] = [];
      const node = find(root, path.split('/'), 1, values);
      const operation = node?.byMethod.get(method);
      if (operation === undefined) return node && { allow: [...node.byMethod.keys()] };
      const params: Record<string, string> = {};
      for (const [index, name] of operation.pathNames.entries()) {
        const value = values[index];
        if (value === undefined) return { operation, params: undefined };
        params[name] = value;
      }
      return { operation, params };
    },
  };
}

function readOperation(document: Document, path: string, method: Method, source: OperationObject): Operation {
  const requestBody = source.requestBody && resolve<RequestBody>(document, source.requestBody);
  const responses = new Map(
    Object.entries(source.responses).map(([status, response]) => [statusKey(status), resolve<Response>(document, response)]),
  );
  return {
    id: source.operationId,
    method: method.toUpperCase(),
    path,
    pathNames: path
      .matchAll(/\{([^}]+)\}/g)
      .map(([, name = '']) => name)
      .toArray(),
    source,
    parameters: (source.parameters ?? []).map((parameter) => resolve<Parameter>(document, parameter)),
    requestBody,
    requestTypes: Object.keys(requestBody?.content ?? {}),
    responses,
    responseTypes: new Map([...responses].map(([status, { content = {} }]) => [status, Object.keys(content)])),
    security: source.security ?? document.security ?? [],
  };
}

function statusKey(status: string): number {
  if (status === 'default') return 0;
  return /^[1-5]XX$/i.test(status) ? Number(status[0]) : Number(status);
}

function createNode(): Node {
  return { literal: new Map(), parameter: undefined, byMethod: new Map() };
}

function place(root: Node, path: string): Node {
  let node = root;
  for (const segment of path.split('/').slice(1)) {
    let next = segment.startsWith('{') ? node.parameter : node.literal.get(segment);
    if (next === undefined) {
      next = createNode();
      if (segment.startsWith('{')) node.parameter = next;
      else node.literal.set(segment, next);
    }
    node = next;
  }
  return node;
}

/**
 * Puts the values of the path's parameters, decoded, into `values`. A literal segment wins over a parameter (OpenAPI 3.1, Path Templating
 * Matching); an empty segment and a dot segment are no parameter.
 */
function find(node: Node, segments: readonly string[], at: number, values: (string | undefined)[]): Node | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.byMethod.size > 0 ? node : undefined;
  const literal = node.literal.get(segment);
  const found = literal && find(literal, segments, at + 1, values);
  if (found !== undefined || node.parameter === undefined || segment === '' || leadsElsewhere(segment)) return found;
  values.push(decode(segment));
  const below = find(node.parameter, segments, at + 1, values);
  if (below === undefined) values.pop();
  return below;
}

/** `undefined` when it is not percent-encoded UTF-8. */
function decode(segment: string): string | undefined {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

/** Whether a server that decodes the segment would find a step to this or the parent folder in it, and so another path (RFC 3986, 5.2.4). */
function leadsElsewhere(segment: string): boolean {
  if (!segment.includes('.') && !segment.includes('%')) return false;
  const decoded = segment.replaceAll(/%2e/gi, '.').replaceAll(/%2f/gi, '/').replaceAll(/%5c/gi, '\\');
  return /(?:^|[/\\])\.{1,2}(?:$|[/\\;])/.test(decoded);
}
