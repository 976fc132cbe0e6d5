import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { conform } from './cli.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-live-'));
const config = join(folder, 'phonegate.yaml');
const documentedUser = '123e4567-e89b-12d3-a456-426614174001';
const realUser = '11111111-2222-4333-8444-555555555555';
const env = { SNAG_KEY: 'real-key' };

/** A stand-in for a real account, with a key and a user of its own. */
let account: TestGateway;
beforeAll(async () => {
  account = await startTestGateway();
  const world = JSON.stringify(await account.emulator('snag').state())
    .replaceAll(documentedUser, realUser)
    .replaceAll('demo-snag-key', 'real-key');
  await account.emulator('snag').replaceState(JSON.parse(world));
  const snag = { provider: 'snag', mode: 'proxy', upstream: account.nativeUrl('snag'), credentials: { apiKey: `\${SNAG_KEY}` } };
  const live = { ...snag, conform: { replace: { [documentedUser]: realUser } } };
  writeFileSync(config, JSON.stringify({ connections: { live, shy: snag } }));
});
afterAll(async () => {
  await account.close();
  rmSync(folder, { recursive: true });
});

it('a live provider is not asked before that is agreed to', async () => {
  const before = await account.emulator('snag').state();
  const { status, stdout, stderr } = await conform(['--live', 'live', '--config', config], env);
  expect({ status, stdout, last: stderr.trimEnd().split('\n').at(-1) }).toEqual({
    status: 2,
    stdout: '',
    last: 'Whatever they change there stays changed. Add --yes to agree.',
  });
  expect(await account.emulator('snag').state()).toEqual(before);
});

it('the agreement is to the requests that are generated, too', async () => {
  const { status, stderr } = await conform(['--live', 'live', '--config', config, '--runs', '60'], env);
  expect({ status, last: stderr.trimEnd().split('\n').slice(-2) }).toEqual({
    status: 2,
    last: [
      expect.stringMatching(
        /^live at .*: beside the documented examples some 60 generated requests are sent, which create and change data/,
      ),
      'Whatever they change there stays changed. Add --yes to agree.',
    ],
  });
});

it('nor where the configuration does not say that it may be', async () => {
  expect(await conform(['--live', 'shy', '--config', config, '--yes'], env)).toEqual({
    status: 2,
    stdout: '',
    stderr: `connections.shy lacks conform: say so there when the examples may change data at ${account.nativeUrl('snag')}.\n`,
  });
});

it('with both, it is, nothing is generated, and neither its key nor its values are shown', async () => {
  const { status, stdout } = await conform(['--live', 'live', '--config', config, '--yes', '--format', 'json'], env);
  const { rows, findings, generated } = JSON.parse(stdout);
  const effect = rows.find(
    ({ operationId, example }: Record<string, string>) => operationId === 'disconnectPhone' && example === 'disconnected',
  );
  expect({ status, findings, generated, effect: effect.axes.effect, recorded: effect.axes.recorded }).toEqual({
    status: 0,
    findings: [],
    generated: [],
    effect: { verdict: 'passed' },
    recorded: { verdict: 'passed' },
  });
  expect([stdout.includes('real-key'), stdout.includes(realUser)]).toEqual([false, false]);
});
