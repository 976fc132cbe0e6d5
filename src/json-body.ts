import { essence, isJson } from './contract/validator.ts';
import type { Exchange } from './exchange.ts';
import type { Refusal } from './providers/provider.ts';

/** Bytes as JSON; `undefined` when they are none. The parser's own message is dropped: it quotes the bytes, which may hold secrets. */
export function parseJson(bytes: Buffer | string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return undefined;
  }
}

/** A request's body as JSON where it claims to be; an empty body is none, whatever its media type. */
export function readBody({ body, headers }: Exchange): { readonly json: unknown; readonly refusal?: Refusal } {
  if (!Buffer.isBuffer(body)) return { json: undefined, refusal: body };
  if (body.length === 0) return { json: undefined };
  const type = essence(String(headers['content-type'] ?? ''));
  // Of another media type only its presence matters here: the contract decides whether the type may be.
  if (!isJson(type)) return { json: body.toString('latin1') };
  const parsed = parseJson(body);
  if (parsed !== undefined) return { json: parsed.value };
  return { json: undefined, refusal: { reason: 'malformed', detail: `The body (${body.length} bytes of ${type}) is not JSON.` } };
}
