import { labels as coldStart } from './cold-start.ts';
import type { Result, Row } from './scenario.ts';
import { labels as proxied } from './suites/proxied.ts';

/** A goal, and what this run says of it. */
export interface Goal {
  readonly scenario: string;
  readonly goal: string;
  /** As it is shown; absent when this run did not measure it. */
  readonly measured?: string;
  readonly met?: boolean;
}

const phonegate = 'Phonegate';
const express = 'Express + express.json';
const stock = 'stock express-openapi-validator';

/** Every goal, held against what was measured. */
export function judgeGoals(results: readonly Result[]): Goal[] {
  const row = (scenario: string, label: string): Row | undefined =>
    results.find(({ id }) => id === scenario)?.rows.find((one) => one.label === label);
  const cpu = (scenario: string, label: string): number | undefined => row(scenario, label)?.cpuMicros?.median;
  const ratio = (scenario: string, other: string, limit: number): Judged =>
    atMost(divide(cpu(scenario, phonegate), cpu(scenario, other)), limit);
  const added = (which: 'p50Ms' | 'p99Ms', limit: number): Judged => {
    const own = row('proxied-0ms-c10', phonegate)?.[which]?.median;
    const bare = row('proxied-0ms-c10', 'undici proxy')?.[which]?.median;
    return own === undefined || bare === undefined ? {} : { measured: `${(own - bare).toFixed(2)} ms`, met: own - bare < limit };
  };
  const checked = cpu('size-1MB', proxied.checked);
  const unchecked = cpu('size-1MB', proxied.unchecked);
  const start = (other: string, limit: number): Judged =>
    atMost(divide(row('cold-start', coldStart.phonegate)?.startMs?.median, row('cold-start', other)?.startMs?.median), limit);
  const resident = row('memory', phonegate);
  const emulated = ['small', 'large'].flatMap((size): Goal[] => [
    { scenario: `native, emulated, ${size}`, goal: `at most 1.00x ${express} (next: 0.85x)`, ...ratio(`emulated-${size}-c10`, express, 1) },
    { scenario: `native, emulated, ${size}`, goal: 'at most 0.50x stock EOV', ...ratio(`emulated-${size}-c10`, stock, 0.5) },
    { scenario: `native, emulated, ${size}`, goal: 'at most 0.20x Prism mock', ...ratio(`emulated-${size}-c10`, 'Prism mock', 0.2) },
  ]);
  return [
    ...emulated,
    { scenario: 'native, proxied, 0 ms', goal: 'at most 0.125x Prism proxy', ...ratio('proxied-0ms-c10', 'Prism proxy --errors', 0.125) },
    { scenario: 'native, proxied, 0 ms', goal: 'at most 1.60x undici proxy', ...ratio('proxied-0ms-c10', 'undici proxy', 1.6) },
    { scenario: 'latency that proxying adds, p50', goal: 'under 0.30 ms', ...added('p50Ms', 0.3) },
    { scenario: 'latency that proxying adds, p99', goal: 'under 1.00 ms', ...added('p99Ms', 1) },
    {
      scenario: 'unified revoke',
      goal: 'at most 2.00x its native call',
      ...atMost(divide(cpu('unified-snag', 'the unified revocation'), cpu('unified-snag', 'the native operation')), 2),
    },
    {
      scenario: '1,000 operations against 4',
      goal: 'at most 1.10x',
      ...atMost(divide(cpu('operations-1000', phonegate), cpu('operations-4', phonegate)), 1.1),
    },
    {
      scenario: 'validating an answer of 1 MB',
      goal: 'at most 2.00x parsing it',
      ...atMost(
        divide(checked === undefined || unchecked === undefined ? undefined : checked - unchecked, cpu('size-1MB', proxied.parse)),
        2,
      ),
    },
    { scenario: 'cold start', goal: 'at most 3.50x bare Node', ...start(coldStart.node, 3.5) },
    { scenario: 'cold start', goal: 'at most 0.40x Prism mock', ...start('Prism mock', 0.4) },
    { scenario: 'memory, last half of the requests', goal: 'flat (at most 1.05x)', ...flat(resident) },
    { scenario: 'memory, peak', goal: 'under 150 MB', ...peak(resident) },
    {
      scenario: 'two workers',
      goal: 'at least 1.80x one',
      // Each has a core of its own then, and does its part of the work at this cost: twice the cores at that much more CPU per request.
      ...atLeast(twice(divide(cpu('workers', phonegate), cpu('workers', proxied.workers))), 1.8),
    },
  ];
}

type Judged = Pick<Goal, 'measured' | 'met'>;

function divide(one: number | undefined, other: number | undefined): number | undefined {
  return one === undefined || other === undefined ? undefined : one / other;
}

function twice(value: number | undefined): number | undefined {
  return value === undefined ? undefined : value * 2;
}

function atLeast(value: number | undefined, limit: number): Judged {
  return value === undefined ? {} : { measured: `${value.toFixed(2)}x`, met: value >= limit };
}

function atMost(value: number | undefined, limit: number): Judged {
  return value === undefined ? {} : { measured: `${value.toFixed(2)}x`, met: value <= limit };
}

function flat(row: Row | undefined): Judged {
  const [, , half, , end] = row?.residentMb ?? [];
  return atMost(divide(end, half), 1.05);
}

function peak(row: Row | undefined): Judged {
  return row?.residentMb === undefined || row.peakMb === undefined
    ? {}
    : { measured: `${row.peakMb.toFixed(0)} MB`, met: row.peakMb < 150 };
}
