import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadContract } from '../src/contract/load.ts';
import { specsFolder } from '../src/contract/source.ts';
import { startTestGateway } from '../src/testing.ts';
import { freePort, type Running, root, serve, start } from './processes.ts';
import { authing } from './revocations/setup.ts';

let folder: string;
let running: Running;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phonegate-cli-'));
  running = await serve();
});
afterAll(async () => {
  await running.stop();
  rmSync(folder, { recursive: true });
});

interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command to its end. */
function phonegate(...args: string[]): Ended {
  return phonegateIn({}, ...args);
}

function phonegateIn(env: Readonly<Record<string, string>>, ...args: string[]): Ended {
  const options = { cwd: root, encoding: 'utf8', env: { ...process.env, ...env }, timeout: 100_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/main.ts', ...args], options);
  return { status, stdout, stderr };
}

function write(name: string, text: string): string {
  const file = join(folder, name);
  writeFileSync(file, text);
  return file;
}

describe('serve', () => {
  it('prints a curl that works as it is printed', async () => {
    const full = await start(['src/main.ts', 'serve', '--quiet', '--port', '0'], /(Stop with)/);
    const command = /^ {2}(curl .*\\\n.*)$/m.exec(full.output)?.[1] ?? 'false';
    const outcome = JSON.parse(execFileSync('sh', ['-c', command], { encoding: 'utf8' }));
    await full.stop();
    expect({ status: outcome.status, effects: outcome.effects }).toEqual({ status: 'applied', effects: ['unverified'] });
  });

  it('says that a port is taken, and what to do, and ends though there is work in its store', async () => {
    const env = { PHONEGATE_STORE_FILE: join(folder, 'store.db') };
    const gateway = await startTestGateway({ env });
    await gateway.client.POST('/v1/revocations', { body: { targets: [authing] } });
    await gateway.close();
    const { port } = new URL(running.url);
    expect(phonegateIn(env, 'serve', '--port', port)).toEqual({
      status: 2,
      stdout: '',
      stderr: `Port ${port} on 127.0.0.1 is taken. Choose another with --port or PHONEGATE_PORT; 0 takes any free one.\n`,
    });
  });

  it('names an unknown configuration key', () => {
    const file = write('unknown.yaml', 'colour: blue\nconnections: { snag: { provider: snag, mood: good } }\n');
    expect(phonegate('serve', '--config', file)).toEqual({
      status: 2,
      stdout: '',
      stderr: [
        'The configuration cannot be used:',
        '  - the configuration has the unknown key "colour".',
        '  - connections.snag has the unknown key "mood".',
        '',
      ].join('\n'),
    });
  });

  it('listens on loopback only, and says why', () => {
    const { status, stderr } = phonegate('serve', '--host', '0.0.0.0');
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr:
        'The configuration cannot be used:\n  - listen.host holds 0.0.0.0; it must be a loopback address (127.0.0.1, ::1, localhost): without consumer keys anyone who reaches the port could use every connection.\n',
    });
  });
});

describe('a broken contract stops the start', () => {
  it.each([
    [
      'a wrong example',
      'providers/snag.yaml',
      'message: Phone disconnected.',
      'message: 42',
      'disconnectPhone 200 example "disconnected": /data/message must be string',
    ],
    [
      'a reference to nothing',
      'providers/snag.yaml',
      '#/components/responses/SubjectRefused',
      '#/components/responses/Nobody',
      '/paths/~1api~1phone_verifications~1disconnect/post/responses/400/$ref: #/components/responses/Nobody leads nowhere',
    ],
    [
      'a keyword that OpenAPI does not have',
      'providers/snag.yaml',
      'operationId: disconnectPhone',
      'operationID: disconnectPhone',
      'operationID',
    ],
    [
      'a contradiction that has gone away',
      'overlays/snag.yaml',
      '$.components.schemas.Forbidden',
      '$.components.schemas.Gone',
      'the document no longer contradicts itself there',
    ],
  ])('%s', async (_, file, from, to, message) => {
    const copy = join(folder, 'specs');
    cpSync(specsFolder, copy, { recursive: true });
    const text = readFileSync(join(copy, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(copy, file), text.replaceAll(from, to));
    await expect(loadContract('snag', copy)).rejects.toThrow(message);
  });
});

describe('conform', () => {
  it('replays every case against a running gateway and counts', () => {
    const { status, stdout } = phonegate('conform', '--url', running.url);
    expect(status).toBe(0);
    expect(stdout.match(/^\w+ +\d+ documented answers: \d+ as documented(?:, \d+ not seen)?; 0 findings$/gm)).toHaveLength(5);
  }, 120_000);

  it('says that no gateway answers', async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { status, stderr } = phonegate('conform', '--url', url);
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: `No gateway answers at ${url} (Error: connect ECONNREFUSED ${url.slice(7)}). Start one with: phonegate serve\n`,
    });
  });
});

describe('the command line', () => {
  it('lists its commands', () => {
    const { status, stdout } = phonegate('--help');
    expect({ status, commands: stdout.match(/^ {2}\w+/gm) }).toEqual({
      status: 0,
      commands: [
        '  serve',
        '  mock',
        '  conform',
        '  record',
        '  replay',
        '  diff',
        '  doctor',
        '  db',
        '  backup',
        '  audit',
        '  receipt',
        '  directory',
      ],
    });
  });

  it.each([
    ['mutation', '--list, --workers'],
    ['crash', '--store, --replicas, --kills, --people, --seed, --storm'],
    ['bench', '--quick, --only, --json, --help'],
  ])('of npm run for %s says in one line which options there are', (program, options) => {
    const args = [`conformance/${program}/main.ts`, '--colour'];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
    expect({ status, stdout, stderr }).toEqual({
      status: 2,
      stdout: '',
      stderr: `Unknown option '--colour'; the options are ${options}.\n`,
    });
  });

  it('names an unknown command and an unknown option', () => {
    expect(phonegate('fly').stderr).toContain('There is no command "fly".');
    expect(phonegate('serve', '--colour', 'blue').stderr).toContain("Unknown option '--colour'");
  });
});
