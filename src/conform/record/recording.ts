import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { lazily } from '../../lazily.ts';
import type { ProviderId } from '../../providers/provider.ts';
import type { Kind } from './stand-ins.ts';

/** The first line of a recording; `specs/recording.schema.json` explains every field. */
export interface RecordingHead {
  readonly recording: 1;
  readonly provider: ProviderId;
  readonly connection: string;
  readonly upstream: string;
  readonly startedAt: string;
}

/** A body as JSON, or what was left out of it because it is none. */
export interface RecordedBody {
  readonly body?: unknown;
  readonly omitted?: string;
}

export type RecordedHeaders = Readonly<Record<string, string>>;

export interface RecordedRequest extends RecordedBody {
  readonly method: string;
  readonly target: string;
  readonly headers: RecordedHeaders;
}

export interface RecordedResponse extends RecordedBody {
  readonly status: number;
  readonly headers: RecordedHeaders;
}

/** One exchange with a provider, with stand-ins for everything private; without a `response` there is a `failure`. */
export interface RecordedExchange {
  readonly sequence: number;
  readonly startedAt: string;
  readonly ms: number;
  readonly operationId: string;
  readonly request: RecordedRequest;
  readonly response?: RecordedResponse;
  readonly failure?: string;
  readonly standIns: Readonly<Record<string, Kind>>;
}

export interface Recording {
  readonly head: RecordingHead;
  /** In the order in which the requests were sent. */
  readonly exchanges: readonly RecordedExchange[];
  /** Whether the last line is cut short, as a crash leaves it. */
  readonly torn: boolean;
}

/** What is no recording; the message names the line. */
export class BadRecording extends Error {
  override readonly name = 'BadRecording';
}

/** Reads a recording's text. Throws `BadRecording`. */
export function parseRecording(text: string): Recording {
  const { Ajv2020 }: typeof import('ajv/dist/2020.js') = lazily('ajv/dist/2020.js');
  const schema = JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#specs/recording.schema.json')), 'utf8'));
  const ajv = new Ajv2020({ strict: false });
  ajv.addSchema(schema, 'recording');
  const parse = <T>(line: string, number: number, kind: 'head' | 'exchange'): T => {
    const validate = ajv.getSchema<T>(`recording#/$defs/${kind}`);
    const value = parseLine(line, number);
    if (validate === undefined || validate(value)) return value as T;
    const [error] = validate.errors ?? [];
    throw new BadRecording(`line ${number} is no ${kind} of a recording: ${error?.instancePath || 'it'} ${error?.message}.`);
  };
  const lines = text.split('\n');
  // Every line that was written whole ends with a line break.
  const torn = lines.pop() !== '';
  const [first = '', ...rest] = lines;
  const head = parse<RecordingHead>(first, 1, 'head');
  const exchanges = rest.map((line, index) => parse<RecordedExchange>(line, index + 2, 'exchange'));
  return { head, exchanges: exchanges.sort((one, other) => one.sequence - other.sequence), torn };
}

function parseLine(line: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadRecording(`line ${number} is no JSON; a recording ends with .cases.jsonl, and what ends with .har is for other tools.`);
  }
}
