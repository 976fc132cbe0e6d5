import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Running, root, start } from '../processes.ts';

/** A `phonegate record` that runs. */
export interface Recording {
  /** The base URL of the connection that is recorded. */
  readonly url: string;
  readonly running: Running;
  /** For files beside the recording; removed by whoever started it. */
  readonly folder: string;
  readonly config: string;
  readonly cases: string;
  readonly har: string;
}

/** Starts `phonegate record` for one proxying connection, called `live`. */
export async function startRecording(connection: object): Promise<Recording> {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-record-'));
  const config = join(folder, 'phonegate.yaml');
  writeFileSync(config, JSON.stringify({ connections: { live: { mode: 'proxy', ...connection } } }));
  const output = join(folder, 'recordings');
  const args = ['src/main.ts', 'record', '--connection', 'live', '--config', config, '--output', output, '--port', '0', '--quiet'];
  const running = await start(args, /^Recording live: (http\S+)/, {}, root);
  const [cases = '', har = ''] = ['.cases.jsonl', '.har'].map((end) =>
    join(output, readdirSync(output).find((name) => name.endsWith(end)) ?? ''),
  );
  return { url: running.url, running, folder, config, cases, har };
}

/** The lines of a recording but for the head, parsed. */
export function exchangesOf(cases: string) {
  const [, ...lines] = readFileSync(cases, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
}
