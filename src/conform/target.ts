import { atPointer, type Given } from '../contract/document.ts';
import { providers } from '../providers/index.ts';
import type { ProviderId } from '../providers/provider.ts';
import { type Case, type CaseRequest, readCases, requestOf, soundRequestOf, titleOf } from './cases.ts';

/** Something that claims to keep a contract. */
export interface Target {
  readonly name: string;
  /** The base URL at which the contract's paths begin. */
  readonly baseUrl: string;
  /** Whether bodies can be held to the documented values; a real account has values of its own. */
  readonly exact: boolean;
  /** What to send for a case, or why the case cannot be put to this target. Arranges the world that the case needs. */
  prepare(one: Case): Promise<CaseRequest | { readonly skip: string }>;
}

/** Where the control plane of the emulator is that answers in the end. */
export interface Control {
  readonly gatewayUrl: string;
  /** The connections to arrange: the one that is asked, or for the unified contract all of them by provider. */
  readonly connections: Readonly<Partial<Record<ProviderId, string>>>;
}

/** A native face whose emulator can be arranged, directly or at the far end of a proxy. */
export function emulatorTarget(name: string, provider: ProviderId, baseUrl: string, control: Control): Target {
  return {
    name,
    baseUrl,
    exact: true,
    prepare: async (one) => {
      const skip = skipped(one);
      if (skip !== undefined) return { skip };
      await arrange(control, provider, one.given);
      return withHeaders(requestOf(one), credentialsOf(provider, one));
    },
  };
}

/** The unified face; `control` steers the emulators behind all its connections. */
export function unifiedTarget(name: string, baseUrl: string, control: Control, proxied = false): Target {
  return {
    name,
    baseUrl,
    exact: true,
    prepare: async (one) => {
      const skip =
        skipped(one) ?? (proxied && one.operation.path.startsWith('/_emulator') ? 'A proxying connection has no emulator.' : undefined);
      if (skip !== undefined) return { skip };
      const request = requestOf(one);
      const asked = request.target.split(/[/?]/)[3];
      for (const id of Object.keys(control.connections)) {
        // The keys of a partial record of provider ids are provider ids.
        await arrange(control, id as ProviderId, id === asked ? one.given : {});
      }
      return one.given.first === undefined ? request : withPath(one, await sendFirst(baseUrl, one, one.given.first));
    },
  };
}

/** Sends the case that another one needs to have been sent, and takes from its answer what the other's path needs. */
async function sendFirst(
  baseUrl: string,
  { contract }: Case,
  { operationId, example, take }: NonNullable<Given['first']>,
): Promise<Readonly<Record<string, string>>> {
  const first = readCases(contract).find(({ operation, name }) => operation.id === operationId && name === example);
  if (first === undefined) throw new TypeError(`${operationId} has no example "${example}"`);
  const { method, target, headers, body } = requestOf(first);
  const response = await fetch(baseUrl + target, { method, headers, ...(body !== undefined && { body }) });
  if (response.status !== first.status) throw new Error(`${titleOf(first)} answered ${response.status}: ${await response.text()}`);
  const answer: unknown = await response.json();
  return Object.fromEntries(Object.entries(take).map(([name, pointer]) => [name, String(atPointer(answer, pointer))]));
}

function withPath(one: Case, path: Readonly<Record<string, string>>): CaseRequest {
  return requestOf({ ...one, given: { ...one.given, path: { ...path, ...one.given.path } } });
}

/** Prism on the same document: asked for each documented answer by name, with a request that the contract accepts. */
export function mockTarget(name: string, baseUrl: string, provider?: ProviderId): Target {
  return {
    name,
    baseUrl,
    exact: true,
    prepare: async (one) => {
      const example = one.mediaType === undefined ? '' : `, example=${one.name}`;
      const headers = provider === undefined ? {} : providers[provider].exampleHeaders['valid'];
      return withHeaders(soundRequestOf(one), { ...headers, prefer: `code=${one.status}${example}` });
    },
  };
}

/**
 * A real account. Nothing can be arranged there, so only what the account's own state leads to is asked; `replace` puts the account's
 * values (user ids, phone ids, tokens) in the place of the documented ones.
 */
export function liveTarget(
  name: string,
  baseUrl: string,
  provider: ProviderId,
  credentials: Readonly<Record<string, string>>,
  replace: Readonly<Record<string, string>>,
): Target {
  return {
    name,
    baseUrl,
    exact: false,
    prepare: async (one) => {
      const { world, faults } = one.given;
      const arranged = world === undefined && faults === undefined ? undefined : 'A live provider cannot be arranged.';
      const skip = skipped(one) ?? arranged;
      if (skip !== undefined) return { skip };
      const own = one.given.credentials === undefined ? providers[provider].headers(credentials, undefined) : {};
      const request = withHeaders(requestOf(one), { ...credentialsOf(provider, one), ...own });
      let text = JSON.stringify(request);
      for (const [documented, real] of Object.entries(replace))
        text = text.replaceAll(JSON.stringify(documented).slice(1, -1), JSON.stringify(real).slice(1, -1));
      const replaced: CaseRequest = JSON.parse(text);
      return replaced;
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

async function arrange({ gatewayUrl, connections }: Control, provider: ProviderId, { world = 'demo', faults = [] }: Given): Promise<void> {
  const base = `${gatewayUrl}/_emulator/${connections[provider]}`;
  await control('POST', `${base}/reset`, { world });
  if (faults.length > 0) await control('PUT', `${base}/faults`, { faults });
}

async function control(method: string, url: string, body: unknown): Promise<void> {
  const response = await fetch(url, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${await response.text()}`);
}
