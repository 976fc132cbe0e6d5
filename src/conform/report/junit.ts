import { type Changes, knownFindings } from '../baseline.ts';
import { distinct } from '../distinct.ts';
import { axes, type Cell, type Evidence, type Row } from '../evidence.ts';
import { rules } from '../rules.ts';
import { faultOf, headline } from './findings.ts';
import { element, escapeXml } from './xml.ts';

/** A case of a suite, and how it ended: a documented answer, what a generated request found, or an answer that is gone since the baseline. */
interface Test {
  readonly classname: string;
  readonly name: string;
  readonly end: 'passed' | { readonly skipped: string } | Failure;
  /** What is to be said however it ended. */
  readonly output?: string;
}

interface Failure {
  readonly type: string;
  readonly message: string;
  readonly text: string;
}

/**
 * JUnit XML as CI systems read it: a suite for each target, in it a case for each documented answer, with the cells of its row as output, and
 * one for each generated request with findings. An answer that was not asked for, or did not come, is skipped with its reason; so is what
 * failed in the baseline already. What is gone since then fails.
 */
export function toJUnit(evidence: Evidence, changes?: Changes): string {
  const { targets, rows } = evidence;
  const gone = new Set((changes?.worse ?? []).flatMap(({ row }) => (row === undefined || rows.includes(row) ? [] : [row])));
  const names = new Set([...targets.map(({ name }) => name), ...[...gone].map(({ target }) => target)]);
  const suites = [...names].map((name) => toSuite(evidence, name, testsOf(evidence, changes, [...rows, ...gone], name)));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'phonegate conform' }, suites)}\n`;
}

function toSuite({ at, generated }: Evidence, name: string, tests: readonly Test[]): string {
  const skipped = tests.filter(({ end }) => end !== 'passed' && 'skipped' in end).length;
  const failures = tests.filter(({ end }) => end !== 'passed' && 'type' in end).length;
  const properties = generated
    .filter(({ target }) => target === name)
    .flatMap(({ seed, tried }) => [
      element('property', { name: 'seed', value: seed }),
      element('property', { name: 'generated requests', value: tried }),
    ]);
  // CI systems know a case by its name and lose the second of a kind.
  const unlike = distinct(tests.map((test) => test.name));
  return element('testsuite', { name, tests: tests.length, failures, errors: 0, skipped, time: 0, timestamp: at }, [
    ...(properties.length === 0 ? [] : [element('properties', {}, properties)]),
    ...tests.map((test, index) => toCase({ ...test, name: unlike[index] ?? test.name })),
  ]);
}

function testsOf(evidence: Evidence, changes: Changes | undefined, rows: readonly Row[], target: string): Test[] {
  const { findings } = evidence;
  const known = knownFindings(evidence, changes);
  const toTest = (operationId: string, name: string, end: Test['end'], output?: string): Test => ({
    classname: `${target}.${operationId}`,
    name: `${operationId} ${name}`,
    end,
    ...(output !== undefined && { output }),
  });
  const endOf = (found: readonly number[], lost: readonly string[], otherwise: Test['end']): Test['end'] => {
    const fresh = found.filter((index) => !known.has(index));
    if (fresh.length > 0 || lost.length > 0) return toFailure(evidence, fresh, lost);
    return found.length > 0 ? { skipped: 'known, in the baseline' } : otherwise;
  };
  const documented = rows
    .filter((row) => row.target === target)
    .map((row): Test => {
      const { operationId, status, example, axes: cells } = row;
      const lost = (changes?.worse ?? []).flatMap((one) => (one.row === row && one.findings.length === 0 ? [one.line] : []));
      const isThere = evidence.rows.includes(row);
      const found = isThere ? axes.flatMap((axis) => ('findings' in cells[axis] ? cells[axis].findings : [])) : [];
      const { replayed } = cells;
      const end = endOf([...new Set(found)], lost, replayed.verdict === 'absent' ? { skipped: replayed.reason } : 'passed');
      return toTest(
        operationId,
        `${status} ${example}`,
        end,
        isThere ? axes.map((axis) => wordCell(evidence, axis, cells[axis])).join('\n') : undefined,
      );
    });
  const made = [...findings.entries()].filter(([, finding]) => finding.target === target && finding.seed !== undefined);
  const requests = Map.groupBy(made, ([, { operationId, example }]) => `${operationId} ${example}`);
  const generated = [...requests.values()].flatMap((own) => {
    const end = endOf(
      own.map(([index]) => index),
      [],
      'passed',
    );
    return own.slice(0, 1).map(([, { operationId, example }]) => toTest(operationId, `generated: ${example}`, end));
  });
  return [...documented, ...generated];
}

function wordCell({ findings }: Evidence, axis: string, cell: Cell): string {
  if (cell.verdict === 'passed') return `${axis}: passed`;
  if (cell.verdict === 'absent') return `${axis}: absent (${cell.reason})`;
  return `${axis}: failed (${cell.findings.map((index) => findings[index]?.rule).join(', ')})`;
}

/** Of new findings and of evidence that is gone since the baseline. */
function toFailure(evidence: Evidence, found: readonly number[], lost: readonly string[]): Failure {
  const failures = found
    .flatMap((index) => evidence.findings[index] ?? [])
    .map((finding) => ({ ...finding, said: `fault of the ${faultOf(evidence, finding)}: ${headline(finding)}` }));
  const [first] = failures;
  const texts = failures.map(({ said, rule, curl }) => `${said}\n${rules[rule].explanation}\n${curl}`);
  return { type: first?.rule ?? 'worse', message: first?.said ?? lost[0] ?? '', text: [...texts, ...lost].join('\n\n') };
}

function toCase({ classname, name, end, output }: Test): string {
  return element('testcase', { classname, name, time: 0 }, [
    ...(end !== 'passed' && 'skipped' in end ? [element('skipped', { message: end.skipped })] : []),
    ...(end !== 'passed' && 'type' in end ? [element('failure', { type: end.type, message: end.message }, [escapeXml(end.text)])] : []),
    ...(output === undefined ? [] : [element('system-out', {}, [escapeXml(output)])]),
  ]);
}
