import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { XMLParser } from 'fast-xml-parser';
import { stringify } from 'yaml';
import type { Document } from '../../../src/contract/document.ts';
import { installLocked } from '../../bench/installed.ts';

/** One test that Specmatic generated and ran. */
export interface Verdict {
  /** As Specmatic words it, on one line: `+ve` or `-ve`, the operation, the example, and what was changed in it. */
  readonly test: string;
  /** What it found wrong; `undefined` where it found nothing. */
  readonly found: string | undefined;
}

const folder = fileURLToPath(new URL('../', import.meta.url));
const jar = join(folder, 'node_modules/specmatic/specmatic.jar');
/** npm's words for a registry that cannot be reached or does not have the package. */
const absent = /E404|ETARGET|ENOTFOUND|ENOTCACHED|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT/;

/** Installs the package unless it is there; says why Specmatic cannot judge here, or nothing where it can. */
export function whyNoSpecmatic(): string | undefined {
  if (spawnSync('java', ['-version']).error !== undefined) return 'Specmatic is left out: there is no java on this machine (it needs 17).';
  try {
    installLocked(folder);
    return undefined;
  } catch (error) {
    if (error instanceof Error && absent.test(error.message)) return `Specmatic is left out: npm could not fetch it. ${error.message}`;
    throw error;
  }
}

const settings = {
  version: 2,
  test: { resiliencyTests: { enable: 'all' }, maxTestRequestCombinations: 1, timeoutInMilliseconds: 30_000 },
};

/**
 * Runs every test that Specmatic makes of a contract, negatives included, against the server at `url`. `keys` are the credentials by
 * security scheme. Specmatic asks insights.specmatic.io whenever it runs; with a hosts file of one line it finds nobody but this machine.
 */
export async function runSpecmatic(document: Document, url: string, keys: Readonly<Record<string, string>>): Promise<Verdict[]> {
  const place = mkdtempSync(join(tmpdir(), 'phonegate-specmatic-'));
  try {
    writeFileSync(join(place, 'contract.yaml'), stringify(document, { aliasDuplicateObjects: false }));
    writeFileSync(join(place, 'specmatic.yaml'), stringify(settings));
    writeFileSync(join(place, 'hosts'), '127.0.0.1 localhost\n');
    const java = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', `-Djdk.net.hosts.file=${join(place, 'hosts')}`, '-jar', jar];
    const args = [...java, 'test', 'contract.yaml', '--testBaseURL', url, '--junitReportDir=junit'];
    const child = spawn('java', args, { cwd: place, env: { ...process.env, ...keys }, stdio: ['ignore', 'pipe', 'inherit'] });
    const [output] = await Promise.all([text(child.stdout), once(child, 'close')]);
    const verdicts = readReport(join(place, 'junit', 'TEST-junit-jupiter.xml'));
    if (verdicts.some(({ test }) => /Scenario:/.test(test))) return verdicts;
    throw new Error(`Specmatic made no test of the contract:\n${output.slice(-4000)}`);
  } finally {
    rmSync(place, { recursive: true });
  }
}

interface Report {
  readonly testsuite: { readonly testcase: readonly { readonly name: string; readonly failure?: { readonly message: string } }[] };
}

function readReport(file: string): Verdict[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    parseAttributeValue: false,
    htmlEntities: true,
    isArray: (name) => name === 'testcase',
  });
  // Specmatic's own report in JUnit's format.
  const report: Report = parser.parse(readFileSync(file, 'utf8'));
  return report.testsuite.testcase.map(({ name, failure }) => ({
    test: oneLine(name.slice(name.lastIndexOf(' > ') + 3)),
    found: failure && oneLine(failure.message.replace(/^Testing scenario .*\nAPI: .*\n/, '')),
  }));
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/g, ' ').trim();
}
