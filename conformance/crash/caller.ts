import { setTimeout as pause } from 'node:timers/promises';

/** An answer as a caller keeps it. */
export interface Answer {
  readonly status: number;
  readonly replayed: boolean;
  readonly text: string;
}

/** Longer than any answer takes that will still come. */
const PATIENCE_MS = 8_000;

/** Sends a request to whichever gateway is up, again and again, under one key, until there is an answer that is final. */
export async function persist(
  urls: readonly string[],
  path: string,
  init: { readonly method: 'GET' | 'POST'; readonly key?: string; readonly body?: unknown },
  isFinal: (status: number) => boolean = (status) => status < 500 && status !== 409 && status !== 429,
): Promise<Answer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const response = await fetch(`${urls[attempt % urls.length]}${path}`, {
        method: init.method,
        headers: {
          connection: 'close',
          ...(init.key !== undefined && { 'idempotency-key': init.key }),
          ...(init.body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(init.body !== undefined && { body: JSON.stringify(init.body) }),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      const text = await response.text();
      if (isFinal(response.status)) {
        return { status: response.status, replayed: response.headers.get('idempotent-replayed') === 'true', text };
      }
    } catch (error) {
      // The gateway was killed, or is not up yet.
      if (!(error instanceof TypeError) && !(error instanceof DOMException)) throw error;
    }
    await pause(30);
  }
}
