import type { Client } from 'openapi-fetch';
import type { components, paths } from '../generated/unified.ts';
import { createPhonegateClient } from './client.ts';
import { readConfig } from './config.ts';
import type { FileConnection } from './config-schema.ts';
import { startGateway } from './listen.ts';

type Schemas = components['schemas'];

/** The emulator of one connection, to be arranged and looked at. Each call throws an `Error` with the gateway's own words when it is refused. */
export interface TestEmulator {
  /** Back to a named world; without a name to the one it started with. */
  reset(world?: string): Promise<void>;
  state(): Promise<Schemas['World']>;
  replaceState(world: Schemas['World']): Promise<void>;
  /** The messages "sent", newest last. */
  outbox(): Promise<Schemas['Message'][]>;
  setClock(change: Schemas['ClockChange']): Promise<Schemas['Clock']>;
  setFaults(...faults: Schemas['EmulatorFault'][]): Promise<void>;
}

/** One connection of a gateway, in the words of `phonegate.yaml`. */
export type TestConnection = FileConnection;

/** What `startTestGateway` starts. */
export interface TestGatewayOptions {
  /** By id, as under `connections` in `phonegate.yaml` and in place of them; relative paths start at the working directory. */
  readonly connections?: Readonly<Record<string, TestConnection>>;
  /** A configuration file. Without it `phonegate.yaml` of the working directory is read, where there is one. */
  readonly configFile?: string;
  /** The environment variables to read, `SNAG_UPSTREAM` and its like. None unless given. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A gateway for tests: on a free port of this machine, with a state of its own. `await using` closes it. */
export interface TestGateway extends AsyncDisposable {
  readonly url: string;
  /** Calls the unified face and the control plane, typed. */
  readonly client: Client<paths>;
  /** The base URL for a provider's own SDK. Throws a `TypeError` that lists the connections when there is none of that id. */
  nativeUrl(connection: string): string;
  /** Throws a `TypeError` when there is no emulated connection of that id. */
  emulator(connection: string): TestEmulator;
  /** Every emulator back to where it started. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a gateway in this process, with four emulated connections named after their providers unless `options` say otherwise. One in
 * each test worker keeps workers apart. Throws `BadConfig` and `BrokenContract`.
 */
export async function startTestGateway(options: TestGatewayOptions = {}): Promise<TestGateway> {
  const { env = {}, configFile, connections } = options;
  const gateway = await startGateway(readConfig(env, { port: '0', configFile, connections, storeInMemory: true }));
  const client = createPhonegateClient({ baseUrl: gateway.url });
  const all = [...gateway.connections.keys()];
  const emulated = all.filter((id) => gateway.connections.get(id)?.backend.mode === 'emulate');
  const emulators = new Map(emulated.map((id) => [id, createTestEmulator(client, id)]));
  const close = (): Promise<void> => gateway.close();
  return {
    url: gateway.url,
    client,
    nativeUrl: (connection) => {
      if (!gateway.connections.has(connection)) throw new TypeError(`There is no connection "${connection}", only ${all.join(', ')}.`);
      return `${gateway.url}/native/${connection}`;
    },
    emulator: (connection) => {
      const emulator = emulators.get(connection);
      if (emulator === undefined) throw new TypeError(`There is no emulator "${connection}", only ${emulated.join(', ') || 'proxies'}.`);
      return emulator;
    },
    reset: async () => {
      await Promise.all(emulators.values().map((emulator) => emulator.reset()));
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}

function createTestEmulator(client: Client<paths>, connection: string): TestEmulator {
  const params = { path: { connection } };
  return {
    reset: async (world) =>
      done(await client.POST('/_emulator/{connection}/reset', { params, body: world === undefined ? {} : { world } })),
    state: async () => given(await client.GET('/_emulator/{connection}/state', { params })),
    replaceState: async (body) => done(await client.PUT('/_emulator/{connection}/state', { params, body })),
    outbox: async () => given(await client.GET('/_emulator/{connection}/outbox', { params })).messages,
    setClock: async (body) => given(await client.PUT('/_emulator/{connection}/clock', { params, body })),
    setFaults: async (...faults) => {
      given(await client.PUT('/_emulator/{connection}/faults', { params, body: { faults } }));
    },
  };
}

interface Result<T> {
  readonly data?: T;
  readonly error?: Schemas['Problem'];
}

function done({ error }: Result<unknown>): void {
  if (error !== undefined) throw new Error(`${error.code}: ${error.detail}`);
}

function given<T>(result: Result<T>): T {
  done(result);
  if (result.data === undefined) throw new Error('The gateway answered nothing.');
  return result.data;
}
