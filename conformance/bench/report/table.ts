import type { Goal } from '../goals.ts';
import type { Result, Row } from '../scenario.ts';
import type { Spread } from '../spread.ts';

type Column = readonly [title: string, cell: (row: Row) => string | undefined];

/** The lines of one scenario, the fastest contender first; columns that nobody fills are left out. */
export function toTable({ id, title, reference, rows }: Result): string {
  const base = rows.find(({ label }) => label === reference);
  const columns: Column[] = [
    ['contender', ({ label }) => label],
    ['checks', ({ checks }) => checks],
    ['CPU us/request', ({ cpuMicros }) => cpuMicros && spread(cpuMicros, micros)],
    ['ms to first answer', ({ startMs }) => startMs && spread(startMs, (value) => value.toFixed(0))],
    ['ratio', (row) => ratio(row, base)],
    ['requests/s', ({ perSecond, limitedByLoad }) => perSecond && `${perSecond.median.toFixed(0)}${limitedByLoad === true ? '*' : ''}`],
    ['p50 ms', ({ p50Ms }) => p50Ms?.median.toFixed(2)],
    ['p99 ms', ({ p99Ms }) => p99Ms?.median.toFixed(2)],
    ['core', ({ coreShare }) => (coreShare === undefined ? undefined : `${(coreShare * 100).toFixed(0)} %`)],
    ['first ms', ({ firstMs }) => firstMs?.toFixed(1)],
    ['resident MB, by quarters', ({ residentMb }) => residentMb?.map((value) => value.toFixed(0)).join(' ')],
    ['peak MB', ({ peakMb }) => peakMb?.toFixed(0)],
  ];
  const good = rows
    .filter(({ problem, absent }) => problem === undefined && absent === undefined)
    .toSorted((one, other) => cost(one) - cost(other));
  const shown = columns.filter(([, cell]) => good.some((row) => cell(row) !== undefined));
  const lines =
    good.length === 0 ? [] : align([shown.map(([heading]) => heading), ...good.map((row) => shown.map(([, cell]) => cell(row) ?? ''))]);
  const bad = rows.flatMap(({ label, problem, absent }) =>
    problem ? [`  WRONG  ${label}: ${problem}`] : absent ? [`  ${label}: ${absent}`] : [],
  );
  const note = good.some(({ limitedByLoad }) => limitedByLoad) ? ['  * as much as the load generator can do'] : [];
  return ['', `${title}  [${id}]`, ...lines, ...bad, ...note].join('\n');
}

/** The goals, and whether they are met. */
export function toGoalTable(goals: readonly Goal[]): string {
  const verdict = ({ met }: Goal): string => (met === undefined ? 'not measured' : met ? 'met' : 'not met');
  const rows = goals.map((goal) => [goal.scenario, goal.goal, goal.measured ?? '', verdict(goal)]);
  return ['', 'Goals', ...align([['scenario', 'goal', 'measured', ''], ...rows], 2)].join('\n');
}

/** Columns of text to the left, as many as said, and all others, which are figures, to the right. */
function align(cells: readonly (readonly string[])[], left = 1): string[] {
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  const isText = (column: number): boolean => column < left || cells[0]?.[column] === 'checks' || cells[0]?.[column] === '';
  const pad = (text: string, column: number): string =>
    isText(column) ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0);
  return cells.map((row) => `  ${row.map(pad).join('  ')}`.trimEnd());
}

function spread({ median, min, max }: Spread, show: (value: number) => string): string {
  return `${show(median)} (${show(min)}-${show(max)})`;
}

function micros(value: number): string {
  return value < 10 ? value.toFixed(1) : value.toFixed(0);
}

/** What a row is sorted and compared by. */
function cost({ cpuMicros, startMs }: Row): number {
  return (cpuMicros ?? startMs)?.median ?? 0;
}

function ratio(row: Row, base: Row | undefined): string | undefined {
  return base === undefined || cost(base) === 0 ? undefined : `${(cost(row) / cost(base)).toFixed(2)}x`;
}
