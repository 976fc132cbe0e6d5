import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from './chance.ts';

/** A provider that is not well, in front of emulators that are; it counts what really happened behind it. */
export interface Misbehaving {
  /** In front of the emulators' `/native`. */
  readonly url: string;
  /** By user: how often its phone was really taken away or marked. */
  readonly effects: ReadonlyMap<string, number>;
  /** By kind of fault: how often it was done. */
  readonly faults: ReadonlyMap<string, number>;
  close(): void;
}

/** How often it does what: before the effect, nothing happened; after it, the effect is there and the answer is not. */
const before = { reset: 0.04, 'status 503': 0.08, 'status 500': 0.03, 'status 429': 0.03, hang: 0.02 } as const;
const after = { 'reset after': 0.05, 'cut short': 0.03, 'status 500 after': 0.03, 'late answer': 0.02 } as const;
/** As slow as a provider is at times that is well, so that much is under way whenever a gateway is killed or stalls. */
const SLOWEST_MS = 150;

export async function startMisbehaving(emulators: string, chance: Chance, lateMs: number): Promise<Misbehaving> {
  const effects = new Map<string, number>();
  const faults = new Map<string, number>();
  const pick = (table: Readonly<Record<string, number>>): string | undefined => {
    let left = chance();
    for (const [name, share] of Object.entries(table)) {
      left -= share;
      if (left < 0) {
        faults.set(name, (faults.get(name) ?? 0) + 1);
        return name;
      }
    }
    return undefined;
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await buffer(request);
    const early = pick(before);
    if (early === 'hang') return;
    if (early === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (early !== undefined) {
      fail(response, Number(early.slice(-3)));
      return;
    }
    await pause(chance() * SLOWEST_MS);
    const { status, headers, bytes } = await forward(emulators, request, body);
    const user = effectOn(request, body, status, bytes);
    if (user !== undefined) effects.set(user, (effects.get(user) ?? 0) + 1);
    const late = pick(after);
    if (late === 'reset after') request.socket.resetAndDestroy();
    else if (late === 'status 500 after') fail(response, 500);
    else if (late === 'cut short') {
      response.writeHead(status, { ...headers, 'content-length': bytes.length });
      response.write(bytes.subarray(0, bytes.length / 2));
      setImmediate(() => request.socket.destroy());
    } else {
      if (late === 'late answer') await pause(lateMs);
      response.writeHead(status, headers).end(bytes);
    }
  };
  const server = createServer((request, response) => {
    // A gateway that was killed cannot be answered.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // A listening TCP server has an address of this kind.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    effects,
    faults,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function fail(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end('{"message":"not now"}');
}

interface Answer {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly bytes: Buffer;
}

async function forward(emulators: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const sent = send(`${emulators}/native${url}`, { method, headers: { ...headers, host: new URL(emulators).host } });
  sent.end(body);
  const [reply]: IncomingMessage[] = await once(sent, 'response');
  if (reply === undefined) throw new TypeError('no response');
  return { status: reply.statusCode ?? 0, headers: reply.headers, bytes: await buffer(reply) };
}

/** Whose phone a request that went through took away or marked. */
function effectOn({ method, url = '', headers }: IncomingMessage, body: Buffer, status: number, bytes: Buffer): string | undefined {
  if (status >= 300 || method === 'GET') return undefined;
  const user = /^\/monocloud\/api\/users\/([^/]+)\/phones\//.exec(url)?.[1];
  if (user !== undefined) return user;
  if (url === '/authing/api/v3/unbind-phone') {
    return JSON.parse(bytes.toString()).statusCode === 200 ? String(headers.authorization) : undefined;
  }
  return url === '/snag/api/phone_verifications/disconnect' ? String(JSON.parse(body.toString()).userId) : undefined;
}
