import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** A request as the upstream got it. */
export interface Received {
  readonly method: string | undefined;
  readonly target: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly bytes: Buffer;
}

/** How an upstream answers; it may also write nonsense to `response.socket`, or nothing at all. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A provider of the test's own: it says what it is told to say and remembers what it was sent. */
export interface RawUpstream {
  readonly url: string;
  readonly host: string;
  /** Since the last `answerWith`. */
  readonly received: Received[];
  /** From now on. */
  answerWith(answer: Answer): void;
  /** Resolves when the next request has arrived whole. */
  next(): Promise<IncomingMessage>;
  close(): Promise<void>;
}

export async function startRawUpstream(): Promise<RawUpstream> {
  const received: Received[] = [];
  let answer: Answer = json({});
  const server = createServer(async (request, response) => {
    try {
      const bytes = await buffer(request);
      received.push({ method: request.method, target: request.url, headers: request.headers, bytes });
      server.emit('received', request);
      answer(response, request);
    } catch {
      response.destroy();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  const host = `127.0.0.1:${address.port}`;
  return {
    url: `http://${host}`,
    host,
    received,
    answerWith: (given) => {
      received.length = 0;
      answer = given;
    },
    next: async () => (await once(server, 'received'))[0],
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** An answer of JSON; text is sent as it is. */
export function json(body: unknown, status = 200, headers: Readonly<Record<string, string | string[]>> = {}): Answer {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(text);
  };
}

/** Bytes straight to the socket, which is closed after them. */
export function raw(...lines: string[]): Answer {
  return ({ socket }) => {
    socket?.end(lines.join('\r\n'));
  };
}
