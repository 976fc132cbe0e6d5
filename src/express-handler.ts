import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import express, { type RequestHandler } from 'express';
import { ConnectionReset, type Face, type WireReply } from './exchange.ts';
import type { Refusal } from './providers/provider.ts';

/** A request's id is this and a number: one of a kind on every machine, and cheaper than one drawn for each. */
const instance = `${randomUUID()}-`;

/** Puts a face behind Express. Bodies of more than `limitBytes`, counted after decompression, are refused by the face. */
export function toHandler(face: Face, limitBytes: number): RequestHandler {
  let count = 0;
  const readEncoded = express.raw({ type: () => true, limit: limitBytes });
  return (request, response, next) => {
    const answer = (body: Buffer | Refusal): void => {
      const { method, url, headers } = request;
      const mark = url.indexOf('?');
      count += 1;
      const id = instance + count.toString(36);
      face({
        id,
        method,
        path: mark === -1 ? url : url.slice(0, mark),
        search: mark === -1 ? '' : url.slice(mark),
        headers,
        body,
        signal: hangUp(response),
      })
        .then(async ({ status, headers: own, body: bytes, stream }) => {
          response.writeHead(status, flatten(own, id, bytes));
          if (stream !== undefined) await send(stream, response);
          else response.end(bytes);
        })
        .catch((error: unknown) => {
          if (error instanceof ConnectionReset) cut(request.socket);
          else next(error);
        });
    };
    if (request.headers['content-encoding'] === undefined) readPlain(request, limitBytes, answer);
    else {
      readEncoded(request, response, (failure?: unknown) => {
        const bytes: unknown = request.body;
        answer(failure !== undefined ? unreadable(failure, limitBytes) : Buffer.isBuffer(bytes) ? bytes : noBytes);
      });
    }
  };
}

/** A stream that ends early, for whatever reason, is cut, so that nobody takes it for whole. */
async function send(stream: AsyncIterable<string>, response: ServerResponse): Promise<void> {
  response.flushHeaders();
  const [{ Readable }, { pipeline }] = await Promise.all([import('node:stream'), import('node:stream/promises')]);
  await pipeline(Readable.from(stream), response).catch(() => response.destroy());
}

/** Names and values in turn, which Node writes as they are. */
function flatten(headers: WireReply['headers'], id: string, body: Buffer | string | undefined): string[] {
  const flat = ['phonegate-request-id', id];
  for (const name in headers) {
    const value = headers[name];
    if (typeof value === 'string') flat.push(name, value);
    else for (const one of value ?? []) flat.push(name, one);
  }
  if (body !== undefined) flat.push('content-length', String(Buffer.byteLength(body)));
  return flat;
}

const noBytes = Buffer.alloc(0);

/** Reads a body that is sent as it is, which nearly all are: body-parser's own reading costs more than all the rest of the handler. */
function readPlain(request: IncomingMessage, limitBytes: number, done: (body: Buffer | Refusal) => void): void {
  const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === '0')) {
    done(noBytes);
    return;
  }
  if (Number(length) > limitBytes) {
    done({ reason: 'too-large', limitBytes });
    return;
  }
  const chunks: Buffer[] = [];
  let total = 0;
  const collect = (chunk: Buffer): void => {
    total += chunk.length;
    if (total <= limitBytes) chunks.push(chunk);
    else finish({ reason: 'too-large', limitBytes });
  };
  const finish = (body: Buffer | Refusal): void => {
    request.off('data', collect).off('end', complete).off('error', fail);
    done(body);
  };
  const complete = (): void => finish(chunks.length === 1 && chunks[0] !== undefined ? chunks[0] : Buffer.concat(chunks, total));
  const fail = (): void => finish({ reason: 'malformed', detail: 'The body could not be read whole.' });
  request.on('data', collect).on('end', complete).on('error', fail);
}

function hangUp(response: ServerResponse): () => AbortSignal {
  let controller: AbortController | undefined;
  return () => {
    if (controller === undefined) {
      const made = new AbortController();
      controller = made;
      if (response.destroyed) made.abort();
      response.once('close', () => {
        if (!response.writableFinished) made.abort();
      });
    }
    return controller.signal;
  };
}

/** Resets a connection. Node cannot reset one under TLS, which is closed without an answer instead. */
function cut(socket: Socket): void {
  // Only a TLS socket has this property; its class is worth loading for no other reason.
  if ('encrypted' in socket) socket.destroy();
  else socket.resetAndDestroy();
}

/** Why body-parser could not read a body; the types are body-parser's own documented ones. */
function unreadable(failure: unknown, limitBytes: number): Refusal {
  const type = failure instanceof Error && 'type' in failure ? failure.type : undefined;
  if (type === 'entity.too.large') return { reason: 'too-large', limitBytes };
  if (type === 'encoding.unsupported') return { reason: 'media-type', held: 'an unsupported Content-Encoding' };
  return { reason: 'malformed', detail: 'The body could not be read whole.' };
}
