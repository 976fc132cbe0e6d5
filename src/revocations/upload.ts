import { type Info, parse } from 'csv-parse/sync';
import type { components } from '../../generated/unified.ts';
import { noConnection } from '../catalogue.ts';
import type { Connection } from '../connection.ts';
import { loadContract } from '../contract/load.ts';
import { createOracle } from '../contract/oracle.ts';
import { essence } from '../contract/validator.ts';
import { GatewayError } from '../errors.ts';
import type { Exchange } from '../exchange.ts';
import { parseJson } from '../json-body.ts';
import { checkSubject } from '../phones.ts';
import type { Refused } from '../providers/provider.ts';
import type { Draft } from './accept.ts';
import { MOST_TARGETS } from './settings.ts';

type TargetRequest = components['schemas']['TargetRequest'];

/** A row of an upload, by the line on which it ends: a target, or why it is none. */
export type UploadedRow = { readonly line: number } & (Draft['targets'][number] | Pick<Refused, 'code' | 'detail'>);

const subjectColumns = ['userId', 'walletAddress', 'websiteId', 'organizationId', 'accessToken'] as const;
const columns: readonly string[] = ['connection', 'phone', 'effects', 'passCode', ...subjectColumns];

/** Reads an upload row by row. Throws `input/invalid` where it cannot be read as rows at all. */
export async function readUpload(connections: ReadonlyMap<string, Connection>, { body, headers }: Exchange): Promise<UploadedRow[]> {
  const text = Buffer.isBuffer(body) ? body.toString('utf8') : '';
  const rows = essence(String(headers['content-type'])) === 'text/csv' ? readCsv(text) : readLines(text);
  if (rows.length === 0) throw new GatewayError('input/invalid', { detail: 'The upload has no rows.' });
  if (rows.length > MOST_TARGETS) {
    throw new GatewayError('input/invalid', { detail: `The upload has ${rows.length} rows; ${MOST_TARGETS} is the most.` });
  }
  const oracle = createOracle((await loadContract('unified')).document);
  return rows.map(({ line, value }): UploadedRow => {
    if (value === undefined) return { line, code: 'input/malformed-json', detail: 'The line is not JSON.' };
    const breaches = oracle.explain({ $ref: '#/components/schemas/TargetRequest' }, value);
    if (breaches.length > 0) {
      // The schema's own words never quote what a row holds.
      const places = new Set(breaches.map(({ pointer, expected }) => `${pointer || 'the row'} ${expected}`));
      return { line, code: 'input/invalid', detail: `${[...places].join('; ')}.` };
    }
    // Just held against its schema.
    const request = value as TargetRequest;
    const connection = connections.get(request.connection);
    if (connection === undefined) return { line, ...noConnection(connections, request.connection) };
    const refused = checkSubject(connection, request.subject);
    return refused === undefined ? { line, connection, request } : { line, code: refused.code, detail: refused.detail };
  });
}

interface Read {
  readonly line: number;
  readonly value: unknown;
}

function readLines(text: string): Read[] {
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, value: parseJson(line)?.value }]));
}

function readCsv(text: string): Read[] {
  let read: unknown;
  try {
    read = parse(text, { bom: true, columns: checkHeader, info: true, skip_empty_lines: true, trim: true });
  } catch (error) {
    if (error instanceof GatewayError) throw error;
    // The parser's own words quote the row.
    const line = error instanceof Error && 'lines' in error ? ` at line ${error.lines}` : '';
    throw new GatewayError('input/invalid', { detail: `The upload is not CSV as RFC 4180 has it${line}.` }, error);
  }
  // With `info` and `columns` csv-parse gives each record by its columns, with where it stood; its types leave that open.
  const records = read as { record: Readonly<Record<string, string>>; info: Info }[];
  return records.map(({ record, info }) => ({ line: info.lines, value: toRequest(record) }));
}

function checkHeader(header: readonly string[]): string[] {
  const place = header.findIndex((name, index) => !columns.includes(name) || header.indexOf(name) !== index);
  if (place !== -1) throw new GatewayError('input/invalid', { detail: wordColumn(header, place), possible: columns });
  return [...header];
}

function wordColumn(header: readonly string[], place: number): string {
  const name = header[place] ?? '';
  if (columns.includes(name)) return `Column ${place + 1} of the first row is "${name}", which stands there already.`;
  if (header.length === 1 && name.includes(';'))
    return 'The first row has its columns separated by semicolons; they should be separated by commas.';
  const plain = (text: string): string => text.toLowerCase().replaceAll(/[_ -]/g, '');
  const meant = columns.find((known) => plain(known) === plain(name));
  if (meant !== undefined) return `Column ${place + 1} of the first row is "${name}"; it should be "${meant}".`;
  // What stands there may be a number or a token, where the names were forgotten.
  return `Column ${place + 1} of the first row is a text of ${name.length} characters, which is no name of a column.`;
}

/** An empty cell says nothing. */
function toRequest(record: Readonly<Record<string, string>>): unknown {
  const cell = (name: string): string | undefined => record[name] || undefined;
  const [phone, effects, passCode, connection] = [cell('phone'), cell('effects'), cell('passCode'), cell('connection')];
  const subject = Object.fromEntries(subjectColumns.flatMap((name) => (cell(name) === undefined ? [] : [[name, cell(name)]])));
  return {
    ...(connection !== undefined && { connection }),
    subject,
    ...(phone !== undefined && { phone: phone === 'sole' ? phone : phone.startsWith('id:') ? { id: phone.slice(3) } : { e164: phone } }),
    ...(effects !== undefined && { effects: effects.split(/\s+/) }),
    ...(passCode !== undefined && { proof: { passCode } }),
  };
}
