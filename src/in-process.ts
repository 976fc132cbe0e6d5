import { GatewayError } from './errors.ts';
import { ConnectionReset, type Exchange, type WireReply } from './exchange.ts';
import type { InProcessRequest, InProcessResponse } from './fetch-stand-ins.ts';
import { parseJson } from './json-body.ts';

/** One exchange that went through, as it is to be shown. */
export type Seen = (reply: WireReply) => void;

/**
 * A `fetch` that reaches a face without a socket. `headers` are added to every request, which bears the id of the exchange that it serves
 * and ends with it. Throws what the face throws; a cut connection
 * becomes `upstream/unavailable`.
 */
export function createInProcessFetch(
  call: (exchange: Exchange) => Promise<WireReply>,
  headers: Readonly<Record<string, string>>,
  { id, signal }: Pick<Exchange, 'id' | 'signal'>,
  seen: Seen,
): (request: InProcessRequest) => Promise<InProcessResponse> {
  return async ({ method, url, headers: own, body }) => {
    const mark = url.indexOf('?');
    const exchange: Exchange = {
      id,
      method,
      path: mark === -1 ? url : url.slice(0, mark),
      search: mark === -1 ? '' : url.slice(mark),
      headers: { ...Object.fromEntries(own), ...headers },
      body: Buffer.from(body ?? ''),
      signal,
    };
    try {
      const reply = await call(exchange);
      seen(reply);
      return toResponse(reply);
    } catch (error) {
      const thrown =
        error instanceof ConnectionReset
          ? new GatewayError(
              'upstream/unavailable',
              { detail: 'The provider cut the connection before it answered.', effectUnknown: true },
              error,
            )
          : error;
      if (thrown instanceof GatewayError && thrown.details.effectUnknown === true && exchange.method !== 'GET') {
        throw new GatewayError(thrown.code, { ...thrown.details, outcome: { status: 'indeterminate', effects: [] } }, thrown.cause);
      }
      throw thrown;
    }
  };
}

function toResponse(reply: WireReply): InProcessResponse {
  const { status, headers, body } = reply;
  return {
    ok: status >= 200 && status < 300,
    status,
    // A length tells openapi-fetch that there is a body to be read as what it is.
    headers: {
      get: (name) => (name.toLowerCase() === 'content-length' ? (body === undefined ? '0' : '1') : textOf(headers[name.toLowerCase()])),
    },
    json: async () => jsonOf(reply),
    text: async () => String(body ?? ''),
  };
}

/** A reply's body as JSON; `undefined` where it has none, or is none. */
export function jsonOf({ json, body }: WireReply): unknown {
  return json ?? (body === undefined ? undefined : parseJson(body)?.value);
}

function textOf(header: string | readonly string[] | undefined): string | null {
  return header === undefined ? null : String(header);
}
