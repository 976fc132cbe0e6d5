import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type Command, CommandFailure, say } from './commands/command.ts';
import { conform } from './commands/conform.ts';
import { doctor } from './commands/doctor.ts';
import { mock } from './commands/mock.ts';
import { serve } from './commands/serve.ts';
import { BadConfig } from './config.ts';
import { BrokenContract } from './contract/load.ts';

const commands: Readonly<Record<string, Command>> = { serve, mock, conform, doctor };

const [name, ...rest] = process.argv.slice(2);
try {
  process.exitCode = await run(name, rest);
} catch (error) {
  const expected = error instanceof CommandFailure || error instanceof BadConfig || error instanceof BrokenContract;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 2;
}

async function run(wanted: string | undefined, args: string[]): Promise<number> {
  if (wanted === '--version') {
    say(readVersion());
    return 0;
  }
  const command = Object.entries(commands).find(([known]) => known === wanted)?.[1];
  if (command === undefined) {
    if (wanted !== undefined && wanted !== '--help' && wanted !== 'help')
      throw new CommandFailure(`There is no command "${wanted}".\n\n${usage()}`);
    say(usage());
    return 0;
  }
  const values = parse(wanted ?? '', command, args);
  if (values['help'] === true) {
    say(help(wanted ?? '', command));
    return 0;
  }
  return command.run(values);
}

function parse(wanted: string, command: Command, args: string[]): Readonly<Record<string, string | boolean | undefined>> {
  try {
    return parseArgs({ args, options: { ...command.options, help: { type: 'boolean', short: 'h' } }, strict: true }).values;
  } catch (error) {
    throw new CommandFailure(`${error instanceof Error ? error.message : String(error)}\nphonegate ${wanted} --help lists the options.`);
  }
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#package')), 'utf8'));
  return String(version);
}

function usage(): string {
  const lines = Object.entries(commands).map(([known, { summary }]) => `  ${known.padEnd(8)} ${summary}`);
  return ['phonegate <command> [options]', '', ...lines, '', 'phonegate <command> --help lists its options.'].join('\n');
}

function help(known: string, { summary, options }: Command): string {
  const lines = Object.entries(options).map(
    ([option, { type, help: words }]) => `  --${option}${type === 'string' ? ' <value>' : ''}`.padEnd(24) + words,
  );
  return [`phonegate ${known}: ${summary}`, '', ...lines].join('\n');
}
