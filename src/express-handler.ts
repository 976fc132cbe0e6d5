import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { TLSSocket } from 'node:tls';
import express, { type RequestHandler } from 'express';
import { ConnectionReset, type Face } from './exchange.ts';
import type { Refusal } from './providers/provider.ts';

/** Puts a face behind Express. Bodies of more than `limitBytes`, counted after decompression, are refused by the face. */
export function toHandler(face: Face, limitBytes: number): RequestHandler {
  const readRaw = express.raw({ type: () => true, limit: limitBytes });
  return (request, response, next) => {
    readRaw(request, response, (failure?: unknown) => {
      const aborted = new AbortController();
      response.once('close', () => aborted.abort());
      const [path = '/', query] = request.url.split(/\?(.*)/s, 2);
      const id = randomUUID();
      const bytes: unknown = request.body;
      face({
        id,
        method: request.method,
        path,
        search: query === undefined ? '' : `?${query}`,
        headers: request.headers,
        body: failure === undefined ? (Buffer.isBuffer(bytes) ? bytes : Buffer.alloc(0)) : unreadable(failure, limitBytes),
        signal: aborted.signal,
      })
        .then((reply) => {
          const { body } = reply;
          const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
          response.writeHead(reply.status, { ...reply.headers, 'phonegate-request-id': id, ...length });
          response.end(body);
        })
        .catch((error: unknown) => {
          if (error instanceof ConnectionReset) cut(request.socket);
          else next(error);
        });
    });
  };
}

/** Resets a connection. Node cannot reset one under TLS, which is closed without an answer instead. */
function cut(socket: Socket): void {
  if (socket instanceof TLSSocket) socket.destroy();
  else socket.resetAndDestroy();
}

/** Why body-parser could not read a body; the types are body-parser's own documented ones. */
function unreadable(failure: unknown, limitBytes: number): Refusal {
  const type = failure instanceof Error && 'type' in failure ? failure.type : undefined;
  if (type === 'entity.too.large') return { reason: 'too-large', limitBytes };
  if (type === 'encoding.unsupported') return { reason: 'media-type', held: 'an unsupported Content-Encoding' };
  return { reason: 'malformed', detail: 'The body could not be read whole.' };
}
