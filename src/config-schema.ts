import { fileURLToPath } from 'node:url';
import type { ErrorObject, ValidateFunction } from 'ajv';
import { isUnset } from './config-file.ts';
import type { ContractCheck } from './connection.ts';
import { atPointer, isRecord } from './contract/document.ts';
import { wordExpected } from './contract/expected.ts';
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

/** What of a value its schema has accepted. Whatever breaks the schema is `undefined`, so that its key can still be seen to be there. */
export type Sound<T> = T extends readonly (infer Item)[]
  ? readonly (Sound<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Sound<T[Key]> | undefined }
    : T;

/** Where a configuration breaks its schema. */
export function schemaBreaches(raw: unknown): ErrorObject[] {
  const validate = compiledSchema();
  if (validate(raw)) return [];
  const all = validate.errors ?? [];
  return all.filter(({ keyword, propertyName, instancePath, params }) => {
    // What is wrong with a property's name is said once, by the rule for names.
    if (keyword === 'if' || propertyName !== undefined) return false;
    // Of a mode that nobody knows it cannot be said which keys are its own.
    const isOfMode = keyword === 'additionalProperties' && modeOf(String(params['additionalProperty'])) !== undefined;
    return !(isOfMode && all.some((other) => other.instancePath === `${instancePath}/mode`));
  });
}

/** A configuration without what breaks its schema. */
export function soundParts(raw: Readonly<Record<string, unknown>>, breaches: readonly ErrorObject[]): Sound<FileConfig> {
  const parts = structuredClone(raw);
  for (const { instancePath, keyword, params } of breaches) {
    const place = atPointer(parts, instancePath);
    if (keyword === 'additionalProperties' && isRecord(place)) delete place[String(params['additionalProperty'])];
    if (['additionalProperties', 'required', 'propertyNames'].includes(keyword)) continue;
    const end = instancePath.lastIndexOf('/');
    const within = atPointer(parts, instancePath.slice(0, end));
    const name = instancePath
      .slice(end + 1)
      .replaceAll('~1', '/')
      .replaceAll('~0', '~');
    // Where what it is in breaks the schema as well, it is gone already.
    if (isRecord(within) || Array.isArray(within)) Reflect.set(within, name, undefined);
  }
  // What the schema did not accept has just been taken out.
  return parts as Sound<FileConfig>;
}

/** Compiled by `npm run generate`: doing it here would cost more than all the rest of a start. */
function compiledSchema(): ValidateFunction {
  return lazily(fileURLToPath(import.meta.resolve('#generated/phonegate.schema.cjs')));
}

/** A breach in words: the key, what it holds (never a secret) and what it should hold; `undefined` where only a variable is missing. */
export function wordBreach(breach: ErrorObject, raw: unknown): string | undefined {
  const { instancePath, keyword, params } = breach;
  const value = atPointer(raw, instancePath);
  if (isUnset(value)) return undefined;
  const key = instancePath.slice(1).replaceAll('/', '.') || 'the configuration';
  if (keyword === 'additionalProperties') return wordUnknownKey(key, String(params['additionalProperty']), breach);
  if (keyword === 'required') return `${key} lacks ${params['missingProperty']}.`;
  if (keyword === 'propertyNames') return `${key} has the key "${params['propertyName']}"; an id is made of a-z, 0-9 and hyphens.`;
  return `${key} holds ${describeHeld(isSecret(breach, value) ? '/secret' : instancePath, value)}; it ${wordExpected(breach)}.`;
}

/** Whether what stands there may be a secret: a URL may hold one, and so may a text that stands in place of a part with secrets in it. */
function isSecret({ instancePath, parentSchema }: ErrorObject, value: unknown): boolean {
  if (instancePath.endsWith('/upstream')) return /[@?]/.test(String(value));
  return /\/(?:credentials|conform|store|url|jwksUrl)\b/.test(instancePath) || ['object', 'array'].includes(parentSchema?.['type']);
}

function wordUnknownKey(place: string, name: string, { instancePath, parentSchema }: ErrorObject): string {
  const mode = modeOf(name);
  if (mode !== undefined && /^\/connections\/[^/]+$/.test(instancePath))
    return `${place} has the key "${name}", which is for mode: ${mode} only.`;
  const { closestMatch }: typeof import('leven') = lazily('leven');
  // Two letters that changed places are two changes, which a word of five may have.
  const meant = closestMatch(name, Object.keys(parentSchema?.['properties'] ?? {}), { maxDistance: Math.round(name.length / 3) });
  return `${place} has the unknown key "${name}"${meant === undefined ? '.' : `; did you mean "${meant}"?`}`;
}

/** The mode that alone has a key. */
function modeOf(key: string): string | undefined {
  return Object.entries(keysOfMode).find(([, keys]) => keys.includes(key))?.[0];
}
