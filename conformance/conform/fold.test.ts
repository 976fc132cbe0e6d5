import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence, TargetFinding } from '../../src/conform/evidence.ts';
import { conform, type Ended } from './cli.ts';
import { readJUnit } from './junit.ts';
import { startOrders } from './orders.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-fold-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

/** Answers to everything that is ordered. */
const ordered = (amount: unknown) => ({
  status: 201,
  headers: { 'content-type': 'application/json' },
  body: { id: 'o-1', note: null, amount },
});
const place = 'createOrder default /amount: expected must be integer, got "x"';

describe('one breach in every answer of an operation', () => {
  let created = ordered(1);
  let server: Awaited<ReturnType<typeof startOrders>>;
  beforeAll(async () => {
    server = await startOrders({
      get 'POST /orders'() {
        return created;
      },
    });
  });
  afterAll(() => server.close());
  const run = async (...args: string[]): Promise<Ended & { readonly lines: string[] }> => {
    const name = `orders.yaml at ${new URL(server.url).host}`;
    const formats = ['--format', 'findings', '--format', 'github'];
    const given = [
      '--base-url',
      server.url,
      '--contract',
      'conformance/conform/orders.yaml',
      '--header',
      'Authorization: Bearer the-token',
    ];
    const ended = await conform([...given, '--runs', '60', '--seed', '7', ...formats, ...args]);
    return { ...ended, lines: ended.stdout.replaceAll(name, 'TARGET').replaceAll(server.url, 'URL').split('\n') };
  };
  const isIt = ({ rule, pointer }: TargetFinding): boolean => rule === 'wrong-type' && pointer === '/amount';

  it('is told once, with how many more there are, and whole for machines', async () => {
    created = ordered('x');
    const { lines } = await run('--json', file('e.json'), '--junit', file('e.xml'), '--sarif', file('e.sarif'));
    const { findings, generated }: Evidence = JSON.parse(readFileSync(file('e.json'), 'utf8'));
    const count = findings.filter(isIt).length;
    expect(count).toBeGreaterThan(5);
    const more = `… and ${count - 1} more of the same rule and place`;
    const first = lines.indexOf(`FAILED  TARGET: ${place}`);
    expect(lines.slice(first, first + 5)).toEqual([
      `FAILED  TARGET: ${place}`,
      '        fault of the server; wrong-type: A value has the wrong type (phonegate conform --explain wrong-type)',
      expect.stringMatching(/^ {8}curl -sS -i -X POST 'URL\/orders' /),
      `        ${more}`,
      '',
    ]);
    expect(lines.filter((line) => line.startsWith('FAILED ') && line.includes('/amount: expected must be'))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('TARGET '))).toEqual([
      'TARGET  5 documented answers: 2 as documented, 1 not, 2 not seen; 1 finding',
      `TARGET  ${generated[0]?.tried} generated requests (--seed 7): ${findings.length - 1} findings`,
    ]);
    const annotations = lines.filter((line) => line.startsWith('::error') && line.includes('/amount: expected must be'));
    expect(annotations).toEqual([expect.stringMatching(new RegExp(`::TARGET: ${place}%0Acurl .*%0A${more}$`))]);
    const [sarif] = JSON.parse(readFileSync(file('e.sarif'), 'utf8')).runs;
    const cases = readJUnit(readFileSync(file('e.xml'), 'utf8')).cases.filter(({ text }) => text?.includes('/amount: expected must be'));
    expect([sarif.results.length, cases.length]).toEqual([findings.length, count]);
    // What is wrong with a request has its place there: each is told.
    const accepted = findings.filter(({ rule }) => rule === 'accepted-bad-request');
    expect(lines.filter((line) => line.startsWith('FAILED ') && line.includes('expected a refusal'))).toHaveLength(accepted.length);
  });

  it('is told once where it is new since the baseline, too', async () => {
    created = ordered(1);
    const baseline = ['--baseline', file('pinned.json')];
    const pinning = await run(...baseline, '--write-baseline');
    const pinned: Evidence = JSON.parse(readFileSync(file('pinned.json'), 'utf8'));
    expect([pinning.status, pinning.stderr.split('\n').at(-2)]).toEqual([
      0,
      `Wrote ${file('pinned.json')}, which pins 5 documented answers and ${pinned.findings.length} findings. Without --write-baseline, only what is worse than that fails.`,
    ]);
    created = ordered('x');
    const { status, lines } = await run(...baseline, '--json', file('e.json'));
    const { findings }: Evidence = JSON.parse(readFileSync(file('e.json'), 'utf8'));
    const made = findings.filter((finding) => isIt(finding) && finding.seed !== undefined).length;
    expect({
      status,
      end: lines.slice(
        lines.findIndex((line) => line.startsWith('WORSE ')),
        -1,
      ),
    }).toEqual({
      status: 1,
      end: [
        'WORSE   TARGET createOrder 201 default, contract: passed, now failed',
        'WORSE   TARGET createOrder 201 default, replayed: passed, now failed',
        'WORSE   TARGET createOrder, sound: wrong-type /amount: new',
        `        … and ${made - 1} more of the same rule and place`,
        `${made + 2} got worse than the baseline.`,
      ],
    });
    expect(lines.filter((line) => line.startsWith('FAILED '))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith('KNOWN ')).length).toBeGreaterThan(0);
  });
});
