import { existsSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { isUnset, readText } from '../config-file.ts';
import { isRecord } from '../contract/document.ts';
import type { HttpDirectoryOptions } from '../directory/http.ts';
import type { Endpoint } from '../webhooks/sender.ts';
import { secretBytes } from '../webhooks/signature.ts';
import { webhookDialect } from '../webhooks/webhook.ts';
import type { FileSignals, FileTransmitter } from './config-schema.ts';
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

const defaults = { timeoutMs: 10_000, maxAgeSeconds: 604_800 };

/**
 * Reads `webhooks`, `securityEvents` and `signals` of a configuration, those of them that their schema has accepted; files are relative to
 * `folder`, `connections` are the ids of those that are configured. What is wrong is added to `problems`, each naming the key, what it holds
 * (never a secret) and what it should hold; the result is then not to be used.
 */
export function readSignalConfig(
  { webhooks = {}, securityEvents, signals }: FileSignals,
  folder: string,
  connections: readonly string[],
  problems: string[],
): SignalConfig {
  checkNames('securityEvents.subjectIssuers', Object.keys(securityEvents?.subjectIssuers ?? {}), connections, problems);
  return {
    webhooks: Object.entries(webhooks).map(([id, { url, secrets, ...reach }]) => {
      checkUrl(`webhooks.${id}.url`, url, reach, problems);
      for (const [index, secret] of secrets.entries()) {
        if (secretBytes(secret) === undefined && !isUnset(secret)) {
          problems.push(
            `webhooks.${id}.secrets.${index} holds a string of ${secret.length} characters; it should be whsec_ and 24 to 64 bytes in base64.`,
          );
        }
      }
      return { id: `webhook/${id}`, url, ...reachable(reach), dialect: webhookDialect(secrets) };
    }),
    securityEvents: securityEvents && {
      issuer: securityEvents.issuer,
      subjectIssuers: securityEvents.subjectIssuers ?? {},
      receivers: Object.entries(securityEvents.receivers).map(([id, { url, audience, token, ...reach }]) => {
        checkUrl(`securityEvents.receivers.${id}.url`, url, reach, problems);
        return { id: `set/${id}`, url, audience, ...reachable(reach), dialect: setDialect(token) };
      }),
    },
    signals: signals && readSignals(signals, folder, connections, problems),
  };
}

interface Reach {
  readonly allowPrivateAddresses?: boolean;
  readonly timeoutMs?: number;
}

function reachable({ allowPrivateAddresses = false, timeoutMs = defaults.timeoutMs }: Reach): Required<Reach> {
  return { allowPrivateAddresses, timeoutMs };
}

function checkUrl(key: string, url: string, { allowPrivateAddresses }: Reach, problems: string[]): void {
  if (isUnset(url)) return;
  // A URL's path may be a secret by itself, so none is shown.
  if (!URL.canParse(url)) problems.push(`${key} holds no URL; it should hold one such as https://example.com/hooks.`);
  else if (url.startsWith('http:') && allowPrivateAddresses !== true) {
    problems.push(`${key} holds an http URL; it should hold an https one, unless allowPrivateAddresses is true.`);
  }
}

function readSignals(
  { transmitters = {}, camara = {}, directory, policy }: NonNullable<FileSignals['signals']>,
  folder: string,
  connections: readonly string[],
  problems: string[],
): SignalConfig['signals'] {
  const issuers = Object.values(transmitters).map(({ issuer }) => issuer);
  const twice = issuers.find((issuer, index) => issuers.indexOf(issuer) !== index);
  if (twice !== undefined)
    problems.push(`signals.transmitters has the issuer ${JSON.stringify(twice)} twice; by it a token's sender is known.`);
  const both = Object.keys(camara).find((id) => Object.hasOwn(transmitters, id));
  if (both !== undefined) problems.push(`signals.camara has the id "${both}", which a transmitter has; by it a sender is known.`);
  const senders = [...Object.keys(transmitters), ...Object.keys(camara)];
  for (const [index, { from = [], connections: wanted = [] }] of policy.entries()) {
    checkNames(`signals.policy.${index}.from`, from, senders, problems);
    checkNames(`signals.policy.${index}.connections`, wanted, connections, problems);
  }
  const { csvFile, url, token, ...reach } = directory;
  if ((csvFile === undefined) === (url === undefined)) {
    problems.push('signals.directory should have either csvFile or url.');
  }
  if (url !== undefined) checkUrl('signals.directory.url', url, reach, problems);
  const file = csvFile === undefined ? undefined : resolvePath(folder, csvFile);
  if (file !== undefined && !existsSync(file) && !isUnset(csvFile)) problems.push(`signals.directory.csvFile: there is no file ${file}.`);
  return {
    transmitters: Object.entries(transmitters).map(([id, transmitter]) => readTransmitter(id, transmitter, folder, problems)),
    camara: Object.entries(camara).map(([id, { token: bearer = '', hmac }]) =>
      hmac === undefined
        ? { id, token: bearer }
        : { id, hmac: { header: hmac.header.toLowerCase(), secret: hmac.secret, encoding: hmac.encoding ?? 'hex' } },
    ),
    directory: file === undefined ? { url: url ?? '', token, ...reachable(reach) } : { csvFile: file },
    rules: policy.map((rule) => ({ ...rule, approval: rule.approval ?? 'required' })),
  };
}

function checkNames(key: string, given: readonly string[], known: readonly string[], problems: string[]): void {
  for (const name of given) {
    if (!known.includes(name))
      problems.push(
        `${key} holds ${JSON.stringify(name)}; it should be one of ${known.join(', ') || 'those that are configured, which are none'}.`,
      );
  }
}

function readTransmitter(id: string, transmitter: FileTransmitter, folder: string, problems: string[]): Transmitter {
  const { issuer, audience, jwks, jwksFile, jwksUrl, maxAgeSeconds = defaults.maxAgeSeconds, ...reach } = transmitter;
  const key = `signals.transmitters.${id}`;
  if ([jwks, jwksFile, jwksUrl].filter((source) => source !== undefined).length !== 1) {
    problems.push(`${key} should have one of jwks, jwksFile and jwksUrl.`);
  }
  const common = { id, issuer, audience, maxAgeSeconds };
  if (jwksUrl !== undefined) {
    checkUrl(`${key}.jwksUrl`, jwksUrl, reach, problems);
    return { ...common, keys: { jwksUrl, ...reachable(reach) } };
  }
  const read = jwksFile === undefined ? jwks : readKeySet(`${key}.jwksFile`, resolvePath(folder, jwksFile), problems);
  return { ...common, keys: { jwks: read ?? { keys: [] } } };
}

function readKeySet(key: string, file: string, problems: string[]): JSONWebKeySet | undefined {
  const text = readText(file, key, problems);
  if (text === undefined) return undefined;
  const keys = keysOf(text);
  if (keys === undefined) problems.push(`${key}: ${file} should hold a JWK Set: {"keys":[...]}.`);
  return keys && { keys };
}

function keysOf(text: string): { kty: string }[] | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    const keys = isRecord(parsed) && Array.isArray(parsed['keys']) ? parsed['keys'] : [];
    const sound = keys.filter((key): key is { kty: string } => isRecord(key) && typeof key['kty'] === 'string');
    return sound.length > 0 ? sound : undefined;
  } catch {
    return undefined;
  }
}
