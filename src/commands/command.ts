import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A command-line mistake or a start that cannot be; its message is all the user needs. The process ends with code 2. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
}

/** The values of the options that were given, by name; an array for an option that may stand several times. */
export type Values = Readonly<Record<string, string | boolean | readonly (string | boolean)[] | undefined>>;

/** A sub-command: its options as `node:util` parses them, and what it does. It resolves to the exit code, once it has ended. */
export interface Command {
  readonly summary: string;
  /** What follows the name, e.g. `verify FILE`, one form each; a command without takes options only. */
  readonly forms?: readonly string[];
  readonly options: Readonly<Record<string, { readonly type: 'string' | 'boolean'; readonly multiple?: true; readonly help: string }>>;
  run(values: Values, words: readonly string[]): Promise<number>;
}

/** Prints one line to standard output. */
export function say(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Prints one line to standard error, for people, beside what a program may read. */
export function note(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A string option that was given. */
export function text(values: Values, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

/** The values of a string option that may stand several times. */
export function texts(values: Values, name: string): string[] {
  const given = values[name];
  return Array.isArray(given) ? given.filter((value) => typeof value === 'string') : [];
}

/** Resolves at the first Ctrl+C or `kill`. */
export function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

/** An option that must be a port, e.g. `--port 4010`; its absence is no fault. Throws `CommandFailure`. */
export function portText(values: Values): string | undefined {
  const port = text(values, 'port');
  if (port === undefined || (/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return port;
  throw new CommandFailure(`--port holds "${port}"; it should be a number from 0 to 65535.`);
}

/** The version of this package. */
export function readVersion(): string {
  const { version } = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#package')), 'utf8'));
  return String(version);
}
