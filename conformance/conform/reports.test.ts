import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/conform/evidence.ts';
import { rules } from '../../src/conform/rules.ts';
import { type Drift, startDriftingServer } from '../drift/server.ts';
import { conform, type Ended } from './cli.ts';
import { type DriftingSnag, startDriftingSnag } from './drifting-snag.ts';
import { readJUnit } from './junit.ts';
import { sarifSchema } from './sarif.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-reports-'));
const file = (name: string): string => join(folder, name);
const read = (name: string): string => readFileSync(file(name), 'utf8');

let snag: DriftingSnag;
let ended: Ended;
beforeAll(async () => {
  snag = await startDriftingSnag();
  ended = await snag.conform(['--json', file('e.json'), '--junit', file('e.xml'), '--sarif', file('e.sarif'), '--html', file('e.html')]);
}, 60_000);
afterAll(async () => {
  await snag.close();
  rmSync(folder, { recursive: true });
});

describe('one finding, in every format', () => {
  const pathOf = (name: string): string => `disconnectPhone ${name}`;
  const got = '200 with an object with data';

  it('on the terminal: what and where, whose fault, the rule, and a command that repeats it', () => {
    const at = `127.0.0.1:${new URL(snag.url).port}`;
    const finding = `FAILED  snag at ${at}: ${pathOf('wrongKey')}: expected 403, got ${got}
        fault of the server; accepted-bad-credentials: Bad credentials are accepted (phonegate conform --explain accepted-bad-credentials)
        curl -sS -i -X POST '${snag.url}/native/snag/api/phone_verifications/disconnect' -H 'x-api-key: no-such-key'`;
    expect({ status: ended.status, stderr: ended.stderr, isThere: ended.stdout.includes(finding) }).toEqual({
      status: 1,
      stderr: '',
      isThere: true,
    });
    expect(ended.stdout).toMatch(/^ {4}403 wrongKey +\+ +FAIL +\d+ +\d+ +FAIL +\d+$/m);
  });

  it('its command, run by a shell, shows it again', async () => {
    const { findings }: Evidence = JSON.parse(read('e.json'));
    const { execFile } = await import('node:child_process');
    const output = await new Promise<string>((resolve) => execFile('sh', ['-c', findings[0]?.curl ?? ''], (_, stdout) => resolve(stdout)));
    expect(output).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
  });

  it('as JSON', () => {
    const evidence: Evidence = JSON.parse(read('e.json'));
    const row = evidence.rows.find(({ example, operationId }) => operationId === 'disconnectPhone' && example === 'wrongKey');
    expect(evidence.findings.map(({ rule, blame, operationId, example }) => ({ rule, blame, operationId, example }))).toEqual([
      { rule: 'accepted-bad-credentials', blame: 'provider', operationId: 'disconnectPhone', example: 'wrongKey' },
      { rule: 'accepted-bad-credentials', blame: 'provider', operationId: 'disconnectPhone', example: 'noKey' },
    ]);
    expect({ replayed: row?.axes.replayed, refusal: row?.axes.refusal, contract: row?.axes.contract }).toEqual({
      replayed: { verdict: 'failed', findings: [0] },
      refusal: { verdict: 'failed', findings: [0] },
      contract: { verdict: 'passed' },
    });
  });

  it('as JUnit XML: one failing case, whatever the number of its cells that failed', () => {
    const { cases } = readJUnit(read('e.xml'));
    expect(cases.filter(({ end }) => end === 'failure').map(({ name }) => name)).toEqual([
      'disconnectPhone 403 wrongKey',
      'disconnectPhone 403 noKey',
    ]);
    expect(cases.find(({ name }) => name === 'disconnectPhone 403 wrongKey')).toEqual({
      suite: `snag at ${new URL(snag.url).host}`,
      classname: `snag at ${new URL(snag.url).host}.disconnectPhone`,
      name: 'disconnectPhone 403 wrongKey',
      end: 'failure',
      type: 'accepted-bad-credentials',
      message: `fault of the server: disconnectPhone wrongKey: expected 403, got ${got}`,
      text: expect.stringMatching(/^fault of the server: .*\n.*\ncurl -sS .*no-such-key'.*$/),
      output: [
        'contract: passed',
        'replayed: failed (accepted-bad-credentials)',
        "sdk: absent (The official SDKs are driven at Phonegate's emulators alone.)",
        'effect: absent (Another documented answer came; what the example assumes is not arranged.)',
        'refusal: failed (accepted-bad-credentials)',
        'recorded: absent (The answer of this target is no live one; `--live` asks a live provider, and `--recording` reads what one answered.)',
      ].join('\n'),
    });
  });

  it('as SARIF: at the operation in the file of the contract, with every rule explained', () => {
    const sarif = JSON.parse(read('e.sarif'));
    const [run] = sarif.runs;
    const [{ message, locations, ...result }] = run.results;
    const [{ physicalLocation }] = locations;
    const line = readFileSync(physicalLocation.artifactLocation.uri, 'utf8').split('\n')[physicalLocation.region.startLine - 1];
    expect({
      version: sarif.version,
      results: run.results.length,
      rule: run.tool.driver.rules[result.ruleIndex].id,
      level: result.level,
      line,
    }).toEqual({
      version: '2.1.0',
      results: 2,
      rule: 'accepted-bad-credentials',
      level: 'error',
      line: '      operationId: disconnectPhone',
    });
    expect(run.tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual(Object.keys(rules));
    expect(message.text).toContain('(fault of the server)');
    const fits = sarifSchema();
    expect({ fits: fits(sarif), errors: fits.errors }).toEqual({ fits: true, errors: null });
    expect(fits({ ...sarif, runs: [{ ...run, results: [{ ...run.results[0], level: 'fatal' }] }] })).toBe(false);
  });

  it('as annotations, without being asked, in GitHub Actions', async () => {
    const { stdout } = await snag.conform([], { GITHUB_ACTIONS: 'true' });
    const annotations = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(annotations).toHaveLength(2);
    expect(annotations[0]).toMatch(
      /^::error file=specs\/providers\/snag\.yaml,line=\d+,title=Bad credentials are accepted \(fault of the server\)::snag at [\d.:]+: disconnectPhone wrongKey: expected 403, got 200 with an object with data%0Acurl /,
    );
  });

  it('as a page that needs nothing from elsewhere', () => {
    const html = read('e.html');
    expect({ title: /<title>(.*)<\/title>/.exec(html)?.[1], articles: html.match(/<article /g)?.length }).toEqual({
      title: 'Conformance: 2 findings',
      articles: 2,
    });
    expect(html.match(/(?:src|href)="(?!#)|url\(|@import|<link/g)).toBeNull();
  });

  it('lists what was never exercised', async () => {
    const { stdout } = await snag.conform(['--coverage', '--format', 'findings']);
    const lines = stdout.split('\n');
    expect(lines).toContain('    disconnectPhone 500');
    expect(lines).toContain('    listBadges query.includeDeleted');
    expect(lines).toContain('    listBadges 200 /data/*/loyaltyBadgeUsers/*/status = "inactive"');
    expect(lines).not.toContain('    listBadges 200 /data/*/loyaltyBadgeUsers/*/status = "active"');
  });

  it('in no format that does not exist', async () => {
    expect(await snag.conform(['--format', 'xlsx'])).toEqual({
      status: 2,
      stdout: '',
      stderr: '--format holds "xlsx"; it should be table, findings, json, github.\n',
    });
  });
});

describe('what a provider answers stays text in every report', () => {
  it('and is no markup', async () => {
    const rude: Drift = {
      provider: 'snag',
      operationId: 'disconnectPhone',
      seenBy: { title: '', rule: 'wrong-status', pointer: '', blame: 'provider' },
      reply: (passing) => ({ ...passing, body: { data: { message: 'Phone disconnected.', '<script>alert(1)</script>\u0000]]>': 1 } } }),
    };
    const rudely = await startDriftingServer(
      snag.gateway.url,
      { ...rude, reply: (passing) => ({ ...(rude.reply?.(passing) ?? passing), status: 418 }) },
      /disconnect$/,
    );
    await conform([
      '--base-url',
      `${rudely.url}/native/snag`,
      '--contract',
      'snag',
      '--runs',
      '20',
      '--html',
      file('r.html'),
      '--junit',
      file('r.xml'),
    ]);
    await rudely.close();
    expect({ markup: read('r.html').includes('<script>alert'), xml: XMLValidator.validate(read('r.xml')) }).toEqual({
      markup: false,
      xml: true,
    });
  });
});

describe('every rule has a page', () => {
  it.each(Object.keys(rules))('%s, at a gateway', async (name) => {
    const reply = await fetch(`${snag.gateway.url}/rules/${name}`);
    expect({ status: reply.status, type: reply.headers.get('content-type'), text: (await reply.text()).slice(0, 200) }).toEqual({
      status: 200,
      type: 'text/plain; charset=utf-8',
      text: expect.stringContaining(`rule  ${name}`),
    });
  });

  it('on the command line, the same', async () => {
    const { stdout } = await conform(['--explain', 'wrong-type']);
    const page = await (await fetch(`${snag.gateway.url}/rules/wrong-type`)).text();
    expect(stdout).toBe(page);
  });

  it('and another name has none', async () => {
    expect((await fetch(`${snag.gateway.url}/rules/magic`)).status).toBe(404);
  });
});
