import { type ParseArgsConfig, parseArgs } from 'node:util';

/** The arguments of a program of this folder. What cannot be understood ends it with one line on standard error, and code 2. */
export function readArguments<const T extends ParseArgsConfig>(config: T): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const known = Object.keys(config.options ?? {}).map((name) => `--${name}`);
    const [said] = (error instanceof Error ? error.message : String(error)).split('. ', 1);
    process.stderr.write(`${said}; the options are ${known.join(', ')}.\n`);
    return process.exit(2);
  }
}
