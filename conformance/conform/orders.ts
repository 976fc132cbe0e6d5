import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

const json = { 'content-type': 'application/json; charset=utf-8' };
const order = { id: 'o-1', note: null, amount: 3, more: 'than is documented' };

/**
 * A server for `orders.yaml`; `drift` stands in place of its answer to an operation such as `GET /orders/o-1`. Its idle connections end just
 * when they are used again, as any server's may.
 */
export async function startOrders(drift: Readonly<Record<string, Answer>> = {}): Promise<{ readonly url: string; close(): void }> {
  const used = new WeakSet<Socket>();
  const server = createServer((request, response) => {
    if (used.has(request.socket)) {
      request.socket.destroy();
      return;
    }
    used.add(request.socket);
    const { status, headers = {}, body } = drift[`${request.method} ${request.url}`] ?? answer(request);
    response.writeHead(status, { ...headers });
    response.end(typeof body === 'string' ? body : body === undefined ? undefined : JSON.stringify(body));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  return { url: `http://127.0.0.1:${address.port}`, close: () => void server.close() };
}

function answer({ method, url, headers }: IncomingMessage): Answer {
  if (url === '/orders' && method === 'POST') return { status: 201, headers: json, body: order };
  if (method === 'DELETE') return { status: 409 };
  if (headers.authorization !== 'Bearer the-token') return { status: 401 };
  return { status: 200, headers: { ...json, etag: '"1"', 'x-remaining': '7' }, body: order };
}
