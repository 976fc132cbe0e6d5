import { type Document, isRecord } from './document.ts';

/** One action of an OpenAPI Overlay 1.0.0; `x-contradiction` names its entry in the ledger. */
export interface OverlayAction {
  readonly target: string;
  readonly description?: string;
  readonly update?: Record<string, unknown>;
  readonly remove?: boolean;
  readonly 'x-contradiction': string;
}

export interface Overlay {
  readonly overlay: string;
  readonly actions: readonly OverlayAction[];
}

/**
 * Applies an overlay's actions in order to a copy of the document. Targets are singular queries of RFC 9535 (`$.a['b'][0]`).
 * Throws a `TypeError` when an action finds nothing or changes nothing: the contradiction it settles has gone away.
 */
export function applyOverlay(document: Document, overlay: Overlay): Document {
  const root: unknown = structuredClone(document);
  for (const action of overlay.actions) {
    const before = JSON.stringify(root);
    const steps = singularQuery(action.target);
    const last = steps.at(-1);
    const parent = steps.slice(0, -1).reduce(child, root);
    if (last === undefined || child(parent, last) === undefined) throw gone(action, 'finds nothing');
    if (action.remove === true) {
      if (Array.isArray(parent)) parent.splice(Number(last), 1);
      else if (isRecord(parent)) delete parent[last];
    } else if (isRecord(parent) || Array.isArray(parent)) {
      Object.assign(parent, { [last]: merge(child(parent, last), action.update) });
    }
    if (JSON.stringify(root) === before) throw gone(action, 'changes nothing');
  }
  // Still the same kind of document; check.ts looks at the result like at any other.
  return root as Document;
}

function gone(action: OverlayAction, what: string): TypeError {
  return new TypeError(
    `The overlay action "${action['x-contradiction']}" (${action.target}) ${what}: the document no longer contradicts itself there. Remove the action and its ledger entry.`,
  );
}

function singularQuery(query: string): string[] {
  const steps = query.matchAll(/\.([A-Za-z_][\w-]*)|\['((?:[^'\\]|\\.)*)'\]|\[(\d+)\]/g).toArray();
  if (query[0] !== '$' || steps.map(([whole]) => whole).join('') !== query.slice(1)) {
    throw new TypeError(`The overlay target ${query} is not a singular JSONPath query such as $.paths['/x'].get`);
  }
  return steps.map(([, member, quoted, index]) => member ?? quoted?.replaceAll("\\'", "'") ?? index ?? '');
}

function child(parent: unknown, step: string): unknown {
  if (Array.isArray(parent)) return parent[Number(step)];
  return isRecord(parent) && Object.hasOwn(parent, step) ? parent[step] : undefined;
}

/** Overlay 1.0.0, section 4.4.3: objects merge, arrays are appended to, all else is replaced. */
function merge(old: unknown, update: unknown): unknown {
  if (Array.isArray(old) && Array.isArray(update)) return [...old, ...update];
  if (!isRecord(old) || !isRecord(update)) return update;
  const merged: Record<string, unknown> = { ...old };
  for (const [name, value] of Object.entries(update)) {
    merged[name] = Object.hasOwn(old, name) ? merge(old[name], value) : value;
  }
  return merged;
}
