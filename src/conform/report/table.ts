import { coverageKinds } from '../coverage.ts';
import { axes, type Cell, type Evidence, type Row } from '../evidence.ts';

const titles = axes.map((axis) => axis.padEnd(9));

/** The matrix as text: a block for each target; `+` is evidence, `FAIL` its contrary, and a number why there is none, below the block. */
export function toTable({ targets, rows }: Evidence): string {
  return targets
    .map(({ name, kind, baseUrl }) =>
      toBlock(
        `${name} (${kind} at ${baseUrl})`,
        rows.filter(({ target }) => target === name),
      ),
    )
    .join('\n');
}

function toBlock(title: string, rows: readonly Row[]): string {
  const reasons: string[] = [];
  const width = Math.max(20, ...rows.map((row) => wordRow(row).length));
  const lines: string[] = [];
  let operation = '';
  for (const row of rows) {
    if (row.operationId !== operation) {
      operation = row.operationId;
      lines.push(`  ${operation}`);
    }
    lines.push(`    ${wordRow(row).padEnd(width)}  ${axes.map((axis) => mark(row.axes[axis], reasons).padEnd(9)).join('')}`.trimEnd());
  }
  return [
    title,
    `    ${''.padEnd(width)}  ${titles.join('')}`.trimEnd(),
    ...lines,
    ...reasons.map((reason, index) => `  ${index + 1}  ${reason}`),
    '',
  ].join('\n');
}

function wordRow({ status, example }: Row): string {
  return `${status} ${example}`;
}

function mark(cell: Cell, reasons: string[]): string {
  if (cell.verdict === 'passed') return '+';
  if (cell.verdict === 'failed') return 'FAIL';
  const known = reasons.indexOf(cell.reason);
  return String(known === -1 ? reasons.push(cell.reason) : known + 1);
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
