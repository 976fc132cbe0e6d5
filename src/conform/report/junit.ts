import { type Changes, knownFindings } from '../baseline.ts';
import { axes, type Cell, type Evidence } from '../evidence.ts';
import { rules } from '../rules.ts';
import { faultOf, headline } from './findings.ts';
import { element, escapeXml } from './xml.ts';

/** A case of a suite, and how it ended: a cell of the matrix, all that was generated, or what is gone since the baseline. */
interface Test {
  readonly classname: string;
  readonly name: string;
  readonly end: 'passed' | { readonly skipped: string } | Failure;
}

interface Failure {
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/**
 * JUnit XML as CI systems read it: a suite for each target, a case for each cell, and one for what was generated; absent evidence is a
 * skipped case with its reason, and so is what failed in the baseline already. Evidence that is gone since then fails in a suite of its own.
 */
export function toJUnit(evidence: Evidence, changes?: Changes): string {
  const known = knownFindings(evidence, changes);
  const gone = (changes?.worse ?? []).filter(({ findings }) => findings.length === 0);
  const suites = evidence.targets.map(({ name }) => toSuite(name, evidence.at, testsOf(evidence, known, name)));
  const lost = gone.map(({ line }): Test => ({ classname: 'baseline', name: line, end: { type: 'worse', message: line, text: line } }));
  if (lost.length > 0) suites.push(toSuite('baseline', evidence.at, lost));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'phonegate conform' }, suites)}\n`;
}

function toSuite(name: string, timestamp: string, tests: readonly Test[]): string {
  const skipped = tests.filter(({ end }) => end !== 'passed' && 'skipped' in end).length;
  const failures = tests.filter(({ end }) => end !== 'passed' && 'type' in end).length;
  return element('testsuite', { name, tests: tests.length, failures, errors: 0, skipped, time: 0, timestamp }, tests.map(toCase));
}

function testsOf(evidence: Evidence, known: ReadonlySet<number>, name: string): Test[] {
  const { rows, generated, findings } = evidence;
  const endOf = (cell: Cell): Test['end'] => {
    if (cell.verdict === 'passed') return 'passed';
    if (cell.verdict === 'absent') return { skipped: cell.reason };
    const fresh = cell.findings.filter((index) => !known.has(index));
    return fresh.length === 0 ? { skipped: 'known, in the baseline' } : toFailure(evidence, fresh);
  };
  const cells = rows
    .filter(({ target }) => target === name)
    .flatMap(({ operationId, status, example, axes: own }) =>
      axes.map(
        (axis): Test => ({
          classname: `${name}.${operationId}`,
          name: `${operationId} ${status} ${example} [${axis}]`,
          end: endOf(own[axis]),
        }),
      ),
    );
  const made = generated
    .filter(({ target }) => target === name)
    .map(({ seed, tried }): Test => {
      const found = [...findings.keys()].filter((index) => findings[index]?.target === name && findings[index]?.seed !== undefined);
      const end = found.length === 0 ? 'passed' : endOf({ verdict: 'failed', findings: found });
      return { classname: name, name: `${tried} generated requests (seed ${seed})`, end };
    });
  return [...cells, ...made];
}

function toFailure(evidence: Evidence, found: readonly number[]): Failure {
  const failures = found
    .flatMap((index) => evidence.findings[index] ?? [])
    .map((finding) => ({ ...finding, said: `fault of the ${faultOf(evidence, finding)}: ${headline(finding)}` }));
  const [first] = failures;
  const text = failures.map(({ said, rule, curl }) => `${said}\n${rules[rule].explanation}\n${curl}`).join('\n\n');
  return { type: first?.rule ?? '', message: first?.said ?? '', text };
}

function toCase({ classname, name, end }: Test): string {
  const attributes = { classname, name, time: 0 };
  if (end === 'passed') return element('testcase', attributes);
  if ('skipped' in end) return element('testcase', attributes, [element('skipped', { message: end.skipped })]);
  return element('testcase', attributes, [element('failure', { type: end.type, message: end.message }, [escapeXml(end.text)])]);
}
