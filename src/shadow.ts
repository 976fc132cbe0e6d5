import { refuses } from './conform/cases.ts';
import { type Comparable, compareAnswers, maskPointer } from './conform/record/compare.ts';
import { Correlation, codesIn } from './conform/record/correlation.ts';
import type { Connection } from './connection.ts';
import { essence } from './contract/validator.ts';
import { ConnectionReset, type WireReply } from './exchange.ts';
import { parseJson } from './json-body.ts';
import { type Log, logError } from './log.ts';
import type { Native } from './native.ts';
import type { Observer, Seen } from './observe.ts';
import type { UpstreamAnswer } from './upstream.ts';

/** Asks an emulator what it would have answered. */
export interface Shadow {
  readonly observe: Observer;
  /** Forgets what still waits. */
  close(): void;
}

export interface ShadowOptions {
  /** The id of the connection that answers. */
  readonly connection: string;
  /** The emulated connection, and its native face; asked for when the first exchange is over. */
  readonly emulated: () => { readonly connection: Connection; readonly native: Native } | undefined;
  /** The emulator's values by the real ones. */
  readonly values: ReadonlyMap<string, string>;
  readonly log: Log;
  /** How many exchanges may wait; of more the newest are left out. */
  readonly waiting?: number;
}

/** How many tokens and ids made by the provider are remembered with what the emulator made in their place. */
const remembered = 1000;

/**
 * Sends what went upstream to an emulator as well, one request after the other, once the real answer is on its way back, and logs where
 * the answers are unlike. Nothing that happens here touches an answer.
 */
export function createShadow({ connection: id, emulated, values, log, waiting = 100 }: ShadowOptions): Shadow {
  const queue: Seen[] = [];
  const correlation = new Correlation(values, remembered);
  let running = false;
  const run = async (): Promise<void> => {
    running = true;
    for (let seen = queue.shift(); seen !== undefined; seen = queue.shift()) {
      const { exchange, answer } = seen;
      // What the provider did not answer cannot be compared; whether it took effect is not known.
      if (answer instanceof Error) continue;
      try {
        await follow(seen, answer);
      } catch (error) {
        if (error instanceof ConnectionReset)
          log('shadow-failed', { id: exchange.id, connection: id, why: 'The emulator cut the connection.' });
        else logError(log, exchange.id, error, { connection: id, shadow: true });
      }
    }
    running = false;
  };
  const follow = async (seen: Seen, answer: UpstreamAnswer): Promise<void> => {
    const shadow = emulated();
    const route = shadow?.connection.contract.route(seen.exchange.method, seen.exchange.path);
    if (shadow === undefined || route === undefined || !('operation' in route)) return;
    const real = toComparable(answer.status, answer.headers['content-type'], answer.bytes);
    const { backend, contract } = shadow.connection;
    const sent = parseJson(seen.body)?.value;
    if (!refuses(real.status, real.body) && backend.mode === 'emulate') {
      const newest = backend.emulator.messages.at(-1)?.code;
      // The user read the real code; the emulator sent one of its own.
      if (newest !== undefined) for (const code of codesIn(sent)) correlation.bind(code, newest);
    }
    const reply = await shadow.native.face(translate(seen, sent, correlation));
    const emulatedAnswer = toComparable(reply.status, reply.headers['content-type'], toBytes(reply));
    // Long enough to be made by chance, and no words.
    correlation.learn(real.body, emulatedAnswer.body, (value) => /^[^\s]{8,}$/.test(value));
    const unlike = compareAnswers(contract, route.operation, real, emulatedAnswer);
    if (unlike.length === 0) return;
    log('shadow-difference', {
      id: seen.exchange.id,
      connection: id,
      shadow: shadow.connection.id,
      operationId: route.operation.id,
      status: real.status,
      shadowStatus: emulatedAnswer.status,
      places: unlike.map(({ rule, pointer, expected, got }) => `${maskPointer(pointer) || '/'} ${rule}: ${expected} became ${got}`),
    });
  };
  return {
    observe: (seen) => {
      if (queue.length >= waiting) {
        log('shadow-left-out', { id: seen.exchange.id, connection: id, waiting });
        return;
      }
      queue.push(seen);
      if (!running) void run();
    },
    close: () => {
      queue.length = 0;
    },
  };
}

function translate(seen: Seen, sent: unknown, correlation: Correlation): Seen['exchange'] {
  const { exchange, headers, body } = seen;
  const { prefer: _, ...single } = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value].flat().join(', ')]));
  const request = { target: exchange.path + exchange.search, headers: single, ...(sent !== undefined && { body: sent }) };
  const translated = correlation.translate(request);
  const mark = translated.target.indexOf('?');
  return {
    ...exchange,
    path: mark === -1 ? translated.target : translated.target.slice(0, mark),
    search: mark === -1 ? '' : translated.target.slice(mark),
    headers: translated.headers,
    body: translated.body === undefined ? body : Buffer.from(JSON.stringify(translated.body)),
    // The caller may hang up: the emulator is to know what the provider did.
    signal: () => new AbortController().signal,
  };
}

function toBytes({ body }: WireReply): Buffer {
  return typeof body === 'string' ? Buffer.from(body) : (body ?? Buffer.alloc(0));
}

function toComparable(status: number, type: string | readonly string[] | undefined, bytes: Buffer): Comparable {
  const contentType = type === undefined ? undefined : [type].flat()[0];
  if (bytes.length === 0) return { status, contentType };
  const json = parseJson(bytes);
  return json === undefined
    ? { status, contentType, omitted: `${bytes.length} bytes of ${essence(contentType ?? '') || 'no media type'} that are no JSON` }
    : { status, contentType, body: json.value };
}
