import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer on its way back to a judge. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** A server that stands between a judge and what it judges. */
export interface Front {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * Starts a server that sends each request on, as it came, to the URL that `lead` gives; `lead` may arrange something first, and gets the
 * request target. `look` may change the answer, and `pass` the headers that are sent on. What goes wrong in any of them is answered as 500
 * with its text, which every judge reports.
 */
export async function startFront(
  lead: (method: string, target: string) => string | Promise<string>,
  look: (target: string, answer: Answer) => Answer = (_, answer) => answer,
  pass: (headers: IncomingHttpHeaders) => IncomingHttpHeaders = (headers) => headers,
): Promise<Front> {
  const server = createServer(async (asked, reply) => {
    const { method = 'GET', url: target = '/', headers } = asked;
    try {
      const body = await buffer(asked);
      const { status, headers: shown, body: bytes } = look(target, await send(await lead(method, target), method, pass(headers), body));
      reply.writeHead(status, { ...shown, ...(bytes.length > 0 && { 'content-length': bytes.length }) }).end(bytes);
    } catch (error) {
      reply.writeHead(500, { 'content-type': 'text/plain' }).end(String(error));
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function send(url: string, method: string, headers: IncomingHttpHeaders, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const framing = body.length > 0 ? { 'transfer-encoding': undefined, 'content-length': body.length } : {};
    const passed = Object.entries({ ...headers, host: undefined, connection: undefined, ...framing }).filter(
      ([, value]) => value !== undefined,
    );
    request(url, { method, headers: Object.fromEntries(passed), agent: false }, async (answer) => {
      try {
        const { 'transfer-encoding': _, connection: __, ...kept } = answer.headers;
        resolve({ status: answer.statusCode ?? 0, headers: kept, body: await buffer(answer) });
      } catch (error) {
        reject(error);
      }
    })
      .once('error', reject)
      .end(body);
  });
}
