import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { contractFile, specsFolder } from '../../contract/source.ts';
import { isOwnContract } from '../foreign.ts';

/** A place in a contract's file, for tools that show findings beside a file's lines. */
export interface Place {
  /** Relative to the working directory, with slashes. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
}

/** Where an operation stands in its contract's file, or where the file begins; `undefined` for a contract without a file here. */
export function placeOf(contract: string, operationId: string): Place | undefined {
  const file = isOwnContract(contract) ? join(specsFolder, contractFile(contract)) : contract;
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const at = lines.findIndex((line) => /^\s*["']?operationId["']?\s*:\s*["']?([\w.-]+)/.exec(line)?.[1] === operationId);
  return { file: relative(process.cwd(), file).replaceAll('\\', '/'), line: at + 1 || 1 };
}
