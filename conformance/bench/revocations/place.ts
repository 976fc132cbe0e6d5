import { randomUUID } from 'node:crypto';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { createPhonegateClient } from '../../../src/client.ts';
import { createDatabase, type Schemas, storeKeys } from '../../revocations/setup.ts';
import type { Processes } from '../processes.ts';
import { type Gateway, startGateway } from './gateway.ts';
import { type CountingProvider, startProvider } from './provider.ts';

export type StoreKind = 'sqlite' | 'postgres';

/** Targets under way at once in a gateway, and what the provider takes to answer: as where the goals were taken from. */
const CONCURRENCY = 64;
const PROVIDER_MS = 5;
/** How often the counts are looked at. */
const LOOK_MS = 50;

/** A store of its own with gateways on it and a provider behind them. */
export interface Rig {
  readonly gateways: Gateway[];
  readonly provider: CountingProvider;
  start(): Promise<Gateway>;
  /** Epoch milliseconds at which the process that is at work in the embedded store, begun then or later, claimed its first target. */
  firstClaim(since: number): number;
  close(): Promise<void>;
}

/** Where a rig is put up. */
export interface Ground {
  readonly folder: string;
  /** The installed package's folder. */
  readonly phonegate: string;
  readonly processes: Processes;
}

export async function startRig(
  kind: StoreKind,
  replicas: number,
  watched: boolean,
  { folder, phonegate, processes }: Ground,
): Promise<Rig> {
  const own = mkdtempSync(join(folder, 'revocations-'));
  const provider = await startProvider(PROVIDER_MS);
  const database = kind === 'postgres' ? await createDatabase() : undefined;
  const config = join(own, 'phonegate.yaml');
  const file = join(own, 'store.db');
  // JSON is YAML.
  writeFileSync(
    config,
    JSON.stringify({
      store: { keys: [storeKeys], ...(database === undefined ? { file } : { url: database.url }) },
      revocations: { concurrency: CONCURRENCY, perConnection: CONCURRENCY },
      connections: { snag: { provider: 'snag', mode: 'proxy', upstream: provider.url, credentials: { apiKey: 'demo-snag-key' } } },
    }),
  );
  const gateways: Gateway[] = [];
  const start = async (): Promise<Gateway> => {
    const gateway = await startGateway({ phonegate, config, watched }, processes);
    gateways.push(gateway);
    return gateway;
  };
  await Promise.all(Array.from({ length: replicas }, start));
  return {
    gateways,
    provider,
    start,
    firstClaim: (since) => {
      const database = new DatabaseSync(file, { readOnly: true });
      const claimed = database
        .prepare('select min(updated_at) as at from target where lease_owner is not null and updated_at >= ?')
        .get(since);
      database.close();
      return Number(claimed?.['at']);
    },
    close: async () => {
      await Promise.all(gateways.map((gateway) => gateway.stop()));
      provider.close();
      await database?.drop();
    },
  };
}

/** A revocation of so many users that nobody else has. Gives its id. With `waiting` nothing is sent before somebody agrees. */
export async function ask({ url }: Gateway, targets: number, waiting = false): Promise<string> {
  const requests = Array.from({ length: targets }, (): Schemas['TargetRequest'] => ({
    connection: 'snag',
    subject: { userId: randomUUID() },
    phone: 'sole',
  }));
  const { data, response } = await createPhonegateClient({ baseUrl: url }).POST('/v1/revocations', {
    body: { reason: 'number_recycled', targets: requests, ...(waiting && { requestedBy: 'the benchmark' }) },
  });
  if (data === undefined || !('id' in data)) throw new Error(`A revocation was answered ${response.status}.`);
  return data.id;
}

/** Revokes the phones of so many users at once each, one request a user, which is answered when it is done and stored nowhere. */
export async function revokeDirectly({ url }: Gateway, users: number): Promise<void> {
  const client = createPhonegateClient({ baseUrl: url });
  let left = users;
  const asking = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const { response } = await client.POST('/v1/connections/{connection}/phones/revoke', {
        params: { path: { connection: 'snag' } },
        body: { subject: { userId: randomUUID() }, phone: 'sole', effects: ['removed'], reason: 'number_recycled' },
      });
      if (response.status !== 200) throw new Error(`A revocation was answered ${response.status}.`);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, asking));
}

/** Waits until every target of these is settled; gives `performance.now()` of then. Throws after `withinMs`. */
export async function untilSettled({ url }: Gateway, ids: readonly string[], withinMs: number): Promise<number> {
  const open = new Set(ids);
  const deadline = performance.now() + withinMs;
  const client = createPhonegateClient({ baseUrl: url });
  while (open.size > 0) {
    const { data, response } = await client.GET('/v1/revocations', { params: { query: { status: 'completed', limit: 200 } } });
    if (data === undefined) throw new Error(`The list of revocations was answered ${response.status}.`);
    for (const { id } of data.revocations) open.delete(id);
    if (performance.now() > deadline) throw new Error(`${open.size} of ${ids.length} revocations are not completed after ${withinMs} ms.`);
    if (open.size > 0) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return performance.now();
}

/** What became of them by the provider's own count: targets without an effect, and with several. */
export async function account({ gateways, provider }: Rig, ids: readonly string[], targets: number): Promise<string | undefined> {
  const client = createPhonegateClient({ baseUrl: gateways.at(-1)?.url ?? '' });
  let applied = 0;
  for (const revocation of ids) {
    const { data } = await client.GET('/v1/revocations/{revocation}', { params: { path: { revocation } } });
    applied += data?.targets.filter(({ status }) => status === 'applied').length ?? 0;
  }
  const duplicated = [...provider.effects.values()].filter((times) => times > 1).length;
  const lost = targets - provider.effects.size;
  if (lost === 0 && duplicated === 0 && applied === targets) return undefined;
  return `of ${targets} targets ${applied} are applied, ${lost} have no effect at the provider and ${duplicated} have several`;
}
