import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandFailure } from '../commands/command.ts';
import { lazily } from '../lazily.ts';
import { axes, type Cell, type Evidence, type Row, type TargetFinding } from './evidence.ts';

/** What got worse, e.g. `snag disconnectPhone 403 wrongKey, replayed: passed, now failed`. */
export interface Worse {
  readonly line: string;
  /** Indexes into the findings of the run; empty where evidence is gone. */
  readonly findings: readonly number[];
}

/** How a run differs from a pinned one. */
export interface Changes {
  readonly worse: readonly Worse[];
  readonly better: readonly string[];
}

/** The findings, by index, that a baseline has already: those that nothing which got worse points to. None without a baseline. */
export function knownFindings({ findings }: Evidence, changes: Changes | undefined): ReadonlySet<number> {
  if (changes === undefined) return new Set();
  const fresh = new Set(changes.worse.flatMap((one) => one.findings));
  return new Set(findings.keys().filter((index) => !fresh.has(index)));
}

const rank: Readonly<Record<Cell['verdict'] | 'missing', number>> = { missing: 0, failed: 0, absent: 1, passed: 2 };

/** Compares a run with a pinned one, cell by cell. Evidence that is gone, its row included, got worse; a new failure did too. */
export function worsened(baseline: Evidence, now: Evidence): Changes {
  const worse: Worse[] = [];
  const better: string[] = [];
  const rows = new Map(now.rows.map((row) => [titleOf(row), row]));
  const pinned = new Map(baseline.rows.map((row) => [titleOf(row), row]));
  for (const title of new Set([...pinned.keys(), ...rows.keys()])) {
    for (const axis of axes) {
      const before = pinned.get(title)?.axes[axis];
      const after = rows.get(title)?.axes[axis];
      // What was not there before can only be bad by failing.
      const from = before?.verdict ?? 'absent';
      const to = after?.verdict ?? 'missing';
      if (from === to || (to === 'missing' && from === 'failed')) continue;
      const line = `${title}, ${axis}: ${before === undefined ? 'new' : from}, now ${to}${after === undefined ? '' : reasonOf(after)}`;
      if (rank[to] < rank[from]) worse.push({ line, findings: after?.verdict === 'failed' ? after.findings : [] });
      else if (before !== undefined) better.push(line);
    }
  }
  // What was generated is in no cell: there a finding that is not known is what got worse.
  const known = new Set(baseline.findings.map(nameOf));
  for (const [index, finding] of now.findings.entries()) {
    const name = nameOf(finding);
    if (finding.seed !== undefined && !known.has(name)) worse.push({ line: `${name}: new`, findings: [index] });
  }
  return { worse, better };
}

function nameOf({ target, operationId, example, rule, pointer }: TargetFinding): string {
  return `${target} ${operationId}, ${example}: ${rule}${pointer && ` ${pointer}`}`;
}

function titleOf({ target, operationId, status, example }: Row): string {
  return `${target} ${operationId} ${status} ${example}`;
}

function reasonOf(cell: Cell): string {
  return cell.verdict === 'absent' ? ` (${cell.reason})` : '';
}

/** Reads a file that `--json` or `--write-baseline` wrote. Throws `CommandFailure`. */
export function readBaseline(file: string): Evidence {
  let held: unknown;
  try {
    held = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new CommandFailure(`--baseline holds ${file}, which cannot be read (${why}). Make it with --write-baseline.`);
  }
  const { Ajv2020 }: typeof import('ajv/dist/2020.js') = lazily('ajv/dist/2020.js');
  const schema = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#specs/evidence.schema.json')), 'utf8'));
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile<Evidence>(schema);
  if (validate(held)) return held;
  const [first] = validate.errors ?? [];
  throw new CommandFailure(
    `--baseline holds ${file}, which is no evidence matrix: ${first?.instancePath || 'it'} ${first?.message}. Make it with --write-baseline.`,
  );
}
