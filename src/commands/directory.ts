import { readConnectionProviders } from '../config-part.ts';
import { importCsv } from '../directory/csv.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

/** Reads a directory file as the gateway would and names every row that cannot be used. Exits with 1 when there is one. */
export const directory: Command = {
  summary: 'Check a CSV file that says which user has which number.',
  forms: ['check FILE'],
  options: {
    config: {
      type: 'string',
      help: 'The configuration file, whose connections the rows name. Default phonegate.yaml, where there is one.',
    },
  },
  run: async (values, [action, file, ...others]) => {
    if (action !== 'check' || file === undefined || others.length > 0) {
      throw new CommandFailure(
        'phonegate directory check FILE: FILE is CSV with the columns phone, connection, and userId or what else a connection knows its users by.',
      );
    }
    const { rows, problems } = await read(file, readConnectionProviders(process.env, text(values, 'config')));
    for (const { line, column, held, expected } of problems) say(`line ${line}: ${column} holds ${held}; it should hold ${expected}.`);
    say(`Rows that can be used: ${rows}; that cannot: ${problems.length}.`);
    return problems.length === 0 ? 0 : 1;
  },
};

async function read(...args: Parameters<typeof importCsv>): ReturnType<typeof importCsv> {
  try {
    return await importCsv(...args);
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new CommandFailure(`${args[0]} cannot be read (${error.code}).`);
    throw error;
  }
}
