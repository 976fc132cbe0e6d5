import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import type { Evidence } from '../../src/conform/evidence.ts';
import { conform } from './cli.ts';
import { type JUnitCase, readJUnit } from './junit.ts';
import { startOrders } from './orders.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-junit-'));
const file = (name: string): string => join(folder, name);
const contract = 'conformance/conform/orders.yaml';
/** A server that reads no request closely, and answers a number that is out of bounds. */
let server: Awaited<ReturnType<typeof startOrders>>;
beforeAll(async () => {
  const amount = { status: 201, headers: { 'content-type': 'application/json' }, body: { id: 'o-1', note: null, amount: 0 } };
  server = await startOrders({ 'POST /orders': amount });
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function report(document: string, ...args: string[]): Promise<{ evidence: Evidence } & ReturnType<typeof readJUnit>> {
  const given = ['--base-url', server.url, '--contract', document, '--header', 'Authorization: Bearer the-token'];
  await conform([...given, '--json', file('e.json'), '--junit', file('e.xml'), ...args]);
  return { evidence: JSON.parse(readFileSync(file('e.json'), 'utf8')), ...readJUnit(readFileSync(file('e.xml'), 'utf8')) };
}

describe('JUnit XML', () => {
  const generating = ['--runs', '60', '--seed', '7', '--baseline', file('baseline.json')];
  const generated = ({ findings }: Evidence): string[] => {
    const made = findings.filter(({ seed }) => seed !== undefined);
    return [...new Set(made.map(({ operationId, example }) => `${operationId} generated: ${example}`))];
  };
  let plain: Awaited<ReturnType<typeof report>>;
  let known: Awaited<ReturnType<typeof report>>;
  beforeAll(async () => {
    plain = await report(contract, ...generating, '--write-baseline');
    // In this baseline one generated finding is not known, and one documented answer was there that is gone now.
    const findings = plain.evidence.findings.filter(({ example }) => example !== 'missing-required body/amount');
    const former = plain.evidence.rows.slice(0, 1).map((row) => ({ ...row, example: 'former' }));
    writeFileSync(file('baseline.json'), JSON.stringify({ ...plain.evidence, findings, rows: [...plain.evidence.rows, ...former] }));
    known = await report(contract, ...generating);
  }, 60_000);

  it('counts what is in it, and gives no two cases one name', () => {
    for (const { suites, cases } of [plain, known]) {
      const counted = suites.map((suite) => {
        const own = cases.filter((one) => one.suite === suite.name);
        const ending = (end: JUnitCase['end']): number => own.filter((one) => one.end === end).length;
        return { ...suite, tests: own.length, failures: ending('failure'), errors: 0, skipped: ending('skipped') };
      });
      expect(suites).toEqual(counted);
      expect(new Set(cases.map((one) => `${one.classname} ${one.name}`)).size).toBe(cases.length);
    }
  });

  it('has a case for each documented answer, and a failing one for each generated request with findings', () => {
    const { evidence, suites, cases } = plain;
    expect(cases.filter(({ name }) => !name.includes(' generated: ')).map(({ name, end }) => [name, end])).toEqual([
      ['getOrder 200 anyAnswer', 'passed'],
      ['getOrder 401 noContent', 'passed'],
      ['listOrders 200 anyAnswer', 'skipped'],
      ['createOrder 201 default', 'failure'],
      ['DELETE /orders/{orderId} 204 noContent', 'skipped'],
    ]);
    const made = cases.filter(({ name }) => name.includes(' generated: '));
    expect(made.map(({ name, end }) => [name, end])).toEqual(generated(evidence).map((name) => [name, 'failure']));
    // All that one request found is in its case.
    expect(made.flatMap(({ text }) => text?.split('\n').filter((line) => line.startsWith('curl ')) ?? [])).toEqual(
      evidence.findings.filter(({ seed }) => seed !== undefined).map(({ curl }) => curl),
    );
    expect([generated(evidence).length > 5, suites.map(({ properties }) => properties)]).toEqual([
      true,
      [{ seed: '7', 'generated requests': String(evidence.generated[0]?.tried) }],
    ]);
  });

  it('fails, with a baseline, by what is new and by what is gone, and skips what is known', () => {
    const failed = known.cases.filter(({ end }) => end === 'failure');
    const target = plain.suites[0]?.name;
    expect(failed.map(({ name, type, output }) => ({ name, type, hasOutput: output !== undefined }))).toEqual([
      { name: 'getOrder 200 former', type: 'worse', hasOutput: false },
      { name: 'createOrder generated: missing-required body/amount', type: 'accepted-bad-request', hasOutput: false },
    ]);
    expect(failed[0]?.text?.split('\n').filter((line) => line !== '')).toEqual(
      Object.entries(plain.evidence.rows[0]?.axes ?? {}).map(
        ([axis, { verdict }]) => `${target} getOrder 200 former, ${axis}: ${verdict}, now missing`,
      ),
    );
    const skipped = known.cases.filter(({ message }) => message === 'known, in the baseline').map(({ name }) => name);
    expect(skipped).toEqual([
      'createOrder 201 default',
      ...generated(plain.evidence).filter((name) => name !== 'createOrder generated: missing-required body/amount'),
    ]);
  });

  it('and a baseline have two cases for an answer with an example of each of two media types', async () => {
    const document = parse(readFileSync(contract, 'utf8'));
    const { content } = document.paths['/orders'].post.responses['201'];
    content['application/vnd.orders+json'] = content['application/json'];
    writeFileSync(file('two.yaml'), stringify(document, { aliasDuplicateObjects: false }));
    const args = ['--runs', '0', '--baseline', file('two.json')];
    const { evidence, cases } = await report(file('two.yaml'), ...args, '--write-baseline');
    const names = ['createOrder 201 default', 'createOrder 201 default (2)'];
    expect(cases.filter(({ name }) => name.startsWith('createOrder')).map(({ name }) => name)).toEqual(names);
    // The first of the two was not yet broken.
    const rows = evidence.rows.map((row, index) =>
      index === evidence.rows.findIndex(({ operationId }) => operationId === 'createOrder')
        ? { ...row, axes: { ...row.axes, contract: { verdict: 'passed' }, replayed: { verdict: 'passed' } } }
        : row,
    );
    writeFileSync(file('two.json'), JSON.stringify({ ...evidence, rows }));
    const after = await report(file('two.yaml'), ...args);
    expect(after.cases.filter(({ end }) => end === 'failure').map(({ name }) => name)).toEqual(names.slice(0, 1));
  });
});
