import { isRecord, pointerStep } from '../../contract/document.ts';
import { describeHeld } from '../../contract/held.ts';
import { maskDigits } from '../mask.ts';
import type { CaseReply } from '../replay.ts';
import { type Draft, toRequest } from './draft.ts';

/** What must not be shown as it is, with the shell variable that stands for it. */
export type Secrets = ReadonlyMap<string, string>;

/** Shorter ones are all over every request, and protect nothing. */
const shortestSecret = 4;

/** The secrets and personal values of a sound request; what is generated is none. `credentials` are secrets whatever they are called. */
export function secretsOf({ path, query, headers, body }: Draft, credentials: Readonly<Record<string, string>>): Secrets {
  const secrets = new Map<string, string>();
  const add = (name: string, value: unknown, always = false): void => {
    if (typeof value !== 'string' || value.length < shortestSecret || secrets.has(value)) return;
    if (!always && !describeHeld(`/${name}`, value).startsWith('a string of')) return;
    const variable = name
      .replaceAll(/([a-z])([A-Z])/g, '$1_$2')
      .replaceAll(/\W/g, '_')
      .toUpperCase();
    const taken = [...secrets.values()].filter((known) => known.replace(/_\d+$/, '') === variable).length;
    secrets.set(value, taken === 0 ? variable : `${variable}_${taken + 1}`);
  };
  for (const [name, value] of Object.entries(credentials)) add(name, value, true);
  for (const [name, value] of [...Object.entries(headers), ...query, ...Object.entries(path)]) add(name, value);
  const walk = (name: string, value: unknown): void => {
    add(name, value);
    if (Array.isArray(value)) for (const item of value) walk(name, item);
    else if (isRecord(value)) for (const [key, item] of Object.entries(value)) walk(key, item);
  };
  if (body !== undefined && 'json' in body) walk('body', body.json);
  return secrets;
}

/** A `curl` that sends the request; secrets stand in it as shell variables. */
export function curlOf(baseUrl: string, draft: Draft, secrets: Secrets): string {
  const { method, target, headers, body } = toRequest(draft);
  const lines = [`curl -X ${method} ${quote(`${baseUrl}${target}`, secrets)}`];
  for (const [name, value] of Object.entries(headers)) lines.push(`-H ${quote(`${name}: ${value}`, secrets)}`);
  if (body !== undefined) lines.push(`--data-raw ${quote(body, secrets)}`);
  return lines.join(' ');
}

/** A reply in one line, for a report: what is private in it is only described. */
export function describeReply({ status, headers, text }: Omit<CaseReply, 'isUtf8'>): string {
  if (text === '') return `${status}`;
  try {
    return `${status} ${JSON.stringify(described('', JSON.parse(text))).slice(0, 300)}`;
  } catch {
    return `${status} with ${text.length} characters of ${headers['content-type'] ?? 'no media type'}`;
  }
}

function described(pointer: string, value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 3).map((item, index) => described(pointer + pointerStep(index), item));
  if (isRecord(value))
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, described(pointer + pointerStep(name), item)]));
  if (typeof value !== 'string') return value;
  // The codes of problems are words of a contract, and no secrets.
  const held = /\/code$/.test(pointer) && /^[a-z][a-z/-]*$/.test(value) ? undefined : describeHeld(pointer, value);
  return held?.startsWith('a string of') === true ? held : maskDigits(value);
}

/** The text as one word of a POSIX shell. */
function quote(text: string, secrets: Secrets): string {
  let quoted = text.replaceAll("'", `'\\''`);
  const byLength = [...secrets].sort(([one], [other]) => other.length - one.length);
  for (const [value, variable] of byLength) {
    for (const spelled of new Set([value, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)])) {
      quoted = quoted.replaceAll(spelled, () => `'"$${variable}"'`);
    }
  }
  return `'${quoted}'`.replaceAll(/^''(?=")|(?<=")''$/g, '');
}
