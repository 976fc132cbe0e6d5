import { request } from 'node:http';

/** A request as it is to go over the wire; nothing is normalised or added but `Host`, `Connection` and what frames the body. */
export interface Sent {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  readonly body?: string | Buffer;
}

/** A reply with the bytes of its body. */
export interface Exact {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly bytes: Buffer;
}

/** Sends one request on a connection of its own; `target` is the request target exactly as given, so that a test can send a strange one. */
export function sendExactly(url: string, target: string, { method = 'GET', headers = {}, body }: Sent = {}): Promise<Exact> {
  const { hostname, port } = new URL(url);
  // As text it would be joined to the headers and change their encoding.
  const bytes = body === undefined ? undefined : Buffer.from(body);
  const framing = bytes === undefined || 'transfer-encoding' in headers ? {} : { 'content-length': String(bytes.length) };
  return new Promise((resolve, reject) => {
    request({ host: hostname, port, method, path: target, headers: { ...framing, ...headers }, agent: false }, async (reply) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of reply) chunks.push(chunk);
        resolve({ status: reply.statusCode ?? 0, headers: reply.headers, bytes: Buffer.concat(chunks) });
      } catch (error) {
        reject(error);
      }
    })
      .once('error', reject)
      .end(bytes);
  });
}

/** A reply whose body is JSON, as tests compare it: its status, its media type exactly as sent, its whole body. */
export function shown({ status, headers, bytes }: Exact): { status: number; mediaType: unknown; body: unknown } {
  return { status, mediaType: headers['content-type'], body: JSON.parse(bytes.toString()) };
}
