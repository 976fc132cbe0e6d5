import type { components, operations } from '../../generated/unified.ts';
import { GatewayError } from '../errors.ts';
import type { Handlers } from '../handler.ts';
import { isFirst } from '../idempotency.ts';
import type { Outbox } from '../revocations/outbox.ts';
import { toIso } from '../revocations/rows.ts';
import { readNewest } from '../store/page.ts';
import type { Transaction } from '../store/store.ts';
import type { DeliveryRow } from './queue.ts';

type Schemas = components['schemas'];
type Query = NonNullable<operations['listDeliveries']['parameters']['query']>;
type Chosen = Pick<DeliveryRow, 'id' | 'endpoint' | 'lease_owner'>;
export type DeliveryOperation = 'listDeliveries' | 'replayDeliveries';

/** Messages to others: looked at, and sent again. */
export const deliveryHandlers: Handlers<DeliveryOperation> = {
  listDeliveries: async ({ revocations }, { query }) => {
    const { store } = await revocations.open();
    return { status: 200, body: await store.read((tx) => readPage(tx, query)) };
  },

  replayDeliveries: async ({ revocations }, { body }, { once }) => {
    const { store, outbox, deliveries } = await revocations.open();
    const replayed = await store.transaction(async (tx) => {
      // How many they were is not known to a run that goes on after one that was cut short.
      if (!(await isFirst(tx, once))) return null;
      return replay(tx, outbox, await choose(tx, outbox, body));
    });
    deliveries?.wake();
    return { status: 202, body: { replayed } };
  },
};

async function readPage(tx: Transaction, { state, endpoint, revocation, ...page }: Query): Promise<Schemas['DeliveryList']> {
  const { rows, next } = await readNewest<DeliveryRow>(tx, 'outbox', page, (parameter) => [
    ...(state === undefined ? [] : [`state = ${parameter(state)}`]),
    ...(endpoint === undefined ? [] : [`endpoint = ${parameter(endpoint)}`]),
    ...(revocation === undefined ? [] : [`revocation_id = ${parameter(revocation)}`]),
  ]);
  return { deliveries: rows.map(toDelivery), next };
}

/** Those that a request is about. Throws `target/delivery-not-found`, or `target/endpoint-not-found`, where what it names is not there. */
async function choose(
  tx: Transaction,
  { endpoints }: Outbox,
  { deliveries: ids, endpoint = '' }: Schemas['ReplayRequest'],
): Promise<readonly Chosen[]> {
  const columns = 'select id, endpoint, lease_owner from outbox where';
  if (ids === undefined) {
    if (!endpoints.has(endpoint)) {
      const [detail, possible] = [`No endpoint "${endpoint}" is configured.`, [...endpoints].sort()];
      throw new GatewayError('target/endpoint-not-found', { detail, pointer: '/endpoint', possible });
    }
    return tx.query<Chosen>(`${columns} state = 'dead' and endpoint = $1 order by id for update`, [endpoint]);
  }
  const rows = await tx.query<Chosen>(
    `${columns} id in (select item.value ->> 'id' from jsonb_array_elements($1::jsonb) as item(value)) order by id for update`,
    [JSON.stringify(ids.map((id) => ({ id })))],
  );
  const missing = ids.find((id) => !rows.some((row) => row.id === id));
  if (missing !== undefined) {
    throw new GatewayError('target/delivery-not-found', { detail: `There is no delivery "${missing}".`, pointer: '/deliveries' });
  }
  return rows;
}

/** Makes them due at once, with all their attempts before them. Throws `delivery/state`. */
async function replay(tx: Transaction, outbox: Outbox, rows: readonly Chosen[]): Promise<number> {
  for (const { id, endpoint, lease_owner: owner } of rows) {
    if (owner !== null) throw new GatewayError('delivery/state', { detail: `Delivery "${id}" is being sent at this moment.` });
    if (!outbox.endpoints.has(endpoint)) {
      throw new GatewayError('delivery/state', { detail: `Delivery "${id}" is for "${endpoint}", and no such endpoint is configured.` });
    }
  }
  await tx.query(
    `update outbox set state = 'pending', attempts = 0, first_attempt_at = null, due_at = cast($2 as bigint), delivered_at = null,
       last_status = null, last_problem = null
     where id in (select item.value ->> 'id' from jsonb_array_elements($1::jsonb) as item(value))`,
    [JSON.stringify(rows.map(({ id }) => ({ id }))), tx.now],
  );
  return rows.length;
}

function toDelivery(row: DeliveryRow): Schemas['Delivery'] {
  return {
    id: row.id,
    endpoint: row.endpoint,
    event: row.event,
    revocation: row.revocation_id,
    target: row.target_id,
    state: row.state,
    attempts: row.attempts,
    createdAt: toIso(row.created_at),
    firstAttemptAt: row.first_attempt_at === null ? null : toIso(row.first_attempt_at),
    nextAttemptAt: row.due_at === null || row.lease_owner !== null ? null : toIso(row.due_at),
    deliveredAt: row.delivered_at === null ? null : toIso(row.delivered_at),
    lastStatus: row.last_status,
    lastProblem: row.last_problem,
  };
}
