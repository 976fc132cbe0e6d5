import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { isRecord } from '../../src/contract/document.ts';
import { root } from '../processes.ts';
import type { Mutant } from './mutant.ts';

/** A survivor that may live, and why. */
export interface Accepted {
  readonly file: string;
  /** The line that the change is on, trimmed. */
  readonly at: string;
  readonly was: string;
  readonly becomes: string;
  readonly because: string;
}

/** Reads `accepted.yaml`: reasons, each with the mutants that it holds for. Throws a `TypeError` that names what is missing. */
export function readAccepted(): Accepted[] {
  const reasons: unknown = parse(readFileSync(resolve(root, 'conformance/mutation/accepted.yaml'), 'utf8')) ?? [];
  if (!Array.isArray(reasons)) throw new TypeError('accepted.yaml: must be a list');
  return reasons.flatMap((reason: unknown, index) => {
    const place = `accepted.yaml: /${index}`;
    if (!isRecord(reason) || !Array.isArray(reason['mutants'])) throw new TypeError(`${place}/mutants: must be a list`);
    const [because, file] = [wordIn(reason, 'because', place), wordIn(reason, 'file', place)];
    return reason['mutants'].map((mutant: unknown, position): Accepted => {
      const where = `${place}/mutants/${position}`;
      if (!isRecord(mutant)) throw new TypeError(`${where}: must be a mapping`);
      return {
        file,
        because,
        at: wordIn(mutant, 'at', where),
        was: wordIn(mutant, 'was', where),
        becomes: wordIn(mutant, 'becomes', where, true),
      };
    });
  });
}

export function fits({ file, at, was, becomes }: Accepted, mutant: Mutant): boolean {
  return file === mutant.file && at === mutant.at && was === mutant.was && becomes === mutant.becomes;
}

function wordIn(record: Readonly<Record<string, unknown>>, key: string, place: string, mayBeEmpty = false): string {
  const value = record[key];
  if (typeof value !== 'string' || (value === '' && !mayBeEmpty))
    throw new TypeError(`${place}/${key}: must be a text, not ${JSON.stringify(value)}`);
  return value;
}
