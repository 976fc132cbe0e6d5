import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the contracts are; a folder laid out like `specs/`. */
export const specsFolder = fileURLToPath(new URL('.', import.meta.resolve('#specs/unified.yaml')));

/** Contracts that are no provider's: our own, and what a user's directory answers. */
export const ownContracts = ['unified', 'directory'] as const;

/** The file of a contract below the folder: `<name>.yaml` for our own, `providers/<id>.yaml` for a provider's. */
export function contractFile(name: string): string {
  return ownContracts.some((own) => own === name) ? `${name}.yaml` : `providers/${name}.yaml`;
}

/** A contract as it is written. */
export interface Source {
  readonly contract: string;
  /** Its corrections, where its vendor's document is wrong. */
  readonly overlay: string | undefined;
  /** Of both, as hexadecimal SHA-256. */
  readonly digest: string;
}

export function readSource(name: string, folder: string): Source {
  const contract = readFileSync(join(folder, contractFile(name)), 'utf8');
  const corrections = join(folder, 'overlays', `${name}.yaml`);
  const overlay = existsSync(corrections) ? readFileSync(corrections, 'utf8') : undefined;
  const digest = createHash('sha256')
    .update(contract)
    .update('\0')
    .update(overlay ?? '')
    .digest('hex');
  return { contract, overlay, digest };
}
