import { basename } from 'node:path';
import type { components } from '../../generated/unified.ts';
import { createPhonegateClient } from '../client.ts';
import { CommandFailure } from '../commands/command.ts';
import { readConfig } from '../config.ts';
import type { Contract, Operation } from '../contract/contract.ts';
import { loadContract } from '../contract/load.ts';
import { providers } from '../providers/index.ts';
import type { ProviderId } from '../providers/provider.ts';
import type { Secrets } from './curl.ts';
import { isOwnContract, loadForeignContract } from './foreign.ts';
import type { Suite } from './run.ts';
import { createSend, NoReply } from './send.ts';
import { emulatorTarget, liveTarget, mockTarget, serverTarget, unifiedTarget } from './target.ts';
import { hintAtBase } from './wrong-base.ts';

type Connection = components['schemas']['Connection'];

/** The suites of a run, what is to be said before it begins, and what there may be to say once it has ended. */
export interface Plan {
  readonly suites: readonly Suite[];
  readonly notes: readonly string[];
  readonly hint?: () => string | undefined;
}

/** Whether what is changed at the target was agreed to, and how many requests will be generated. */
interface Asked {
  readonly isAgreed: boolean;
  readonly runs: number;
}

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];

/** Prism on our document of both faces. */
export async function mockPlan(url: string, only: string | undefined): Promise<Plan> {
  const answered = await fetch(`${url}/healthz`).catch(() => undefined);
  if (answered === undefined) throw new CommandFailure(`No mock server answers at ${url}. Start one with: phonegate mock`);
  if (answered.headers.has('phonegate-request-id')) throw new CommandFailure(`${url} is a gateway and no mock server; leave out --mock.`);
  const natives = ids
    .filter((id) => only === undefined || id === only)
    .map(async (id) => ({ contract: await loadContract(id), target: mockTarget(`${id} on Prism`, `${url}/native/${id}`, id) }));
  const unified = only === undefined ? [{ contract: await loadContract('unified'), target: mockTarget('unified on Prism', url) }] : [];
  return { suites: [...(await Promise.all(natives)), ...unified], notes: [] };
}

/** The emulated connections of a running gateway and, where there is one of each provider under its own name, the unified face. */
export async function gatewayPlan(url: string, only: string | undefined): Promise<Plan> {
  const connections = await readConnections(url);
  const wanted = connections.filter(({ id }) => only === undefined || id === only);
  if (wanted.length === 0)
    throw new CommandFailure(`The gateway has no connection "${only}". It has ${connections.map(({ id }) => id).join(', ')}.`);
  const suites: Suite[] = [];
  const notes: string[] = [];
  for (const { id, provider, mode, nativePath, upstreamHost } of wanted) {
    if (mode === 'proxy') {
      notes.push(`${id}: left alone, because it proxies to ${upstreamHost}, where the examples would change real data.`);
      continue;
    }
    const control = { gatewayUrl: url, connections: { [provider]: id } };
    suites.push({ contract: await loadContract(provider), target: emulatorTarget(id, provider, url + nativePath, control) });
  }
  const standard = connections.filter(({ id, provider, mode }) => mode === 'emulate' && id === provider);
  if (only === undefined && standard.length === ids.length) {
    const control = { gatewayUrl: url, connections: Object.fromEntries(standard.map(({ id, provider }) => [provider, id])) };
    suites.push({ contract: await loadContract('unified'), target: unifiedTarget('unified', url, control) });
    notes.push(...whatStays(url));
  }
  return { suites, notes };
}

/** A proxying connection's upstream, where the configuration says that it may be driven. */
export async function livePlan(id: string, configFile: string | undefined, { isAgreed, runs }: Asked): Promise<Plan> {
  const connection = readConfig(process.env, { configFile }).connections.find((one) => one.id === id);
  if (connection?.mode !== 'proxy') throw new CommandFailure(`The configuration has no proxying connection "${id}".`);
  const { provider, upstream, liveValues, credentials } = connection;
  if (liveValues === undefined) {
    throw new CommandFailure(`connections.${id} lacks conform: say so there when the examples may change data at ${upstream.url}.`);
  }
  const contract = await loadContract(provider);
  const suite = {
    contract,
    target: liveTarget(`${id} at ${new URL(upstream.url).host}`, upstream.url.replace(/\/$/, ''), provider, credentials, liveValues),
  };
  return { suites: [suite], notes: agree(suite, isAgreed, whatIsGenerated(suite, runs)) };
}

/** Any server, by one of our contracts or by a document. */
export async function serverPlan(
  baseUrl: string,
  contractName: string,
  { headers, secrets }: { readonly headers: Readonly<Record<string, string>>; readonly secrets: Secrets },
  { isAgreed, runs }: Asked,
): Promise<Plan> {
  const url = toBaseUrl(baseUrl);
  const own = isOwnContract(contractName);
  const contract = own ? await loadContract(contractName) : await loadForeignContract(contractName);
  const provider = ids.find((id) => own && id === contractName);
  const statuses = new Set<number>();
  const suite = {
    contract,
    onAnswer: (status: number) => void statuses.add(status),
    target: serverTarget(`${own ? contractName : basename(contractName)} at ${new URL(url).host}`, url, provider, headers, secrets),
  };
  const stays = contractName === 'unified' ? whatStays(url) : whatIsGenerated(suite, runs);
  const notes = isLocal(url) ? stays : agree(suite, isAgreed, stays);
  await createSend(url)({ method: 'GET', target: '', headers: {}, body: undefined }).catch((error: unknown) => {
    if (error instanceof NoReply && error.rule === 'no-answer') throw new CommandFailure(`Nobody answers at ${url} (${error.message}).`);
  });
  const hint = (): string | undefined => (statuses.size === 1 && statuses.has(404) ? hintAtBase(contract.document, url) : undefined);
  return { suites: [suite], notes, hint };
}

/** What no reset takes back. Whether the store is a file, and whether there are receivers, cannot be seen from outside. */
function whatStays(url: string): string[] {
  return [
    `unified: the examples make revocations at ${url}. They stay in its store and its audit, and its webhooks and event receivers hear of them.`,
    'Where that matters, start a gateway of its own for them, without receivers: PHONEGATE_STORE_FILE=:memory: phonegate serve',
  ];
}

/** What generated requests do where nothing is put back. */
function whatIsGenerated({ contract, target }: Suite, runs: number): string[] {
  if (runs === 0 || changingOf(contract).length === 0) return [];
  return [
    `${target.name}: beside the documented examples some ${runs} generated requests are sent, which create and change data there, too. --runs 0 leaves them out.`,
  ];
}

function changingOf({ operations }: Contract): Operation[] {
  return [...operations.values()].filter(({ method }) => method !== 'GET' && method !== 'HEAD');
}

function isLocal(url: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(url).hostname);
}

/** Says what the examples do there, and what else is to be said; throws unless that was agreed to. */
function agree({ contract, target }: Suite, isAgreed: boolean, further: readonly string[]): string[] {
  const lines = [
    `${target.baseUrl} is no emulator. The documented examples will be sent there, with the given credentials, to`,
    ...changingOf(contract).map(({ id, method, path, source }) => `  ${method} ${path}  (${source.summary ?? id})`),
    ...further,
  ];
  if (isAgreed) return lines;
  throw new CommandFailure([...lines, 'Whatever they change there stays changed. Add --yes to agree.'].join('\n'));
}

function toBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '' || url.username !== '')
    throw new CommandFailure(
      `--base-url should hold an http or https URL without user, query and fragment, e.g. http://127.0.0.1:8080/api.`,
    );
  return url.href.replace(/\/$/, '');
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
    throw new CommandFailure(`${url} is no Phonegate gateway. For the mock server add --mock; for any other server use --base-url.`);
  }
  return data.connections;
}
