import { fileURLToPath } from 'node:url';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { isUnset } from './config-file.ts';
import type { ContractCheck } from './connection.ts';
import { atPointer } from './contract/document.ts';
import { describeHeld } from './contract/held.ts';
import { lazily } from './lazily.ts';
import type { ProviderId } from './providers/provider.ts';
import type { RevocationSettings } from './revocations/settings.ts';
import type { FileSignals } from './signals/config-schema.ts';

/** What the schema allows in the file. */
export interface FileConfig extends FileSignals {
  listen?: { host?: string; port?: number; tls?: { certFile: string; keyFile: string } };
  limits?: { requestBytes?: number };
  store?: { file?: string; url?: string; keys?: string[]; keyFile?: string };
  revocations?: Partial<RevocationSettings>;
  receipts?: { issuer?: string };
  connections?: Record<string, FileConnection>;
}

/** One connection, as the schema allows it. */
export interface FileConnection {
  provider: ProviderId;
  mode?: 'emulate' | 'proxy';
  credentials?: Record<string, string>;
  world?: string;
  seed?: string;
  settings?: Record<string, unknown>;
  upstream?: string;
  nativeCredentials?: 'caller' | 'connection';
  contractCheck?: ContractCheck;
  timeoutMs?: number;
  maxAnswerBytes?: number;
  sockets?: number;
  shadow?: string;
  conform?: { replace?: Record<string, string> };
}

/** The keys of a connection that only one mode has. */
export const keysOfMode: Readonly<Record<'emulate' | 'proxy', readonly string[]>> = {
  emulate: ['world', 'seed', 'settings'],
  proxy: ['upstream', 'nativeCredentials', 'contractCheck', 'timeoutMs', 'maxAnswerBytes', 'sockets', 'shadow', 'conform'],
};

/** Where a configuration breaks its schema. */
export function schemaBreaches(raw: unknown): ErrorObject[] {
  const validate = compiledSchema();
  if (validate(raw)) return [];
  // What is wrong with a property's name is said once, by the rule for names.
  return (validate.errors ?? []).filter(({ keyword, propertyName }) => keyword !== 'if' && propertyName === undefined);
}

/** Compiled by `npm run generate`: doing it here would cost more than all the rest of a start. */
function compiledSchema(): ValidateFunction {
  return lazily(fileURLToPath(import.meta.resolve('#generated/phonegate.schema.cjs')));
}

/** A breach in words: the key, what it holds (never a secret) and what it should hold; `undefined` where only a variable is missing. */
export function wordBreach({ instancePath, keyword, params, message }: ErrorObject, raw: unknown): string | undefined {
  const value = atPointer(raw, instancePath);
  if (isUnset(value)) return undefined;
  const key = instancePath.slice(1).replaceAll('/', '.') || 'the configuration';
  if (keyword === 'additionalProperties') return wordUnknownKey(key, String(params['additionalProperty']), instancePath);
  if (keyword === 'required') return `${key} lacks ${params['missingProperty']}.`;
  if (keyword === 'propertyNames') return `${key} has the key "${params['propertyName']}"; an id is made of a-z, 0-9 and hyphens.`;
  if (keyword === 'pattern' && instancePath.endsWith('/upstream')) return wordUpstream(key, value);
  const held = describeHeld(/\/(?:credentials|conform|store|url|jwksUrl)\b/.test(instancePath) ? '/secret' : instancePath, value);
  if (keyword === 'enum') return `${key} holds ${held}; it should be one of ${params['allowedValues'].join(', ')}.`;
  return `${key} holds ${held}; it ${message}.`;
}

/** What is wrong with an upstream; one with a name, a password or a query in it holds secrets. */
export function wordUpstream(key: string, value: unknown): string {
  const held = describeHeld(/[@?]/.test(String(value)) ? '/secret' : '', value);
  return `${key} holds ${held}; it should be a base URL such as https://api.example.com.`;
}

function wordUnknownKey(place: string, name: string, instancePath: string): string {
  const mode = Object.entries(keysOfMode).find(([, keys]) => keys.includes(name))?.[0];
  return mode !== undefined && /^\/connections\/[^/]+$/.test(instancePath)
    ? `${place} has the key "${name}", which is for mode: ${mode} only.`
    : `${place} has the unknown key "${name}".`;
}
