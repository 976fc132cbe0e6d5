import type { CaseRequest } from './cases.ts';
import type { CaseReply, Send } from './replay.ts';

/** Why there is no reply to judge: nobody answered (in time), or the answer ended before its end. */
export class NoReply extends Error {
  override readonly name = 'NoReply';
  readonly rule: 'no-answer' | 'cut-short';

  constructor(rule: 'no-answer' | 'cut-short', message: string) {
    super(message);
    this.rule = rule;
  }
}

/**
 * Every request has a connection of its own. One that was kept may be ended by the other side just when it is used again, which would look
 * like a fault of the target and is none.
 */
export const ownConnection = { connection: 'close' } as const;

/** What is sent by `ask`, as `fetch` takes it. */
interface Asked {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | undefined;
}

/** Sends a request over a connection of its own; follows no redirect. Throws `NoReply` when nobody answers within `deadlineMs`. */
export function ask(url: string, { method, headers, body }: Asked, deadlineMs = 30_000): Promise<Response> {
  const init = { method, headers: { ...ownConnection, ...headers }, redirect: 'manual' as const, signal: AbortSignal.timeout(deadlineMs) };
  return fetch(url, body === undefined ? init : { ...init, body }).catch((error: unknown) => {
    throw new NoReply('no-answer', explain(error, deadlineMs));
  });
}

/** Sends to a base URL, as `ask` does. Throws `NoReply` when no whole reply comes within `deadlineMs`. */
export function createSend(baseUrl: string, deadlineMs = 30_000): Send {
  return async (request: CaseRequest): Promise<CaseReply> => {
    const response = await ask(`${baseUrl}${request.target}`, request, deadlineMs);
    const bytes = await response.bytes().catch((error: unknown) => {
      throw new NoReply('cut-short', explain(error, deadlineMs));
    });
    return { status: response.status, headers: Object.fromEntries(response.headers), ...decode(bytes) };
  };
}

function decode(bytes: Uint8Array): Pick<CaseReply, 'text' | 'isUtf8'> {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), isUtf8: true };
  } catch {
    return { text: new TextDecoder('latin1').decode(bytes), isUtf8: false };
  }
}

/** undici puts the reason into the cause, e.g. `connect ECONNREFUSED 127.0.0.1:9`. */
function explain(error: unknown, deadlineMs: number): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'TimeoutError') return `nothing within ${deadlineMs} ms`;
  return error.cause instanceof Error ? error.cause.message || error.cause.name : error.message;
}
