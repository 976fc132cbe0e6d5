import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const program = `
  const { DatabaseSync } = require('node:sqlite');
  const database = new DatabaseSync(process.argv[1], { timeout: 5000 });
  process.stdout.write(JSON.stringify(database.prepare(process.argv[2]).all()));
`;

/**
 * Runs a statement on an embedded store from another process, and gives its rows: a gateway of the test's own process would be kept from
 * ending the transaction that is waited for.
 */
export async function runSql(file: string, statement: string): Promise<Record<string, unknown>[]> {
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', program, file, statement]);
  return JSON.parse(stdout);
}
