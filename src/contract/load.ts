import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { BrokenContract } from './broken.ts';
import { type Contract, createContract } from './contract.ts';
import type { Document } from './document.ts';
import { contractFile, readSource, specsFolder } from './source.ts';

/** A contract that was found sound when the generated files were made. */
export interface Sound {
  /** Of its source. */
  readonly digest: string;
  /** With its overlay applied. */
  readonly document: Document;
}

/**
 * Reads a contract and holds it and its examples against OpenAPI 3.1 and itself. One that has not changed since it was last found sound is
 * taken as it was then, which spares the start the checking. Throws `BrokenContract`, listing every problem.
 */
export async function loadContract(name: string, folder = specsFolder): Promise<Contract> {
  return createContract(name, soundDocument(name, folder) ?? (await checkedDocument(name, folder)));
}

function soundDocument(name: string, folder: string): Document | undefined {
  const file = fileURLToPath(import.meta.resolve(`#generated/sound/${name}.json`));
  if (!existsSync(file)) return undefined;
  const sound: Sound = JSON.parse(readFileSync(file, 'utf8'));
  return sound.digest === readSource(name, folder).digest ? sound.document : undefined;
}

/** Reads a contract from its source and checks it. Throws `BrokenContract`. */
export async function checkedDocument(name: string, folder = specsFolder): Promise<Document> {
  const [{ readDocument }, { checkDocument }] = await Promise.all([import('./read.ts'), import('./check.ts')]);
  const document = readDocument(name, folder);
  const problems = await checkDocument(document);
  if (problems.length > 0) throw new BrokenContract(contractFile(name), problems);
  return document;
}
