import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence, Row } from '../../src/conform/evidence.ts';
import { conform, type Ended } from './cli.ts';
import { type DriftingSnag, startDriftingSnag } from './drifting-snag.ts';
import { type JUnitCase, readJUnit } from './junit.ts';
import { startOrders } from './orders.ts';
import { sarifSchema } from './sarif.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-baseline-'));
const file = (name: string): string => join(folder, name);

let snag: DriftingSnag;
let pinned: Evidence;
beforeAll(async () => {
  snag = await startDriftingSnag();
  const { status } = await snag.conform(['--baseline', file('pinned.json'), '--write-baseline']);
  expect(status).toBe(0);
  pinned = JSON.parse(readFileSync(file('pinned.json'), 'utf8'));
}, 60_000);
afterAll(async () => {
  await snag.close();
  rmSync(folder, { recursive: true });
});

/** Every report of a run with a baseline that is the pinned one with other rows. */
async function reported(rows: readonly Row[]): Promise<Readonly<Record<string, unknown>>> {
  writeFileSync(file('other.json'), JSON.stringify({ ...pinned, rows }));
  const files = ['--junit', file('e.xml'), '--sarif', file('e.sarif'), '--html', file('e.html')];
  const formats = ['--format', 'table', '--format', 'github'];
  const { status, stdout } = await snag.conform(['--baseline', file('other.json'), ...formats, ...files]);
  const { cases } = readJUnit(readFileSync(file('e.xml'), 'utf8'));
  const named = (wanted: readonly JUnitCase[]): string[] => wanted.map(({ name }) => name);
  const sarif = JSON.parse(readFileSync(file('e.sarif'), 'utf8'));
  const fits = sarifSchema();
  expect({ fits: fits(sarif), errors: fits.errors }).toEqual({ fits: true, errors: null });
  const lines = stdout.replaceAll(pinned.targets[0]?.name ?? '', 'TARGET').split('\n');
  const page = readFileSync(file('e.html'), 'utf8');
  return {
    status,
    cells: Object.fromEntries(lines.flatMap((line) => cellsIn(line))),
    legend: lines.filter((line) => line.startsWith('  KNOWN ')),
    findings: lines.filter((line) => /^(?:FAILED|KNOWN) /.test(line)).map((line) => line.replace(/: expected.*$/, '')),
    curls: lines.filter((line) => line.startsWith('        curl ')).length,
    counts: lines
      .find((line) => line.startsWith('TARGET  '))
      ?.replace(/^TARGET {2}\d+ documented answers: \d+ as documented, (.*), \d+ not seen/, '$1'),
    annotations: lines
      .filter((line) => line.startsWith('::'))
      .map((line) => line.replace(/^(::\w+) .*?::(.*?)(?:: expected.*)?$/, '$1 $2')),
    junit: {
      known: named(cases.filter(({ message }) => message === 'known, in the baseline')),
      failed: named(cases.filter(({ end }) => end === 'failure')),
    },
    sarif: sarif.runs[0].results.map(({ baselineState }: Record<string, string>) => baselineState),
    page: page.match(/(?<=<h1>).*(?=<\/h1>)|(?<=<\/span> <small>)known.*(?=<\/small>)/g),
    marks: page.match(/(?<=<td class=")(?:failed|known)(?=">)/g),
    end: lines.slice(lines.findLastIndex((line) => line.startsWith('::')) + 1, -1),
  };
}

/** The failed cells of a line of the table: what was replayed, and the refusal. */
function cellsIn(line: string): [string, string[]][] {
  const [, name, marks] = /^ {4}403 (\w+) +(.*)$/.exec(line) ?? [];
  const failed = marks?.match(/FAIL|KNOWN/g);
  return name === undefined || failed === null || failed === undefined ? [] : [[name, [...failed]]];
}

describe('what a baseline has already', () => {
  it('is told as known in every report, and fails nothing', async () => {
    expect(await reported(pinned.rows)).toEqual({
      status: 0,
      cells: { wrongKey: ['KNOWN', 'KNOWN'], noKey: ['KNOWN', 'KNOWN'] },
      legend: ['  KNOWN  It fails, and is in the baseline.'],
      findings: ['KNOWN   TARGET: disconnectPhone wrongKey', 'KNOWN   TARGET: disconnectPhone noKey'],
      curls: 2,
      counts: '2 not (2 known); 2 findings (2 known)',
      annotations: ['::notice TARGET: disconnectPhone wrongKey', '::notice TARGET: disconnectPhone noKey'],
      junit: { known: ['disconnectPhone 403 wrongKey', 'disconnectPhone 403 noKey'], failed: [] },
      sarif: ['unchanged', 'unchanged'],
      marks: ['known', 'known', 'known', 'known'],
      page: ['2 findings, 2 known', 'known, in the baseline', 'known, in the baseline'],
      end: ['Nothing got worse than the baseline.'],
    });
  });

  it('is told apart from what got worse, beside what got better', async () => {
    const rows = pinned.rows.map((row): Row => {
      if (row.operationId !== 'disconnectPhone') return row;
      if (row.example === 'wrongKey') return { ...row, axes: { ...row.axes, replayed: { verdict: 'passed' } } };
      if (row.example === 'noSubject') return { ...row, axes: { ...row.axes, replayed: { verdict: 'failed', findings: [0] } } };
      return row;
    });
    expect(await reported(rows)).toEqual({
      status: 1,
      cells: { wrongKey: ['FAIL', 'FAIL'], noKey: ['KNOWN', 'KNOWN'] },
      legend: ['  KNOWN  It fails, and is in the baseline.'],
      findings: ['FAILED  TARGET: disconnectPhone wrongKey', 'KNOWN   TARGET: disconnectPhone noKey'],
      curls: 2,
      counts: '2 not (1 known); 2 findings (1 known)',
      annotations: ['::error TARGET: disconnectPhone wrongKey', '::notice TARGET: disconnectPhone noKey'],
      junit: { known: ['disconnectPhone 403 noKey'], failed: ['disconnectPhone 403 wrongKey'] },
      sarif: ['new', 'unchanged'],
      marks: ['failed', 'failed', 'known', 'known'],
      page: ['2 findings, 1 known', 'known, in the baseline'],
      end: [
        'WORSE   TARGET disconnectPhone 403 wrongKey, replayed: passed, now failed',
        'better  TARGET disconnectPhone 400 noSubject, replayed: failed, now passed',
        '1 got worse than the baseline.',
        'Pin what got better with --write-baseline.',
      ],
    });
  });

  it('and is gone now fails, too, where no finding could say it', async () => {
    const [row] = pinned.rows;
    if (row === undefined) throw new TypeError('There are rows.');
    const unseen = { verdict: 'absent', reason: 'None.' } as const;
    const axes = {
      contract: { verdict: 'passed' },
      replayed: unseen,
      sdk: unseen,
      effect: unseen,
      refusal: unseen,
      recorded: unseen,
    } as const;
    const said = ['contract: passed', 'replayed: absent', 'sdk: absent', 'effect: absent', 'refusal: absent', 'recorded: absent'].map(
      (was) => `TARGET disconnectPhone 299 former, ${was}, now missing`,
    );
    expect(
      await reported([...pinned.rows, { ...row, operationId: 'disconnectPhone', status: 299, example: 'former', axes }]),
    ).toMatchObject({
      status: 1,
      findings: ['KNOWN   TARGET: disconnectPhone wrongKey', 'KNOWN   TARGET: disconnectPhone noKey'],
      annotations: [
        '::notice TARGET: disconnectPhone wrongKey',
        '::notice TARGET: disconnectPhone noKey',
        ...said.map((line) => `::error ${line}`),
      ],
      junit: { failed: ['disconnectPhone 299 former'] },
      end: [...said.map((line) => `WORSE   ${line}`), '6 got worse than the baseline.'],
    });
  });
});

describe('what was generated', () => {
  it('is known when the baseline has the same finding, and new when it has not', async () => {
    const orders = await startOrders({
      'POST /orders': { status: 201, headers: { 'content-type': 'application/json' }, body: { id: 'o-1', note: null, amount: 1 } },
    });
    const run = (...args: string[]): Promise<Ended> =>
      conform([
        '--base-url',
        orders.url,
        '--contract',
        'conformance/conform/orders.yaml',
        '--header',
        'Authorization: Bearer the-token',
        '--runs',
        '60',
        '--seed',
        '7',
        '--format',
        'findings',
        '--junit',
        file('g.xml'),
        '--baseline',
        file('orders.json'),
        ...args,
      ]);
    const failures = (): string | undefined => /<testsuite [^>]*failures="(\d+)"/.exec(readFileSync(file('g.xml'), 'utf8'))?.[1];
    await run('--write-baseline');
    const same = await run();
    const evidence: Evidence = JSON.parse(readFileSync(file('orders.json'), 'utf8'));
    const isForgotten = ({ example, seed }: { example: string; seed?: number }): boolean =>
      seed !== undefined && example === 'missing-required body/amount';
    const withFailures = failures();
    writeFileSync(
      file('orders.json'),
      JSON.stringify({ ...evidence, findings: evidence.findings.filter((finding) => !isForgotten(finding)) }),
    );
    const more = await run();
    orders.close();
    const failed = ({ stdout }: Ended): string[] =>
      stdout
        .split('\n')
        .filter((line) => line.startsWith('FAILED '))
        .map((line) => line.replace(/^.*?: (.*?): .*$/, '$1'));
    expect([same.status, failed(same), withFailures, more.status, failed(more), failures()]).toEqual([
      0,
      [],
      '0',
      1,
      ['createOrder missing-required body/amount'],
      '1',
    ]);
  });
});

describe('a baseline', () => {
  it('that is none is refused', async () => {
    writeFileSync(file('none.json'), '{}');
    const { status, stderr } = await snag.conform(['--baseline', file('none.json')]);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `--baseline holds ${file('none.json')}, which is no evidence matrix: it must have required property 'version'. Make it with --write-baseline.\n`,
    });
  });
});
