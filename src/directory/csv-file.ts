import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Log } from '../log.ts';
import { type ImportedDirectory, importCsv, tellUnusable } from './csv.ts';
import { type ConnectionProviders, type Directory, DirectoryUnavailable } from './directory.ts';

/** Bad rows that are logged one by one; `phonegate directory check` names them all. */
const MOST_TOLD = 20;

/** A CSV file, read at once, and again by the first who asks after it has been replaced. What is wrong with it is logged. */
export function createCsvDirectory(file: string, connections: ConnectionProviders, log: Log): Directory {
  const name = basename(file);
  let version = '';
  let read: Promise<ImportedDirectory> | undefined;
  const readAgain = async (): Promise<ImportedDirectory> => {
    const imported = await importCsv(file, connections);
    const { rows, problems } = imported;
    log('directory', { file: name, rows, problems: problems.length });
    for (const problem of problems.slice(0, MOST_TOLD)) log('directory', { file: name, ...problem });
    return imported;
  };
  const current = async (): Promise<ImportedDirectory> => {
    try {
      const { mtimeMs, size, ino } = await stat(file);
      const found = `${mtimeMs} ${size} ${ino}`;
      if (read === undefined || found !== version) {
        version = found;
        read = readAgain();
      }
      return await read;
    } catch (error) {
      read = undefined;
      if (!(error instanceof Error && 'code' in error)) throw error;
      throw new DirectoryUnavailable(`${name} cannot be read (${error.code}).`, { cause: error });
    }
  };
  current().catch((error: unknown) => log('directory', { file: name, problem: error instanceof Error ? error.message : 'unknown' }));
  return {
    find: async (e164) => (await current()).find(e164),
    problem: async () => {
      try {
        const { problems } = await current();
        return problems.length === 0 ? undefined : tellUnusable(file, problems.length);
      } catch (error) {
        if (error instanceof DirectoryUnavailable) return error.message;
        throw error;
      }
    },
    close: async () => {},
  };
}
