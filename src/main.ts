import { parseArgs } from 'node:util';
import { type Command, CommandFailure, readVersion, say, type Values } from './commands/command.ts';
import { BadConfig } from './config.ts';
import { BrokenContract } from './contract/broken.ts';

/** Each loads only what it needs. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  mock: async () => (await import('./commands/mock.ts')).mock,
  conform: async () => (await import('./commands/conform.ts')).conform,
  record: async () => (await import('./commands/record.ts')).record,
  replay: async () => (await import('./commands/replay.ts')).replay,
  diff: async () => (await import('./commands/diff.ts')).diff,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  db: async () => (await import('./commands/db.ts')).db,
  backup: async () => (await import('./commands/backup.ts')).backup,
  audit: async () => (await import('./commands/audit.ts')).audit,
  receipt: async () => (await import('./commands/receipt.ts')).receipt,
  directory: async () => (await import('./commands/directory.ts')).directory,
};

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
  const load = Object.entries(commands).find(([known]) => known === wanted)?.[1];
  if (load === undefined) {
    const usage = await readUsage();
    if (wanted !== undefined && wanted !== '--help' && wanted !== 'help')
      throw new CommandFailure(`There is no command "${wanted}".\n\n${usage}`);
    say(usage);
    return 0;
  }
  const command = await load();
  const { values, positionals } = parse(wanted ?? '', command, args);
  if (values['help'] === true) {
    say(help(wanted ?? '', command));
    return 0;
  }
  return command.run(values, positionals);
}

interface Parsed {
  readonly values: Values;
  readonly positionals: readonly string[];
}

function parse(wanted: string, command: Command, args: string[]): Parsed {
  try {
    return parseArgs({
      args,
      options: { ...command.options, help: { type: 'boolean', short: 'h' } },
      strict: true,
      allowPositionals: command.forms !== undefined,
    });
  } catch (error) {
    throw new CommandFailure(`${error instanceof Error ? error.message : String(error)}\nphonegate ${wanted} --help lists the options.`);
  }
}

async function readUsage(): Promise<string> {
  const lines = await Promise.all(Object.entries(commands).map(async ([known, load]) => `  ${known.padEnd(9)} ${(await load()).summary}`));
  return ['phonegate <command> [options]', '', ...lines, '', 'phonegate <command> --help lists its options.'].join('\n');
}

function help(known: string, { summary, forms = [], options }: Command): string {
  const lines = Object.entries(options).map(
    ([option, { type, help: words }]) => `  --${option}${type === 'string' ? ' <value>' : ''}`.padEnd(24) + words,
  );
  const usage = forms.map((form) => `  phonegate ${known} ${form}`);
  return [`phonegate ${known}: ${summary}`, '', ...usage, ...(usage.length > 0 ? [''] : []), ...lines].join('\n');
}
