import { existsSync, readFileSync } from 'node:fs';
import { resolve as resolvePath } from 'node:path';
import { isRecord } from './contract/document.ts';
import { describeHeld } from './contract/held.ts';
import { lazily } from './lazily.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

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

/** A variable that is empty counts as not set. */
export function withoutEmpty(environment: Environment): Environment {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

/** The configuration's file: the one that is named, or else `phonegate.yaml` where there is one. Throws `BadConfig`. */
export function findConfigFile(env: Environment, named: string | undefined): string | undefined {
  const wanted = named ?? env['PHONEGATE_CONFIG'];
  const file = resolvePath(wanted ?? 'phonegate.yaml');
  if (existsSync(file)) return file;
  if (wanted !== undefined) throw new BadConfig([`There is no file ${wanted}.`]);
  return undefined;
}

/**
 * Parses a YAML file and puts `${NAME}` in its place, in the part of it that is wanted. What is missing or malformed becomes a problem, and
 * a file that cannot be gone on with `undefined`. `key` says what names the file, if anything does.
 */
export function readYaml(
  file: string,
  key: string,
  env: Environment,
  problems: string[],
  part = (whole: Record<string, unknown>): Record<string, unknown> => whole,
): Record<string, unknown> | undefined {
  const text = readText(file, key, problems);
  if (text === undefined) return undefined;
  const { isAlias, parseDocument, visit }: typeof import('yaml') = lazily('yaml');
  const document = parseDocument(text);
  const broken = document.errors.map(({ message }) => `${file}: ${message.split('\n', 1)[0]?.replace(/:$/, '.')}`);
  visit(document, {
    Alias: (_, node) => {
      if (isAlias(node)) broken.push(`${file} uses the alias *${node.source}; aliases are not supported.`);
    },
  });
  problems.push(...broken);
  if (broken.length > 0) return undefined;
  const value: unknown = document.toJS() ?? {};
  const fill = (held: string): string =>
    held.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
      if (env[name] === undefined) problems.push(`${file} uses ${whole}, which the environment does not set.`);
      return env[name] ?? whole;
    });
  if (isRecord(value)) return filled(part(value), fill);
  // Whoever names a wrong file may have named one full of secrets.
  problems.push(`${file} holds ${describeHeld('/secret', value)}; it should hold a mapping.`);
  return undefined;
}

function filled<T>(value: T, fill: (text: string) => string): T;
function filled(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((item) => filled(item, fill));
  if (!isRecord(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [fill(key), filled(item, fill)]));
}

/** Whether a value still waits for a variable, which has been said. */
export function isUnset(value: unknown): boolean {
  return typeof value === 'string' && /\$\{\w+\}/.test(value);
}

/** A file's text; `undefined`, and a problem, when it cannot be read. */
export function readText(file: string, key: string, problems: string[]): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? error.code : 'unknown error';
    problems.push(`${key === '' ? '' : `${key}: `}${file} cannot be read (${why}).`);
    return undefined;
  }
}
