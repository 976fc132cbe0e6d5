import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { installPacked, packInto, tarball } from './packed.ts';
import { root, start } from './processes.ts';

/** An empty project with the packed package in it, unpacked, and beside it links to what it declares as dependencies, and to nothing else. */
let project: string;
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), 'phonegate-package-'));
  packInto(project);
  // A consumer has these of their own; the types speak of Node's.
  installPacked(project, project, ['vitest', '@types/node', 'openapi-typescript-helpers']);
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', type: 'module' }));
  const compilerOptions = { module: 'NodeNext', target: 'ES2024', strict: true, noEmit: true, types: ['node'], skipLibCheck: false };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
}, 60_000);
afterAll(() => rmSync(project, { recursive: true }));

it('holds what it needs, and neither sources nor suites', () => {
  const files = execFileSync('tar', ['-tzf', join(project, tarball)], { encoding: 'utf8' })
    .trim()
    .split('\n');
  const folders = new Set(
    files.map((file) => file.split('/').slice(1, 3).join('/')).map((path) => (path.startsWith('specs') ? 'specs' : path)),
  );
  expect([...folders].sort()).toEqual([
    'LICENSE',
    'README.md',
    'dist/generated',
    'dist/src',
    'generated/openapi.json',
    'generated/phonegate.schema.cjs',
    'generated/shapes',
    'generated/sound',
    'package.json',
    'specs',
  ]);
});

it('serves', async () => {
  const running = await start(
    ['node_modules/phonegate/dist/src/bin.js', 'serve', '--quiet', '--port', '0'],
    /^Phonegate is on (http\S+)/,
    {},
    project,
  );
  const reply = await fetch(`${running.url}/v1/connections`);
  const { connections } = JSON.parse(await reply.text());
  await running.stop();
  expect(connections.map(({ id }: { id: string }) => id)).toEqual(['authing', 'genauth', 'monocloud', 'snag']);
});

describe('on an old Node', () => {
  // What decides is what Node says of itself.
  const old = `data:text/javascript,${encodeURIComponent("Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.0' } })")}`;
  const phonegate = (cwd: string): { readonly status: number | null; readonly stdout: string; readonly stderr: string } => {
    const bin = join(project, 'node_modules/phonegate/dist/src/bin.js');
    // Without what an npm that runs this says to an npm below it.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', old, bin, '--help'], {
      cwd,
      encoding: 'utf8',
      env: { ...env, npm_config_cache: join(project, 'npm-cache'), npm_config_offline: 'true', npm_config_fetch_retries: '0' },
    });
    return { status, stdout, stderr };
  };

  it('goes on with the Node 24 that the project has, and says nothing of it', () => {
    expect(phonegate(root)).toEqual({ status: 0, stdout: expect.stringMatching(/^ {2}serve /m), stderr: '' });
  });

  it('says so before it fetches one', () => {
    expect(phonegate(project)).toEqual({
      status: 1,
      stdout: '',
      stderr: expect.stringMatching(/^Phonegate needs Node 24\.18 or later and this is \S+: fetching node@24 from the npm registry\.\n/),
    });
  });
});

it('gives the samples of the README their types, and they run', () => {
  const samples = readFileSync(join(root, 'README.md'), 'utf8')
    .matchAll(/^```ts\n(.*?)^```$/gms)
    .map(([, text = '']) => text)
    .toArray();
  const [client = '', test = ''] = samples;
  writeFileSync(join(project, 'client.ts'), client);
  writeFileSync(join(project, 'sample.test.ts'), test);
  writeFileSync(join(project, 'types.ts'), promises);
  const tsc = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));
  const { stdout } = spawnSync(process.execPath, [tsc, '-p', project], { encoding: 'utf8' });
  expect({ samples: samples.length, errors: stdout }).toEqual({ samples: 2, errors: '' });
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const run = spawnSync(process.execPath, [vitest, 'run', '--root', project], {
    encoding: 'utf8',
    cwd: project,
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(run.stdout).toMatch(/Tests\s+1 passed \(1\)/);
});

/** What the types promise a consumer, each held to by the compiler. */
const promises = `
import { type Config, readConfig, startGateway } from 'phonegate';
import { createPhonegateClient, type Outcome, type Problem } from 'phonegate/client';
import { startTestGateway } from 'phonegate/testing';

const config: Config = readConfig({}, { port: '0' });
const { url } = await startGateway(config);
const client = createPhonegateClient({ baseUrl: url });
const { data, error } = await client.POST('/v1/connections/{connection}/phones/revoke', {
  params: { path: { connection: 'snag' } },
  // @ts-expect-error an effect that does not exist
  body: { subject: { userId: 'someone' }, phone: 'sole', effects: ['forgotten'] },
});
const outcome: Outcome | undefined = data;
const problem: Problem | undefined = error;
// @ts-expect-error a code that does not exist
const never: boolean = problem?.code === 'no/such-code';
export const seen = [outcome?.status === 'applied', never, (await startTestGateway()).nativeUrl('snag')];
`;

it('is named as the file that the README installs', () => {
  const { name, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  expect(tarball).toBe(`${name}-${version}.tgz`);
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain(`/${tarball}`);
});
