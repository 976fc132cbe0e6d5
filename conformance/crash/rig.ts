import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { createDatabase, storeKeys } from '../revocations/setup.ts';
import { type Chance, createChance } from './chance.ts';
import { type Listener, startListener } from './listener.ts';
import { type Misbehaving, startMisbehaving } from './misbehaving.ts';
import { type Replicas, startReplicas } from './replicas.ts';
import { type Person, settleIn } from './world.ts';

/** How long a gateway waits for a provider, and a lease lasts, here. */
const TIMEOUT_MS = 400;
export const LEASE_MS = 1_500;
/** Targets that a gateway works on at once. */
export const CONCURRENCY = 8;

/** Everything that a campaign needs: emulators, a provider that misbehaves in front of them, a listener to webhooks, and gateways that get killed. */
export interface Rig {
  readonly emulators: TestGateway;
  readonly provider: Misbehaving;
  readonly listener: Listener;
  readonly replicas: Replicas;
  readonly chance: Chance;
  /** Where the gateways' errors are. */
  readonly logFile: string;
  close(keep: boolean): Promise<void>;
}

export async function startRig(store: 'sqlite' | 'postgres', count: number, seed: number, people: readonly Person[]): Promise<Rig> {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-crash-'));
  const chance = createChance(seed);
  const emulators = await startTestGateway();
  await settleIn(emulators, people);
  const provider = await startMisbehaving(emulators.url, chance, TIMEOUT_MS + 300);
  const listener = await startListener(chance);
  const upstream = (id: string, credentials: object): object => ({
    provider: id,
    mode: 'proxy',
    upstream: `${provider.url}/${id}`,
    credentials,
    timeoutMs: TIMEOUT_MS,
  });
  const config = join(folder, 'phonegate.yaml');
  const settings = {
    revocations: { leaseMs: LEASE_MS, retryBaseMs: 20, retryCapMs: 300, pollMs: 25, concurrency: CONCURRENCY },
    webhooks: {
      listener: { url: listener.url, secrets: [`whsec_${Buffer.alloc(24).toString('base64')}`], allowPrivateAddresses: true },
    },
    connections: {
      authing: upstream('authing', { appId: 'demo-authing-app' }),
      monocloud: upstream('monocloud', { apiKey: 'demo-monocloud-key' }),
      snag: upstream('snag', { apiKey: 'demo-snag-key' }),
    },
  };
  writeFileSync(config, JSON.stringify(settings));
  const database = store === 'postgres' ? await createDatabase() : undefined;
  const env = {
    PHONEGATE_STORE_KEYS: storeKeys,
    ...(database === undefined ? { PHONEGATE_STORE_FILE: join(folder, 'store.db') } : { PHONEGATE_STORE_URL: database.url }),
  };
  const logFile = join(folder, 'errors.log');
  writeFileSync(logFile, '');
  const replicas = await startReplicas(count, config, env, chance, logFile);
  return {
    emulators,
    provider,
    listener,
    replicas,
    chance,
    logFile,
    close: async (keep) => {
      await replicas.stop();
      provider.close();
      await listener.close();
      await emulators.close();
      if (keep) return;
      await database?.drop();
      rmSync(folder, { recursive: true });
    },
  };
}
