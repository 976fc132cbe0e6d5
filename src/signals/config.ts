import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import type { JWK } from 'jose';
import { isUnset, readText } from '../config-file.ts';
import type { Sound } from '../config-schema.ts';
import { isRecord } from '../contract/document.ts';
import { describeHeld } from '../contract/held.ts';
import type { HttpDirectoryOptions } from '../directory/http.ts';
import type { Endpoint } from '../webhooks/sender.ts';
import { secretBytes } from '../webhooks/signature.ts';
import { webhookDialect } from '../webhooks/webhook.ts';
import type { FileCamaraSender, FileDirectory, FileRule, FileSignals, FileTransmitter } from './config-schema.ts';
import type { PolicyRule } from './policy.ts';
import { setDialect } from './push-set.ts';
import type { CamaraSender } from './receive-camara.ts';
import type { Transmitter } from './receive-set.ts';

/** Everything that goes out to, or comes in from, others than providers and consumers; complete and sound. */
export interface SignalConfig {
  /** Webhooks; their ids are `webhook/<id>`, so that one outbox holds both kinds. */
  readonly webhooks: readonly Endpoint[];
  readonly securityEvents:
    | {
        readonly issuer: string;
        /** By connection: who gave its users their ids. */
        readonly subjectIssuers: Readonly<Record<string, string>>;
        readonly receivers: readonly (Endpoint & { readonly audience: string })[];
      }
    | undefined;
  readonly signals:
    | {
        readonly transmitters: readonly Transmitter[];
        readonly camara: readonly CamaraSender[];
        readonly directory: { readonly csvFile: string } | HttpDirectoryOptions;
        readonly rules: readonly PolicyRule[];
      }
    | undefined;
}

type Jwk = JWK & { readonly kty: string };

const defaults = { timeoutMs: 10_000, maxAgeSeconds: 604_800 };

/**
 * Reads what the schema has accepted of `webhooks`, `securityEvents` and `signals`; files are relative to `folder`, `connections` are the ids
 * of those that are configured. What is wrong is added to `problems`, each naming the key, what it holds (never a secret) and what it should
 * hold. Where there are problems, found here or by the schema, the result is not to be used.
 */
export function readSignalConfig(
  { webhooks = {}, securityEvents, signals }: Sound<FileSignals>,
  folder: string,
  connections: readonly string[],
  problems: string[],
): SignalConfig {
  const { issuer = '', subjectIssuers = {}, receivers = {} } = securityEvents ?? {};
  checkNames('securityEvents.subjectIssuers', Object.keys(subjectIssuers), connections, problems);
  return {
    webhooks: Object.entries(webhooks).map(([id, { url = '', secrets = [], ...reach } = {}]) => {
      checkUrl(`webhooks.${id}.url`, url, reach, problems);
      for (const [index, secret] of secrets.entries()) {
        if (secret !== undefined && secretBytes(secret) === undefined && !isUnset(secret)) {
          problems.push(
            `webhooks.${id}.secrets.${index} holds a string of ${secret.length} characters; it should be whsec_ and 24 to 64 bytes in base64.`,
          );
        }
      }
      return { id: `webhook/${id}`, url, ...reachable(reach), dialect: webhookDialect(secrets.filter((secret) => secret !== undefined)) };
    }),
    securityEvents: securityEvents && {
      issuer,
      subjectIssuers: Object.fromEntries(Object.entries(subjectIssuers).map(([id, iss = '']) => [id, iss])),
      receivers: Object.entries(receivers).map(([id, { url = '', audience = '', token, ...reach } = {}]) => {
        checkUrl(`securityEvents.receivers.${id}.url`, url, reach, problems);
        return { id: `set/${id}`, url, audience, ...reachable(reach), dialect: setDialect(token) };
      }),
    },
    signals: signals && readSignals(signals, folder, connections, problems),
  };
}

interface Reach {
  readonly allowPrivateAddresses?: boolean | undefined;
  readonly timeoutMs?: number | undefined;
}

function reachable({ allowPrivateAddresses = false, timeoutMs = defaults.timeoutMs }: Reach): Pick<Endpoint, keyof Reach> {
  return { allowPrivateAddresses, timeoutMs };
}

function checkUrl(key: string, url: string, { allowPrivateAddresses }: Reach, problems: string[]): void {
  // It is missing, or the schema has refused it.
  if (url === '' || isUnset(url)) return;
  // A URL's path may be a secret by itself, so none is shown.
  if (!URL.canParse(url)) problems.push(`${key} holds no URL; it should hold one such as https://example.com/hooks.`);
  else if (url.startsWith('http:') && allowPrivateAddresses !== true) {
    problems.push(`${key} holds an http URL; it should hold an https one, unless allowPrivateAddresses is true.`);
  }
}

function readSignals(
  { transmitters = {}, camara = {}, directory, policy = [] }: Sound<NonNullable<FileSignals['signals']>>,
  folder: string,
  connections: readonly string[],
  problems: string[],
): SignalConfig['signals'] {
  const issuers = Object.values(transmitters).flatMap((transmitter) => transmitter?.issuer ?? []);
  const twice = issuers.find((issuer, index) => issuers.indexOf(issuer) !== index);
  if (twice !== undefined)
    problems.push(`signals.transmitters has the issuer ${JSON.stringify(twice)} twice; by it a token's sender is known.`);
  const both = Object.keys(camara).find((id) => Object.hasOwn(transmitters, id));
  if (both !== undefined) problems.push(`signals.camara has the id "${both}", which a transmitter has; by it a sender is known.`);
  const senders = [...new Set([...Object.keys(transmitters), ...Object.keys(camara)])];
  for (const [index, { from = [], connections: wanted = [] } = {}] of policy.entries()) {
    checkNames(`signals.policy.${index}.from`, from, senders, problems);
    checkNames(`signals.policy.${index}.connections`, wanted, connections, problems);
  }
  return {
    transmitters: Object.entries(transmitters).map(([id, transmitter]) => readTransmitter(id, transmitter, folder, problems)),
    camara: Object.entries(camara).map(([id, sender]) => readCamaraSender(id, sender)),
    directory: readDirectory(directory, folder, problems),
    rules: policy.flatMap((rule) => readRule(rule) ?? []),
  };
}

/** Nothing where it is incomplete, which the schema has said. */
function readRule(rule: Sound<FileRule> = {}): PolicyRule | undefined {
  const { signal, reason, from, connections } = rule;
  const effects = known(rule.effects);
  if (signal === undefined || reason === undefined || effects === undefined) return undefined;
  const [senders, places] = [known(from), known(connections)];
  return {
    signal,
    reason,
    effects,
    approval: rule.approval ?? 'required',
    ...(senders && { from: senders }),
    ...(places && { connections: places }),
  };
}

function known<T>(list: readonly (T | undefined)[] | undefined): T[] | undefined {
  return list?.filter((item) => item !== undefined);
}

function readCamaraSender(id: string, { token = '', hmac }: Sound<FileCamaraSender> = {}): CamaraSender {
  if (hmac === undefined) return { id, token };
  const { header = '', secret = '', encoding = 'hex' } = hmac;
  return { id, hmac: { header: header.toLowerCase(), secret, encoding } };
}

function readDirectory(
  directory: Sound<FileDirectory> | undefined,
  folder: string,
  problems: string[],
): NonNullable<SignalConfig['signals']>['directory'] {
  // The schema has said that it is missing, or what is wrong with it.
  if (directory === undefined) return { csvFile: '' };
  const { csvFile, url = '', token, ...reach } = directory;
  if ('csvFile' in directory === 'url' in directory) problems.push('signals.directory should have either csvFile or url.');
  checkUrl('signals.directory.url', url, reach, problems);
  if (csvFile === undefined) return { url, token, ...reachable(reach) };
  const file = resolvePath(folder, csvFile);
  if (!existsSync(file) && !isUnset(csvFile)) problems.push(`signals.directory.csvFile: there is no file ${file}.`);
  return { csvFile: file };
}

function checkNames(key: string, given: readonly (string | undefined)[], there: readonly string[], problems: string[]): void {
  for (const name of given) {
    if (name === undefined || isUnset(name) || there.includes(name)) continue;
    const possible = there.join(', ') || 'those that are configured, which are none';
    problems.push(`${key} holds ${JSON.stringify(name)}; it should be one of ${possible}.`);
  }
}

function readTransmitter(id: string, transmitter: Sound<FileTransmitter> | undefined, folder: string, problems: string[]): Transmitter {
  const { issuer = '', audience = '', jwks, jwksFile, jwksUrl, maxAgeSeconds = defaults.maxAgeSeconds, ...reach } = transmitter ?? {};
  const key = `signals.transmitters.${id}`;
  const sources = ['jwks', 'jwksFile', 'jwksUrl'].filter((source) => transmitter !== undefined && source in transmitter);
  if (transmitter !== undefined && sources.length !== 1) problems.push(`${key} should have one of jwks, jwksFile and jwksUrl.`);
  const common = { id, issuer, audience, maxAgeSeconds };
  if (jwksUrl !== undefined) {
    checkUrl(`${key}.jwksUrl`, jwksUrl, reach, problems);
    return { ...common, keys: { jwksUrl, ...reachable(reach) } };
  }
  if (jwksFile === undefined || isUnset(jwksFile)) return { ...common, keys: { jwks: { keys: keysIn(jwks) ?? [] } } };
  return { ...common, keys: { jwks: { keys: readKeys(`${key}.jwksFile`, resolvePath(folder, jwksFile), problems) } } };
}

function readKeys(key: string, file: string, problems: string[]): Jwk[] {
  const text = readText(file, key, problems);
  if (text === undefined) return [];
  const value = parseJson(text);
  const keys = keysIn(value);
  if (keys === undefined) {
    const held = value === undefined ? 'no JSON' : describeHeld('/secret', value);
    problems.push(`${key}: ${file} holds ${held}; it should hold a JWK Set: {"keys":[...]}.`);
  }
  return keys ?? [];
}

function keysIn(value: unknown): Jwk[] | undefined {
  const keys: unknown = isRecord(value) ? value['keys'] : undefined;
  const sound = (Array.isArray(keys) ? keys : []).filter((key): key is Jwk => isRecord(key) && typeof key['kty'] === 'string');
  return sound.length > 0 ? sound : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
