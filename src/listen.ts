import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Config } from './config.ts';
import { createGateway, type Gateway } from './gateway.ts';
import type { Log } from './log.ts';

/** A gateway that listens. */
export interface RunningGateway extends Gateway {
  /** Without a trailing slash. */
  readonly url: string;
  /** Stops listening, lets what is under way finish, and ends the connections to upstreams. */
  close(): Promise<void>;
}

/** Starts a gateway. Throws what `createGateway` throws, or the server's own error such as `EADDRINUSE`. */
export async function startGateway(config: Config, log?: Log): Promise<RunningGateway> {
  const gateway = await createGateway(config, log);
  const { host, port, tls } = config.listen;
  const server = tls === undefined ? createServer(gateway.app) : createTlsServer(tls, gateway.app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
  // A listening TCP server has an address of this kind.
  const { port: actualPort } = server.address() as AddressInfo;
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    ...gateway,
    url: `${tls === undefined ? 'http' : 'https'}://${name}:${actualPort}`,
    close: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      gateway.endWaiting();
      server.closeIdleConnections();
      await closed;
      await gateway.close();
    },
  };
}
