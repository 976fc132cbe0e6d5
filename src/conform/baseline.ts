import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CommandFailure } from '../commands/command.ts';
import { lazily } from '../lazily.ts';
import { distinct } from './distinct.ts';
import { type Axis, axes, type Cell, type Evidence, type Row, type TargetFinding } from './evidence.ts';
import { reasonOf } from './reason.ts';

/** What got worse, e.g. `snag disconnectPhone 403 wrongKey, replayed: passed, now failed`. */
export interface Worse {
  readonly line: string;
  /** Indexes into the findings of the run; empty where evidence is gone. */
  readonly findings: readonly number[];
  /** The documented answer that it is about, as the run has it, or as the baseline had it where it is gone; none for what was generated. */
  readonly row?: Row;
  /** Which of its cells; none for what was generated. */
  readonly axis?: Axis;
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

/** Whether a cell failed, and by nothing that the baseline has not. */
export function isKnown(cell: Cell, known: ReadonlySet<number>): boolean {
  return cell.verdict === 'failed' && cell.findings.every((index) => known.has(index));
}

const rank: Readonly<Record<Cell['verdict'] | 'missing', number>> = { missing: 0, failed: 0, absent: 1, passed: 2 };

/**
 * Compares a run with a pinned one, cell by cell. Evidence that is gone, its row included, got worse; so did a cell that fails, where it
 * did not or for another reason.
 */
export function worsened(baseline: Evidence, now: Evidence): Changes {
  const worse: Worse[] = [];
  const better: string[] = [];
  const rows = byTitle(now.rows);
  const pinned = byTitle(baseline.rows);
  for (const title of new Set([...pinned.keys(), ...rows.keys()])) {
    const row = rows.get(title) ?? pinned.get(title);
    for (const axis of axes) {
      const before = pinned.get(title)?.axes[axis];
      const after = rows.get(title)?.axes[axis];
      // What was not there before can only be bad by failing.
      const from = before?.verdict ?? 'absent';
      const to = after?.verdict ?? 'missing';
      const findings = after?.verdict === 'failed' ? after.findings : [];
      const add = (change: string, fresh: readonly number[]): number =>
        worse.push({ line: `${title}, ${axis}: ${change}`, findings: fresh, axis, ...(row && { row }) });
      if (before?.verdict === 'failed' && after?.verdict === 'failed') {
        const was = reasonsOf(baseline, before.findings);
        const is = reasonsOf(now, findings);
        const added = [...is.keys()].filter((reason) => !was.has(reason));
        const gone = [...was.keys()].filter((reason) => !is.has(reason));
        if (added.length > 0) {
          add(
            `failed, now with ${added.join(', ')}`,
            added.flatMap((reason) => is.get(reason) ?? []),
          );
        }
        // What fails in another way may only hide what it failed by before.
        else if (gone.length > 0) better.push(`${title}, ${axis}: failed, now without ${gone.join(', ')}`);
      } else if (rank[to] < rank[from]) {
        add(`${before === undefined ? 'new' : from}, now ${to}${absence(after)}`, findings);
      } else if (rank[to] > rank[from] && before !== undefined) {
        better.push(`${title}, ${axis}: ${from}, now ${to}${absence(after)}`);
      }
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

/** The findings of a cell, by index, under what they are known by. */
function reasonsOf({ findings }: Evidence, indexes: readonly number[]): Map<string, number[]> {
  const reasons = new Map<string, number[]>();
  for (const index of indexes) {
    const finding = findings[index];
    if (finding === undefined) continue;
    const reason = reasonOf(finding);
    reasons.set(reason, [...(reasons.get(reason) ?? []), index]);
  }
  return reasons;
}

function nameOf(finding: TargetFinding): string {
  const { target, operationId, example } = finding;
  return `${target} ${operationId}, ${example}: ${reasonOf(finding)}`;
}

function byTitle(rows: readonly Row[]): Map<string, Row> {
  const titles = distinct(rows.map(({ target, operationId, status, example }) => `${target} ${operationId} ${status} ${example}`));
  return new Map(titles.flatMap((title, index) => (rows[index] === undefined ? [] : [[title, rows[index]]])));
}

function absence(cell: Cell | undefined): string {
  return cell?.verdict === 'absent' ? ` (${cell.reason})` : '';
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
