import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';
import type { Gateway, Observers } from './gateway.ts';
import type { Log } from './log.ts';
import { http } from './node-http.ts';
import { StoreToOpen } from './store/store-to-open.ts';

/** A gateway that listens. */
export interface RunningGateway extends Gateway {
  /** Without a trailing slash. */
  readonly url: string;
  /** Stops listening, lets what is under way finish, and ends the connections to upstreams. */
  close(): Promise<void>;
}

/** Starts a gateway. Throws what `createGateway` throws, or the server's own error such as `EADDRINUSE`. */
export async function startGateway(config: Config, log?: Log, observers?: Observers): Promise<RunningGateway> {
  const store = new StoreToOpen(config.store);
  // An embedded one is opened on a thread of its own, and the gateway's packages take as long to load.
  if (store.mayHoldWork) await store.begin();
  try {
    const { createGateway } = await import('./gateway.ts');
    return await listen(await createGateway(config, log, observers, store), config);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function listen(gateway: Gateway, config: Config): Promise<RunningGateway> {
  const { host, port, tls } = config.listen;
  const { app, messageClasses } = gateway;
  const server =
    tls === undefined
      ? http.createServer(messageClasses, app)
      : process.getBuiltinModule('node:https').createServer({ ...messageClasses, ...tls }, app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  }).catch(async (error: unknown) => {
    // What an earlier process left is being worked on already.
    await gateway.close();
    throw error;
  });
  // A listening TCP server has an address of this kind.
  const { port: actualPort } = server.address() as AddressInfo;
  return {
    ...gateway,
    url: urlOf(config, actualPort),
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      gateway.endWaiting();
      server.closeIdleConnections();
      await closed;
      await gateway.close();
    },
  };
}

/** Where a gateway of this configuration is once it listens on that port; without a trailing slash. */
export function urlOf({ listen: { host, tls } }: Config, port: number): string {
  return `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
