import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import type undici from 'undici';
import type { Dispatcher } from 'undici';
import { endToEnd } from './end-to-end.ts';
import { GatewayError } from './errors.ts';
import type { Exchange } from './exchange.ts';
import { lazily } from './lazily.ts';

/** Parts of undici, which loads in a third of the time without its fetch, its caches and its sockets of other kinds. */
const Pool: typeof undici.Pool = lazily('undici/lib/dispatcher/pool.js');
const errors: typeof undici.errors = lazily('undici/lib/core/errors.js');

/** How to reach a real provider. */
export interface UpstreamOptions {
  /** Base URL; its path, if any, is put in front of every documented path. */
  readonly url: string;
  /** From sending the request to the last byte of the answer, in milliseconds. */
  readonly timeoutMs: number;
  /** The longest answer that is read, in bytes, counted before and after decompression. */
  readonly maxAnswerBytes: number;
  /** The most sockets to this upstream. */
  readonly connections: number;
}

/** An upstream's answer: the bytes as they are to be passed on, decompressed. */
export interface UpstreamAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[]>>;
  readonly bytes: Buffer;
}

/** One real provider. */
export interface Upstream {
  readonly host: string;
  /**
   * Sends a request on with these headers, all of them end-to-end, in place of its own. Throws `GatewayError`: `upstream/unavailable`, `upstream/timeout`,
   * `upstream/truncated`, `upstream/too-large`, `upstream/redirect`, or `input/invalid` for a header that HTTP cannot carry. Follows no
   * redirect and repeats nothing.
   */
  send(exchange: Exchange, body: Buffer, headers: Readonly<Record<string, string | string[]>>): Promise<UpstreamAnswer>;
  close(): Promise<void>;
}

/** Opens a pool of connections to one upstream, lazily. */
export function createUpstream({ url, timeoutMs, maxAnswerBytes, connections }: UpstreamOptions): Upstream {
  const base = new URL(url);
  const prefix = base.pathname.replace(/\/$/, '');
  const pool = new Pool(base.origin, { connections, connect: { timeout: timeoutMs }, headersTimeout: 0, bodyTimeout: 0 });
  return {
    host: base.host,
    close: () => pool.close(),
    send: async (exchange, body, headers) => {
      const progress: Progress = { sent: false, headersSeen: false, late: false };
      try {
        const answer = await dispatch(
          pool,
          {
            // Of what the caller sent only path and query are used, and the contract has accepted both.
            path: prefix + exchange.path + exchange.search,
            method: exchange.method as Dispatcher.HttpMethod,
            headers: { ...headers, 'accept-encoding': 'identity' },
            body: body.length === 0 ? null : body,
          },
          { timeoutMs, maxAnswerBytes, signal: exchange.signal() },
          progress,
        );
        const encoding = answer.headers['content-encoding'];
        const bytes = encoding === undefined ? answer.bytes : await decompress(answer.bytes, encoding, maxAnswerBytes);
        if (answer.status >= 300 && answer.status < 400) {
          throw new GatewayError('upstream/redirect', {
            detail: `${base.host} answered ${answer.status}. Redirects are never followed: correct the connection's upstream.`,
            effectUnknown: true,
          });
        }
        return { status: answer.status, headers: endToEnd(answer.headers), bytes };
      } catch (error) {
        throw toGatewayError(error, progress, base.host, timeoutMs, exchange);
      }
    },
  };
}

/** An answer as it came. */
interface RawAnswer extends Pick<UpstreamAnswer, 'status' | 'bytes'> {
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** How far a request got, to tell what may have happened when it fails. */
interface Progress {
  /** It was about to be written to a socket; until then nothing of it can have reached the upstream. */
  sent: boolean;
  headersSeen: boolean;
  late: boolean;
}

/** Sends one request and reads the whole answer, by undici's leanest interface: no stream and no signal of its own per request. */
function dispatch(
  pool: Dispatcher,
  options: Dispatcher.DispatchOptions,
  { timeoutMs, maxAnswerBytes, signal }: { timeoutMs: number; maxAnswerBytes: number; signal: AbortSignal },
  progress: Progress,
): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    let controller: Dispatcher.DispatchController | undefined;
    let ended = false;
    let head: Pick<RawAnswer, 'status' | 'headers'> = { status: 0, headers: {} };
    const chunks: Buffer[] = [];
    let length = 0;
    const end = (): void => {
      ended = true;
      clearTimeout(deadline);
      signal.removeEventListener('abort', hangUp);
    };
    const fail = (error: Error): void => {
      if (ended) return;
      end();
      reject(error);
      controller?.abort(error);
    };
    const deadline = setTimeout(() => {
      progress.late = true;
      fail(new Error('The deadline has passed.'));
    }, timeoutMs);
    const hangUp = (): void => fail(new Error('The caller has hung up.'));
    signal.addEventListener('abort', hangUp);
    if (signal.aborted) {
      hangUp();
      return;
    }
    try {
      pool.dispatch(options, {
        onRequestStart: (given) => {
          if (ended) {
            given.abort(new Error('Nobody waits any more.'));
            return;
          }
          controller = given;
          progress.sent = true;
        },
        onResponseStart: (_, status, headers) => {
          if (status < 200) return;
          progress.headersSeen = true;
          head = { status, headers };
        },
        onResponseData: (_, chunk) => {
          length += chunk.length;
          if (length > maxAnswerBytes) fail(tooLarge(maxAnswerBytes));
          else chunks.push(chunk);
        },
        onResponseEnd: () => {
          if (ended) return;
          end();
          resolve({ ...head, bytes: chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, length) });
        },
        onResponseError: (_, error) => fail(error),
      });
    } catch (error) {
      fail(error instanceof Error ? error : new Error(String(error)));
    }
  });
}

function toGatewayError(
  error: unknown,
  { sent, headersSeen, late }: Progress,
  host: string,
  timeoutMs: number,
  exchange: Exchange,
): GatewayError {
  if (error instanceof GatewayError) return error;
  const code = codeOf(error);
  if (code === 'UND_ERR_INVALID_ARG') {
    return new GatewayError('input/invalid', { detail: 'A header holds a character that HTTP cannot carry. Nothing was sent.' }, error);
  }
  const isLate = late || code === 'UND_ERR_CONNECT_TIMEOUT';
  const what = headersSeen ? 'cut its answer short' : whyUnavailable(error, sent);
  const happened = isLate ? `did not ${sent ? 'answer' : 'accept a connection'} within ${timeoutMs} ms` : what;
  const details = { detail: `${host} ${happened}. ${effect(exchange, sent)}`, effectUnknown: sent };
  if (isLate) return new GatewayError('upstream/timeout', details, error);
  return new GatewayError(headersSeen ? 'upstream/truncated' : 'upstream/unavailable', details, error);
}

function effect({ method }: Exchange, sent: boolean): string {
  return method === 'GET' || !sent ? 'Nothing was changed.' : 'Whether the request took effect is not known.';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function whyUnavailable(error: unknown, sent: boolean): string {
  const code = codeOf(error);
  if (code === 'ECONNREFUSED') return 'refuses connections';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'has no address (DNS)';
  if (error instanceof errors.HTTPParserError) return 'does not speak HTTP';
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_')) return 'does not speak TLS';
  if (/CERT|TLS|SIGNATURE/.test(code)) return 'offers no trusted certificate';
  return sent ? 'cut the connection before it answered' : 'cannot be reached';
}

const decoders = { gzip: promisify(gunzip), 'x-gzip': promisify(gunzip), deflate: promisify(inflate), br: promisify(brotliDecompress) };

/** Some upstreams compress although they were asked not to. */
async function decompress(bytes: Buffer, encoding: string | string[], limitBytes: number): Promise<Buffer> {
  if (encoding === 'identity' || bytes.length === 0) return bytes;
  const decode = Object.entries(decoders).find(([name]) => name === String(encoding).toLowerCase())?.[1];
  if (decode === undefined) {
    throw new GatewayError('upstream/not-json', {
      detail: 'The provider compressed its answer in a way that it was not asked for.',
      effectUnknown: true,
    });
  }
  try {
    return await decode(bytes, { maxOutputLength: limitBytes });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(limitBytes);
    throw error;
  }
}

function tooLarge(limitBytes: number): GatewayError {
  return new GatewayError('upstream/too-large', {
    detail: `The provider's answer is longer than ${limitBytes} bytes.`,
    effectUnknown: true,
  });
}
