import { type Environment, isUnset } from './config-file.ts';
import type { FileConfig, FileConnection, Sound } from './config-schema.ts';
import { readWorld } from './config-world.ts';
import type { ContractCheck } from './connection.ts';
import { describeHeld } from './contract/held.ts';
import { providers } from './providers/index.ts';
import type { ProviderId, World } from './providers/provider.ts';
import type { UpstreamOptions } from './upstream.ts';

export type ConnectionConfig = {
  readonly id: string;
  readonly provider: ProviderId;
  readonly credentials: Readonly<Record<string, string>>;
} & (
  | { readonly mode: 'emulate'; readonly world: (now: number) => World }
  | {
      readonly mode: 'proxy';
      readonly upstream: UpstreamOptions;
      readonly contractCheck: ContractCheck;
      readonly nativeCredentials: 'caller' | 'connection';
      /** Set where the documented examples may be replayed at the upstream: its own values by the documented ones. */
      readonly liveValues: Readonly<Record<string, string>> | undefined;
      /** The id of the emulated connection that is asked what it would have answered. */
      readonly shadow: string | undefined;
    }
);

/**
 * Reads what the schema has accepted of the connections; files are relative to `folder`. Where there are problems, found here or by the
 * schema, the result is not to be used.
 */
export function readConnections(
  given: NonNullable<Sound<FileConfig>['connections']>,
  folder: string,
  env: Environment,
  problems: string[],
): ConnectionConfig[] {
  const read = Object.entries(given).flatMap(([id, connection = {}]) => readConnection(id, connection, folder, env, problems) ?? []);
  problems.push(...read.flatMap((connection) => shadowProblem(connection, read, Object.keys(given)) ?? []));
  return read;
}

function shadowProblem(connection: ConnectionConfig, all: readonly ConnectionConfig[], ids: readonly string[]): string | undefined {
  if (connection.mode !== 'proxy' || connection.shadow === undefined || isUnset(connection.shadow)) return undefined;
  const { id, provider, shadow } = connection;
  const named = all.find((one) => one.id === shadow);
  // Of one that cannot be read, what is wrong has been said.
  if (named === undefined && ids.includes(shadow)) return undefined;
  if (named?.mode !== 'emulate' || named.provider !== provider) {
    return `connections.${id}.shadow holds "${shadow}"; it should be the id of an emulated connection of ${provider}.`;
  }
  const missing = Object.keys(providers[provider].demoCredentials).filter((name) => connection.credentials[name] === undefined);
  if (missing.length === 0) return undefined;
  return `connections.${id}.credentials lacks ${missing.join(', ')}: the shadow "${shadow}" takes no credentials but those it can translate.`;
}

function readConnection(
  id: string,
  connection: Sound<FileConnection>,
  folder: string,
  env: Environment,
  problems: string[],
): ConnectionConfig | undefined {
  const { provider, mode = 'emulate' } = connection;
  // What else it should hold depends on it.
  if (provider === undefined) return undefined;
  const { demoCredentials } = providers[provider];
  const known = Object.keys(demoCredentials);
  for (const name of Object.keys(connection.credentials ?? {})) {
    if (!known.includes(name))
      problems.push(`connections.${id}.credentials has the unknown key "${name}"; ${provider} has ${known.join(', ')}.`);
  }
  if ('mode' in connection && connection.mode === undefined) return undefined;
  const credentials = present(connection.credentials);
  if (mode === 'emulate') {
    const world = readWorld(id, provider, connection, folder, env, problems);
    return world && { id, provider, credentials: { ...demoCredentials, ...credentials }, mode, world };
  }
  const { upstream: url = '', conform } = connection;
  // The schema knows how a URL begins, and no more.
  if (url !== '' && !URL.canParse(url) && !isUnset(url)) {
    problems.push(`connections.${id}.upstream holds ${describeHeld('', url)}; it should be a base URL such as https://api.example.com.`);
  }
  return {
    id,
    provider,
    credentials,
    mode,
    contractCheck: connection.contractCheck ?? 'enforce',
    nativeCredentials: connection.nativeCredentials ?? 'caller',
    liveValues: conform && present(conform.replace),
    shadow: connection.shadow,
    upstream: {
      url,
      timeoutMs: connection.timeoutMs ?? 10_000,
      maxAnswerBytes: connection.maxAnswerBytes ?? 4_194_304,
      connections: connection.sockets ?? 128,
    },
  };
}

function present(values: Readonly<Record<string, string | undefined>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
