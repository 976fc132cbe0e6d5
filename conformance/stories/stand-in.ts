import { createServer } from 'node:http';

/** What a stand-in for a real provider answers; text goes as HTML, as from a load balancer, anything else as JSON. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** A provider that is not ours and may behave in any way, to be proxied to. */
export interface StandIn {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a stand-in that answers by what `answer` says of each request. */
export async function startStandIn(answer: (method: string) => Answer): Promise<StandIn> {
  const server = createServer((request, response) => {
    const { status, body } = answer(request.method ?? '');
    const type = typeof body === 'string' ? 'text/html' : 'application/json';
    response.writeHead(status, body === undefined ? {} : { 'content-type': type });
    response.end(typeof body === 'string' || body === undefined ? body : JSON.stringify(body));
    request.resume();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The stand-in does not listen on TCP.');
  return { url: `http://127.0.0.1:${address.port}`, close: () => server[Symbol.asyncDispose]() };
}
