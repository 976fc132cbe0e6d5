import { randomUUID } from 'node:crypto';
import { GatewayError } from './errors.ts';
import { ConnectionReset, type Exchange, type WireReply } from './exchange.ts';

/** One exchange that went through, as it is to be shown. */
export type Seen = (exchange: Exchange, reply: WireReply) => void;

/**
 * A `fetch` that reaches a face without a socket. `headers` are added to every request. Throws what the face throws; a cut connection
 * becomes `upstream/unavailable`.
 */
export function createInProcessFetch(
  call: (exchange: Exchange) => Promise<WireReply>,
  headers: Readonly<Record<string, string>>,
  signal: () => AbortSignal,
  seen: Seen,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const { pathname, search } = new URL(request.url);
    const exchange: Exchange = {
      id: randomUUID(),
      method: request.method,
      path: pathname,
      search,
      headers: { ...Object.fromEntries(request.headers), ...headers },
      body: Buffer.from(await request.arrayBuffer()),
      signal,
    };
    try {
      const reply = await call(exchange);
      seen(exchange, reply);
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

function toResponse({ status, headers, body }: WireReply): Response {
  const list = Object.entries(headers).flatMap(([name, value]) => [value].flat().map((one): [string, string] => [name, String(one)]));
  const bytes = typeof body === 'string' || body === undefined ? body : new Uint8Array(body);
  return new Response(bytes ?? null, { status, headers: list });
}
