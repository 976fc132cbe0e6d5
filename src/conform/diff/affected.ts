import { isRecord, methods, pointerStep } from '../../contract/document.ts';

/** An operation as a reader of a report knows it. */
export interface Named {
  readonly operationId: string;
  readonly method: string;
  readonly path: string;
}

/**
 * The operations of a document that a place in it has to do with: the one that it is part of, those of the path that it is part of, or those
 * that lead by references to the component that it is part of. None for what is the document's as a whole.
 */
export function createAffected(document: unknown): (pointer: string) => Named[] {
  const paths = isRecord(document) && isRecord(document['paths']) ? document['paths'] : {};
  const all = Object.entries(paths).flatMap(([path, item]) =>
    methods.flatMap((method) => {
      const operation = isRecord(item) ? item[method] : undefined;
      if (!isRecord(operation)) return [];
      const { operationId } = operation;
      const named: Named = { operationId: typeof operationId === 'string' ? operationId : '', method: method.toUpperCase(), path };
      // What stands beside an operation in its path, such as parameters, belongs to it too.
      const shared = isRecord(item) ? Object.entries(item).filter(([name]) => !methods.some((known) => known === name)) : [];
      const reached = new Set<string>();
      collect(document, [operation, shared], reached);
      return [{ named, place: `/paths${pointerStep(path)}`, own: `/paths${pointerStep(path)}/${method}`, reached }];
    }),
  );
  return (pointer) => {
    const component = /^\/components\/[^/]+\/[^/]+/.exec(pointer)?.[0];
    const isWithin = (place: string): boolean => pointer === place || pointer.startsWith(`${place}/`);
    const own = all.filter((one) => isWithin(one.own));
    const found = own.length > 0 ? own : all.filter((one) => (component === undefined ? isWithin(one.place) : one.reached.has(component)));
    return found.map(({ named }) => named);
  };
}

function collect(document: unknown, value: unknown, reached: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) collect(document, item, reached);
  if (!isRecord(value)) return;
  const { $ref } = value;
  const component = typeof $ref === 'string' ? /^#(\/components\/[^/]+\/[^/]+)/.exec($ref)?.[1] : undefined;
  if (component !== undefined && !reached.has(component)) {
    reached.add(component);
    const [, , kind = '', name = ''] = component.split('/');
    const components = isRecord(document) ? document['components'] : undefined;
    const group = isRecord(components) ? components[kind] : undefined;
    if (isRecord(group)) collect(document, group[name.replaceAll('~1', '/').replaceAll('~0', '~')], reached);
  }
  for (const inner of Object.values(value)) collect(document, inner, reached);
}
