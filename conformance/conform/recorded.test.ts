import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/conform/evidence.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { credentialsOf, realValues, startAccount } from '../record/live-account.ts';
import { type Recording, startRecording } from '../record/recorded.ts';
import { send } from '../stories/raw.ts';
import { organizationId, walletAddress, websiteId } from '../stories/snag.ts';
import { conform } from './cli.ts';

const real = realValues.snag;
const folder = mkdtempSync(join(tmpdir(), 'phonegate-recorded-'));

let demo: TestGateway;
let account: Awaited<ReturnType<typeof startAccount>>;
let recording: Recording;
beforeAll(async () => {
  demo = await startTestGateway();
  account = await startAccount('snag');
  recording = await startRecording({
    provider: 'snag',
    upstream: account.url,
    credentials: credentialsOf('snag'),
    conform: { replace: real },
  });
  const disconnect = (body: object, key = real['demo-snag-key'] ?? '') =>
    send('post', `${recording.url}/api/phone_verifications/disconnect`, { 'x-api-key': key }, body);
  const userId = real['123e4567-e89b-12d3-a456-426614174001'];
  const everyId = { userId, walletAddress, websiteId, organizationId };
  await disconnect({});
  await disconnect({ userId: '123e4567-e89b-12d3-a456-426614174999' });
  await disconnect(everyId, 'a-key-of-nobody');
  await disconnect(everyId);
  // The same answer whether or not a number was connected.
  await disconnect({ userId });
  await recording.running.stop();
});
afterAll(async () => {
  await demo.close();
  await account.gateway.close();
  rmSync(recording.folder, { recursive: true });
  rmSync(folder, { recursive: true });
});

/** The matrix of a run at the demo world of Snag, with a recording. */
async function judge(file: string): Promise<{ status: number; evidence: Evidence }> {
  const args = ['--url', demo.url, '--connection', 'snag', '--runs', '0', '--format', 'json', '--recording', file];
  const { status, stdout, stderr } = await conform(args);
  expect(stderr).toBe('');
  return { status, evidence: JSON.parse(stdout) };
}

/** What a recording showed, by operation and example. */
function shownIn({ rows }: Evidence): object {
  const cells = rows.map(({ operationId, example, axes }) => [`${operationId} ${example}`, axes.recorded] as const);
  return Object.fromEntries(cells.filter(([, { verdict }]) => verdict !== 'absent'));
}

function reasonsIn({ rows }: Evidence): Set<string> {
  return new Set(rows.flatMap(({ axes: { recorded } }) => (recorded.verdict === 'absent' ? [recorded.reason] : [])));
}

/** The recording with something else in it. */
function changed(from: string, to: string): string {
  const text = readFileSync(recording.cases, 'utf8');
  expect(text).toContain(from);
  const file = join(folder, `${crypto.randomUUID()}.cases.jsonl`);
  writeFileSync(file, text.replaceAll(from, to));
  return file;
}

describe('a recording beside a run', () => {
  const passed = { verdict: 'passed', by: expect.stringMatching(/^a recording of 127\.0\.0\.1:\d+, \d{4}-\d\d-\d\dT/) };
  const refused = {
    'disconnectPhone noSubject': passed,
    'disconnectPhone unknownUser': passed,
    'disconnectPhone wrongKey': passed,
  };

  it('is evidence for the documented answers that came to their documented requests, and for no others', async () => {
    const { status, evidence } = await judge(recording.cases);
    expect({ status, shown: shownIn(evidence), reasons: reasonsIn(evidence), findings: evidence.findings }).toEqual({
      status: 0,
      shown: { ...refused, 'disconnectPhone disconnected': passed },
      reasons: new Set([
        'No recorded exchange is this request with this answer.',
        'A recording does not show what this example assumes, and another has the same answer.',
      ]),
      findings: [],
    });
  });

  it('in which the provider breaks the contract is held against the contract', async () => {
    const { status, evidence } = await judge(changed('"data":{"message":"Phone disconnected."}', '"data":{}'));
    const failed = { verdict: 'failed', findings: [0] };
    expect({ status, shown: shownIn(evidence), findings: evidence.findings }).toEqual({
      status: 1,
      shown: { ...refused, 'disconnectPhone disconnected': failed },
      findings: [
        {
          rule: 'missing-property',
          blame: 'contract',
          pointer: '/data',
          expected: "must have required property 'message'",
          got: 'an object with no properties',
          contract: 'snag',
          target: 'snag',
          operationId: 'disconnectPhone',
          example: 'disconnected',
          curl: expect.stringContaining(`'https://${new URL(account.url).host}/api/phone_verifications/disconnect'`),
        },
      ],
    });
  });

  it.each([
    [
      'of another provider',
      () => changed('"provider":"snag"', '"provider":"monocloud"'),
      'names a recording of monocloud, of which this run asks nothing.',
    ],
    ['that is not there', () => join(folder, 'none.cases.jsonl'), 'none.cases.jsonl cannot be read (ENOENT).'],
    [
      'that is none',
      () => changed('"recording":1', '"recording":2'),
      'line 1 is no head of a recording: /recording must be equal to constant.',
    ],
  ])('%s is refused', async (_, file, message) => {
    const { status, stdout, stderr } = await conform(['--url', demo.url, '--connection', 'snag', '--recording', file()]);
    expect({ status, stdout, stderr }).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
  });
});
