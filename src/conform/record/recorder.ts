import { appendFileSync, closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Contract } from '../../contract/contract.ts';
import type { Observer } from '../../observe.ts';
import type { ProviderId } from '../../providers/provider.ts';
import { harFrame, toHarEntry } from './har.ts';
import type { RecordedExchange, RecordingHead } from './recording.ts';
import { createRedactor } from './redact.ts';
import { StandIns } from './stand-ins.ts';

/** What writes down the exchanges of one connection. */
export interface Recorder {
  readonly observe: Observer;
  /** The recording that `phonegate replay` reads, and the same as HAR. */
  readonly files: { readonly cases: string; readonly har: string };
  /** Exchanges that were written. */
  readonly written: number;
}

/** Where and how to record. */
export interface RecorderOptions {
  readonly folder: string;
  readonly connection: string;
  readonly provider: ProviderId;
  readonly contract: Contract;
  /** Of the upstream, without a trailing slash. */
  readonly baseUrl: string;
  /** Of this program, for the HAR. */
  readonly version: string;
  /** Real values, and what is to stand for each. */
  readonly chosen: ReadonlyMap<string, string>;
  /** Told of an exchange that could not be written down; never of what it held. */
  readonly onFailure: (error: unknown) => void;
}

/**
 * Starts a recording: two new files that only this user can read, to which each exchange is added, redacted, as soon as it is over, so that
 * a crash loses none that was. The HAR is whole JSON after every exchange. Throws the file system's errors.
 */
export function startRecorder({ folder, connection, provider, contract, baseUrl, version, chosen, onFailure }: RecorderOptions): Recorder {
  const startedAt = new Date().toISOString();
  mkdirSync(folder, { recursive: true });
  const name = join(folder, `${connection}-${startedAt.replaceAll(/[:.]/g, '-')}`);
  const files = { cases: `${name}.cases.jsonl`, har: `${name}.har` };
  const head: RecordingHead = { recording: 1, provider, connection, upstream: new URL(baseUrl).host, startedAt };
  appendFileSync(files.cases, `${JSON.stringify(head)}\n`, { mode: 0o600, flag: 'ax' });
  const addToHar = startHar(files.har, version);
  const redact = createRedactor(contract, new StandIns(chosen));
  let written = 0;
  const write = (exchange: RecordedExchange): void => {
    appendFileSync(files.cases, `${JSON.stringify(exchange)}\n`);
    addToHar(toHarEntry(exchange, baseUrl));
    written += 1;
  };
  return {
    files,
    get written() {
      return written;
    },
    observe: (seen) => {
      try {
        const route = contract.route(seen.exchange.method, seen.exchange.path);
        if (route !== undefined && 'operation' in route) write(redact(route.operation, seen));
      } catch (error) {
        onFailure(error);
      }
    },
  };
}

/** Each entry is written over the end of the file, together with a new end. */
function startHar(file: string, version: string): (entry: object) => void {
  const [before, after] = harFrame(version);
  closeSync(openSync(file, 'ax', 0o600));
  appendFileSync(file, before + after);
  let end = Buffer.byteLength(before);
  let first = true;
  return (entry) => {
    const bytes = Buffer.from(`${first ? '' : ',\n'}${JSON.stringify(entry)}${after}`);
    const handle = openSync(file, 'r+');
    try {
      writeSync(handle, bytes, 0, bytes.length, end);
    } finally {
      closeSync(handle);
    }
    end += bytes.length - Buffer.byteLength(after);
    first = false;
  };
}
