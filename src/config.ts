import { dirname, resolve as resolvePath } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type ConnectionConfig, readConnections } from './config-connections.ts';
import { BadConfig, type Environment, findConfigFile, isUnset, readText, readYaml, withoutEmpty } from './config-file.ts';
import { type FileConfig, type FileConnection, keysOfMode, schemaBreaches, soundParts, wordBreach } from './config-schema.ts';
import { applyStoreEnvironment, readStore, type StoreConfig } from './config-store.ts';
import { isRecord } from './contract/document.ts';
import { providers } from './providers/index.ts';
import type { ProviderId } from './providers/provider.ts';
import { BadSigningKey, readSigningJwks, type SigningKeyText } from './receipts/signing-jwk.ts';
import { type RevocationSettings, revocationSettings } from './revocations/settings.ts';
import { readSignalConfig, type SignalConfig } from './signals/config.ts';

export { BadConfig, type ConnectionConfig };

/** A gateway's whole configuration, complete and sound. */
export interface Config extends SignalConfig {
  /** Its file, where there is one; an absolute path. */
  readonly file: string | undefined;
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
  const env = withoutEmpty(environment);
  const problems: string[] = [];
  const file = findConfigFile(env, overrides.configFile);
  const raw = file === undefined ? {} : readYaml(file, '', env, problems);
  if (raw === undefined) throw new BadConfig(problems);
  // A copy, because the environment is written over it.
  if (overrides.connections !== undefined) raw['connections'] = structuredClone(overrides.connections);
  applyEnvironment(raw, env, overrides);
  // What nobody changed needs no checking.
  const breaches = isDeepStrictEqual(raw, { connections: defaultConnections() }) ? [] : schemaBreaches(raw);
  problems.push(...breaches.flatMap((breach) => wordBreach(breach, raw) ?? []));
  // From here on only what the schema has accepted is looked at, so that all that is wrong is said at once.
  const { listen, store, connections = {}, ...others } = soundParts(raw, breaches);
  const folder = dirname(file ?? resolvePath('phonegate.yaml'));
  const { host = '127.0.0.1', port = 4010, tls } = listen ?? {};
  if (!/^(localhost|127(\.\d{1,3}){3}|::1)$/.test(host) && !isUnset(host)) {
    problems.push(
      `listen.host holds ${host}; it must be a loopback address (127.0.0.1, ::1, localhost): without consumer keys anyone who reaches the port could use every connection.`,
    );
  }
  const read = readConnections(connections, folder, env, problems);
  const storeConfig = readStore(store ?? (overrides.storeInMemory === true ? { file: ':memory:' } : {}), folder, problems);
  const outgoing = readSignalConfig(others, folder, Object.keys(connections), problems);
  const pair = tls && readTls(tls, folder, problems);
  const hasKey = env[keyVariable] !== undefined || env[keyFileVariable] !== undefined;
  const signingKey = readSigningKey(env, problems);
  if (outgoing.securityEvents !== undefined && !hasKey) {
    problems.push(`securityEvents needs a signing key: set ${keyFileVariable}; \`phonegate receipt key FILE\` makes one.`);
  }
  if (problems.length > 0) throw new BadConfig(problems);
  // The schema has accepted all of it.
  const whole = raw as FileConfig;
  return {
    file,
    listen: { host, port, tls: pair },
    limits: { requestBytes: whole.limits?.requestBytes ?? 1_048_576 },
    store: storeConfig,
    revocations: revocationSettings(whole.revocations),
    receipts: { issuer: whole.receipts?.issuer ?? 'phonegate', signingKey },
    connections: read,
    ...outgoing,
  };
}

/** One emulated connection a provider, named after it. */
export function defaultConnections(): Record<string, FileConnection> {
  // The registry's keys are the enum's words: its type says so.
  return Object.fromEntries((Object.keys(providers) as ProviderId[]).map((provider) => [provider, { provider }]));
}

const [keyVariable, keyFileVariable] = ['PHONEGATE_SIGNING_KEY', 'PHONEGATE_SIGNING_KEY_FILE'] as const;

/** The key that the environment holds, or else names a file of. */
function readSigningKey(env: Environment, problems: string[]): SigningKeyText | undefined {
  const file = env[keyVariable] === undefined ? env[keyFileVariable] : undefined;
  const text = file === undefined ? env[keyVariable] : readText(file, keyFileVariable, problems);
  if (text === undefined) return undefined;
  const given = { text, source: file ?? keyVariable };
  try {
    readSigningJwks(given);
  } catch (error) {
    if (!(error instanceof BadSigningKey)) throw error;
    problems.push(error.message);
  }
  return given;
}

function readTls(
  { certFile, keyFile }: { readonly certFile?: string | undefined; readonly keyFile?: string | undefined },
  folder: string,
  problems: string[],
): Config['listen']['tls'] {
  const readPart = (name: string | undefined, key: string): string | undefined =>
    name === undefined || isUnset(name) ? undefined : readText(resolvePath(folder, name), key, problems);
  const cert = readPart(certFile, 'listen.tls.certFile');
  const key = readPart(keyFile, 'listen.tls.keyFile');
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
