import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isRecord } from '../../src/contract/document.ts';

/** A reply on its way through the drifting server. */
export interface Passing {
  readonly status: number;
  readonly contentType: string;
  readonly body: unknown;
}

/** One way in which the server breaks its contract, always. */
export interface Drift {
  readonly provider: 'authing' | 'genauth' | 'monocloud' | 'snag';
  readonly operationId: string;
  /** The case that must go red, and the check that must see it. */
  readonly seenBy: { readonly title: string; readonly check: string };
  /** Sends the request otherwise than it came. */
  readonly request?: (headers: Record<string, string>) => Record<string, string>;
  readonly reply?: (passing: Passing) => Passing;
  /** Answers without letting the request take effect. */
  readonly instead?: Passing;
}

/** A server that behaves but for one drift: everything else goes to and from the upstream unchanged. */
export async function startDriftingServer(
  upstream: string,
  drift: Drift,
  path: RegExp,
): Promise<{ readonly url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const drifts = path.test(request.url ?? '');
    void (async () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      );
      const bytes = await buffer(request);
      const init = { method: request.method ?? 'GET', headers: drifts && drift.request ? drift.request(headers) : headers };
      const sent =
        drifts && drift.instead !== undefined
          ? undefined
          : await fetch(`${upstream}${request.url}`, bytes.length > 0 ? { ...init, body: new Uint8Array(bytes) } : init);
      const text = sent === undefined ? '' : await sent.text();
      const honest: Passing = {
        status: sent?.status ?? 200,
        contentType: sent?.headers.get('content-type') ?? '',
        body: text === '' ? undefined : JSON.parse(text),
      };
      const passing = drifts ? (drift.instead ?? drift.reply?.(honest) ?? honest) : honest;
      response.writeHead(passing.status, passing.contentType === '' ? {} : { 'content-type': passing.contentType });
      response.end(passing.body === undefined ? undefined : JSON.stringify(passing.body));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: urlOf(server), close: () => close(server) };
}

function urlOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  return `http://127.0.0.1:${address.port}`;
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, 'close');
}

/** A copy of a body with one property of one of its objects changed. */
export function change(body: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path;
  if (name === undefined) return value;
  if (Array.isArray(body)) return body.map((item, index) => (String(index) === name ? change(item, rest, value) : item));
  return isRecord(body) ? { ...body, [name]: change(body[name], rest, value) } : body;
}
