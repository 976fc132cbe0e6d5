import type { Client } from 'openapi-fetch';
import type { components, paths } from '../generated/unified.ts';
import { createPhonegateClient } from './client.ts';
import { readConfig } from './config.ts';
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

/** A gateway for tests: on a free port of this machine, with a state of its own. */
export interface TestGateway {
  readonly url: string;
  /** Calls the unified face and the control plane, typed. */
  readonly client: Client<paths>;
  /** The base URL for a provider's own SDK. */
  nativeUrl(connection: string): string;
  emulator(connection: string): TestEmulator;
  /** Every emulator back to where it started. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a gateway in this process, with four emulated connections named after their providers, or as a `phonegate.yaml` says. One a test
 * worker keeps workers apart. Throws `BadConfig` and `BrokenContract`.
 */
export async function startTestGateway(
  options: { readonly configFile?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<TestGateway> {
  const gateway = await startGateway(readConfig(options.env ?? {}, { port: '0', configFile: options.configFile, storeInMemory: true }));
  const client = createPhonegateClient({ baseUrl: gateway.url });
  const emulator = (connection: string): TestEmulator => createTestEmulator(client, connection);
  const emulated = [...gateway.connections.values()].filter(({ backend }) => backend.mode === 'emulate');
  return {
    url: gateway.url,
    client,
    nativeUrl: (connection) => `${gateway.url}/native/${connection}`,
    emulator,
    reset: async () => {
      await Promise.all(emulated.map(({ id }) => emulator(id).reset()));
    },
    close: () => gateway.close(),
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
