import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway } from '../src/testing.ts';
import { signingKey } from './configured.ts';
import { root, start } from './processes.ts';
import { type RawUpstream, startRawUpstream } from './proxy/raw-upstream.ts';
import { authing, storeKeys } from './revocations/setup.ts';

let folder: string;
let receiver: RawUpstream;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phonegate-doctor-'));
  receiver = await startRawUpstream();
});
afterAll(async () => {
  await receiver.close();
  rmSync(folder, { recursive: true });
});

function write(name: string, text: string | object): string {
  const file = join(folder, name);
  writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text));
  return file;
}

function phonegate(args: readonly string[], env: Readonly<Record<string, string>> = {}): { status: number | null; stdout: string } {
  const { status, stdout } = spawnSync(process.execPath, ['src/main.ts', ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  return { status, stdout };
}

/** What doctor says beyond the connections, by paragraph. */
function beyond(yaml: object, env: Readonly<Record<string, string>> = {}): { status: number | null; said: string[] } {
  const { status, stdout } = phonegate(['doctor', '--config', write('phonegate.yaml', yaml)], env);
  const said = stdout.replaceAll(folder, '.').trim().split('\n\n');
  return { status, said: said.slice(said.findIndex((part) => part.startsWith('store'))) };
}

const secrets = [`whsec_${Buffer.alloc(24).toString('base64')}`];

describe('doctor', () => {
  it('finds nothing wrong with the default configuration and prints what each SDK needs', () => {
    const { status, stdout } = phonegate(['doctor']);
    expect(status).toBe(0);
    for (const line of [
      "appHost: 'http://127.0.0.1:4010/native/authing'",
      "baseURL: 'http://127.0.0.1:4010/native/snag'",
      'Nothing is wrong.',
    ]) {
      expect(stdout).toContain(line);
    }
  });

  it('says which upstream cannot be reached and which credential is missing', () => {
    const file = write('dead.yaml', 'connections: { dead: { provider: snag, mode: proxy, upstream: "http://127.0.0.1:9/x" } }\n');
    const { status, stdout } = phonegate(['doctor', '--config', file]);
    expect(status).toBe(1);
    expect(stdout).toContain('WRONG    credentials lack apiKey: the unified face cannot call Snag Solutions without.');
    expect(stdout).toContain('WRONG    upstream http://127.0.0.1:9/x cannot be reached (ECONNREFUSED).');
    expect(stdout).toContain('2 things are wrong.');
  });

  it('names the file, and looks at store, keys and receivers without sending anything', () => {
    const near = { url: `${receiver.url}/a-secret`, allowPrivateAddresses: true };
    const users = 'phone,connection,userId\n+441514960453,monocloud,user-1\n';
    const { status, said } = beyond(
      {
        store: { file: 'new/store.db' },
        receipts: { issuer: 'https://phonegate.example' },
        webhooks: { team: { ...near, secrets } },
        securityEvents: { issuer: 'https://events.example', receivers: { app: { ...near, audience: 'https://app.example' } } },
        signals: {
          transmitters: {
            idp: { issuer: 'https://idp.example', audience: 'a', jwksUrl: near.url, allowPrivateAddresses: true },
            other: { issuer: 'https://other.example', audience: 'a', jwks: { keys: [JSON.parse(signingKey)] } },
          },
          directory: { csvFile: write('users.csv', users) },
          policy: [],
        },
      },
      { PHONEGATE_SIGNING_KEY: signingKey },
    );
    expect({ status, said }).toEqual({
      status: 0,
      said: [
        'store (SQLite, ./new/store.db)\n  file     not made yet.\n  keys     ./new/store.key, not made yet.',
        expect.stringMatching(
          /^receipts \(issued by https:\/\/phonegate\.example; security events by https:\/\/events\.example\)\n {2}key {6}\S{43} \(ES256\), of PHONEGATE_SIGNING_KEY\.$/,
        ),
        `webhook/team (${receiver.url})\n  target   accepts connections.`,
        `set/app (${receiver.url})\n  audience https://app.example\n  target   accepts connections.`,
        [
          'signals',
          `  keys of idp ${receiver.url} accepts connections.`,
          '  keys of other 1 given, for https://other.example.',
          '  policy   no rule: nothing follows from a signal.',
          '  directory ./users.csv, of which 1 row can be used.',
        ].join('\n'),
        'Nothing is wrong.',
      ],
    });
    expect(receiver.received).toEqual([]);
    expect(phonegate(['doctor', '--config', join(folder, 'phonegate.yaml')], { PHONEGATE_SIGNING_KEY: signingKey }).stdout).toContain(
      `Configuration: sound (${join(folder, 'phonegate.yaml')}). Gateway: http://127.0.0.1:4010`,
    );
    expect(phonegate(['doctor']).stdout).toContain('Configuration: sound (the defaults; there is no phonegate.yaml here).');
  });

  it('says of each what would fail', () => {
    write('no-folder', '');
    const { status, said } = beyond(
      {
        store: { file: 'no-folder/store.db' },
        webhooks: {
          forbidden: { url: 'https://127.0.0.1:9/a-secret', secrets },
          resolved: { url: 'https://localhost:9/a-secret', secrets },
          closed: { url: 'http://127.0.0.1:9/a-secret', allowPrivateAddresses: true, secrets },
        },
        signals: {
          transmitters: { idp: { issuer: 'https://idp.example', audience: 'a', jwks: { keys: [{ kty: 'EC' }] } } },
          directory: { csvFile: write('bad.csv', 'phone,connection,userId\n+441514960453,nowhere,user-1\n') },
          policy: [],
        },
      },
      {},
    );
    expect({ status, said }).toEqual({
      status: 1,
      said: [
        'store (SQLite, ./no-folder/store.db)\n  file     not made yet.\n  keys     ./no-folder/store.key, not made yet.\n' +
          '  WRONG    it cannot be made: ./no-folder is no folder that can be written to (ENOTDIR).',
        expect.stringMatching(/^receipts \(issued by phonegate\)\n {2}key {6}none, so they are not signed: /),
        'webhook/forbidden (https://127.0.0.1:9)\n  WRONG    https://127.0.0.1:9 cannot be called: 127.0.0.1:9 is in a private network, which allowPrivateAddresses does not allow.',
        'webhook/resolved (https://localhost:9)\n  WRONG    https://localhost:9 cannot be called: localhost is in a private network, which allowPrivateAddresses does not allow.',
        'webhook/closed (http://127.0.0.1:9)\n  WRONG    http://127.0.0.1:9 cannot be reached (ECONNREFUSED).',
        [
          'signals',
          '  keys of idp 1 given, for https://idp.example.',
          '  policy   no rule: nothing follows from a signal.',
          '  directory ./bad.csv, of which 0 rows can be used.',
          '  WRONG    keys of idp: what stands at 0 is no public key that can be used.',
          '  WRONG    directory: 1 row of ./bad.csv cannot be used: `phonegate directory check ./bad.csv` names it.',
        ].join('\n'),
        '6 things are wrong.',
      ],
    });
  });

  it('opens what the store has sealed, with the keys that there are', { timeout: 120_000 }, async () => {
    const file = join(folder, 'used.db');
    const gateway = await startTestGateway({ env: { PHONEGATE_STORE_FILE: file, PHONEGATE_STORE_KEYS: storeKeys } });
    await gateway.client.POST('/v1/revocations', { body: { targets: [authing] } });
    const store = (keys: object): string | undefined => beyond({ store: { file: 'used.db', ...keys } }).said[0];
    const title = 'store (SQLite, ./used.db)';
    expect(store({ keys: [storeKeys] })).toBe(`${title}\n  keys     1 given.`);
    const lacks = /\n {2}WRONG {4}it needs the key with the id [0-9a-f]{8}, which is not among its keys\.$/;
    const wrong = [store({ keys: [Buffer.alloc(32).toString('base64')] }), store({})];
    expect(wrong).toEqual([expect.stringMatching(lacks), expect.stringMatching(lacks)]);
    write('bad.key', 'a-secret');
    expect(store({ keyFile: 'bad.key' })).toBe(
      `${title}\n  keys     ./bad.key.\n  WRONG    ./bad.key holds 1 lines; each should be a key of 32 bytes in base64, at least one.`,
    );
    await gateway.close();
    write('used.db', 'no database, but long enough to be taken for one. '.repeat(100));
    expect(store({ keys: [storeKeys] })).toMatch(/\n {2}WRONG {4}it cannot be used: file is not a database$/);
  });
});

it('serve says which file it goes by, and whom it tells and hears', async () => {
  const yaml = {
    webhooks: { team: { url: 'https://hooks.example.com/a-secret', secrets } },
    signals: {
      camara: { operator: { token: 'a-token-that-was-given-out' } },
      directory: { url: 'https://directory.example.com' },
      policy: [],
    },
  };
  const file = write('served.yaml', yaml);
  const { output, stop } = await start(['src/main.ts', 'serve', '--quiet', '--port', '0', '--config', file], /(Stop with)/);
  await stop();
  expect(output).toContain(`\nConfigured by ${file}\n`);
  expect(output).toMatch(
    /\n {2}webhooks {3}webhook\/team at https:\/\/hooks\.example\.com\n {2}signals {4}\S+\/v1\/signals\/camara from operator\n/,
  );
  expect(output).not.toContain('a-secret');
});

it.each([
  ['one process', []],
  ['workers, of which one speaks', ['--workers', '2']],
])('serve, as %s, says how many rows of a directory cannot be used, and what names them', async (_, args) => {
  const csvFile = write(
    'two-bad.csv',
    'phone,connection,userId\n+441514960453,snag,user-1\n0151,snag,user-2\n+441514960453,nowhere,user-3\n',
  );
  const yaml = {
    connections: { snag: { provider: 'snag', mode: 'proxy', upstream: 'http://127.0.0.1:9' } },
    signals: { camara: { operator: { token: 'a-token-that-was-given-out' } }, directory: { csvFile }, policy: [] },
  };
  const command = ['src/main.ts', 'serve', '--quiet', '--port', '0', '--config', write('two-bad.yaml', yaml), ...args];
  const { url: said, stop } = await start(command, /^(\d+ rows .*)$/);
  await stop();
  expect(said).toBe(`2 rows of ${csvFile} cannot be used: \`phonegate directory check ${csvFile}\` names them.`);
});
