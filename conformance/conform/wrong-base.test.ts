import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { conform } from './cli.ts';
import { startOrders } from './orders.ts';

describe('a base URL that is wrong', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-conform-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const lost = { status: 404 };
  const everywhere = { 'GET /orders/o-1': lost, 'POST /orders': lost, 'DELETE /orders/o-1': lost };
  /** What is noted, beside the findings, of a server that answers as given, by a document that has these servers. */
  const notedAt = async (drift: Parameters<typeof startOrders>[0], servers: readonly object[], path = ''): Promise<string> => {
    const file = join(folder, 'orders.yaml');
    writeFileSync(file, `${readFileSync('conformance/conform/orders.yaml', 'utf8')}\nservers: ${JSON.stringify(servers)}\n`);
    const server = await startOrders(drift);
    const { status, stderr } = await conform(['--base-url', server.url + path, '--contract', file, '--runs', '0']);
    server.close();
    expect(status).toBe(1);
    return stderr.replaceAll(server.url, 'URL');
  };

  it('is hinted at where nothing is found and the document has another', async () => {
    const servers = [
      { url: 'https://{region}.orders.example/api/{version}/', variables: { region: { default: 'eu' }, version: { default: 'v1' } } },
      { url: '/v2' },
    ];
    expect(await notedAt(everywhere, servers)).toBe(
      "Every documented request was answered 404. The paths begin at /api/v1 or /v2 by the document's servers, which the base URL lacks; try --base-url URL/api/v1\n",
    );
  });

  it.each<[when: string, drift: Parameters<typeof startOrders>[0], servers: readonly object[], path: string]>([
    ['something is found', { 'POST /orders': lost }, [{ url: '/v2' }], ''],
    ['the document has no other', everywhere, [{ url: 'https://orders.example/' }], ''],
    [
      'the base URL has it',
      { 'GET /v2/orders/o-1': lost, 'POST /v2/orders': lost, 'DELETE /v2/orders/o-1': lost },
      [{ url: '/v2/' }],
      '/v2',
    ],
  ])('is not hinted at where %s', async (_, drift, servers, path) => {
    expect(await notedAt(drift, servers, path)).toBe('');
  });
});
