import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Operation } from '../contract/contract.ts';
import { readCases } from './cases.ts';
import type { Coverage } from './coverage.ts';
import type { Evidence, Row, TargetFinding } from './evidence.ts';
import { runSuite, type Suite } from './run.ts';
import { createSend } from './send.ts';

/** How many requests to generate for each suite, of those that may have them, and from what. */
export interface Generating {
  readonly seed: number;
  /** 0 for none. */
  readonly runs: number;
}

/** Runs suites one after the other, since they may share a state, and puts what they found into one matrix. */
export async function gather(suites: readonly Suite[], generating: Generating = { seed: 0, runs: 0 }): Promise<Evidence> {
  const at = new Date().toISOString();
  const rows: Row[] = [];
  const findings: TargetFinding[] = [];
  const coverage: Coverage[] = [];
  const generated: Evidence['generated'][number][] = [];
  for (const suite of suites) {
    const result = await runSuite(suite, findings.length);
    rows.push(...result.rows);
    findings.push(...result.findings);
    coverage.push(result.coverage.report(suite.target.name));
    if (generating.runs > 0) {
      const { tried, findings: more } = await generate(suite, generating);
      generated.push({ target: suite.target.name, seed: generating.seed, tried });
      findings.push(...more);
    }
  }
  const targets = suites.map(({ contract, target: { name, kind, baseUrl } }) => ({ name, contract: contract.name, kind, baseUrl }));
  return { version: 1, tool: { name: 'phonegate', version: readVersion() }, at, targets, rows, findings, generated, coverage };
}

async function generate({ contract, target }: Suite, options: Generating): Promise<{ tried: number; findings: TargetFinding[] }> {
  const { tryGenerated } = await import('./generate/try-generated.ts');
  const successes = new Map(
    readCases(contract)
      .filter(({ status, example }) => status < 300 && example['x-skip'] !== true)
      .toReversed()
      .map((one) => [one.operation, one]),
  );
  const arrange = async (operation: Operation): Promise<void> => {
    const success = successes.get(operation);
    if (success !== undefined) await target.prepare(success);
  };
  const { baseUrl, credentials } = target;
  const { tried, findings } = await tryGenerated(contract, { baseUrl, headers: credentials, send: createSend(baseUrl), arrange }, options);
  return { tried, findings: findings.map((finding) => ({ ...finding, target: target.name })) };
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#package')), 'utf8'));
  return String(version);
}
