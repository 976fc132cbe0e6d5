import type { Evidence, TargetFinding } from '../evidence.ts';
import { rules } from '../rules.ts';

/** Every finding with the command that repeats it, then a line for each target. */
export function toFindingsText({ findings, targets, rows, generated }: Evidence): string {
  const width = Math.max(...targets.map(({ name }) => name.length));
  const lines = targets.map(({ name }) => {
    const cells = rows.filter(({ target }) => target === name).map(({ axes }) => axes.replayed.verdict);
    const count = (verdict: string): number => cells.filter((one) => one === verdict).length;
    const found = findings.filter(({ target }) => target === name).length;
    return `${name.padEnd(width)}  ${count('passed')} replayed, ${count('failed')} failed, ${count('absent')} absent; ${found} finding${found === 1 ? '' : 's'}`;
  });
  const made = generated.map(({ target, seed, tried }) => `${target.padEnd(width)}  ${tried} generated requests tried (--seed ${seed})`);
  return [...findings.map(toLines), ...lines, ...made].join('\n');
}

/** What was broken and where, in one line. */
export function headline({ operationId, example, pointer, expected, got }: TargetFinding): string {
  return `${operationId} ${example}${pointer && ` ${pointer}`}: expected ${expected}, got ${got}`;
}

function toLines(finding: TargetFinding): string {
  const { rule, blame, target, curl, seed } = finding;
  return [
    `FAILED  ${target}: ${headline(finding)}`,
    `        fault of the ${blame}; ${rule}: ${rules[rule].title} (phonegate conform --explain ${rule})`,
    ...(seed === undefined ? [] : [`        seed ${seed}`]),
    `        ${curl}`,
    '',
  ].join('\n');
}
