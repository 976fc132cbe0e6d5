import type { components } from '../../generated/unified.ts';
import { createPhonegateClient } from '../client.ts';
import { readConfig } from '../config.ts';
import { readCases, titleOf } from '../conform/cases.ts';
import { judge, type Send } from '../conform/replay.ts';
import { emulatorTarget, liveTarget, mockTarget, type Target, unifiedTarget } from '../conform/target.ts';
import type { Contract } from '../contract/contract.ts';
import { loadContract } from '../contract/load.ts';
import { createOracle } from '../contract/oracle.ts';
import { providers } from '../providers/index.ts';
import type { ProviderId } from '../providers/provider.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

type Connection = components['schemas']['Connection'];

/** Replays every documented example against a running gateway, or against Prism. */
export const conform: Command = {
  summary: 'Replay every documented example against a running gateway or mock server.',
  options: {
    url: { type: 'string', help: 'The gateway. Default http://127.0.0.1:4010, or with --mock http://127.0.0.1:4020.' },
    connection: { type: 'string', help: 'Only this connection of the gateway. Emulated ones are reset.' },
    mock: { type: 'boolean', help: 'The url is a Prism mock server.' },
    live: {
      type: 'string',
      help: 'A proxying connection whose configuration has `conform`: replays at its upstream, and changes data there.',
    },
    config: { type: 'string', help: 'For --live: the configuration file. Default phonegate.yaml.' },
  },
  run: async (values) => {
    const isMock = values['mock'] === true;
    const url = (text(values, 'url') ?? (isMock ? 'http://127.0.0.1:4020' : 'http://127.0.0.1:4010')).replace(/\/$/, '');
    const only = text(values, 'connection');
    const live = text(values, 'live');
    if (live !== undefined) {
      const { contract, target } = await liveSuite(live, text(values, 'config'));
      return (await replay(contract, target)) === 0 ? 0 : 1;
    }
    let failed = 0;
    for (const { contract, target } of isMock ? await mockSuites(url, only) : await gatewaySuites(url, only)) {
      failed += await replay(contract, target);
    }
    return failed === 0 ? 0 : 1;
  },
};

interface Suite {
  readonly contract: Contract;
  readonly target: Target;
}

async function mockSuites(url: string, only: string | undefined): Promise<Suite[]> {
  const answered = await fetch(`${url}/healthz`).catch(() => undefined);
  if (answered === undefined) throw new CommandFailure(`No mock server answers at ${url}. Start one with: phonegate mock`);
  if (answered.headers.has('phonegate-request-id')) throw new CommandFailure(`${url} is a gateway and no mock server; leave out --mock.`);
  // The registry's keys are the enum's words: its type says so.
  const ids = (Object.keys(providers) as ProviderId[]).filter((id) => only === undefined || id === only);
  const natives = ids.map(async (id) => ({
    contract: await loadContract(id),
    target: mockTarget(`${id} on Prism`, `${url}/native/${id}`, id),
  }));
  const unified = only === undefined ? [{ contract: await loadContract('unified'), target: mockTarget('unified on Prism', url) }] : [];
  return [...(await Promise.all(natives)), ...unified];
}

async function gatewaySuites(url: string, only: string | undefined): Promise<Suite[]> {
  const connections = await readConnections(url);
  const wanted = connections.filter(({ id }) => only === undefined || id === only);
  if (wanted.length === 0)
    throw new CommandFailure(`The gateway has no connection "${only}". It has ${connections.map(({ id }) => id).join(', ')}.`);
  const suites: Suite[] = [];
  for (const { id, provider, mode, nativePath, upstreamHost } of wanted) {
    if (mode === 'proxy') {
      say(`${id}: left alone, because it proxies to ${upstreamHost}, where the examples would change real data.`);
      continue;
    }
    const control = { gatewayUrl: url, connections: { [provider]: id } };
    suites.push({ contract: await loadContract(provider), target: emulatorTarget(id, provider, url + nativePath, control) });
  }
  const standard = connections.filter(({ id, provider, mode }) => mode === 'emulate' && id === provider);
  if (only === undefined && standard.length === Object.keys(providers).length) {
    const control = { gatewayUrl: url, connections: Object.fromEntries(standard.map(({ id, provider }) => [provider, id])) };
    suites.push({ contract: await loadContract('unified'), target: unifiedTarget('unified', url, control) });
  }
  return suites;
}

async function liveSuite(id: string, configFile: string | undefined): Promise<Suite> {
  const connection = readConfig(process.env, { configFile }).connections.find((one) => one.id === id);
  if (connection?.mode !== 'proxy') throw new CommandFailure(`The configuration has no proxying connection "${id}".`);
  const { provider, upstream, liveValues, credentials } = connection;
  if (liveValues === undefined) {
    throw new CommandFailure(`connections.${id} lacks conform: say so there when the examples may change data at ${upstream.url}.`);
  }
  const target = liveTarget(`${id} at ${new URL(upstream.url).host}`, upstream.url.replace(/\/$/, ''), provider, credentials, liveValues);
  return { contract: await loadContract(provider), target };
}

async function readConnections(url: string): Promise<Connection[]> {
  const { data, response } = await createPhonegateClient({ baseUrl: url })
    .GET('/v1/connections')
    .catch((error: unknown) => {
      throw new CommandFailure(
        `No gateway answers at ${url} (${error instanceof Error ? String(error.cause ?? error.message) : 'unknown'}). Start one with: phonegate serve`,
      );
    });
  if (data === undefined || !response.headers.has('phonegate-request-id')) {
    throw new CommandFailure(`${url} is no Phonegate gateway. For the mock server add --mock.`);
  }
  return data.connections;
}

/** Prints every difference and a line of counts; gives the number of cases that failed. */
async function replay(contract: Contract, target: Target): Promise<number> {
  const send = sender(target.baseUrl);
  const oracle = createOracle(contract.document);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const one of readCases(contract)) {
    const request = await target.prepare(one);
    if ('skip' in request) {
      counts.skipped += 1;
      say(`  skipped  ${target.name}: ${titleOf(one)} (${request.skip})`);
      continue;
    }
    const differences = judge(one, await send(request), oracle, target.exact);
    counts[differences.length === 0 ? 'passed' : 'failed'] += 1;
    for (const { check, pointer, expected, got } of differences) {
      say(`  FAILED   ${target.name}: ${titleOf(one)}: ${check}${pointer && ` ${pointer}`}: expected ${expected}, got ${got}`);
    }
  }
  say(`${target.name}: ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`);
  return counts.failed;
}

function sender(baseUrl: string): Send {
  return async ({ method, target, headers, body }) => {
    const init = { method, headers, redirect: 'manual' as const };
    const response = await fetch(`${baseUrl}${target}`, body === undefined ? init : { ...init, body });
    return { status: response.status, contentType: response.headers.get('content-type') ?? undefined, text: await response.text() };
  };
}
