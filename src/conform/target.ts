import { atPointer, type Given, isRecord } from '../contract/document.ts';
import { isJson } from '../contract/validator.ts';
import { providers } from '../providers/index.ts';
import type { ProviderId } from '../providers/provider.ts';
import { type Case, type CaseRequest, isAboutCredentials, missingParts, readCases, requestOf, soundRequestOf, titleOf } from './cases.ts';
import { curlOf, type Secrets } from './curl.ts';
import type { HoldTo } from './replay.ts';
import { ask } from './send.ts';

/** What answers: an emulator (behind a proxy or not), the gateway's own face, a mock server, a live provider, or any other server. */
export type TargetKind = 'emulator' | 'gateway' | 'mock' | 'live' | 'server';

/** Something that claims to keep a contract. */
export interface Target {
  readonly name: string;
  readonly kind: TargetKind;
  /** The base URL at which the contract's paths begin. */
  readonly baseUrl: string;
  readonly holdTo: HoldTo;
  /** What must not be shown of its requests. */
  readonly secrets: Secrets;
  /** Headers by which a request of any operation is let in. */
  readonly credentials: Readonly<Record<string, string>>;
  /** What to send for a case, or why the case cannot be put to this target. Arranges the world that the case needs. */
  prepare(one: Case): Promise<CaseRequest | { readonly skip: string }>;
  /** The request of a case alone; arranges nothing. */
  address(one: Case): CaseRequest;
  /** Command lines that arrange what `prepare` does. */
  arrangement(one: Case): string[];
}

/** Where the control plane of the emulator is that answers in the end. */
export interface Control {
  readonly gatewayUrl: string;
  /** The connections to arrange: the one that is asked, or for the unified contract all of them by provider. */
  readonly connections: Readonly<Partial<Record<ProviderId, string>>>;
}

const noSecrets: Secrets = new Map();

/** A native face whose emulator can be arranged, directly or at the far end of a proxy. */
export function emulatorTarget(name: string, provider: ProviderId, baseUrl: string, control: Control): Target {
  const arrangement = (one: Case): Call[] => arrange(control, provider, one.given);
  const address = (one: Case): CaseRequest => withHeaders(requestOf(one), credentialsOf(provider, one));
  return {
    name,
    kind: 'emulator',
    baseUrl,
    holdTo: 'values',
    secrets: noSecrets,
    credentials: providers[provider].exampleHeaders['valid'] ?? {},
    address,
    arrangement: (one) => arrangement(one).map(toCurl),
    prepare: async (one) => {
      const skip = skipped(one);
      if (skip !== undefined) return { skip };
      for (const call of arrangement(one)) await send(call);
      return address(one);
    },
  };
}

/** Lets a request prove who sent it, as what is configured at the gateway asks for. */
export type Prove = (one: Case, request: CaseRequest) => Promise<CaseRequest>;

/**
 * The unified face; `control` steers the emulators behind all its connections. Without `prove`, which knows what is configured there, the
 * cases that need something configured are left out.
 */
export function unifiedTarget(name: string, baseUrl: string, control: Control, proxied = false, prove?: Prove): Target {
  const arrangement = (one: Case): Call[] => {
    const asked = requestOf(one).target.split(/[/?]/)[3];
    // The keys of a partial record of provider ids are provider ids.
    return Object.keys(control.connections).flatMap((id) => arrange(control, id as ProviderId, id === asked ? one.given : {}));
  };
  let signs: Promise<boolean> | undefined;
  const hasSigningKey = (): Promise<boolean> => {
    signs ??= publishesKeys(baseUrl);
    return signs;
  };
  return {
    name,
    kind: 'gateway',
    baseUrl,
    holdTo: 'values',
    secrets: noSecrets,
    credentials: {},
    address: requestOf,
    arrangement: (one) => arrangement(one).map(toCurl),
    prepare: async (one) => {
      const skip =
        skipped(one) ??
        (proxied && one.operation.path.startsWith('/_emulator') ? 'A proxying connection has no emulator.' : undefined) ??
        (one.given.configured !== undefined && prove === undefined
          ? `It takes ${one.given.configured} in the configuration, and the secrets there; the suite of the unified face has them.`
          : undefined) ??
        (one.given.unconfigured !== undefined && (await hasSigningKey())
          ? 'It takes a gateway without a signing key, and this one has one.'
          : undefined);
      if (skip !== undefined) return { skip };
      for (const call of arrangement(one)) await send(call);
      const request = one.given.configured === undefined || prove === undefined ? requestOf(one) : await prove(one, requestOf(one));
      return one.given.first === undefined ? request : withPath(one, await sendFirst(baseUrl, one, one.given.first));
    },
  };
}

/** Whether a gateway has a signing key, by what it publishes; where it publishes no sound set, none is known of. */
async function publishesKeys(baseUrl: string): Promise<boolean> {
  const response = await ask(`${baseUrl}/.well-known/jwks.json`, { method: 'GET', headers: {} });
  const set: unknown = await response.json().catch(() => undefined);
  return isRecord(set) && Array.isArray(set['keys']) && set['keys'].length > 0;
}

/** Sends the case that another one needs to have been sent, and takes from its answer what the other's path needs. */
export async function sendFirst(
  baseUrl: string,
  { contract }: Case,
  { operationId, example, take }: NonNullable<Given['first']>,
): Promise<Readonly<Record<string, string>>> {
  const first = readCases(contract).find(({ operation, name }) => operation.id === operationId && name === example);
  if (first === undefined) throw new TypeError(`${operationId} has no example "${example}"`);
  const { method, target, headers, body } = requestOf(first);
  const response = await ask(baseUrl + target, { method, headers, body });
  if (response.status !== first.status) throw new Error(`${titleOf(first)} answered ${response.status}: ${await response.text()}`);
  const answer: unknown = await response.json();
  return Object.fromEntries(Object.entries(take).map(([name, pointer]) => [name, String(atPointer(answer, pointer))]));
}

/** The request of a case, with what an earlier one gave for the parts of its path. */
export function withPath(one: Case, path: Readonly<Record<string, string>>): CaseRequest {
  return requestOf({ ...one, given: { ...one.given, path: { ...path, ...one.given.path } } });
}

/** Prism on the same document: asked for each documented answer by name, with a request that the contract accepts. */
export function mockTarget(name: string, baseUrl: string, provider?: ProviderId): Target {
  const address = (one: Case): CaseRequest => {
    const example = one.mediaType === undefined ? '' : `, example=${one.name}`;
    const headers = provider === undefined ? {} : providers[provider].exampleHeaders['valid'];
    const accept = one.mediaType === undefined ? {} : { accept: one.mediaType };
    return withHeaders(soundRequestOf(one), { ...headers, ...accept, prefer: `code=${one.status}${example}` });
  };
  return {
    name,
    kind: 'mock',
    baseUrl,
    holdTo: 'values',
    secrets: noSecrets,
    credentials: {},
    address,
    arrangement: () => [],
    prepare: async (one) => (isMocked(one) ? address(one) : { skip: `Prism mocks no ${one.mediaType}.` }),
  };
}

/** Prism writes JSON, XML and text. */
function isMocked({ mediaType }: Case): boolean {
  return mediaType === undefined || isJson(mediaType) || /^text\/|xml$/.test(mediaType);
}

/**
 * A real account. Nothing can be arranged there, so only what the account's own state leads to is asked; `replace` puts the account's
 * values (user ids, phone ids, tokens) in the place of the documented ones. In what is shown, they and the credentials are variables.
 */
export function liveTarget(
  name: string,
  baseUrl: string,
  provider: ProviderId,
  credentials: Readonly<Record<string, string>>,
  replace: Readonly<Record<string, string>>,
): Target {
  const address = (one: Case): CaseRequest => {
    const own = one.given.credentials === undefined ? providers[provider].headers(credentials, undefined) : {};
    const request = withHeaders(requestOf(one), { ...credentialsOf(provider, one), ...own });
    let text = JSON.stringify(request);
    for (const [documented, real] of Object.entries(replace))
      text = text.replaceAll(JSON.stringify(documented).slice(1, -1), JSON.stringify(real).slice(1, -1));
    const replaced: CaseRequest = JSON.parse(text);
    return replaced;
  };
  return {
    name,
    kind: 'live',
    baseUrl,
    holdTo: 'status',
    secrets: new Map([
      ...Object.entries(credentials).map(([key, value]) => [value, toVariable(key)] as const),
      ...Object.values(replace).map((value, index) => [value, `VALUE_${index + 1}`] as const),
    ]),
    credentials: providers[provider].headers(credentials, undefined),
    address,
    arrangement: () => [],
    prepare: async (one) => {
      const { world, faults } = one.given;
      const arranged = world === undefined && faults === undefined ? undefined : 'A live provider cannot be arranged.';
      const skip = skipped(one) ?? arranged;
      return skip === undefined ? address(one) : { skip };
    },
  };
}

/**
 * Any server. Its state is not known, so that any answer which the contract documents is right. `headers` are its credentials; without
 * any, one of our own contracts has those of the documented examples.
 */
export function serverTarget(
  name: string,
  baseUrl: string,
  provider: ProviderId | undefined,
  headers: Readonly<Record<string, string>>,
  secrets: Secrets,
): Target {
  const own = Object.keys(headers).length === 0 && provider !== undefined ? providers[provider].exampleHeaders['valid'] : headers;
  const address = (one: Case): CaseRequest => {
    const { credentials } = one.given;
    if (provider === undefined) return withHeaders(requestOf(one), isAboutCredentials(one) ? {} : own);
    return withHeaders(requestOf(one), (credentials === undefined ? undefined : providers[provider].exampleHeaders[credentials]) ?? own);
  };
  return {
    name,
    kind: 'server',
    baseUrl,
    holdTo: 'contract',
    secrets,
    credentials: own ?? {},
    address,
    arrangement: () => [],
    prepare: async (one) => {
      const missing = missingParts(one);
      const skip =
        skipped(one) ??
        (one.given.faults === undefined ? undefined : 'A fault cannot be asked for at this server.') ??
        (missing.length === 0 ? undefined : `The contract has no example for ${missing.join(' and ')}.`);
      return skip === undefined ? address(one) : { skip };
    },
  };
}

function skipped({ example }: Case): string | undefined {
  return example['x-skip'] === true ? (example['x-because'] ?? 'No reason is given.') : undefined;
}

function credentialsOf(provider: ProviderId, { given }: Case): Readonly<Record<string, string>> {
  return providers[provider].exampleHeaders[given.credentials ?? 'valid'] ?? {};
}

function withHeaders(request: CaseRequest, headers: Readonly<Record<string, string>> | undefined): CaseRequest {
  return { ...request, headers: { ...headers, ...request.headers } };
}

/** E.g. `API_KEY` for `apiKey`. */
function toVariable(name: string): string {
  return name.replaceAll(/[A-Z]/g, '_$&').toUpperCase();
}

/** One call of the control plane. */
interface Call {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

const json = { 'content-type': 'application/json' };

function arrange({ gatewayUrl, connections }: Control, provider: ProviderId, { world = 'demo', faults = [] }: Given): Call[] {
  const base = `${gatewayUrl}/_emulator/${connections[provider]}`;
  return [
    { method: 'POST', url: `${base}/reset`, body: JSON.stringify({ world }) },
    ...(faults.length > 0 ? [{ method: 'PUT', url: `${base}/faults`, body: JSON.stringify({ faults }) }] : []),
  ];
}

function toCurl({ method, url, body }: Call): string {
  return curlOf(url, { method, target: '', headers: json, body });
}

async function send({ method, url, body }: Call): Promise<void> {
  const response = await ask(url, { method, headers: json, body });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
}
