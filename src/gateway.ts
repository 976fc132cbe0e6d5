import type { RequestListener } from 'node:http';
import express from 'express';
import type { Config, ConnectionConfig } from './config.ts';
import { type Backend, type Connection, Health } from './connection.ts';
import type { Contract } from './contract/contract.ts';
import { loadContract } from './contract/load.ts';
import { createValidator } from './contract/validator.ts';
import { Emulator } from './emulator.ts';
import type { Exchange, Face, WireReply } from './exchange.ts';
import { toHandler } from './express-handler.ts';
import type { Context } from './handler.ts';
import { type Log, noLog } from './log.ts';
import { createNative, type Native } from './native.ts';
import { pageAt } from './pages.ts';
import { providers } from './providers/index.ts';
import { Revocations } from './revocations/revocations.ts';
import { createUnifiedFace } from './unified.ts';

/** A gateway that does not listen yet. */
export interface Gateway {
  /** Serves every face; hand it to `http.createServer`, or mount it in an Express application. */
  readonly app: RequestListener;
  readonly connections: ReadonlyMap<string, Connection>;
  /** Ends answers that would go on by themselves, such as streams of events. */
  endWaiting(): void;
  /** Ends the work on revocations and the connections to upstreams, once what is under way is done. */
  close(): Promise<void>;
}

/** Loads and checks the contracts, then wires the faces. Throws `BrokenContract`, or a `TypeError` that names what a seed has wrong. */
export async function createGateway(config: Config, log: Log = noLog): Promise<Gateway> {
  const used = new Set(config.connections.map(({ provider }) => provider));
  const [unified, ...nativeContracts] = await Promise.all(['unified', ...used].map((name) => loadContract(name)));
  if (unified === undefined) throw new TypeError('There is no unified contract.');
  const contracts = new Map(nativeContracts.map((contract) => [contract.name, { contract, validator: createValidator(contract) }]));
  const connections = new Map<string, Connection>();
  for (const settings of config.connections) {
    const loaded = contracts.get(settings.provider);
    if (loaded !== undefined) connections.set(settings.id, { ...(await createConnection(settings)), ...loaded });
  }
  const app = express().disable('x-powered-by').disable('etag');
  const natives = new Map<string, Native>();
  for (const [id, connection] of connections) natives.set(id, createNative(connection, connections, log));
  const reach = { connections, natives, log };
  const revocations = new Revocations(config.store, config.revocations, reach);
  app.use(toHandler(route(unified, { ...reach, revocations }), config.limits.requestBytes));
  revocations.resume();
  return {
    app,
    connections,
    endWaiting: () => revocations.endWaiting(),
    close: async () => {
      await revocations.close();
      const upstreams = [...connections.values()].map(({ backend }) => backend);
      await Promise.all(upstreams.map((backend) => (backend.mode === 'proxy' ? backend.upstream.close() : undefined)));
    },
  };
}

async function createConnection(settings: ConnectionConfig): Promise<Omit<Connection, 'contract' | 'validator'>> {
  const provider = providers[settings.provider];
  const backend: Backend =
    settings.mode === 'emulate'
      ? { mode: 'emulate', emulator: new Emulator(provider, settings.world) }
      : { ...settings, mode: 'proxy', upstream: (await import('./upstream.ts')).createUpstream(settings.upstream) };
  const health = new Health(settings.mode === 'emulate' ? 'ok' : 'unknown');
  return { id: settings.id, providerId: settings.provider, provider, credentials: settings.credentials, backend, health };
}

/** `/native/<connection>/...` goes to that connection's native face, everything else to the unified one. */
function route(unified: Contract, context: Context): Face {
  const { connections, natives, log } = context;
  const unifiedFace = createUnifiedFace(unified, context);
  const answer = async (exchange: Exchange): Promise<WireReply> => {
    const { path } = exchange;
    if (path.startsWith('/native/')) {
      const end = path.indexOf('/', '/native/'.length);
      const native = natives.get(path.slice('/native/'.length, end === -1 ? undefined : end));
      if (native !== undefined) return native.face({ ...exchange, path: end === -1 ? '/' : path.slice(end) });
    }
    const page = exchange.method === 'GET' ? await pageAt(path) : undefined;
    return page ?? unifiedFace(exchange);
  };
  return async (exchange) => {
    const start = performance.now();
    const [, face, id] = exchange.path.split('/', 3);
    const connection = face === 'native' && id !== undefined ? connections.get(id) : undefined;
    const done = (reply: WireReply | undefined): void =>
      log('request', {
        id: exchange.id,
        connection: connection?.id,
        provider: connection?.providerId,
        mode: connection?.backend.mode,
        operationId: reply?.operationId,
        // Absent when the connection was cut without an answer, as a fault may ask.
        status: reply?.status,
        ms: Math.round((performance.now() - start) * 10) / 10,
      });
    try {
      const reply = await answer(exchange);
      done(reply);
      return reply;
    } catch (error) {
      done(undefined);
      throw error;
    }
  };
}
