import { type Changes, isKnown, knownFindings } from '../baseline.ts';
import { coverageKinds } from '../coverage.ts';
import { axes, type Cell, type Evidence, type Row } from '../evidence.ts';

const titles = axes.map((axis) => axis.padEnd(9));

/**
 * The matrix as text: a block for each target; `+` is evidence, `FAIL` its contrary, `KNOWN` one that the baseline has already, and a number
 * why there is none, below the block.
 */
export function toTable(evidence: Evidence, changes?: Changes): string {
  const { targets, rows } = evidence;
  const known = knownFindings(evidence, changes);
  return targets
    .map(({ name, kind, baseUrl }) =>
      toBlock(
        `${name} (${kind} at ${baseUrl})`,
        rows.filter(({ target }) => target === name),
        known,
      ),
    )
    .join('\n');
}

function toBlock(title: string, rows: readonly Row[], known: ReadonlySet<number>): string {
  const reasons: string[] = [];
  const width = Math.max(20, ...rows.map((row) => wordRow(row).length));
  const lines: string[] = [];
  let operation = '';
  for (const row of rows) {
    if (row.operationId !== operation) {
      operation = row.operationId;
      lines.push(`  ${operation}`);
    }
    lines.push(
      `    ${wordRow(row).padEnd(width)}  ${axes.map((axis) => mark(row.axes[axis], reasons, known).padEnd(9)).join('')}`.trimEnd(),
    );
  }
  const hasKnown = rows.some((row) => axes.some((axis) => isKnown(row.axes[axis], known)));
  return [
    title,
    `    ${''.padEnd(width)}  ${titles.join('')}`.trimEnd(),
    ...lines,
    ...(hasKnown ? ['  KNOWN  It fails, and is in the baseline.'] : []),
    ...reasons.map((reason, index) => `  ${index + 1}  ${reason}`),
    '',
  ].join('\n');
}

function wordRow({ status, example }: Row): string {
  return `${status} ${example}`;
}

function mark(cell: Cell, reasons: string[], known: ReadonlySet<number>): string {
  if (cell.verdict === 'passed') return '+';
  if (cell.verdict === 'failed') return isKnown(cell, known) ? 'KNOWN' : 'FAIL';
  const index = reasons.indexOf(cell.reason);
  return String(index === -1 ? reasons.push(cell.reason) : index + 1);
}

/** What the run never exercised, place by place. */
export function toCoverageText({ coverage }: Evidence): string {
  return coverage
    .flatMap((one) => [
      `Never exercised of ${one.contract} at ${one.target}`,
      ...coverageKinds.flatMap((kind) => {
        const { exercised, never } = one[kind];
        return [`  ${kind}: ${exercised} exercised, ${never.length} never`, ...never.map((place) => `    ${place}`)];
      }),
      '',
    ])
    .join('\n');
}
