import { axes, type Cell, type Evidence, type TargetFinding } from '../evidence.ts';
import { rules } from '../rules.ts';
import { headline } from './findings.ts';
import { element, escapeXml } from './xml.ts';

/** A case of a suite: a cell of the matrix, or all that was generated. */
interface Test {
  readonly classname: string;
  readonly name: string;
  readonly cell: Cell;
}

/**
 * JUnit XML as CI systems read it: a suite for each target, a case for each cell, and one for what was generated; absent evidence is a
 * skipped case with its reason.
 */
export function toJUnit(evidence: Evidence): string {
  const suites = evidence.targets.map(({ name }) => {
    const tests = testsOf(evidence, name);
    const count = (verdict: string): number => tests.filter(({ cell }) => cell.verdict === verdict).length;
    const counts = { tests: tests.length, failures: count('failed'), errors: 0, skipped: count('absent') };
    const cases = tests.map((test) => toCase(test, evidence.findings));
    return element('testsuite', { name, ...counts, time: 0, timestamp: evidence.at }, cases);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'phonegate conform' }, suites)}\n`;
}

function testsOf({ rows, generated, findings }: Evidence, name: string): Test[] {
  const cells = rows
    .filter(({ target }) => target === name)
    .flatMap(({ operationId, status, example, axes: own }) =>
      axes.map(
        (axis): Test => ({ classname: `${name}.${operationId}`, name: `${operationId} ${status} ${example} [${axis}]`, cell: own[axis] }),
      ),
    );
  const made = generated
    .filter(({ target }) => target === name)
    .map(({ seed, tried }): Test => {
      const found = [...findings.entries()]
        .filter(([, { target, seed: from }]) => target === name && from !== undefined)
        .map(([index]) => index);
      const cell: Cell = found.length === 0 ? { verdict: 'passed' } : { verdict: 'failed', findings: found };
      return { classname: name, name: `${tried} generated requests (seed ${seed})`, cell };
    });
  return [...cells, ...made];
}

function toCase({ classname, name, cell }: Test, findings: readonly TargetFinding[]): string {
  const attributes = { classname, name, time: 0 };
  if (cell.verdict === 'passed') return element('testcase', attributes);
  if (cell.verdict === 'absent') return element('testcase', attributes, [element('skipped', { message: cell.reason })]);
  const failures = cell.findings
    .flatMap((index) => findings[index] ?? [])
    .map((finding) => ({ ...finding, said: `fault of the ${finding.blame}: ${headline(finding)}` }));
  const [first] = failures;
  const text = failures.map(({ said, rule, curl }) => `${said}\n${rules[rule].explanation}\n${curl}`).join('\n\n');
  return element('testcase', attributes, [element('failure', { type: first?.rule ?? '', message: first?.said ?? '' }, [escapeXml(text)])]);
}
