import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Document } from '../../src/contract/document.ts';
import { freePort, root } from '../processes.ts';

const cli = fileURLToPath(import.meta.resolve('@redocly/cli/bin/cli.js'));
const silent = { REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };

/** Runs a command of Redocly's in the project's folder; gives what it printed. It exits with 1 when it found something, which is no failure here. */
async function run(args: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, [cli, ...args], {
    cwd: root,
    env: { ...process.env, ...silent },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [printed, complaints] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return printed + complaints;
}

/** A check of a step of a workflow that failed. */
export interface FailedCheck {
  readonly step: string;
  readonly check: string;
}

interface RespectReport {
  readonly files: Readonly<
    Record<string, { readonly executedWorkflows: readonly { readonly workflowId: string; readonly executedSteps: readonly Step[] }[] }>
  >;
}

interface Step {
  readonly stepId: string;
  readonly checks: readonly { readonly name: string; readonly message: string; readonly status: string; readonly severity: string }[];
}

/** Runs the workflows in `files`; `servers` are the base URLs by source description. `steps` is how many steps were taken. */
export async function respect(
  folder: string,
  files: readonly string[],
  servers: Readonly<Record<string, string>>,
): Promise<{ readonly steps: number; readonly failed: readonly FailedCheck[] }> {
  const output = join(folder, `respect-${crypto.randomUUID()}.json`);
  const urls = Object.entries(servers).flatMap(([name, url]) => ['--server', `${name}=${url}`]);
  const printed = await run(['respect', ...files, ...urls, `--json-output=${output}`]);
  const report: RespectReport = readReport(output, printed);
  const steps = Object.values(report.files).flatMap(({ executedWorkflows }) =>
    executedWorkflows.flatMap(({ workflowId, executedSteps }) => executedSteps.map((step) => ({ workflowId, ...step }))),
  );
  return {
    steps: steps.length,
    failed: steps.flatMap(({ workflowId, stepId, checks }) =>
      checks
        .filter(({ status, severity }) => status !== 'success' && severity === 'error')
        .map(({ name, message }) => ({ step: `${workflowId} ${stepId}`, check: `${name}: ${message}` })),
    ),
  };
}

/** A disagreement of traffic and contract, as `redocly drift` reports it: once for each operation, with the first exchange that shows it. */
export interface Problem {
  readonly ruleId: string;
  readonly severity: string;
  readonly message: string;
  readonly operationId?: string;
  readonly target: 'request' | 'response';
  readonly path: string;
  readonly status: number;
}

interface DriftReport {
  readonly run: { readonly totalExchanges: number };
  readonly problems: readonly Problem[];
}

/** Lets `redocly proxy` record what `send` sends through it to `target`, and `redocly drift` hold the recording against the contract. */
export async function judgeTraffic(
  folder: string,
  document: Document,
  target: string,
  send: (url: string) => Promise<void>,
): Promise<{ readonly exchanges: number; readonly problems: readonly Problem[] }> {
  const [har, api, output] = ['traffic.har', 'contract.json', 'drift.json'].map((name) => join(folder, `${crypto.randomUUID()}-${name}`));
  if (har === undefined || api === undefined || output === undefined) throw new TypeError('Three names make three files.');
  writeFileSync(api, JSON.stringify(document));
  const port = String(await freePort());
  const proxy = spawn(process.execPath, [cli, 'proxy', '--target', target, '--port', port, '--har', har], {
    env: { ...process.env, ...silent },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const closed = once(proxy, 'close');
  try {
    // It says on stderr, and once, that it listens.
    await Promise.race([once(createInterface(proxy.stderr), 'line'), closed]);
    await send(`http://127.0.0.1:${port}`);
  } finally {
    proxy.kill('SIGTERM');
    await closed;
  }
  const printed = await run(['drift', har, '--api', api, '--server', target, '--format', 'json', '--output', output]);
  const report: DriftReport = readReport(output, printed);
  return { exchanges: report.run.totalExchanges, problems: report.problems };
}

function readReport<Report>(file: string, printed: string): Report {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new Error(`Redocly wrote no report:\n${printed}`, { cause });
  }
}
