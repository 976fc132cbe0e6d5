import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

/** What Snag would be: it does what its documented operation says, and counts it. */
export interface CountingProvider {
  readonly url: string;
  /** By user: how often the phone was disconnected. */
  readonly effects: ReadonlyMap<string, number>;
  /** Counts anew. */
  forget(): void;
  /** When, by `performance.now()`, the next request comes. */
  next(): Promise<number>;
  close(): void;
}

/** Answers after so many milliseconds. */
export async function startProvider(delayMs: number): Promise<CountingProvider> {
  const effects = new Map<string, number>();
  let waiting: ((at: number) => void)[] = [];
  const answer = JSON.stringify({ data: { message: 'Phone disconnected.' } });
  const server = createServer((request, response) => {
    for (const tell of waiting.splice(0)) tell(performance.now());
    json(request).then(
      (body) => {
        const user = typeof body === 'object' && body !== null && 'userId' in body ? String(body.userId) : 'nobody';
        effects.set(user, (effects.get(user) ?? 0) + 1);
        setTimeout(() => response.writeHead(200, { 'content-type': 'application/json' }).end(answer), delayMs);
      },
      // A gateway that was killed while it asked.
      () => response.destroy(),
    );
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    effects,
    forget: () => effects.clear(),
    next: () => new Promise((resolve) => waiting.push(resolve)),
    close: () => {
      waiting = [];
      server.close();
      server.closeAllConnections();
    },
  };
}
