import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Verdict } from './specmatic.ts';

/** A kind of test in which Specmatic is wrong about us, and why. */
export interface Excuse {
  /** As Specmatic writes it, e.g. `POST /v1/connections/(connection:string)/proofs`. */
  readonly operation: string;
  /** A regular expression that the words of the test fit. */
  readonly test: string;
  /** What Specmatic says that it found, as a regular expression; nothing else is excused. */
  readonly found: string;
  readonly because: string;
  /** Whether the test comes up only now and then, so that a run may have no use for the excuse. */
  readonly byChance?: boolean;
}

/** What Specmatic found and nothing excuses, and the excuses that excused nothing. */
export interface Judgement {
  readonly failures: readonly Verdict[];
  readonly unused: readonly Excuse[];
}

const excuses: readonly Excuse[] = parse(readFileSync(new URL('./excuses.yaml', import.meta.url), 'utf8'));

/** Leaves out what `excuses.yaml` explains; `prefix` is that of a server in the line-up. */
export function judgeVerdicts(verdicts: readonly Verdict[], prefix = ''): Judgement {
  const used = new Set<Excuse>();
  const failures = verdicts.filter((verdict) => {
    const { found } = verdict;
    if (found === undefined) return false;
    const test = prefix === '' ? verdict.test : verdict.test.replace(` ${prefix}/`, ' /');
    const fitting = excuses.filter(
      (one) => test.includes(` ${one.operation} -> `) && new RegExp(one.test).test(test) && new RegExp(one.found).test(found),
    );
    for (const one of fitting) used.add(one);
    return fitting.length === 0;
  });
  return { failures, unused: excuses.filter((one) => !used.has(one) && one.byChance !== true) };
}
