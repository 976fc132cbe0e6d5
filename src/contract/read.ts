import { lazily } from '../lazily.ts';
import { BrokenContract } from './broken.ts';
import type { Document } from './document.ts';
import { applyOverlay, type Overlay } from './overlay.ts';
import { contractFile, readSource, specsFolder } from './source.ts';

/** Reads a contract with its overlay, unchecked. Throws `BrokenContract` when it is no YAML or the overlay no longer fits. */
export function readDocument(name: string, folder = specsFolder): Document {
  try {
    const { contract } = readSource(name, folder);
    const parsed: Document = parseYaml(contract);
    const document = name.endsWith('.fragment') ? joinComponents(readDocument('unified', folder), parsed) : parsed;
    const overlay = readOverlay(name, folder);
    return overlay === undefined ? document : applyOverlay(document, overlay);
  } catch (error) {
    throw new BrokenContract(contractFile(name), [error instanceof Error ? error.message : String(error)]);
  }
}

/** A fragment of the unified contract refers to the components there. */
function joinComponents(unified: Document, fragment: Document): Document {
  const kinds = new Set([...Object.keys(unified.components ?? {}), ...Object.keys(fragment.components ?? {})]);
  const components = [...kinds].map((kind) => [kind, { ...unified.components?.[kind], ...fragment.components?.[kind] }]);
  return { ...fragment, components: Object.fromEntries(components) };
}

/** The corrections of a contract, where its vendor's document is wrong; `undefined` where there are none. */
export function readOverlay(name: string, folder = specsFolder): Overlay | undefined {
  const { overlay } = readSource(name, folder);
  if (overlay === undefined) return undefined;
  const parsed: Overlay = parseYaml(overlay);
  return parsed;
}

function parseYaml(text: string): ReturnType<typeof import('yaml').parse> {
  const { parse }: typeof import('yaml') = lazily('yaml');
  return parse(text);
}
