import { type Changes, isKnown, knownFindings } from '../baseline.ts';
import type { Cell, Evidence, Row, TargetFinding } from '../evidence.ts';
import { rules } from '../rules.ts';
import { causeOf, type Folded, fold, wordMore } from './fold.ts';

/** Findings with the command that repeats them, the first of each cause, then a line for each target. */
export function toFindingsText(evidence: Evidence, changes?: Changes): string {
  const { findings, targets, rows, generated } = evidence;
  const known = knownFindings(evidence, changes);
  const width = Math.max(...targets.map(({ name }) => name.length));
  const wordFindings = (target: string, isWanted: (finding: TargetFinding) => boolean): string => {
    const found = [...findings.entries()].filter(([, finding]) => finding.target === target && isWanted(finding));
    return words(found.length, 'finding') + wordKnown(found.filter(([index]) => known.has(index)).length);
  };
  const documented = targets.map(({ name }) => {
    const seen = wordAnswers(
      rows.filter(({ target }) => target === name),
      known,
    );
    return `${name.padEnd(width)}  ${seen}; ${wordFindings(name, ({ seed }) => seed === undefined)}`;
  });
  const made = generated.map(({ target, seed, tried }) => {
    const found = wordFindings(target, (finding) => finding.seed !== undefined);
    return `${target.padEnd(width)}  ${words(tried, 'generated request')} (--seed ${seed}): ${found}`;
  });
  const told = foldFindings(findings, known).map((one) => toLines(one, faultOf(evidence, one.first.finding)));
  return [...told, ...documented, ...made].join('\n');
}

/** How many of the documented answers came, as `replayed` has it. */
function wordAnswers(rows: readonly Row[], known: ReadonlySet<number>): string {
  const cells = rows.map(({ axes }) => axes.replayed);
  const count = (verdict: Cell['verdict']): number => cells.filter((cell) => cell.verdict === verdict).length;
  const [not, unseen] = [count('failed'), count('absent')];
  return [
    `${words(rows.length, 'documented answer')}: ${count('passed')} as documented`,
    ...(not === 0 ? [] : [`${not} not${wordKnown(cells.filter((cell) => isKnown(cell, known)).length)}`]),
    ...(unseen === 0 ? [] : [`${unseen} not seen`]),
  ].join(', ');
}

function wordKnown(count: number): string {
  return count === 0 ? '' : ` (${count} known)`;
}

/** E.g. `1 finding`. */
export function words(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** What was broken and where, in one line. */
export function headline({ operationId, example, pointer, expected, got }: TargetFinding): string {
  return `${operationId} ${example}${pointer && ` ${pointer}`}: expected ${expected}, got ${got}`;
}

/** Whose fault a finding is, in words: at a server that is none of our providers, and has none behind it, `provider` means the server. */
export function faultOf({ targets }: Evidence, { blame, rule, target }: TargetFinding): string {
  const isServer = targets.some(({ name, kind }) => name === target && kind === 'server');
  return isServer && blame === 'provider' && rule !== 'upstream-violation' ? 'server' : blame;
}

/** A finding, and whether the baseline has it. */
interface Told {
  readonly finding: TargetFinding;
  readonly isOld: boolean;
}

/** The first finding of each cause, those that the baseline has apart. */
export function foldFindings(findings: readonly TargetFinding[], known: ReadonlySet<number>): Folded<Told>[] {
  const told = findings.map((finding, index) => ({ finding, isOld: known.has(index) }));
  return fold(told, ({ finding, isOld }) => `${isOld} ${causeOf(finding)}`);
}

function toLines(folded: Folded<Told>, fault: string): string {
  const { finding, isOld } = folded.first;
  const { rule, target, curl, seed } = finding;
  return [
    `${isOld ? 'KNOWN ' : 'FAILED'}  ${target}: ${headline(finding)}`,
    `        fault of the ${fault}; ${rule}: ${rules[rule].title} (phonegate conform --explain ${rule})`,
    ...(seed === undefined ? [] : [`        seed ${seed}`]),
    `        ${curl}`,
    ...wordMore(folded).map((line) => `        ${line}`),
    '',
  ].join('\n');
}
