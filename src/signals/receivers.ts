import { createCsvDirectory } from '../directory/csv-file.ts';
import type { ConnectionProviders, Directory } from '../directory/directory.ts';
import { createHttpDirectory } from '../directory/http.ts';
import type { SignalConfig } from './config.ts';
import type { Policy } from './policy.ts';
import { type CamaraReceiver, createCamaraReceiver } from './receive-camara.ts';
import { createSetReceiver, type SetReceiver } from './receive-set.ts';
import type { SignalReach } from './signals.ts';
import { createTake } from './take.ts';

/** Those who take signals, one a protocol. */
export interface Receivers {
  readonly set: SetReceiver;
  readonly camara: CamaraReceiver;
  readonly directory: Pick<Directory, 'problem'>;
  close(): Promise<void>;
}

/** Where nothing is configured nobody may send, and every signal is refused as its protocol has it. */
export function createReceivers(config: SignalConfig['signals'], reach: SignalReach): Receivers {
  const { connections, log } = reach;
  const { transmitters = [], camara = [], rules = [] } = config ?? {};
  const providers = new Map([...connections].map(([id, { providerId }]) => [id, providerId]));
  const directory = createDirectory(config, providers, reach);
  const policy: Policy = { rules, directory, connections: providers, log };
  const take = createTake(reach);
  const set = createSetReceiver(transmitters, policy, take);
  return {
    set,
    camara: createCamaraReceiver(camara, policy, take),
    directory,
    close: async () => {
      await Promise.all([set.close(), directory.close()]);
    },
  };
}

function createDirectory(config: SignalConfig['signals'], connections: ConnectionProviders, { log }: SignalReach): Directory {
  if (config === undefined)
    return { find: async () => ({ subjects: [], problems: [] }), problem: async () => undefined, close: async () => {} };
  const { directory } = config;
  return 'csvFile' in directory ? createCsvDirectory(directory.csvFile, connections, log) : createHttpDirectory(directory, connections);
}
