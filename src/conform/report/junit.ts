import { type Axis, axes, type Evidence, type Row } from '../evidence.ts';
import { rules } from '../rules.ts';
import { headline } from './findings.ts';
import { element, escapeXml } from './xml.ts';

/** JUnit XML as CI systems read it: a suite for each target, a case for each cell; absent evidence is a skipped case with its reason. */
export function toJUnit(evidence: Evidence): string {
  const suites = evidence.targets.map(({ name }) => {
    const cells = evidence.rows.filter(({ target }) => target === name).flatMap((row) => axes.map((axis) => ({ row, axis })));
    const count = (verdict: string): number => cells.filter(({ row, axis }) => row.axes[axis].verdict === verdict).length;
    const attributes = {
      name,
      tests: cells.length,
      failures: count('failed'),
      errors: 0,
      skipped: count('absent'),
      time: 0,
      timestamp: evidence.at,
    };
    return element(
      'testsuite',
      attributes,
      cells.map(({ row, axis }) => toCase(evidence, row, axis)),
    );
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('testsuites', { name: 'phonegate conform' }, suites)}\n`;
}

function toCase({ findings }: Evidence, row: Row, axis: Axis): string {
  const cell = row.axes[axis];
  const attributes = {
    classname: `${row.target}.${row.operationId}`,
    name: `${row.operationId} ${row.status} ${row.example} [${axis}]`,
    time: 0,
  };
  if (cell.verdict === 'passed') return element('testcase', attributes);
  if (cell.verdict === 'absent') return element('testcase', attributes, [element('skipped', { message: cell.reason })]);
  const failures = cell.findings.flatMap((index) => findings[index] ?? []);
  const text = failures.map(
    (finding) => `fault of the ${finding.blame}: ${headline(finding)}\n${rules[finding.rule].explanation}\n${finding.curl}`,
  );
  const [first] = failures;
  const failure = { type: first?.rule ?? 'unknown', message: first === undefined ? '' : `fault of the ${first.blame}: ${headline(first)}` };
  return element('testcase', attributes, [element('failure', failure, [escapeXml(text.join('\n\n'))])]);
}
