import { existsSync, writeFileSync } from 'node:fs';
import { readPlaceOfStore } from '../config-part.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

/** Copies the embedded store while gateways go on working on it. */
export const backup: Command = {
  summary: 'Copy the embedded store while it is in use.',
  forms: ['FILE'],
  options: { config: { type: 'string', help: 'The configuration whose store is meant. Default phonegate.yaml, where there is one.' } },
  run: async (values, [target, ...others]) => {
    if (target === undefined || others.length > 0) throw new CommandFailure('phonegate backup FILE');
    const store = readPlaceOfStore(process.env, text(values, 'config'));
    if (store.kind === 'postgres')
      throw new CommandFailure('The store is a PostgreSQL database: back it up with pg_dump or your provider.');
    if (!existsSync(store.file)) throw new CommandFailure(`There is no store at ${store.file}.`);
    makeEmpty(target);
    const { backup: copy, DatabaseSync } = await import('node:sqlite');
    const source = new DatabaseSync(store.file, { readOnly: true });
    try {
      await copy(source, target);
    } finally {
      source.close();
    }
    say(`Copied to ${target}. Keep the keys of the store with it, apart: without them its secrets cannot be opened.`);
    return 0;
  },
};

/** A file that only its owner can read, for who is in the store is not sealed. */
function makeEmpty(file: string): void {
  try {
    writeFileSync(file, '', { mode: 0o600, flag: 'wx' });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : 'unknown error';
    throw new CommandFailure(code === 'EEXIST' ? `${file} is there already.` : `${file} cannot be written (${code}).`);
  }
}
