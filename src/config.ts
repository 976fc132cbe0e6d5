import { existsSync } from 'node:fs';
import { dirname, resolve as resolvePath } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Environment, isUnset, readText, readYaml } from './config-file.ts';
import { type FileConfig, type FileConnection, keysOfMode, schemaBreaches, wordBreach, wordUpstream } from './config-schema.ts';
import { applyStoreEnvironment, readStore, type StoreConfig } from './config-store.ts';
import { readWorld } from './config-world.ts';
import type { ContractCheck } from './connection.ts';
import { isRecord, pointerStep } from './contract/document.ts';
import { providers } from './providers/index.ts';
import type { ProviderId, World } from './providers/provider.ts';
import type { SigningKeyText } from './receipts/signing-key.ts';
import { type RevocationSettings, revocationSettings } from './revocations/settings.ts';
import { readSignalConfig, type SignalConfig } from './signals/config.ts';
import type { UpstreamOptions } from './upstream.ts';

/** A gateway's whole configuration, complete and sound. */
export interface Config extends SignalConfig {
  readonly listen: {
    readonly host: string;
    readonly port: number;
    readonly tls: { readonly cert: string; readonly key: string } | undefined;
  };
  readonly limits: { readonly requestBytes: number };
  readonly store: StoreConfig;
  readonly revocations: RevocationSettings;
  readonly receipts: {
    /** Who says so, a URL or a name. */
    readonly issuer: string;
    /** A private JWK, or a JWK Set whose first key signs. */
    readonly signingKey: SigningKeyText | undefined;
  };
  readonly connections: readonly ConnectionConfig[];
}

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

/** A configuration that cannot be used; each problem names the key, what it holds (never a secret) and what it should hold. */
export class BadConfig extends Error {
  override readonly name = 'BadConfig';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    const once = [...new Set(problems)];
    super(['The configuration cannot be used:', ...once.map((problem) => `  - ${problem}`)].join('\n'));
    this.problems = once;
  }
}

/** What the command line or a test may set; it wins over the environment, which wins over the file. */
export interface Overrides {
  readonly configFile?: string | undefined;
  readonly host?: string | undefined;
  readonly port?: string | undefined;
  /** As under `connections` in the file, in place of all that it says there. */
  readonly connections?: Readonly<Record<string, FileConnection>> | undefined;
  /** Where nothing else is configured: keep what must outlive a request in memory. */
  readonly storeInMemory?: boolean;
}

/**
 * Reads `phonegate.yaml` (where there is one, or where `PHONEGATE_CONFIG` or `configFile` says), then the environment: `PHONEGATE_HOST`,
 * `PHONEGATE_PORT`, `PHONEGATE_STORE_URL`, `_FILE` and `_KEYS`, `PHONEGATE_SIGNING_KEY` and `_FILE`, and for a connection `snag` `SNAG_MODE`, `SNAG_UPSTREAM` (which implies proxying) and `SNAG_API_KEY`. A variable that
 * is empty counts as not set. Throws `BadConfig`, listing every problem.
 */
export function readConfig(environment: Environment, overrides: Overrides = {}): Config {
  const env = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const problems: string[] = [];
  const wanted = overrides.configFile ?? env['PHONEGATE_CONFIG'];
  const file = resolvePath(wanted ?? 'phonegate.yaml');
  if (wanted !== undefined && !existsSync(file)) throw new BadConfig([`There is no file ${wanted}.`]);
  const raw = existsSync(file) ? readYaml(file, '', env, problems) : {};
  if (raw === undefined) throw new BadConfig(problems);
  // A copy, because the environment is written over it.
  if (overrides.connections !== undefined) raw['connections'] = structuredClone(overrides.connections);
  applyEnvironment(raw, env, overrides);
  // What nobody changed needs no checking.
  const breaches = isDeepStrictEqual(raw, { connections: defaultConnections() }) ? [] : schemaBreaches(raw);
  problems.push(...breaches.flatMap((breach) => wordBreach(breach, raw) ?? []));
  const isSound = (pointer: string): boolean =>
    !breaches.some(({ instancePath }) => instancePath === pointer || instancePath.startsWith(`${pointer}/`));
  // From here on only what the schema has accepted is looked at, so that all that is wrong is said at once.
  const config = raw as FileConfig;
  const folder = dirname(file);
  const { host = '127.0.0.1', port = 4010, tls } = config.listen ?? {};
  if (isSound('/listen/host') && !/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host) && !isUnset(host)) {
    problems.push(
      `listen.host holds ${host}; it must be a loopback address (127.0.0.1, ::1, localhost): without consumer keys anyone who reaches the port could use every connection.`,
    );
  }
  const connections = Object.entries(isRecord(config.connections) ? config.connections : {}).flatMap(([id, connection]) =>
    isSound(`/connections${pointerStep(id)}`) ? (readConnection(id, connection, folder, env, problems) ?? []) : [],
  );
  const store = readStore(
    isSound('/store') ? (config.store ?? (overrides.storeInMemory === true ? { file: ':memory:' } : {})) : {},
    folder,
    problems,
  );
  problems.push(...connections.flatMap((connection) => shadowProblem(connection, connections) ?? []));
  // Each only where the schema has accepted it.
  const { webhooks, securityEvents, signals } = config;
  const others = readSignalConfig(
    {
      ...(webhooks !== undefined && isSound('/webhooks') && { webhooks }),
      ...(securityEvents !== undefined && isSound('/securityEvents') && { securityEvents }),
      ...(signals !== undefined && isSound('/signals') && { signals }),
    },
    folder,
    Object.keys(isRecord(config.connections) ? config.connections : {}),
    problems,
  );
  const pair = tls && isSound('/listen/tls') ? readTls(tls, folder, problems) : undefined;
  const hasKey = env[keyVariable] !== undefined || env[keyFileVariable] !== undefined;
  const signingKey = readSigningKey(env, problems);
  if (others.securityEvents !== undefined && !hasKey) {
    problems.push(`securityEvents needs a signing key: set ${keyFileVariable}; \`phonegate receipt key FILE\` makes one.`);
  }
  if (problems.length > 0) throw new BadConfig(problems);
  return {
    listen: { host, port, tls: pair },
    limits: { requestBytes: config.limits?.requestBytes ?? 1_048_576 },
    store,
    revocations: revocationSettings(config.revocations),
    receipts: { issuer: config.receipts?.issuer ?? 'phonegate', signingKey },
    connections,
    ...others,
  };
}

function defaultConnections(): Record<string, FileConnection> {
  // The registry's keys are the enum's words: its type says so.
  return Object.fromEntries((Object.keys(providers) as ProviderId[]).map((provider) => [provider, { provider }]));
}

const [keyVariable, keyFileVariable] = ['PHONEGATE_SIGNING_KEY', 'PHONEGATE_SIGNING_KEY_FILE'] as const;

/** The key that the environment holds, or else names a file of. */
function readSigningKey(env: Environment, problems: string[]): SigningKeyText | undefined {
  const file = env[keyVariable] === undefined ? env[keyFileVariable] : undefined;
  const text = file === undefined ? env[keyVariable] : readText(file, keyFileVariable, problems);
  return text === undefined ? undefined : { text, source: file ?? keyVariable };
}

function readTls(
  { certFile, keyFile }: { certFile: string; keyFile: string },
  folder: string,
  problems: string[],
): Config['listen']['tls'] {
  const cert = readText(resolvePath(folder, certFile), 'listen.tls.certFile', problems);
  const key = readText(resolvePath(folder, keyFile), 'listen.tls.keyFile', problems);
  if (cert === undefined || key === undefined) return undefined;
  try {
    process.getBuiltinModule('node:tls').createSecureContext({ cert, key });
  } catch {
    problems.push(`listen.tls: ${certFile} and ${keyFile} should be a certificate and its private key, both in PEM form.`);
  }
  return { cert, key };
}

/** Writes the environment and the command line over the file's values, before the schema looks at them. */
function applyEnvironment(raw: Record<string, unknown>, env: Environment, overrides: Overrides): void {
  const host = overrides.host ?? env['PHONEGATE_HOST'];
  const port = overrides.port ?? env['PHONEGATE_PORT'];
  if (host !== undefined || port !== undefined) {
    const listen = isRecord(raw['listen']) ? raw['listen'] : {};
    raw['listen'] = {
      ...listen,
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port: /^\d+$/.test(port) ? Number(port) : port }),
    };
  }
  applyStoreEnvironment(raw, env);
  const connections = raw['connections'] ?? defaultConnections();
  if (!isRecord(connections)) return;
  for (const [id, connection] of Object.entries(connections)) {
    if (!isRecord(connection)) continue;
    const prefix = id.toUpperCase().replaceAll('-', '_');
    const upstream = env[`${prefix}_UPSTREAM`];
    const mode = env[`${prefix}_MODE`] ?? (upstream === undefined ? undefined : 'proxy');
    const names = Object.keys(Object.entries(providers).find(([known]) => known === connection['provider'])?.[1].demoCredentials ?? {});
    const given = names.map((name) => [name, env[`${prefix}_${name.replaceAll(/[A-Z]/g, '_$&').toUpperCase()}`]] as const);
    const credentials = Object.fromEntries(given.filter(([, value]) => value !== undefined));
    if (mode !== undefined) {
      // What the file says for the other mode is left aside with it.
      if (mode === 'emulate') for (const key of keysOfMode.proxy) delete connection[key];
      if (mode === 'proxy') for (const key of keysOfMode.emulate) delete connection[key];
      connection['mode'] = mode;
    }
    if (upstream !== undefined && mode === 'proxy') connection['upstream'] = upstream;
    // An emulator knows the credentials of its world; those of a real account are not for it.
    if (Object.keys(credentials).length > 0 && connection['mode'] === 'proxy')
      connection['credentials'] = { ...(isRecord(connection['credentials']) && connection['credentials']), ...credentials };
  }
  raw['connections'] = connections;
}

function shadowProblem(connection: ConnectionConfig, all: readonly ConnectionConfig[]): string | undefined {
  if (connection.mode !== 'proxy' || connection.shadow === undefined || isUnset(connection.shadow)) return undefined;
  const { id, provider, shadow } = connection;
  if (!all.some((one) => one.id === shadow && one.mode === 'emulate' && one.provider === provider)) {
    return `connections.${id}.shadow holds "${shadow}"; it should be the id of an emulated connection of ${provider}.`;
  }
  const missing = Object.keys(providers[provider].demoCredentials).filter((name) => connection.credentials[name] === undefined);
  if (missing.length === 0) return undefined;
  return `connections.${id}.credentials lacks ${missing.join(', ')}: the shadow "${shadow}" takes no credentials but those it can translate.`;
}

function readConnection(
  id: string,
  connection: FileConnection,
  folder: string,
  env: Environment,
  problems: string[],
): ConnectionConfig | undefined {
  const provider = providers[connection.provider];
  const known = Object.keys(provider.demoCredentials);
  for (const name of Object.keys(connection.credentials ?? {})) {
    if (!known.includes(name))
      problems.push(`connections.${id}.credentials has the unknown key "${name}"; ${connection.provider} has ${known.join(', ')}.`);
  }
  const common = { id, provider: connection.provider };
  if (connection.mode === 'proxy') {
    const url = connection.upstream ?? '';
    if (!URL.canParse(url) && !isUnset(url)) problems.push(wordUpstream(`connections.${id}.upstream`, url));
    return {
      ...common,
      credentials: connection.credentials ?? {},
      mode: 'proxy',
      contractCheck: connection.contractCheck ?? 'enforce',
      nativeCredentials: connection.nativeCredentials ?? 'caller',
      liveValues: connection.conform && (connection.conform.replace ?? {}),
      shadow: connection.shadow,
      upstream: {
        url,
        timeoutMs: connection.timeoutMs ?? 10_000,
        maxAnswerBytes: connection.maxAnswerBytes ?? 4_194_304,
        connections: connection.sockets ?? 128,
      },
    };
  }
  const world = readWorld(id, connection, folder, env, problems);
  return world && { ...common, credentials: { ...provider.demoCredentials, ...connection.credentials }, mode: 'emulate', world };
}
