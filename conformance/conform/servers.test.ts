import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetFinding } from '../../src/conform/evidence.ts';
import { freePort } from '../processes.ts';
import { conform, type Ended } from './cli.ts';
import { startOrders } from './orders.ts';

const contract = 'conformance/conform/orders.yaml';
const env = { ORDERS_TOKEN: 'the-token' };
const header = ['--header', 'Authorization: Bearer $ORDERS_TOKEN'];
const json = { 'content-type': 'application/json' };

/** Runs against a server that drifts as given. */
async function against(drift: Parameters<typeof startOrders>[0], ...args: string[]): Promise<Ended & { url: string }> {
  const server = await startOrders(drift);
  const runs = args.includes('--runs') ? [] : ['--runs', '0'];
  const ended = await conform(['--base-url', server.url, '--contract', contract, ...runs, ...args], env);
  server.close();
  return { ...ended, url: server.url };
}

async function findingsOf(
  drift: Parameters<typeof startOrders>[0],
): Promise<Pick<TargetFinding, 'rule' | 'blame' | 'pointer' | 'operationId' | 'expected' | 'got'>[]> {
  const { stdout } = await against(drift, ...header, '--format', 'json');
  const { findings }: { findings: TargetFinding[] } = JSON.parse(stdout);
  return findings.map(({ rule, blame, pointer, operationId, expected, got }) => ({ rule, blame, pointer, operationId, expected, got }));
}

describe("somebody else's server and OpenAPI 3.0 document", () => {
  it('is fine where it keeps its contract, whatever state it is in, and more than that is not asked', async () => {
    const { status, stdout, stderr, url } = await against({}, ...header);
    const name = `orders.yaml at ${new URL(url).host}`;
    expect({ status, stderr, stdout: stdout.replaceAll(name, 'NAME').replaceAll(url, 'URL') }).toEqual({
      status: 0,
      stderr: '',
      stdout: `NAME (server at URL)
                          contract replayed sdk      effect   refusal  recorded
  getOrder
    200 anyAnswer         +        +        1        2        3        4
    401 noContent         +        +        1        2        +        4
  listOrders
    200 anyAnswer         5        5        1        5        5        5
  createOrder
    201 default           +        +        1        6        3        4
  DELETE /orders/{orderId}
    204 noContent         +        7        1        6        3        4
  1  The official SDKs are driven at Phonegate's emulators alone.
  2  A read is to change nothing.
  3  The documented answer is no refusal.
  4  Only Phonegate's own providers are asked live, or recorded.
  5  The contract has no example for the query parameter since.
  6  The contract names no read that shows what this operation changes (x-read-back).
  7  Another documented answer came; what the example assumes is not arranged.

NAME  5 documented answers: 3 as documented, 2 not seen; 0 findings
`,
    });
  });

  it.each<[name: string, drift: Parameters<typeof startOrders>[0], finding: object]>([
    [
      'a required header is missing',
      { 'GET /orders/o-1': { status: 200, headers: json, body: { id: 'o-1', note: null, amount: 1 } } },
      { rule: 'missing-header', pointer: '', operationId: 'getOrder', expected: 'the header ETag', got: 'no such header' },
    ],
    [
      'a header breaks its schema',
      {
        'GET /orders/o-1': {
          status: 200,
          headers: { ...json, etag: '1', 'x-remaining': 'few' },
          body: { id: 'o-1', note: null, amount: 1 },
        },
      },
      { rule: 'header-value', pointer: '', operationId: 'getOrder', expected: 'the header X-Remaining', got: '"few"' },
    ],
    [
      'an exclusive minimum as OpenAPI 3.0 words it is not kept',
      { 'POST /orders': { status: 201, headers: json, body: { id: 'o-1', note: null, amount: 0 } } },
      { rule: 'out-of-bounds', pointer: '/amount', operationId: 'createOrder', expected: 'must be > 0', got: '0' },
    ],
    [
      'a body comes where none is documented',
      { 'DELETE /orders/o-1': { status: 409, headers: json, body: { why: 'shipped' } } },
      {
        rule: 'unexpected-body',
        pointer: '',
        operationId: 'DELETE /orders/{orderId}',
        expected: 'no body',
        got: '409 with an object with why',
      },
    ],
    [
      'a refusal is not as the default answer is documented',
      { 'GET /orders/o-1': { status: 401 } },
      { rule: 'credentials-refused', blame: 'client', pointer: '', operationId: 'getOrder', expected: '200', got: '401 without a body' },
    ],
    [
      'a status is documented by no range and no default',
      { 'POST /orders': { status: 200, headers: json, body: {} } },
      {
        rule: 'undocumented-status',
        pointer: '',
        operationId: 'createOrder',
        expected: '201',
        got: '200 with an object with no properties',
      },
    ],
  ])('is told when %s', async (_, drift, finding) => {
    expect(await findingsOf(drift)).toContainEqual({ blame: 'provider', ...finding });
  });

  it('is told when a request without the documented credentials succeeds', async () => {
    const open = { status: 200, headers: { ...json, etag: '1' }, body: { id: 'o-1', note: null, amount: 1 } };
    expect(await findingsOf({ 'GET /orders/o-1': open })).toEqual([
      {
        rule: 'accepted-bad-credentials',
        blame: 'provider',
        pointer: '',
        operationId: 'getOrder',
        expected: '401',
        got: '200 with an object with id, note, amount',
      },
    ]);
  });

  it('gets no secret into anything that is shown', async () => {
    const { stdout } = await against({ 'GET /orders/o-1': { status: 500 } }, ...header, '--format', 'json', '--format', 'findings');
    expect({ secret: stdout.includes('the-token'), variable: stdout.includes('\'authorization: Bearer \'"$ORDERS_TOKEN"') }).toEqual({
      secret: false,
      variable: true,
    });
  });
});

describe('requests generated from the contract', () => {
  interface Answered {
    readonly findings: readonly TargetFinding[];
    readonly generated: readonly { readonly seed: number; readonly tried: number }[];
  }
  const generate = async (seed: string, body: unknown): Promise<Answered> => {
    const drift = { 'POST /orders': { status: 201, headers: json, body } };
    const { stdout } = await against(drift, ...header, '--runs', '60', '--seed', seed, '--format', 'json');
    return JSON.parse(stdout);
  };

  it('are announced, because what they create and change stays', async () => {
    const { url, stderr } = await against({}, ...header, '--runs', '60');
    expect(stderr).toBe(
      `orders.yaml at ${new URL(url).host}: beside the documented examples some 60 generated requests are sent, which create and change data there, too. --runs 0 leaves them out.\n`,
    );
  });

  it('find what the examples do not, with the seed and the smallest request that shows it', async () => {
    const { findings, generated } = await generate('7', { id: 'o-1', note: null, amount: 1 });
    const found = findings.filter(
      ({ operationId, example }) => operationId === 'createOrder' && example === 'missing-required body/amount',
    );
    expect(generated).toEqual([expect.objectContaining({ seed: 7, tried: expect.any(Number) })]);
    expect(found.map(({ rule, blame, seed, curl }) => ({ rule, blame, seed, body: /--data-raw (.*)$/.exec(curl)?.[1] }))).toEqual([
      { rule: 'accepted-bad-request', blame: 'provider', seed: 7, body: expect.not.stringContaining('amount') },
    ]);
  });

  it('are the same for the same seed', async () => {
    const shown = async (): Promise<string[]> => {
      const { findings } = await generate('7', { id: 'o-1', note: null, amount: 1 });
      return findings.map(({ rule, operationId, example, curl }) =>
        [rule, operationId, example, curl.replace(/127\.0\.0\.1:\d+/, 'HOST')].join(' '),
      );
    };
    expect(await shown()).toEqual(await shown());
  });
});

describe('a contract that contradicts itself', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-conform-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is blamed, and not the server', async () => {
    const file = join(folder, 'broken.json');
    const schema = { type: 'object', required: ['ok'], properties: { ok: { type: 'boolean' } } };
    const content = { 'application/json': { schema, examples: { fine: { value: { ok: 'yes' } } } } };
    writeFileSync(
      file,
      JSON.stringify({
        openapi: '3.1.0',
        info: { title: 'Broken', version: '1' },
        paths: { '/orders': { post: { operationId: 'check', responses: { 201: { description: 'Fine.', content } } } } },
      }),
    );
    const server = await startOrders({ 'POST /orders': { status: 201, headers: json, body: { ok: true } } });
    const { status, stdout } = await conform(['--base-url', server.url, '--contract', file, '--runs', '0', '--format', 'json']);
    server.close();
    const { findings } = JSON.parse(stdout);
    expect({ status, findings }).toEqual({
      status: 1,
      findings: [
        {
          rule: 'broken-example',
          blame: 'contract',
          contract: file,
          target: `broken.json at ${new URL(server.url).host}`,
          operationId: 'check',
          example: 'fine',
          pointer: '/ok',
          expected: 'must be boolean',
          got: '"yes" in the example of the answer',
          curl: `curl -sS -i -X POST '${server.url}/orders'`,
        },
      ],
    });
  });

  it.each<[what: string, text: string, stderr: string]>([
    ['Swagger 2.0', 'swagger: "2.0"', 'FILE says openapi: 2.0; it should be an OpenAPI document of version 3.0 or 3.1.\n'],
    [
      'a reference to another file',
      'openapi: 3.0.0\npaths: { /a: { $ref: "./a.yaml" } }',
      'FILE refers to ./a.yaml; only references within the file are followed. Bundle it into one file first, e.g. with: npx @redocly/cli bundle\n',
    ],
    [
      'a reference that leads nowhere',
      'openapi: 3.0.0\ninfo: { title: A, version: "1" }\npaths: { /a: { get: { responses: { "200": { $ref: "#/components/responses/No" } } } } }',
      'The contract FILE is broken:\n  - /paths/~1a/get/responses/200/$ref: #/components/responses/No leads nowhere\n',
    ],
    ['no OpenAPI at all', 'openapi: 3.1.0\ninfo: {}', 'The contract FILE is broken:\n  - it is not an OpenAPI document with paths\n'],
  ])('%s is refused with what to do', async (_, text, stderr) => {
    const file = join(folder, 'other.yaml');
    writeFileSync(file, text);
    const ended = await conform(['--base-url', 'http://127.0.0.1:9', '--contract', file]);
    expect({ ...ended, stderr: ended.stderr.replaceAll(file, 'FILE') }).toEqual({ status: 2, stdout: '', stderr });
  });
});

describe('one of our contracts against any URL', () => {
  let url: string;
  beforeAll(async () => {
    url = `http://127.0.0.1:${await freePort()}`;
  });

  it('needs agreement for a server that is not on this machine, and says what it would do there', async () => {
    const { status, stdout, stderr } = await conform(['--base-url', 'https://provider.invalid/', '--contract', 'snag']);
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `https://provider.invalid is no emulator. The documented examples will be sent there, with the given credentials, to
  POST /api/phone_verifications  (Send a one-time code by SMS)
  POST /api/phone_verifications/connect  (Check the code and connect the number)
  POST /api/phone_verifications/disconnect  (Disconnect the number from the user)
  POST /api/users/verify  (Move the number from the other user to this one)
snag at provider.invalid: beside the documented examples some 300 generated requests are sent, which create and change data there, too. --runs 0 leaves them out.
Whatever they change there stays changed. Add --yes to agree.
`,
    });
  });

  it('says that nobody answers', async () => {
    const { status, stderr } = await conform(['--base-url', url, '--contract', 'snag']);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `Nobody answers at ${url} (connect ECONNREFUSED ${url.slice(7)}).\n` });
  });
});

describe('a wrong command line is explained', () => {
  it.each<[args: string[], stderr: string]>([
    [
      ['--base-url', 'http://127.0.0.1:9'],
      '--base-url needs --contract: the name of one of our contracts, or the file of an OpenAPI document.\n',
    ],
    [
      ['--base-url', 'localhost:80', '--contract', 'snag'],
      '--base-url should hold an http or https URL without user, query and fragment, e.g. http://127.0.0.1:8080/api.\n',
    ],
    [['--base-url', 'http://127.0.0.1:9', '--mock'], '--base-url and --mock name different targets; give one of them.\n'],
    [['--contract', 'snag'], '--contract and --header go with --base-url.\n'],
    [
      ['--base-url', 'http://127.0.0.1:9', '--contract', 'no-such-file'],
      '--contract holds no-such-file, which cannot be read (ENOENT); it should be an OpenAPI document, or one of unified, authing, genauth, monocloud, snag.\n',
    ],
    [
      ['--base-url', 'http://127.0.0.1:9', '--contract', 'snag', '--header', 'secret'],
      "--header should be 'Name: value'; it holds no colon.\n",
    ],
    [
      ['--base-url', 'http://127.0.0.1:9', '--contract', 'snag', '--header', 'X-API-KEY: $NO_SUCH_KEY'],
      '--header X-API-KEY names the environment variable NO_SUCH_KEY, which is not set.\n',
    ],
    [['--mock', '--runs', '5'], '--runs goes with no --mock: a mock server words refusals as the contracts do not.\n'],
    [['--seed', 'lucky'], '--seed holds "lucky"; it should be a whole number from 0 to 2147483647.\n'],
    [['--write-baseline'], '--write-baseline needs --baseline <file>, which it writes.\n'],
  ])('%j', async (args, stderr) => {
    expect(await conform(args)).toEqual({ status: 2, stdout: '', stderr });
  });

  it('an unknown rule, with the list of them', async () => {
    const { status, stderr } = await conform(['--explain', 'magic']);
    expect({ status, stderr: stderr.slice(0, 81) }).toEqual({
      status: 2,
      stderr: '--explain holds "magic", which is no rule. The rules are accepted-bad-credentials',
    });
  });
});
