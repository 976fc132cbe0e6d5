import { lazily } from '../lazily.ts';
import { BrokenContract } from './broken.ts';
import type { Document } from './document.ts';
import { applyOverlay, type Overlay } from './overlay.ts';
import { contractFile, readSource, specsFolder } from './source.ts';

/** Reads a contract with its overlay, unchecked. Throws `BrokenContract` when it is no YAML or the overlay no longer fits. */
export function readDocument(name: string, folder = specsFolder): Document {
  try {
    const { contract } = readSource(name, folder);
    const document: Document = parseYaml(contract);
    const overlay = readOverlay(name, folder);
    return overlay === undefined ? document : applyOverlay(document, overlay);
  } catch (error) {
    throw new BrokenContract(contractFile(name), [error instanceof Error ? error.message : String(error)]);
  }
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
