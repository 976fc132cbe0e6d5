import type { Result, Row } from '../scenario.ts';
import type { Spread } from '../spread.ts';

const width = 900;
const left = 300;
const bar = 16;
const line = 22;
const heading = 40;

/** The scenarios as bars, one picture that needs nothing else: the median, and a line from the smallest to the largest. */
export function toPlot(results: readonly Result[], notes: readonly string[]): string {
  const drawn = notes.map((note, index) => text(10, 50 + index * 18, note, 'fill="#555555"'));
  let y = 60 + notes.length * 18;
  for (const result of results) {
    const rows = result.rows.flatMap((row) => {
      const value = row.cpuMicros ?? row.startMs;
      return value === undefined ? [] : [{ row, value }];
    });
    if (rows.length === 0) continue;
    const unit = rows.some(({ row }) => row.startMs) ? 'ms to the first answer' : 'microseconds of CPU per request';
    drawn.push(text(10, y + 18, `${result.title} (${unit})`, 'font-weight="bold"'));
    y += heading - 12;
    const largest = Math.max(...rows.map(({ value }) => value.max));
    for (const { row, value } of rows.toSorted((one, other) => one.value.median - other.value.median)) {
      drawn.push(...toBar(row, value, y, (width - left - 80) / largest));
      y += line;
    }
    y += 16;
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${y}" fill="#ffffff"/>`,
    text(10, 28, 'Phonegate and its peers: less is better', 'font-size="18" font-weight="bold"'),
    ...drawn,
    '</svg>',
    '',
  ].join('\n');
}

function toBar({ label }: Row, { median, min, max }: Spread, y: number, scale: number): string[] {
  const middle = y + bar / 2;
  const own = label.startsWith('Phonegate') || label.startsWith('the unified');
  return [
    text(left - 8, middle + 4, label.slice(0, 48), 'text-anchor="end"'),
    `<rect x="${left}" y="${y}" width="${round(median * scale)}" height="${bar}" fill="${own ? '#c2410c' : '#94a3b8'}"/>`,
    `<line x1="${round(left + min * scale)}" x2="${round(left + max * scale)}" y1="${middle}" y2="${middle}" stroke="#111111"/>`,
    text(round(left + max * scale) + 6, middle + 4, median < 10 ? median.toFixed(1) : median.toFixed(0), 'fill="#111111"'),
  ];
}

function text(x: number, y: number, content: string, attributes: string): string {
  return `<text x="${x}" y="${y}" ${attributes}>${content.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</text>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
