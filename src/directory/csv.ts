import { createReadStream } from 'node:fs';
import { type CsvError, type Info, parse } from 'csv-parse';
import { splitE164 } from '../phone-number.ts';
import { type ConnectionProviders, DirectoryUnavailable, type Found, type FoundSubject, findSubjectProblem } from './directory.ts';

const subjectColumns = ['userId', 'walletAddress', 'websiteId', 'organizationId', 'accessToken'] as const;
const columns = ['phone', 'connection', ...subjectColumns] as const;
type Column = (typeof columns)[number];

/** What is wrong with a row. Neither a number nor a user is shown. */
export interface RowProblem {
  /** In the file, from 1; that on which the row ends. */
  readonly line: number;
  readonly column: string;
  readonly held: string;
  readonly expected: string;
}

/** A file of users and numbers, read. */
export interface ImportedDirectory {
  /** Throws `DirectoryUnavailable` where the file has no header, so that nothing is known of any number. */
  find(e164: string): Found;
  /** Rows that can be used. */
  readonly rows: number;
  /** Every row that cannot be used. */
  readonly problems: readonly RowProblem[];
}

/** How many rows of a file cannot be used, and what names them. */
export function tellUnusable(file: string, rows: number): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'} of ${file} cannot be used: \`phonegate directory check ${file}\` names ${rows === 1 ? 'it' : 'them'}.`;
}

/** The longest row, in bytes. */
const maxRowBytes = 65_536;

/**
 * Reads a CSV file (RFC 4180, UTF-8) whose first row names its columns: `phone` in E.164 form, `connection`, and what the connection's
 * provider knows its users by. A row that cannot be used is reported and left out. Throws what the file system throws.
 */
export async function importCsv(file: string, connections: ConnectionProviders): Promise<ImportedDirectory> {
  const problems: RowProblem[] = [];
  const byPhone = new Map<string, FoundSubject[]>();
  const firstLines = new Map<string, number>();
  let header: readonly Column[] | undefined;
  let broken = false;
  for await (const { record, line } of readRows(file, problems)) {
    if (header === undefined) {
      const read = readHeader(record, line);
      if (!Array.isArray(read)) {
        problems.push(read);
        broken = true;
        break;
      }
      header = read;
      continue;
    }
    const row = readRow(header, record, line, connections);
    if (!('phone' in row)) {
      problems.push(row);
      continue;
    }
    const { phone, ...found } = row;
    const key = JSON.stringify(record);
    const first = firstLines.get(key);
    if (first !== undefined) {
      problems.push({ line, column: 'the row', held: `the same as line ${first}`, expected: 'something that no other row holds' });
      continue;
    }
    firstLines.set(key, line);
    byPhone.set(phone, [...(byPhone.get(phone) ?? []), found]);
  }
  if (header === undefined && !broken && problems.length === 0) {
    problems.push({
      line: 1,
      column: 'the header',
      held: 'nothing',
      expected: 'the names of the columns, phone and connection among them',
    });
  }
  return {
    rows: firstLines.size,
    problems: problems.sort((one, other) => one.line - other.line),
    find: (e164) => {
      if (header === undefined) throw new DirectoryUnavailable('The file has no header that can be used.');
      return { subjects: byPhone.get(e164) ?? [], problems: [] };
    },
  };
}

interface Row {
  readonly record: readonly string[];
  readonly line: number;
}

async function* readRows(file: string, problems: RowProblem[]): AsyncIterable<Row> {
  const parser = parse({
    bom: true,
    info: true,
    trim: true,
    skip_empty_lines: true,
    relax_column_count: true,
    max_record_size: maxRowBytes,
    skip_records_with_error: true,
    on_skip: (error) => {
      if (error !== undefined) problems.push(toProblem(error));
    },
  });
  const source = createReadStream(file);
  source.once('error', (error) => parser.destroy(error));
  source.pipe(parser);
  for await (const row of parser) {
    // With `info`, csv-parse gives every record with where it stood; its own types leave it open.
    const { record, info }: { record: string[]; info: Info } = row;
    yield { record, line: info.lines };
  }
}

function toProblem(error: CsvError): RowProblem {
  const line = Number(error['lines'] ?? 0);
  const held = error.code === 'CSV_MAX_RECORD_SIZE' ? `more than ${maxRowBytes} bytes` : 'a quote that does not belong there';
  return { line, column: 'the row', held, expected: 'values as RFC 4180 writes them' };
}

function readHeader(record: readonly string[], line: number): Column[] | RowProblem {
  const read: Column[] = [];
  for (const name of record) {
    const column = columns.find((known) => known === name);
    if (column === undefined || read.includes(column)) {
      const held = column === undefined ? JSON.stringify(name.slice(0, 40)) : `${name} twice`;
      return { line, column: 'the header', held, expected: `names out of ${columns.join(', ')}` };
    }
    read.push(column);
  }
  const missing = (['phone', 'connection'] as const).find((needed) => !read.includes(needed));
  return missing === undefined ? read : { line, column: 'the header', held: read.join(', '), expected: `the column ${missing} too` };
}

function readRow(
  header: readonly Column[],
  record: readonly string[],
  line: number,
  connections: ConnectionProviders,
): (FoundSubject & { readonly phone: string }) | RowProblem {
  if (record.length !== header.length) {
    return { line, column: 'the row', held: `${record.length} values`, expected: `${header.length}, as the header has` };
  }
  const values = new Map(header.map((column, index) => [column, record[index] ?? '']));
  const phone = values.get('phone') ?? '';
  if (!/^\+[1-9]\d{1,14}$/.test(phone) || splitE164(phone) === undefined) {
    const held = phone === '' ? 'nothing' : `a text of ${phone.length} characters`;
    return { line, column: 'phone', held, expected: 'a number in E.164 form, such as +441514960453' };
  }
  const found = {
    connection: values.get('connection') ?? '',
    subject: Object.fromEntries(subjectColumns.map((column) => [column, values.get(column) ?? '']).filter(([, value]) => value !== '')),
  };
  const problem = findSubjectProblem(connections, found);
  return problem === undefined ? { ...found, phone } : { line, column: problem.part, held: problem.held, expected: problem.expected };
}
