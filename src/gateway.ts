import type { RequestListener, ServerOptions } from 'node:http';
import express from 'express';
import { BadConfig, type Config, type ConnectionConfig } from './config.ts';
import { type Backend, type Connection, Health } from './connection.ts';
import type { Contract } from './contract/contract.ts';
import { loadContract } from './contract/load.ts';
import { createValidator } from './contract/validator.ts';
import { Emulator } from './emulator.ts';
import type { Exchange, Face, WireReply } from './exchange.ts';
import { toHandler } from './express-handler.ts';
import { bearWithPrototypes } from './express-prototypes.ts';
import type { Context } from './handler.ts';
import { type Log, noLog } from './log.ts';
import { createNative, type Native } from './native.ts';
import { type Observer, observed } from './observe.ts';
import { pageAt } from './pages.ts';
import type { Reach } from './phones.ts';
import { providers } from './providers/index.ts';
import type { SigningKeyText } from './receipts/signing-jwk.ts';
import type { SigningKey } from './receipts/signing-key.ts';
import { Revocations } from './revocations/revocations.ts';
import type { Shadow, ShadowOptions } from './shadow.ts';
import { Signals } from './signals/signals.ts';
import { StoreToOpen } from './store/store-to-open.ts';
import { createUnifiedFace } from './unified.ts';
import type { Upstream, UpstreamOptions } from './upstream.ts';

/** A gateway that does not listen yet. */
export interface Gateway {
  /** Serves every face; hand it to `http.createServer`, or mount it in an Express application. */
  readonly app: RequestListener;
  /** For `http.createServer` and `https.createServer`, beside the application: with these it costs less. */
  readonly messageClasses: Pick<ServerOptions, 'IncomingMessage' | 'ServerResponse'>;
  readonly connections: ReadonlyMap<string, Connection>;
  /** What of the directory of signals cannot be used, in a sentence, once it has been read; `undefined` where nothing is wrong. */
  directoryProblem(): Promise<string | undefined>;
  /** Ends answers that would go on by themselves, such as streams of events. */
  endWaiting(): void;
  /** Ends the work on revocations and the connections to upstreams, once what is under way is done. */
  close(): Promise<void>;
}

/** Those who look at the exchanges with upstreams, by the connection's id. */
export type Observers = ReadonlyMap<string, Observer>;

/** Loads and checks the contracts, then wires the faces. Throws `BrokenContract`, `BadConfig`, or a `TypeError` that names what a seed has wrong. */
export async function createGateway(
  config: Config,
  log: Log = noLog,
  observers: Observers = new Map(),
  store = new StoreToOpen(config.store),
): Promise<Gateway> {
  const used = new Set(config.connections.map(({ provider }) => provider));
  const [unified, ...loadedContracts] = await Promise.all(['unified', ...used].map((name) => loadContract(name)));
  if (unified === undefined) throw new TypeError('There is no unified contract.');
  const contracts = new Map(loadedContracts.map((contract) => [contract.name, { contract, validator: createValidator(contract) }]));
  const connections = new Map<string, Connection>();
  const natives = new Map<string, Native>();
  const shadows: Shadow[] = [];
  for (const settings of config.connections) {
    const loaded = contracts.get(settings.provider);
    if (loaded === undefined) continue;
    const watchers = [observers.get(settings.id)].filter((one) => one !== undefined);
    if (settings.mode === 'proxy' && settings.shadow !== undefined) {
      const shadow = await shadowOf(settings, settings.shadow, config, { connections, natives, log });
      shadows.push(shadow);
      watchers.push(shadow.observe);
    }
    connections.set(settings.id, { ...(await createConnection(settings, watchers)), ...loaded });
  }
  for (const [id, connection] of connections) natives.set(id, createNative(connection, connections, log));
  const app = express().disable('x-powered-by').disable('etag');
  const reach = { connections, natives, log };
  const receipts = { issuer: config.receipts.issuer, signingKey: await readSigningKey(config.receipts.signingKey) };
  const revocations = new Revocations(store, config.revocations, reach, { ...config, signingKey: receipts.signingKey });
  const signals = new Signals(config.signals, { ...reach, revocations });
  app.use(toHandler(route(unified, { ...reach, revocations, receipts, signals }), config.limits.requestBytes));
  revocations.resume();
  signals.begin();
  return {
    app,
    messageClasses: bearWithPrototypes(app),
    connections,
    endWaiting: () => revocations.endWaiting(),
    directoryProblem: () => signals.directoryProblem(),
    close: async () => {
      await signals.close();
      await revocations.close();
      for (const shadow of shadows) shadow.close();
      const upstreams = [...connections.values()].map(({ backend }) => backend);
      await Promise.all(upstreams.map((backend) => (backend.mode === 'proxy' ? backend.upstream.close() : undefined)));
    },
  };
}

/** Only who has a key pays for what reads it. Throws `BadConfig`. */
async function readSigningKey(given: SigningKeyText | undefined): Promise<SigningKey | undefined> {
  if (given === undefined) return undefined;
  const [{ BadSigningKey }, { parseSigningKey }] = await Promise.all([
    import('./receipts/signing-jwk.ts'),
    import('./receipts/signing-key.ts'),
  ]);
  try {
    return await parseSigningKey(given);
  } catch (error) {
    throw error instanceof BadSigningKey ? new BadConfig([error.message]) : error;
  }
}

async function shadowOf(
  { id, credentials, liveValues }: Extract<ConnectionConfig, { mode: 'proxy' }>,
  shadow: string,
  config: Config,
  { connections, natives, log }: Reach,
): Promise<Shadow> {
  const [{ createShadow }, { inverted, valuesOf }] = await Promise.all([import('./shadow.ts'), import('./conform/record/values.ts')]);
  const own = config.connections.find((one) => one.id === shadow)?.credentials ?? {};
  const emulated = (): ReturnType<ShadowOptions['emulated']> => {
    const [connection, native] = [connections.get(shadow), natives.get(shadow)];
    return connection && native && { connection, native };
  };
  return createShadow({ connection: id, emulated, values: inverted(valuesOf(own, credentials, liveValues)), log });
}

async function createConnection(
  settings: ConnectionConfig,
  observers: readonly Observer[],
): Promise<Omit<Connection, 'contract' | 'validator'>> {
  const provider = providers[settings.provider];
  const createUpstream = async (options: UpstreamOptions): Promise<Upstream> => {
    const upstream = (await import('./upstream.ts')).createUpstream(options);
    return observers.length === 0 ? upstream : observed(upstream, observers);
  };
  const backend: Backend =
    settings.mode === 'emulate'
      ? { mode: 'emulate', emulator: new Emulator(provider, settings.world) }
      : { ...settings, mode: 'proxy', upstream: await createUpstream(settings.upstream) };
  const health = new Health(settings.mode === 'emulate' ? 'ok' : 'unknown');
  return { id: settings.id, providerId: settings.provider, provider, credentials: settings.credentials, backend, health };
}

/** `/native/<connection>/...` goes to that connection's native face, everything else to the unified one. */
function route(unified: Contract, context: Context): Face {
  const { connections, natives, log } = context;
  const unifiedFace = createUnifiedFace(unified, context);
  const answerHere = async (exchange: Exchange): Promise<WireReply> => {
    const page = exchange.method === 'GET' ? await pageAt(exchange.path) : undefined;
    return page ?? (await unifiedFace(exchange));
  };
  return async (exchange) => {
    const start = performance.now();
    const { id, path } = readNativePath(exchange.path);
    const native = natives.get(id);
    const connection = connections.get(id);
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
      const reply = await (native === undefined ? answerHere(exchange) : native.face({ ...exchange, path }));
      done(reply);
      return reply;
    } catch (error) {
      done(undefined);
      throw error;
    }
  };
}

/** The connection that a path names and what follows it; an empty id, which no connection has, where the path is none of a native face. */
function readNativePath(path: string): { readonly id: string; readonly path: string } {
  if (!path.startsWith('/native/')) return { id: '', path };
  const end = path.indexOf('/', '/native/'.length);
  return end === -1 ? { id: path.slice('/native/'.length), path: '/' } : { id: path.slice('/native/'.length, end), path: path.slice(end) };
}
