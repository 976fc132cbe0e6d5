import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { conform } from './cli.ts';
import { startOrders } from './orders.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-foreign-'));
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

const json = { 'content-type': 'application/json' };
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
