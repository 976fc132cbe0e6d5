import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { drifts } from '../drift/drifts.ts';
import { startDriftingServer } from '../drift/server.ts';
import { conform, type Ended } from './cli.ts';

/** Snag's emulator behind a server that accepts refused keys, which two documented examples show, in two cells each. */
export interface DriftingSnag {
  readonly gateway: TestGateway;
  /** Of the drifting server. */
  readonly url: string;
  /** Judges it in the demo world, without generated requests. */
  conform(args: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ended>;
  close(): Promise<void>;
}

export async function startDriftingSnag(): Promise<DriftingSnag> {
  const drift = drifts['a bad key that is accepted'];
  if (drift === undefined) throw new TypeError('That drift is gone.');
  const gateway = await startTestGateway();
  const server = await startDriftingServer(gateway.url, drift, /disconnect$/);
  return {
    gateway,
    url: server.url,
    conform: async (args, env) => {
      await gateway.reset();
      return conform(['--base-url', `${server.url}/native/snag`, '--contract', 'snag', '--runs', '0', ...args], env);
    },
    close: async () => {
      await server.close();
      await gateway.close();
    },
  };
}
