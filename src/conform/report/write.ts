import { writeFile } from 'node:fs/promises';
import { CommandFailure, say } from '../../commands/command.ts';
import type { Changes } from '../baseline.ts';
import type { Evidence } from '../evidence.ts';
import { toFindingsText } from './findings.ts';
import { causeOfWorse, fold, wordMore } from './fold.ts';
import { toAnnotations } from './github.ts';
import { toHtml } from './html.ts';
import { toJUnit } from './junit.ts';
import { toSarif } from './sarif.ts';
import { toCoverageText, toTable } from './table.ts';

export interface Wanted {
  readonly changes: Changes | undefined;
  readonly formats: readonly string[];
  readonly withCoverage: boolean;
  /** By kind, the files to write; `undefined` is none. */
  readonly files: Readonly<Record<'json' | 'junit' | 'sarif' | 'html', readonly (string | undefined)[]>>;
}

const printed = {
  table: (evidence: Evidence, changes?: Changes) => `${toTable(evidence, changes)}\n${toFindingsText(evidence, changes)}`,
  findings: toFindingsText,
  json: toJson,
  github: toAnnotations,
} as const;

const writers = {
  json: toJson,
  junit: toJUnit,
  sarif: (evidence: Evidence, changes?: Changes) => `${JSON.stringify(toSarif(evidence, changes), null, 2)}\n`,
  html: toHtml,
} as const;

/** Writes the files, then prints. Throws `CommandFailure` for a format that does not exist and a file that cannot be written. */
export async function writeReports(evidence: Evidence, { changes, formats, withCoverage, files }: Wanted): Promise<void> {
  const byDefault = process.env['GITHUB_ACTIONS'] === 'true' ? ['findings', 'github'] : ['table'];
  const chosen = (formats.length > 0 ? formats : byDefault).map((format) => {
    const found = Object.entries(printed).find(([known]) => known === format);
    if (found === undefined) throw new CommandFailure(`--format holds "${format}"; it should be ${Object.keys(printed).join(', ')}.`);
    return found;
  });
  for (const [kind, write] of Object.entries(writers)) {
    // The entries of `writers` have its keys.
    for (const file of files[kind as keyof typeof writers]) if (file !== undefined) await save(`--${kind}`, file, write(evidence, changes));
  }
  const forMachines = chosen.some(([format]) => format === 'json');
  for (const [, toText] of chosen) say(toText(evidence, changes).trimEnd());
  if (forMachines) return;
  if (withCoverage) say(toCoverageText(evidence).trimEnd());
  if (changes !== undefined) for (const line of wordChanges(changes, evidence)) say(line);
}

function wordChanges({ worse, better }: Changes, { findings }: Evidence): string[] {
  return [
    ...fold(worse, (one) => causeOfWorse(one, findings)).flatMap((folded) => [
      `WORSE   ${folded.first.line}`,
      ...wordMore(folded).map((line) => `        ${line}`),
    ]),
    ...better.map((line) => `better  ${line}`),
    worse.length === 0 ? 'Nothing got worse than the baseline.' : `${worse.length} got worse than the baseline.`,
    ...(better.length > 0 ? ['Pin what got better with --write-baseline.'] : []),
  ];
}

async function save(option: string, file: string, content: string): Promise<void> {
  try {
    await writeFile(file, content);
  } catch (error) {
    throw new CommandFailure(
      `${option} holds ${file}, which cannot be written (${error instanceof Error && 'code' in error ? error.code : error}).`,
    );
  }
}

function toJson(evidence: Evidence): string {
  return `${JSON.stringify(evidence)}\n`;
}
