import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { json } from '../proxy/raw-upstream.ts';
import { type Schemas, snag, storeKeys } from '../revocations/setup.ts';
import { runSql } from '../sql.ts';

export type Delivery = Schemas['Delivery'];

/** A gateway, however it was started. */
type Reached = Pick<TestGateway, 'client'>;

/** A folder with a configuration and a store, which gateways come to and leave. */
export interface Place {
  readonly folder: string;
  readonly configFile: string;
  readonly storeFile: string;
  readonly env: Readonly<Record<string, string>>;
  configure(settings: object): void;
  open(env?: Readonly<Record<string, string>>): Promise<TestGateway>;
  /** Runs SQL on the store, beside the gateways. */
  sql(statement: string): Promise<unknown[]>;
  remove(): void;
}

export function createPlace(settings: object): Place {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
  const configFile = join(folder, 'phonegate.yaml');
  const storeFile = join(folder, 'store.db');
  const env = { PHONEGATE_STORE_FILE: storeFile, PHONEGATE_STORE_KEYS: storeKeys };
  const configure = (given: object): void =>
    writeFileSync(configFile, JSON.stringify({ revocations: { pollMs: 20, retryBaseMs: 10, retryCapMs: 100 }, ...given }));
  configure(settings);
  return {
    folder,
    configFile,
    storeFile,
    env,
    configure,
    open: (more = env) => startTestGateway({ configFile, env: more }),
    sql: (statement) => runSql(storeFile, statement),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

/** Makes a revocation and waits until nothing of it goes on by itself; gives it as it stands. */
export async function revoke({ client }: Reached, ...targets: readonly Schemas['TargetRequest'][]): Promise<Schemas['Revocation']> {
  const { data, error } = await client.POST('/v1/revocations', {
    params: { header: { prefer: 'wait=20' } },
    body: { targets: targets.length === 0 ? [snag] : [...targets], reason: 'number_recycled' },
  });
  if (data === undefined || !('id' in data)) throw new Error(error?.detail ?? 'It was a dry run.');
  return data;
}

/** The deliveries that a query finds, as soon as `is` holds of them. */
export async function deliveries(
  { client }: Reached,
  query: { readonly state?: Delivery['state']; readonly endpoint?: string; readonly revocation?: string },
  is: (found: readonly Delivery[]) => boolean,
): Promise<readonly Delivery[]> {
  const end = performance.now() + 15_000;
  for (;;) {
    const { data, error } = await client.GET('/v1/deliveries', { params: { query } });
    if (data === undefined) throw new Error(error?.detail);
    if (is(data.deliveries)) return data.deliveries;
    if (performance.now() > end) throw new Error(`It did not come to it: ${JSON.stringify(data)}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Whether deliveries were found, and all stand so. */
export const allAre =
  (state: string) =>
  (found: readonly { readonly state: string }[]): boolean =>
    found.length > 0 && found.every((delivery) => delivery.state === state);

/** An answer after which nothing is tried again by itself for as long as a test takes. */
export const laterOn = json({}, 503, { 'retry-after': '3600' });
