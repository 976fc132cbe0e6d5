import { GatewayError, toProblem } from './errors.ts';
import type { Refusal } from './providers/provider.ts';

/** A request as the faces see it, read whole. */
export interface Exchange {
  readonly id: string;
  readonly method: string;
  /** Below the face's mount point, as sent. */
  readonly path: string;
  /** With its question mark, or empty. */
  readonly search: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The bytes, decompressed; or why they could not be read. */
  readonly body: Buffer | Refusal;
  /** Aborts when the caller hangs up before the reply is out; made when first asked for, because only upstream calls need it. */
  readonly signal: () => AbortSignal;
  /** Where an Idempotency-Key stands for the request. */
  readonly once?: Once;
}

/** A request that is to have its effect once, however often it is repeated. */
export interface Once {
  /** The same for every repetition. */
  readonly id: string;
  /** Whether an earlier run was interrupted, and may have had its effect. */
  readonly resumed: boolean;
}

/** A reply as it goes out. */
export interface WireReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer | string | undefined;
  /** In place of a body: one that comes bit by bit. */
  readonly stream?: AsyncIterable<string>;
  /** The body as JSON, where it is known to be that. */
  readonly json?: unknown;
  /** For the request log and for the unified face's list of native exchanges. */
  readonly operationId?: string;
}

/** Answers every request; throws only `ConnectionReset`. */
export type Face = (exchange: Exchange) => Promise<WireReply>;

/** The emulator was told to cut the connection. */
export class ConnectionReset extends Error {
  override readonly name = 'ConnectionReset';
}

/** A reply with a JSON body, serialised once; of a media type that is no JSON, with a text. */
export function jsonReply(
  status: number,
  mediaType: string,
  body: unknown,
  headers: WireReply['headers'] = {},
  operationId?: string,
): WireReply {
  const rest = operationId === undefined ? {} : { operationId };
  if (body === undefined) return { status, headers, body: undefined, ...rest };
  const typed = { ...headers, 'content-type': mediaType };
  if (typeof body === 'string' && !mediaType.endsWith('json')) return { status, headers: typed, body, ...rest };
  return { status, headers: typed, body: JSON.stringify(body), json: body, ...rest };
}

/** Whatever was thrown, as a problem. What is not a `GatewayError` is a bug of ours: its text is withheld. */
export function errorReply(error: unknown, operationId?: string): WireReply {
  const { code, details } =
    error instanceof GatewayError
      ? error
      : new GatewayError('gateway/internal', { detail: 'This is a bug of the gateway; its log has the error under the request id.' });
  const problem = toProblem(code, details);
  return jsonReply(problem.status, 'application/problem+json', problem.body, problem.headers, operationId);
}
