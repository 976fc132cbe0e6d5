import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/conform/finding.ts';
import { parseRecording } from '../../src/conform/record/recording.ts';
import { replayRecording } from '../../src/conform/record/replay-recording.ts';
import { loadContract } from '../../src/contract/load.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { drifts } from '../drift/drifts.ts';
import { startDriftingServer } from '../drift/server.ts';
import { root } from '../processes.ts';
import { type Account, stories } from './account-stories.ts';
import { credentialsOf, realValues, startAccount } from './live-account.ts';
import { type Recording, startRecording } from './recorded.ts';

/** Runs `phonegate replay` to its end; the gateways of this process answer meanwhile. */
async function replay(...args: string[]): Promise<{ status: number; stdout: string; stderr: string }> {
  const child = spawn(process.execPath, ['src/main.ts', 'replay', ...args], { cwd: root, env: { ...process.env, SECRET: 'from-outside' } });
  const ended = once(child, 'exit');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [status] = await ended;
  return { status, stdout, stderr };
}

const recordings = new Map<Account, Recording>();
let demo: TestGateway;
beforeAll(async () => {
  demo = await startTestGateway();
  await Promise.all(
    (['authing', 'monocloud', 'snag'] as const).map(async (provider) => {
      const { gateway, url } = await startAccount(provider);
      const recording = await startRecording({
        provider,
        upstream: url,
        credentials: credentialsOf(provider),
        // Where the documents have the account's own values, the recording says them as the documents do.
        conform: { replace: realValues[provider] },
      });
      await stories[provider](recording.url, gateway);
      await recording.running.stop();
      await gateway.close();
      recordings.set(provider, recording);
    }),
  );
});
afterAll(async () => {
  await demo.close();
  for (const { folder } of recordings.values()) rmSync(folder, { recursive: true });
});

function recordingOf(provider: Account): Recording {
  const recording = recordings.get(provider);
  if (recording === undefined) throw new TypeError(`There is no recording of ${provider}.`);
  return recording;
}

describe('an emulator', () => {
  it.each([
    ['snag', 2],
    ['monocloud', 5],
  ] as const)('of %s in the demo world answers as the account that was recorded did', async (provider, exchanges) => {
    const result = await replay(recordingOf(provider).cases, '--connection', provider, '--gateway', demo.url);
    const last = `${demo.url}/native/${provider}: ${exchanges} replayed, 0 differences, 0 skipped\n`;
    expect(result).toEqual({ status: 0, stdout: last, stderr: '' });
  });

  it('gives tokens and codes of its own, which the rest of the sequence uses, and waits no longer than its clock must', async () => {
    const result = await replay(later('authing'), '--connection', 'authing', '--gateway', demo.url);
    const last = `${demo.url}/native/authing: 7 replayed, 0 differences, 0 skipped\n`;
    expect(result).toEqual({ status: 0, stdout: last, stderr: '' });
  });

  it('in another world is found to answer otherwise, with a curl that has no secret', async () => {
    const { status, stdout } = await replay(
      later('authing'),
      '--connection',
      'authing',
      '--gateway',
      demo.url,
      '--world',
      'unbindCodeSent',
    );
    expect(status).toBe(1);
    expect(stdout.split('\n').slice(0, 2)).toEqual([
      '  FAILED   1 sendSms: recorded-value /statusCode: expected 200, got 429 (provider)',
      `           curl -sS -X POST '${demo.url}/native/authing/api/v3/send-sms' -H "x-authing-app-id: $X_AUTHING_APP_ID" -H 'content-type: application/json' --data '{"channel":"CHANNEL_UNBIND_PHONE","phoneNumber":"13800138000","phoneCountryCode":"+86"}'`,
    ]);
  });

  it('starts from a whole state where one is given', async () => {
    const { folder, cases } = recordingOf('snag');
    const emulator = demo.emulator('snag');
    await emulator.reset();
    const state = await emulator.state();
    const file = join(folder, 'state.json');
    writeFileSync(file, JSON.stringify(state).replaceAll('123e4567-e89b-12d3-a456-426614174001', '123e4567-e89b-12d3-a456-426614174999'));
    const { stdout } = await replay(cases, '--connection', 'snag', '--gateway', demo.url, '--state', file);
    expect(stdout).toContain('FAILED   1 disconnectPhone: wrong-status: expected 200, got 400');
  });
});

describe('a server that drifted since', () => {
  it.each<[drift: string, rule: string, pointer: string]>([
    ['a value of the wrong type', 'wrong-type', '/phone_numbers/0/verified'],
    ['an effect that does not happen', 'recorded-value', '/phone_numbers/0/verified'],
    ['a charset on problem+json', 'media-type', ''],
    ['another shape of error', 'missing-property', '/title'],
    ['a missing required property', 'missing-property', '/data/message'],
    ['an extra property', 'extra-property', '/data/phoneNumber'],
    ['another status', 'wrong-status', ''],
    ['another media type', 'media-type', ''],
    ['a bad key that is accepted', 'wrong-status', ''],
    ['a refusal that became a success', 'recorded-value', '/statusCode'],
  ])('by %s is found by %s at "%s"', async (name, rule, pointer) => {
    const drift = drifts[name];
    if (drift === undefined || drift.provider === 'genauth') throw new TypeError(`There is no recording for the drift "${name}".`);
    const { provider, operationId } = drift;
    await demo.emulator(provider).reset();
    const ends = { disconnectPhone: /\/disconnect$/, markPhoneAsUnverified: /\/unverify$/, unbindPhone: /\/unbind-phone$/ };
    const path = Object.entries(ends).find(([id]) => id === operationId)?.[1] ?? /./;
    const server = await startDriftingServer(demo.url, drift, path);
    const recording = parseRecording(readFileSync(recordingOf(provider).cases, 'utf8'));
    const target = { baseUrl: `${server.url}/native/${provider}`, values: new Map(), isReal: false };
    const found: Finding[] = [];
    for await (const outcome of replayRecording(recording, await loadContract(provider), target)) {
      if ('findings' in outcome) found.push(...outcome.findings);
    }
    await server.close();
    expect(found.map((one) => [one.operationId, one.rule, one.pointer, one.blame])).toContainEqual([
      operationId,
      rule,
      pointer,
      'provider',
    ]);
  });

  it('where the recording itself breaks the contract is the fault of the contract', async () => {
    const { cases, folder } = recordingOf('monocloud');
    const file = join(folder, 'broken.cases.jsonl');
    writeFileSync(file, readFileSync(cases, 'utf8').replace('"verified":false', '"verified":"no"'));
    const { stdout } = await replay(file, '--connection', 'monocloud', '--gateway', demo.url, '--format', 'json');
    const found: Finding[] = JSON.parse(stdout).findings;
    expect(found.map(({ operationId, rule, pointer, blame }) => ({ operationId, rule, pointer, blame }))).toEqual([
      { operationId: 'markPhoneAsUnverified', rule: 'wrong-type', pointer: '/phone_numbers/0/verified', blame: 'contract' },
    ]);
  });

  it('in a value that the contract lists or marks with x-stable is found, in an answer that no example documents too', async () => {
    const { folder } = recordingOf('authing');
    const other = readFileSync(later('authing'), 'utf8').replace(
      '"statusCode":403,"apiCode":2001,"message":"The verification code is wrong."',
      '"statusCode":422,"apiCode":1999,"message":"No."',
    );
    const { stdout } = await replay(write(folder, 'other.cases.jsonl', other), '--connection', 'authing', '--gateway', demo.url);
    expect(stdout.split('\n').filter((line) => !line.includes('curl'))).toEqual([
      '  FAILED   3 unbindPhone: recorded-value /statusCode: expected 422, got 403 (provider)',
      '  FAILED   3 unbindPhone: recorded-value /apiCode: expected 1999, got 2001 (provider)',
      `${demo.url}/native/authing: 7 replayed, 2 differences, 0 skipped`,
      '',
    ]);
  });

  it('or does not answer at all is found as well', async () => {
    const { stdout, status } = await replay(recordingOf('snag').cases, '--url', 'http://127.0.0.1:9');
    expect([status, stdout.split('\n')[0]]).toEqual([1, '  FAILED   0 disconnectPhone: no-answer: expected 403, got bad port (provider)']);
  });
});

describe('a real account', () => {
  it('is asked only with --yes, which it says before', async () => {
    const { cases, config } = recordingOf('snag');
    const { status, stderr } = await replay(cases, '--live', 'live', '--config', config);
    expect([status, stderr]).toEqual([
      2,
      expect.stringMatching(/^This would send 2 requests to http:\S+ and change data there: disconnectPhone\. Say --yes to do so\.\n$/),
    ]);
  });

  it('is asked with its own values in the place of the documented ones', async () => {
    const { gateway, url } = await startAccount('snag');
    const { cases, folder } = recordingOf('snag');
    const config = join(folder, 'again.yaml');
    const live = {
      provider: 'snag',
      mode: 'proxy',
      upstream: url,
      credentials: credentialsOf('snag'),
      conform: { replace: realValues.snag },
    };
    writeFileSync(config, JSON.stringify({ connections: { live } }));
    const result = await replay(cases, '--live', 'live', '--config', config, '--yes');
    await gateway.close();
    expect(result).toEqual({ status: 0, stdout: `${url}: 2 replayed, 0 differences, 0 skipped\n`, stderr: '' });
  });

  it('never gets a made-up number, nor what needs a real value that nobody gave', async () => {
    const { gateway, url } = await startAccount('authing');
    const recording = await startRecording({ provider: 'authing', upstream: url, credentials: credentialsOf('authing') });
    await stories.authing(recording.url, gateway);
    await recording.running.stop();
    const live = { provider: 'authing', mode: 'proxy', upstream: url, credentials: credentialsOf('authing'), conform: {} };
    writeFileSync(recording.config, JSON.stringify({ connections: { live } }));
    const { stdout } = await replay(recording.cases, '--live', 'live', '--config', recording.config, '--yes', '--format', 'json');
    await gateway.close();
    rmSync(recording.folder, { recursive: true });
    const { replayed, skipped }: { replayed: number; skipped: { operationId: string; because: string }[] } = JSON.parse(stdout);
    expect([replayed, skipped.map(({ operationId, because }) => `${operationId} ${because.replaceAll(/"[^"]*"/g, '""')}`)]).toEqual([
      1,
      [
        'signIn It holds the made-up e-mail "", for which no real one is given.',
        'sendSms It holds the made-up phone "", for which no real one is given.',
        'sendSms It holds the made-up phone "", for which no real one is given.',
        'sendSms It holds the made-up phone "", for which no real one is given.',
        'unbindPhone It holds the made-up secret "", for which no real one is given.',
        'getProfile It holds the made-up secret "", for which no real one is given.',
      ],
    ]);
  });
});

describe('what cannot be replayed is refused with', () => {
  it.concurrent.each<[what: string, args: (folder: string, cases: string) => string[], message: string]>([
    ['no recording', () => [], 'It takes RECORDING.\nphonegate replay --help lists the options.\n'],
    ['no target', (_, cases) => [cases], 'Say against what: one of --connection ID, --url URL and --live ID.\n'],
    ['a HAR', (_, cases) => [cases.replace('.cases.jsonl', '.har'), '--url', 'http://127.0.0.1:9'], 'line 1 is no JSON'],
    [
      'another file',
      (folder) => [write(folder, 'other.jsonl', '{"recording":2}\n'), '--url', 'http://127.0.0.1:9'],
      'line 1 is no head of a recording',
    ],
    [
      'an unknown world',
      (_, cases) => [cases, '--connection', 'snag', '--gateway', demo.url, '--world', 'atlantis'],
      'There is no world "atlantis". There are ',
    ],
    [
      'another provider',
      (_, cases) => [cases, '--connection', 'authing', '--gateway', demo.url],
      '"authing" is a connection of authing; the recording is of snag.\n',
    ],
    [
      'no gateway',
      (_, cases) => [cases, '--connection', 'snag', '--gateway', 'http://127.0.0.1:9'],
      'No gateway answers at http://127.0.0.1:9.',
    ],
    [
      'a remote url without --yes',
      (_, cases) => [cases, '--url', 'https://api.example.com'],
      'This would send 2 requests to https://api.example.com',
    ],
  ])('%s', async (_, args, message) => {
    const { folder, cases } = recordingOf('snag');
    const { status, stderr } = await replay(...args(folder, cases));
    expect([status, stderr]).toEqual([2, expect.stringContaining(message)]);
  });
});

it('values of the environment go into the place of those of the recording', async () => {
  const { folder, cases } = recordingOf('snag');
  await demo.emulator('snag').reset();
  const values = write(folder, 'values.yaml', '"demo-snag-key": "$' + '{SECRET}"\n');
  const { status, stdout } = await replay(cases, '--url', demo.nativeUrl('snag'), '--values', values);
  expect([status, stdout.includes('from-outside'), stdout.split('\n')[0]]).toEqual([
    1,
    false,
    expect.stringContaining('FAILED   1 disconnectPhone: wrong-status: expected 200, got 403'),
  ]);
});

it('a last line that a crash cut short is left out, which is said', async () => {
  const { folder, cases } = recordingOf('snag');
  const torn = write(folder, 'torn.cases.jsonl', readFileSync(cases, 'utf8').slice(0, -20));
  const { status, stdout } = await replay(torn, '--connection', 'snag', '--gateway', demo.url);
  expect([status, stdout]).toEqual([
    0,
    `  The last line of the recording is cut short; what it held is lost.\n${demo.url}/native/snag: 1 replayed, 0 differences, 0 skipped\n`,
  ]);
});

/** The recording with the time that its second half was waited for, which the account's clock had jumped over. */
function later(provider: Account): string {
  const { folder, cases } = recordingOf(provider);
  const lines = readFileSync(cases, 'utf8').split('\n');
  const moved = lines.map((line) =>
    /"sequence":[4-9],/.test(line)
      ? line.replace(/"startedAt":"([^"]+)"/, (_, at: string) => `"startedAt":"${new Date(Date.parse(at) + 120_000).toISOString()}"`)
      : line,
  );
  return write(folder, 'later.cases.jsonl', moved.join('\n'));
}

function write(folder: string, name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}
