import { lookup as resolveName } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { isPrivateAddress } from './private-address.ts';

/** Bounds of calls to a URL that the configuration names, other than a provider's. */
export interface OutboundLimits {
  /** From the start to the last byte of the answer, in milliseconds. */
  readonly timeoutMs: number;
  /** The longest answer that is read, in bytes. */
  readonly maxAnswerBytes: number;
  /** Whether the URL may lead into one's own network, and may be plain http. */
  readonly allowPrivateAddresses: boolean;
}

export interface OutboundRequest {
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

export interface OutboundAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
}

/** A call that came to no answer. The message names the host at most: a URL's path and query may hold secrets. */
export class OutboundFailure extends Error {
  override readonly name = 'OutboundFailure';
  /** `forbidden`: the URL leads, or its name resolves, to where calls are not allowed; nothing was sent. */
  readonly code: 'forbidden' | 'timeout' | 'too_large' | 'unreachable';

  constructor(code: OutboundFailure['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}

/** Calls within limits: no redirect is followed, nothing is repeated, no answer is decompressed. */
export interface Outbound {
  /** Throws `OutboundFailure`, also when `signal` ends it; every answer, whatever its status, is returned. */
  send(url: string, wanted: OutboundRequest, signal?: AbortSignal): Promise<OutboundAnswer>;
  close(): Promise<void>;
}

export function createOutbound({ timeoutMs, maxAnswerBytes, allowPrivateAddresses }: OutboundLimits): Outbound {
  const agent = new Agent({
    // The address is judged as it is connected to: judged earlier, a name could resolve to another by then.
    connect: { timeout: timeoutMs, ...(!allowPrivateAddresses && { lookup: publicLookup }) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    maxResponseSize: maxAnswerBytes,
    maxHeaderSize: 16_384,
  });
  return {
    close: () => agent.close(),
    send: async (url, { method, headers, body }, signal) => {
      const { host } = new URL(url);
      allowedLookup(url, allowPrivateAddresses);
      try {
        const answer = await request(url, {
          method,
          headers: { ...headers, 'accept-encoding': 'identity' },
          body: body ?? null,
          dispatcher: agent,
          signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), ...(signal === undefined ? [] : [signal])]),
        });
        return { status: answer.statusCode, headers: answer.headers, text: await answer.body.text() };
      } catch (error) {
        throw toFailure(error, host, timeoutMs, maxAnswerBytes);
      }
    },
  };
}

/** How the name in a URL is resolved where not every address will do. Throws `OutboundFailure` where the URL itself is not allowed. */
export function allowedLookup(url: string, allowPrivateAddresses: boolean): LookupFunction | undefined {
  if (allowPrivateAddresses) return undefined;
  const { protocol, hostname, host } = new URL(url);
  const address = hostname.replace(/^\[|\]$/g, '');
  if (protocol !== 'https:') throw new OutboundFailure('forbidden', `${host} is to be called by https only.`);
  if (isIP(address) !== 0 && isPrivateAddress(address)) throw forbidden(host);
  return publicLookup;
}

/** The answer as libraries that fetch expect it. */
export function toResponse({ status, text }: OutboundAnswer): Response {
  // A `Response` of these statuses must not have a body, not even an empty one.
  return new Response([204, 205, 304].includes(status) ? null : text, { status });
}

function forbidden(host: string): OutboundFailure {
  return new OutboundFailure('forbidden', `${host} is in a private network, which allowPrivateAddresses does not allow.`);
}

/** As `dns.lookup`, without the addresses that are not public; a name that has only such is refused. */
const publicLookup: LookupFunction = (hostname, options, done) => {
  resolveName(hostname, { ...options, all: true }, (error, addresses) => {
    const allowed = error === null ? addresses.filter(({ address }) => !isPrivateAddress(address)) : [];
    const [first] = allowed;
    if (error !== null) done(error, '');
    else if (first === undefined) done(forbidden(hostname), '');
    else if (options.all === true) done(null, allowed);
    else done(null, first.address, first.family);
  });
};

function toFailure(error: unknown, host: string, timeoutMs: number, maxAnswerBytes: number): OutboundFailure {
  if (error instanceof OutboundFailure) return error;
  const { name, code } =
    error instanceof Error ? { name: error.name, code: 'code' in error ? String(error.code) : '' } : { name: '', code: '' };
  if (name === 'TimeoutError' || /TIMEOUT/.test(code)) {
    return new OutboundFailure('timeout', `${host} did not answer within ${timeoutMs} ms.`, error);
  }
  if (code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE') {
    return new OutboundFailure('too_large', `${host} answered more than ${maxAnswerBytes} bytes.`, error);
  }
  return new OutboundFailure('unreachable', `${host} cannot be reached (${code || name || 'unknown error'}).`, error);
}
