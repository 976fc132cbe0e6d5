import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { checkDocument } from './check.ts';
import { type Contract, createContract } from './contract.ts';
import type { Document } from './document.ts';
import { applyOverlay, type Overlay } from './overlay.ts';

/** A contract that must not be served; each problem says where and what. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract';
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super([`The contract ${file} is broken:`, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.problems = problems;
  }
}

/** Where the contracts are; a folder laid out like `specs/`. */
export const specsFolder = fileURLToPath(new URL('.', import.meta.resolve('#specs/unified.yaml')));

/** The file of a contract below the folder: `unified.yaml`, or `providers/<id>.yaml`. */
export function contractFile(name: string): string {
  return name === 'unified' ? 'unified.yaml' : `providers/${name}.yaml`;
}

/** Reads a contract with its overlay, unchecked. Throws `BrokenContract` when it is no YAML or the overlay no longer fits. */
export function readDocument(name: string, folder = specsFolder): Document {
  const file = contractFile(name);
  try {
    const document: Document = parse(readFileSync(join(folder, file), 'utf8'));
    const overlay = readOverlay(name, folder);
    return overlay === undefined ? document : applyOverlay(document, overlay);
  } catch (error) {
    throw new BrokenContract(file, [error instanceof Error ? error.message : String(error)]);
  }
}

/** The corrections of a contract, where its vendor's document is wrong; `undefined` where there are none. */
export function readOverlay(name: string, folder = specsFolder): Overlay | undefined {
  const file = join(folder, 'overlays', `${name}.yaml`);
  if (!existsSync(file)) return undefined;
  const overlay: Overlay = parse(readFileSync(file, 'utf8'));
  return overlay;
}

/** Reads a contract and holds it and its examples against OpenAPI 3.1 and itself. Throws `BrokenContract`, listing every problem. */
export async function loadContract(name: string, folder = specsFolder): Promise<Contract> {
  const document = readDocument(name, folder);
  const problems = await checkDocument(document);
  if (problems.length > 0) throw new BrokenContract(contractFile(name), problems);
  return createContract(name, document);
}
