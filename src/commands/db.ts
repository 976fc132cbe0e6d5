import { once } from 'node:events';
import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { finished } from 'node:stream/promises';
import { readPlaceOfStore } from '../config-part.ts';
import { isRecord } from '../contract/document.ts';
import { GatewayError } from '../errors.ts';
import { ForeignSchema, migrate } from '../store/migrate.ts';
import { connect } from '../store/open.ts';
import type { Store } from '../store/store.ts';
import { type ExportedRow, exportRows, importRows, TransferRefused } from '../store/transfer.ts';
import { type Command, CommandFailure, say, text } from './command.ts';

const usage = 'phonegate db migrate | export FILE | import FILE';

/** Brings the store's schema up to date, or moves everything from one store to another, such as from SQLite to PostgreSQL. */
export const db: Command = {
  summary: 'Migrate the store, or move it from one database to another.',
  forms: ['migrate', 'export FILE', 'import FILE'],
  options: { config: { type: 'string', help: 'The configuration whose store is meant. Default phonegate.yaml, where there is one.' } },
  run: async (values, [action, file, ...others]) => {
    if (others.length > 0 || (action === 'migrate') !== (file === undefined) || !['migrate', 'export', 'import'].includes(action ?? '')) {
      throw new CommandFailure(usage);
    }
    const store = await connect(readPlaceOfStore(process.env, text(values, 'config')));
    try {
      await migrate(store);
      if (file === undefined) say('The schema is that of this version.');
      else if (action === 'export')
        say(`Exported ${await writeExport(store, file)} rows. Secrets in them are still sealed by the store's keys.`);
      else say(`Imported ${await importRows(store, readExport(file))} rows. Give the gateway the keys of the store that they came from.`);
      return 0;
    } catch (error) {
      if (error instanceof TransferRefused || error instanceof ForeignSchema) throw new CommandFailure(error.message);
      if (error instanceof GatewayError) throw new CommandFailure(error.message);
      if (error instanceof Error && 'code' in error && 'path' in error) throw new CommandFailure(`${file} cannot be used (${error.code}).`);
      throw error;
    } finally {
      await store.close();
    }
  },
};

async function writeExport(store: Store, file: string): Promise<number> {
  const out = createWriteStream(file, { flags: 'wx', mode: 0o600 });
  await once(out, 'open');
  try {
    const count = await exportRows(store, (row) => out.write(`${JSON.stringify(row)}\n`));
    out.end();
    await finished(out);
    return count;
  } catch (error) {
    out.destroy();
    rmSync(file);
    throw error;
  }
}

async function* readExport(file: string): AsyncGenerator<ExportedRow> {
  const input = createReadStream(file);
  await once(input, 'open');
  let line = 0;
  for await (const text of createInterface({ input })) {
    line += 1;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new TransferRefused(`${file}, line ${line} is not JSON.`);
    }
    if (
      !isRecord(value) ||
      typeof value['table'] !== 'string' ||
      !isRecord(value['row']) ||
      !Object.values(value['row']).every(isSqlValue)
    ) {
      throw new TransferRefused(`${file}, line ${line} is not {"table":"...","row":{...}} with texts, numbers and nulls.`);
    }
    // Just checked, value by value.
    yield { table: value['table'], row: value['row'] as ExportedRow['row'] };
  }
}

function isSqlValue(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'number';
}
