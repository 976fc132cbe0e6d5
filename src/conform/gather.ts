import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Coverage } from './coverage.ts';
import type { Evidence, Row, TargetFinding } from './evidence.ts';
import { runSuite, type Suite } from './run.ts';

/** Runs suites one after the other, since they may share a state, and puts what they found into one matrix. */
export async function gather(suites: readonly Suite[]): Promise<Evidence> {
  const at = new Date().toISOString();
  const rows: Row[] = [];
  const findings: TargetFinding[] = [];
  const coverage: Coverage[] = [];
  for (const suite of suites) {
    const result = await runSuite(suite, findings.length);
    rows.push(...result.rows);
    findings.push(...result.findings);
    coverage.push(result.coverage.report(suite.target.name));
  }
  const targets = suites.map(({ contract, target: { name, kind, baseUrl } }) => ({ name, contract: contract.name, kind, baseUrl }));
  return { version: 1, tool: { name: 'phonegate', version: readVersion() }, at, targets, rows, findings, coverage };
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#package')), 'utf8'));
  return String(version);
}
