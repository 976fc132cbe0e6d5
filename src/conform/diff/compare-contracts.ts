import { readFileSync } from 'node:fs';
import { lazily } from '../../lazily.ts';
import { createAffected, type Named } from './affected.ts';
import { CannotCompare, compareByRedocly, type Impact, type RatedChange } from './redocly.ts';

/** A change and the operations that it has to do with. */
export interface ContractChange extends Omit<RatedChange, 'at'> {
  readonly file: string;
  readonly line: number;
  readonly operations: readonly Named[];
}

/** All that changed for one operation; what is nobody's is the document's, without a name. */
export interface ChangedOperation {
  readonly operation: Named | undefined;
  /** The worst of the changes. */
  readonly impact: Impact;
  readonly changes: readonly ContractChange[];
}

export interface ContractDiff {
  /** The worst of all; `none` when nothing changed. */
  readonly impact: Impact | 'none';
  readonly operations: readonly ChangedOperation[];
  readonly changes: readonly ContractChange[];
}

/**
 * Compares two OpenAPI documents, YAML or JSON. A change of a shared component is listed under every operation that uses it, in either
 * document, rated by its strictest use. Throws `CannotCompare`.
 */
export function compareContracts(before: string, after: string): ContractDiff {
  const [inOld, inNew] = [createAffected(readDocument(before)), createAffected(readDocument(after))];
  const changes = compareByRedocly(before, after).map(({ at, ...change }): ContractChange => {
    const where = at.inOld ? inOld : inNew;
    const found = [...where(at.pointer), ...where(change.path)];
    return { ...change, file: at.file, line: at.line, operations: unique(found) };
  });
  const groups = new Map<string, { operation: Named | undefined; changes: ContractChange[] }>();
  for (const change of changes) {
    for (const operation of change.operations.length === 0 ? [undefined] : change.operations) {
      const key = JSON.stringify(operation ?? null);
      const group = groups.get(key) ?? { operation, changes: [] };
      group.changes.push(change);
      groups.set(key, group);
    }
  }
  const operations = [...groups.values()].map((group): ChangedOperation => ({ ...group, impact: worst(group.changes) }));
  return {
    impact: changes.length === 0 ? 'none' : worst(changes),
    changes,
    operations: operations.sort((one, other) => rank(one) - rank(other)),
  };
}

const impacts = ['major', 'minor', 'patch'] as const;

function worst(changes: readonly ContractChange[]): Impact {
  return impacts.find((impact) => changes.some((change) => change.impact === impact)) ?? 'patch';
}

function rank({ impact }: ChangedOperation): number {
  return impacts.indexOf(impact);
}

function unique(operations: readonly Named[]): Named[] {
  return [...new Map(operations.map((one) => [`${one.method} ${one.path}`, one])).values()];
}

function readDocument(file: string): unknown {
  const { parse }: typeof import('yaml') = lazily('yaml');
  try {
    return parse(readFileSync(file, 'utf8'), { maxAliasCount: -1 });
  } catch (error) {
    const why = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error).split('\n', 1)[0];
    throw new CannotCompare(`${file} cannot be read (${why}).`);
  }
}
