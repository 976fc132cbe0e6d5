import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/conform/evidence.ts';
import { startTestGateway } from '../../src/testing.ts';
import { conform } from './cli.ts';
import { startOrders } from './orders.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-foreign-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const json = { 'content-type': 'application/json' };
const formats = ['--format', 'findings', '--format', 'github'];
const files = ['--json', file('e.json'), '--junit', file('e.xml'), '--sarif', file('e.sarif'), '--html', file('e.html')];
const orders = ['--contract', 'conformance/conform/orders.yaml', '--header', 'Authorization: Bearer the-token'];

/** Every word about whose fault it is, by report. */
async function blamed(...args: string[]): Promise<Readonly<Record<string, string[]>>> {
  const { stdout } = await conform([...args, ...formats, ...files]);
  const evidence: Evidence = JSON.parse(readFileSync(file('e.json'), 'utf8'));
  const [run] = JSON.parse(readFileSync(file('e.sarif'), 'utf8')).runs;
  const results: { message: { text: string }; properties: { blame: string } }[] = run.results;
  const said = (text: string): string[] => [...new Set(text.match(/(?<=fault of the )\w+/g))];
  const page = readFileSync(file('e.html'), 'utf8');
  return {
    printed: said(stdout),
    junit: said(readFileSync(file('e.xml'), 'utf8')),
    page: [...new Set(page.match(/(?<=data-fault=")\w+|(?<=<span class="fault">)\w+/g))],
    sarif: said(results.map(({ message }) => message.text).join()),
    sarifBlame: [...new Set(results.map(({ properties }) => properties.blame))],
    json: [...new Set(evidence.findings.map(({ blame }) => blame))],
  };
}

const words = (fault: string) => ({ printed: [fault], junit: [fault], page: [fault], sarif: [fault] });

describe('whose fault it is', () => {
  it("is the server's, and for programs the provider's, where any server is judged", async () => {
    const amount = { status: 201, headers: json, body: { id: 'o-1', note: null, amount: 0 } };
    const server = await startOrders({ 'POST /orders': amount });
    const all = await blamed('--base-url', server.url, ...orders, '--runs', '60', '--seed', '7');
    server.close();
    expect(all).toEqual({ ...words('server'), sarifBlame: ['provider'], json: ['provider'] });
  });

  it("stays the provider's where a gateway stands there and says so", async () => {
    const env = { MONOCLOUD_API_KEY: 'demo-monocloud-key', MONOCLOUD_UPSTREAM: 'http://127.0.0.1:9' };
    const gateway = await startTestGateway({ env });
    const all = await blamed('--base-url', gateway.nativeUrl('monocloud'), '--contract', 'monocloud', '--runs', '0');
    await gateway.close();
    expect(all).toEqual({ ...words('provider'), sarifBlame: ['provider'], json: ['provider'] });
  });

  it("is no gateway's where a server words its problems like one", async () => {
    const server = await startOrders({ 'POST /orders': { status: 500, headers: json, body: { code: 'broken', fault: 'client' } } });
    const all = await blamed('--base-url', server.url, ...orders, '--runs', '60', '--seed', '7');
    server.close();
    expect(all).toEqual({ ...words('server'), sarifBlame: ['provider'], json: ['provider'] });
  });
});

describe('a documented answer without an example', () => {
  it('stands in the table beside the others of its operation', async () => {
    const content = (more: object) => ({ 'application/json': { schema: { type: 'object' }, ...more } });
    const get = (operationId: string) => ({
      operationId,
      responses: {
        200: { description: 'Fine.', content: content({ example: {} }) },
        404: { description: 'None.', content: content({}) },
        410: { description: 'Gone.', content: content({ example: {} }) },
      },
    });
    const paths = { '/a': { get: get('first') }, '/b': { get: get('second') } };
    writeFileSync(file('ab.json'), JSON.stringify({ openapi: '3.1.0', info: { title: 'AB', version: '1' }, paths }));
    const answer = { status: 200, headers: json, body: {} };
    const server = await startOrders({ 'GET /a': answer, 'GET /b': answer });
    const { stdout } = await conform(['--base-url', server.url, '--contract', file('ab.json'), '--runs', '0']);
    server.close();
    const rows = stdout.split('\n').filter((line) => /^ {2,4}(?:\d{3}|first|second) /.test(`${line} `));
    expect(rows.map((line) => line.replace(/^( +\S+(?: \S+)?).*$/, '$1'))).toEqual([
      '  first',
      '    200 default',
      '    404 (none)',
      '    410 default',
      '  second',
      '    200 default',
      '    404 (none)',
      '    410 default',
    ]);
  });
});
