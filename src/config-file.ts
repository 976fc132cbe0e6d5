import { readFileSync } from 'node:fs';
import { isRecord } from './contract/document.ts';
import { describeHeld } from './contract/held.ts';
import { lazily } from './lazily.ts';

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Parses a YAML file and puts `${NAME}` in its place. What is missing or malformed becomes a problem, and a file that cannot be gone on
 * with `undefined`. `key` says what names the file, if anything does.
 */
export function readYaml(file: string, key: string, env: Environment, problems: string[]): Record<string, unknown> | undefined {
  const text = readText(file, key, problems);
  if (text === undefined) return undefined;
  const { isAlias, parseDocument, visit }: typeof import('yaml') = lazily('yaml');
  const document = parseDocument(text);
  const broken = document.errors.map(({ message }) => `${file}: ${message.split('\n', 1)[0]?.replace(/:$/, '.')}`);
  visit(document, {
    Scalar: (_, node) => {
      if (typeof node.value !== 'string') return;
      node.value = node.value.replace(/\$\{(\w+)\}/g, (whole, name: string) => {
        const value = env[name];
        if (value === undefined) problems.push(`${file} uses ${whole}, which the environment does not set.`);
        return value ?? whole;
      });
    },
    Alias: (_, node) => {
      if (isAlias(node)) broken.push(`${file} uses the alias *${node.source}; aliases are not supported.`);
    },
  });
  problems.push(...broken);
  if (broken.length > 0) return undefined;
  const value: unknown = document.toJS() ?? {};
  if (isRecord(value)) return value;
  // Whoever names a wrong file may have named one full of secrets.
  problems.push(`${file} holds ${describeHeld('/secret', value)}; it should hold a mapping.`);
  return undefined;
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
