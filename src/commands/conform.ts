import { randomInt } from 'node:crypto';
import { readBaseline, worsened } from '../conform/baseline.ts';
import { gather } from '../conform/gather.ts';
import { credentialHeaders } from '../conform/headers.ts';
import { readRecording } from '../conform/record/read-recording.ts';
import type { Recording } from '../conform/record/recording.ts';
import { words } from '../conform/report/findings.ts';
import { writeReports } from '../conform/report/write.ts';
import { rulePage, rules } from '../conform/rules.ts';
import type { Suite } from '../conform/run.ts';
import { gatewayPlan, livePlan, mockPlan, type Plan, serverPlan } from '../conform/suites.ts';
import { type Command, CommandFailure, note, say, text, texts, type Values } from './command.ts';

/** Replays every documented example and says what was seen, what was not, and whose fault it is. */
export const conform: Command = {
  summary: 'Replay every documented example against a gateway, a mock server or any other server.',
  options: {
    url: {
      type: 'string',
      help: 'The gateway, best one of its own: its emulators are reset, and its store keeps the revocations that are made. Default http://127.0.0.1:4010, or with --mock http://127.0.0.1:4020.',
    },
    connection: { type: 'string', help: 'Only this connection of the gateway. Emulated ones are reset.' },
    mock: { type: 'boolean', help: 'The url is a Prism mock server.' },
    'base-url': { type: 'string', help: 'Any server, at the URL where the paths of --contract begin.' },
    contract: {
      type: 'string',
      help: 'For --base-url: snag, authing, genauth, monocloud, unified, or the file of an OpenAPI 3.0 or 3.1 document.',
    },
    header: {
      type: 'string',
      multiple: true,
      help: "For --base-url: 'Name: value' to send with every request; '$NAME' as the value is that variable.",
    },
    live: {
      type: 'string',
      help: 'A proxying connection whose configuration has `conform`: replays at its upstream, and changes data there.',
    },
    yes: { type: 'boolean', help: 'Agrees to what the examples change at a server that is not on this machine, or a live one.' },
    config: { type: 'string', help: 'For --live: the configuration file. Default phonegate.yaml.' },
    recording: {
      type: 'string',
      multiple: true,
      help: 'What a provider answered before, as `phonegate record` wrote it (.cases.jsonl): evidence beside that of this run.',
    },
    runs: {
      type: 'string',
      help: 'How many requests to generate from each contract beside the documented ones. Default 300; 0 with --mock and --live.',
    },
    seed: { type: 'string', help: 'What they are generated from: the same seed makes the same ones. Default: another one each time.' },
    format: {
      type: 'string',
      multiple: true,
      help: 'What to print: table (default), findings, json, github (default in GitHub Actions, with findings).',
    },
    coverage: { type: 'boolean', help: 'Print what the run never exercised as well.' },
    json: { type: 'string', help: 'Write the evidence matrix to this file, as specs/evidence.schema.json has it.' },
    junit: { type: 'string', help: 'Write JUnit XML to this file.' },
    sarif: { type: 'string', help: 'Write SARIF 2.1.0 to this file.' },
    html: { type: 'string', help: 'Write one self-contained HTML page to this file.' },
    baseline: { type: 'string', help: 'An evidence matrix from before (--json): only what got worse fails.' },
    'write-baseline': { type: 'boolean', help: 'Write this run to the file that --baseline names, whatever it found.' },
    explain: { type: 'string', help: 'Print the page about a rule that a finding names, and do nothing else.' },
  },
  run: async (values) => {
    const explain = text(values, 'explain');
    if (explain !== undefined) return explainRule(explain);
    const baselineFile = text(values, 'baseline');
    const write = values['write-baseline'] === true;
    if (write && baselineFile === undefined) throw new CommandFailure('--write-baseline needs --baseline <file>, which it writes.');
    const baseline = baselineFile === undefined || write ? undefined : readBaseline(baselineFile);
    const generating = {
      seed: wholeNumber(values, 'seed') ?? randomInt(2 ** 31),
      runs: wholeNumber(values, 'runs') ?? (isSparing(values) ? 0 : 300),
    };
    if (values['mock'] === true && generating.runs > 0) {
      throw new CommandFailure('--runs goes with no --mock: a mock server words refusals as the contracts do not.');
    }
    const recordings = texts(values, 'recording').map(readRecording);
    const { suites, notes, hint } = await plan(values, generating.runs);
    for (const line of notes) note(line);
    const evidence = await gather(withRecordings(suites, recordings), generating);
    const changes = baseline && worsened(baseline, evidence);
    await writeReports(evidence, {
      changes,
      formats: texts(values, 'format'),
      withCoverage: values['coverage'] === true,
      files: {
        json: [text(values, 'json'), ...(write ? [baselineFile] : [])],
        junit: [text(values, 'junit')],
        sarif: [text(values, 'sarif')],
        html: [text(values, 'html')],
      },
    });
    const afterwards = hint?.();
    if (afterwards !== undefined) note(afterwards);
    if (write) {
      const pinned = `${words(evidence.rows.length, 'documented answer')} and ${words(evidence.findings.length, 'finding')}`;
      note(`Wrote ${baselineFile}, which pins ${pinned}. Without --write-baseline, only what is worse than that fails.`);
      return 0;
    }
    return (changes === undefined ? evidence.findings : changes.worse).length === 0 ? 0 : 1;
  },
};

function withRecordings(suites: readonly Suite[], recordings: readonly Recording[]): Suite[] {
  for (const { head } of recordings) {
    if (!suites.some(({ contract }) => contract.name === head.provider))
      throw new CommandFailure(`--recording names a recording of ${head.provider}, of which this run asks nothing.`);
  }
  return suites.map((suite) => ({ ...suite, recordings: recordings.filter(({ head }) => head.provider === suite.contract.name) }));
}

/** Whether nothing is generated unless it is asked for: a mock server has its own words for refusals, a live provider real data. */
function isSparing(values: Values): boolean {
  return values['mock'] === true || text(values, 'live') !== undefined;
}

function wholeNumber(values: Values, name: string): number | undefined {
  const given = text(values, name);
  if (given === undefined) return undefined;
  if (/^\d{1,10}$/.test(given) && Number(given) < 2 ** 31) return Number(given);
  throw new CommandFailure(`--${name} holds "${given}"; it should be a whole number from 0 to ${2 ** 31 - 1}.`);
}

function explainRule(name: string): number {
  const page = rulePage(name);
  if (page === undefined)
    throw new CommandFailure(`--explain holds "${name}", which is no rule. The rules are ${Object.keys(rules).join(', ')}.`);
  say(page.trimEnd());
  return 0;
}

function plan(values: Values, runs: number): Promise<Plan> {
  const [baseUrl, live, contract, headers] = [
    text(values, 'base-url'),
    text(values, 'live'),
    text(values, 'contract'),
    texts(values, 'header'),
  ];
  const isMock = values['mock'] === true;
  const modes = [baseUrl !== undefined && '--base-url', live !== undefined && '--live', isMock && '--mock'].filter(
    (mode) => mode !== false,
  );
  if (modes.length > 1) throw new CommandFailure(`${modes.join(' and ')} name different targets; give one of them.`);
  const isAgreed = values['yes'] === true;
  if (baseUrl !== undefined) {
    if (contract === undefined)
      throw new CommandFailure('--base-url needs --contract: the name of one of our contracts, or the file of an OpenAPI document.');
    const { headers: given, secrets } = credentialHeaders(headers, process.env);
    return serverPlan(baseUrl, contract, { headers: given, secrets }, { isAgreed, runs });
  }
  if (contract !== undefined || headers.length > 0) throw new CommandFailure('--contract and --header go with --base-url.');
  if (live !== undefined) return livePlan(live, text(values, 'config'), { isAgreed, runs });
  const url = (text(values, 'url') ?? (isMock ? 'http://127.0.0.1:4020' : 'http://127.0.0.1:4010')).replace(/\/$/, '');
  return isMock ? mockPlan(url, text(values, 'connection')) : gatewayPlan(url, text(values, 'connection'));
}
