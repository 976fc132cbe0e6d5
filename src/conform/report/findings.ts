import { type Changes, isKnown, knownFindings } from '../baseline.ts';
import type { Evidence, TargetFinding } from '../evidence.ts';
import { rules } from '../rules.ts';
import { causeOf, type Folded, fold, wordMore } from './fold.ts';

/** Findings with the command that repeats them, the first of each cause, then a line for each target. */
export function toFindingsText(evidence: Evidence, changes?: Changes): string {
  const { findings, targets, rows, generated } = evidence;
  const known = knownFindings(evidence, changes);
  const width = Math.max(...targets.map(({ name }) => name.length));
  const lines = targets.map(({ name }) => {
    const cells = rows.filter(({ target }) => target === name).map(({ axes }) => axes.replayed);
    const verdicts = cells.map((cell) => (isKnown(cell, known) ? 'known' : cell.verdict));
    const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
    const failed = `${count('failed')} failed${count('known') === 0 ? '' : `, ${count('known')} known`}`;
    const found = [...findings.keys()].filter((index) => findings[index]?.target === name);
    const before = found.filter((index) => known.has(index)).length;
    const words = `${found.length} finding${found.length === 1 ? '' : 's'}${before === 0 ? '' : `, ${before} known`}`;
    return `${name.padEnd(width)}  ${count('passed')} replayed, ${failed}, ${count('absent')} absent; ${words}`;
  });
  const made = generated.map(({ target, seed, tried }) => `${target.padEnd(width)}  ${tried} generated requests tried (--seed ${seed})`);
  const told = foldFindings(findings, known).map((one) => toLines(one, faultOf(evidence, one.first.finding)));
  return [...told, ...lines, ...made].join('\n');
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
