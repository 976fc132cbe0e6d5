import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { type Change, changesOf } from './rules.ts';

/** One way to break one rule of an emulator: a stretch of one file and the text that stands in its place. */
export interface Mutant extends Change {
  /** Relative to the project's folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The whole line that the change begins on, trimmed: it finds the place again when lines have moved. */
  readonly at: string;
  /** What stands there, its white space made single. */
  readonly was: string;
}

/** Every mutant of a file, in the order of its text. */
export function mutantsOf(file: string): Mutant[] {
  const text = readFileSync(file, 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  const lines = text.split('\n');
  const mutants: Mutant[] = [];
  const seen = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) return;
    for (const change of changesOf(node, source)) {
      const key = `${change.start} ${change.end} ${change.becomes}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const { line } = source.getLineAndCharacterOfPosition(change.start);
      const was = text.slice(change.start, change.end).replaceAll(/\s+/g, ' ').trim();
      mutants.push({ ...change, file, line: line + 1, at: (lines[line] ?? '').trim(), was });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return mutants.sort((one, other) => one.start - other.start);
}

/** The file's text with the mutant in it. */
export function apply(mutant: Change, text: string): string {
  return text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end);
}
