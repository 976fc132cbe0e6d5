import { once } from 'node:events';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import type { Blame } from '../../src/conform/finding.ts';
import type { RuleName } from '../../src/conform/rules.ts';
import { isRecord } from '../../src/contract/document.ts';

/** A reply on its way through the drifting server. */
export interface Passing {
  readonly status: number;
  /** Empty for none. */
  readonly contentType: string;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as they are, in place of the body as JSON. */
  readonly bytes?: Buffer;
  /** Cuts the connection: before any answer, or in the middle of the body. */
  readonly cut?: 'before' | 'within';
}

/** A request that the server sends upstream of its own accord. */
export interface Extra {
  readonly method: string;
  /** From the upstream's root. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Where a drift must be seen, and what must be said of it. */
export interface Seen {
  /** The case that must go red. */
  readonly title: string;
  readonly rule: RuleName;
  /** JSON pointer into the reply, or for an effect into what was read. */
  readonly pointer: string;
  readonly blame: Blame;
}

/** One way in which the server breaks its contract, always. */
export interface Drift {
  readonly provider: 'authing' | 'genauth' | 'monocloud' | 'snag';
  readonly operationId: string;
  readonly seenBy: Seen;
  /** Sends the request otherwise than it came. */
  readonly request?: (headers: Record<string, string>) => Record<string, string>;
  readonly reply?: (passing: Passing) => Passing;
  /** Answers without letting the request take effect. */
  readonly instead?: Passing;
  /** Sent as well, after the request itself. */
  readonly also?: Extra;
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
      if (drifts && drift.also !== undefined) {
        const { method, path: where, headers: own, body } = drift.also;
        await fetch(`${upstream}${where}`, { method, headers: own, ...(body !== undefined && { body: JSON.stringify(body) }) });
      }
      const text = sent === undefined ? '' : await sent.text();
      const honest: Passing = {
        status: sent?.status ?? 200,
        contentType: sent?.headers.get('content-type') ?? '',
        body: text === '' ? undefined : JSON.parse(text),
      };
      send(response, drifts ? (drift.instead ?? drift.reply?.(honest) ?? honest) : honest);
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: urlOf(server), close: () => close(server) };
}

function send(response: ServerResponse, { status, contentType, body, headers = {}, bytes, cut }: Passing): void {
  if (cut === 'before') return void response.destroy();
  const payload = bytes ?? Buffer.from(body === undefined ? '' : JSON.stringify(body));
  const framing = cut === 'within' ? { 'content-length': String(payload.length) } : {};
  response.writeHead(status, { ...(contentType === '' ? {} : { 'content-type': contentType }), ...headers, ...framing });
  if (cut === undefined) return void response.end(payload.length === 0 ? undefined : payload);
  response.write(payload.subarray(0, payload.length / 2), () => response.destroy());
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
