import { createPhonegateClient } from '../client.ts';
import { readConfig } from '../config.ts';
import { readYaml } from '../config-file.ts';
import type { Finding } from '../conform/finding.ts';
import { readRecording } from '../conform/record/read-recording.ts';
import type { Recording } from '../conform/record/recording.ts';
import { type RecordingTarget, replayRecording } from '../conform/record/replay-recording.ts';
import { valuesOf } from '../conform/record/values.ts';
import { loadContract } from '../contract/load.ts';
import { providers } from '../providers/index.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

type Values = Parameters<Command['run']>[0];

/** Grades an emulator, a provider or any server by a recording. */
export const replay: Command = {
  summary: 'Send the requests of a recording again, and say where the answers differ.',
  forms: ['RECORDING'],
  options: {
    connection: { type: 'string', help: 'An emulated connection of a running gateway. It is reset first.' },
    world: { type: 'string', help: 'For --connection: the named world to begin with. Default the one it starts with.' },
    state: { type: 'string', help: 'For --connection: a YAML or JSON file with the whole state to begin with.' },
    gateway: { type: 'string', help: 'For --connection: the gateway. Default http://127.0.0.1:4010.' },
    url: { type: 'string', help: "Any server's base URL; data is changed there." },
    live: { type: 'string', help: 'A proxying connection of the configuration: its upstream is asked; data is changed there.' },
    config: { type: 'string', help: 'For --live: the configuration file. Default phonegate.yaml.' },
    values: { type: 'string', help: 'A YAML or JSON file: what to send in place of values of the recording.' },
    yes: { type: 'boolean', help: 'For --live, and a --url that is not of this machine: change data there.' },
    format: { type: 'string', help: 'text or json. Default text.' },
  },
  run: async (values, [file, ...others]) => {
    if (file === undefined || others.length > 0)
      throw new CommandFailure('It takes RECORDING.\nphonegate replay --help lists the options.');
    const recording = readRecording(file);
    const format = text(values, 'format') ?? 'text';
    if (format !== 'text' && format !== 'json') throw new CommandFailure(`--format holds "${format}"; it should be text or json.`);
    const target = await targetOf(values, recording);
    const findings: Finding[] = [];
    const skipped: { readonly exchange: number; readonly operationId: string; readonly because: string }[] = [];
    let replayed = 0;
    for await (const outcome of replayRecording(recording, await loadContract(recording.head.provider), target)) {
      const { sequence, operationId } = outcome.exchange;
      if ('skipped' in outcome) {
        skipped.push({ exchange: sequence, operationId, because: outcome.skipped });
        if (format === 'text') say(`  skipped  ${sequence} ${operationId}: ${outcome.skipped}`);
        continue;
      }
      replayed += 1;
      findings.push(...outcome.findings);
      if (format === 'text') for (const finding of outcome.findings) say(wordFinding(sequence, finding));
    }
    if (format === 'json') say(JSON.stringify({ replayed, skipped, torn: recording.torn, findings }, undefined, 2));
    else {
      if (recording.torn) say('  The last line of the recording is cut short; what it held is lost.');
      say(
        `${target.baseUrl}: ${replayed} replayed, ${findings.length} difference${findings.length === 1 ? '' : 's'}, ${skipped.length} skipped`,
      );
    }
    if (replayed === 0) throw new CommandFailure('Nothing was replayed, so nothing is known.');
    return findings.length === 0 ? 0 : 1;
  },
};

function wordFinding(sequence: number, { operationId, rule, blame, pointer, expected, got, curl }: Finding): string {
  const place = pointer && ` ${pointer}`;
  return `  FAILED   ${sequence} ${operationId}: ${rule}${place}: expected ${expected}, got ${got} (${blame})\n           ${curl}`;
}

async function targetOf(values: Values, recording: Recording): Promise<RecordingTarget> {
  const [connection, url, live] = ['connection', 'url', 'live'].map((name) => text(values, name));
  if ([connection, url, live].filter((one) => one !== undefined).length !== 1) {
    throw new CommandFailure('Say against what: one of --connection ID, --url URL and --live ID.');
  }
  const given = readValues(text(values, 'values'));
  if (connection !== undefined) return emulatedTarget(connection, values, given, recording);
  const real = live === undefined ? undefined : liveConnection(live, text(values, 'config'), recording);
  const baseUrl = (real?.url ?? url ?? '').replace(/\/$/, '');
  if (!URL.canParse(baseUrl))
    throw new CommandFailure(`--url holds "${baseUrl}"; it should be a base URL such as https://api.example.com.`);
  const isReal = real !== undefined || !/^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(new URL(baseUrl).hostname);
  if (isReal && values['yes'] !== true) {
    const operations = [...new Set(recording.exchanges.map(({ operationId }) => operationId))].join(', ');
    throw new CommandFailure(
      `This would send ${recording.exchanges.length} requests to ${baseUrl} and change data there: ${operations}. Say --yes to do so.`,
    );
  }
  return { baseUrl, isReal, values: new Map([...(real?.values ?? []), ...given]) };
}

function readValues(file: string | undefined): ReadonlyMap<string, string> {
  if (file === undefined) return new Map();
  const problems: string[] = [];
  const read = readYaml(file, '--values', process.env, problems) ?? {};
  const wrong = Object.entries(read).filter(([, value]) => typeof value !== 'string');
  problems.push(...wrong.map(([name]) => `${file}: what stands for "${name}" should be a string.`));
  if (problems.length > 0) throw new CommandFailure(problems.join('\n'));
  return new Map(Object.entries(read).map(([name, value]) => [name, String(value)]));
}

function liveConnection(
  id: string,
  configFile: string | undefined,
  { head }: Recording,
): { url: string; values: ReadonlyMap<string, string> } {
  const connection = readConfig(process.env, { configFile }).connections.find((one) => one.id === id);
  if (connection?.mode !== 'proxy') throw new CommandFailure(`The configuration has no proxying connection "${id}".`);
  const { provider, upstream, liveValues, credentials } = connection;
  mustBeOf(provider, id, head.provider);
  if (liveValues === undefined) {
    throw new CommandFailure(`connections.${id} lacks conform: say so there when a recording may change data at ${upstream.url}.`);
  }
  return { url: upstream.url, values: valuesOf(providers[provider].demoCredentials, credentials, liveValues) };
}

async function emulatedTarget(
  id: string,
  values: Values,
  given: ReadonlyMap<string, string>,
  { head }: Recording,
): Promise<RecordingTarget> {
  const gateway = (text(values, 'gateway') ?? 'http://127.0.0.1:4010').replace(/\/$/, '');
  const client = createPhonegateClient({ baseUrl: gateway });
  const params = { path: { connection: id } };
  const { data, error } = await client.GET('/v1/connections/{connection}', { params }).catch(() => {
    throw new CommandFailure(`No gateway answers at ${gateway}. Start one with: phonegate serve`);
  });
  if (data === undefined) throw new CommandFailure(error?.detail ?? `${gateway} is no Phonegate gateway.`);
  if (data.mode === 'proxy') throw new CommandFailure(`"${id}" proxies to ${data.upstreamHost}. To change data there, use --live ${id}.`);
  mustBeOf(data.provider, id, head.provider);
  const world = text(values, 'world');
  const reset = await client.POST('/_emulator/{connection}/reset', { params, body: world === undefined ? {} : { world } });
  if (reset.error !== undefined) throw new CommandFailure(`${reset.error.detail} There are ${reset.error.possible?.join(', ')}.`);
  const file = text(values, 'state');
  if (file !== undefined) {
    const problems: string[] = [];
    const state = readYaml(file, '--state', process.env, problems);
    if (state === undefined || problems.length > 0) throw new CommandFailure(problems.join('\n'));
    const body = JSON.stringify(state);
    const put = await fetch(`${gateway}/_emulator/${id}/state`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body });
    if (!put.ok) throw new CommandFailure(`${file} is no state for "${id}": ${await put.text()}`);
  }
  const clock = await client.GET('/_emulator/{connection}/clock', { params });
  const start = Date.parse(clock.data?.now ?? '');
  return {
    baseUrl: gateway + data.nativePath,
    isReal: false,
    values: given,
    emulator: {
      newestCode: async () => (await client.GET('/_emulator/{connection}/outbox', { params })).data?.messages.at(-1)?.code,
      setElapsed: async (ms) => {
        await client.PUT('/_emulator/{connection}/clock', { params, body: { now: new Date(start + ms).toISOString() } });
      },
    },
  };
}

function mustBeOf(provider: string, id: string, recorded: string): void {
  if (provider !== recorded) throw new CommandFailure(`"${id}" is a connection of ${provider}; the recording is of ${recorded}.`);
}
