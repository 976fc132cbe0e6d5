import { type Log, logError } from '../log.ts';
import { persist, startLoop } from '../revocations/loop.ts';
import type { RevocationSettings } from '../revocations/settings.ts';
import type { OpenStore } from '../store/open.ts';
import { type Delivery, settle } from './delivery.ts';
import { type Outgoing, toPayload } from './payload.ts';
import { claimDeliveries, type DeliveryRow, keepAttempt, keepPayload } from './queue.ts';
import { createSender } from './sender.ts';

/** Sends whatever is due, until it is told to stop. */
export interface Deliveries {
  /** There may be something due right now. */
  wake(): void;
  /** Begins no attempt any more, and lets those under way end; what does not is sent again by whoever comes next. */
  stop(): Promise<void>;
}

/** Attempts under way at once at one endpoint in this process: a slow endpoint holds up no other, and none is flooded. */
const AT_ONCE = 4;
/** How long a stop waits for what is under way. */
const STOP_MS = 5_000;

/** Starts sending, under the name of the engine, which renews and gives back all leases. Never throws: a store that fails is asked again. */
export function startDeliveries(
  { store, keyring }: OpenStore,
  owner: string,
  outgoing: Outgoing,
  { leaseMs, pollMs }: RevocationSettings,
  log: Log,
): Deliveries {
  const stopping = new AbortController();
  /** How far the database's clock is ahead of this machine's. */
  let aheadMs = 0;
  const now = (): Date => new Date(Date.now() + aheadMs);
  const endpoints = [...outgoing.webhooks, ...(outgoing.securityEvents?.receivers ?? [])];
  const sender = createSender(endpoints, { now, signal: stopping.signal });
  const lines = endpoints.map(({ id }) => ({ id, running: new Set<Promise<void>>() }));
  let stopped = false;

  const payloadOf = async (row: DeliveryRow): Promise<string | undefined> => {
    if (row.payload !== null) return keyring.open(row.payload, row.id);
    const payload = await toPayload({ store, keyring }, outgoing, row, now());
    return (await store.transaction((tx) => keepPayload(tx, keyring, row, payload))) ? payload : undefined;
  };

  const work = async (row: DeliveryRow): Promise<void> => {
    const failed = (error: unknown): void => logError(log, row.id, error, { endpoint: row.endpoint });
    const delivery: Delivery = {
      id: row.id,
      endpoint: row.endpoint,
      payload: '',
      state: row.state,
      attempts: row.attempts,
      firstAttemptAt: row.first_attempt_at,
      nextAttemptAt: row.due_at ?? 0,
      lastStatus: row.last_status,
      lastProblem: row.last_problem,
    };
    let tried: Delivery;
    try {
      const payload = await payloadOf(row);
      // Another process has it by now.
      if (payload === undefined) return;
      tried = await sender.attempt({ ...delivery, payload });
    } catch (error) {
      failed(error);
      const problem = 'The gateway failed; its log has the error under the id of the delivery.';
      tried = settle(delivery, { kind: 'retry', status: null, problem }, now(), Math.random);
    }
    // What was cut short says nothing of the receiver.
    if (stopping.signal.aborted) return;
    await persist(
      () => store.transaction((tx) => keepAttempt(tx, row, tried)),
      () => !stopped,
      failed,
    );
    log('delivery', {
      id: row.id,
      endpoint: row.endpoint,
      state: tried.state,
      attempt: tried.attempts,
      status: tried.lastStatus,
      problem: tried.lastProblem,
    });
  };

  const loop = startLoop(
    async () => {
      const free = lines.filter(({ running }) => running.size < AT_ONCE);
      if (free.length === 0) return;
      const claimed = await store.transaction(async (tx) => {
        aheadMs = tx.now - Date.now();
        const rows: (readonly [(typeof free)[number], readonly DeliveryRow[]])[] = [];
        for (const line of free) rows.push([line, await claimDeliveries(tx, owner, leaseMs, line.id, AT_ONCE - line.running.size)]);
        return rows;
      });
      for (const [{ running }, rows] of claimed) {
        for (const row of rows) {
          const done = work(row).finally(() => {
            running.delete(done);
            loop.wake();
          });
          running.add(done);
        }
      }
    },
    pollMs,
    (error) => logError(log, owner, error),
  );
  return {
    wake: loop.wake,
    stop: async () => {
      stopped = true;
      await loop.stop();
      const late = setTimeout(() => stopping.abort(), STOP_MS);
      await Promise.all(lines.flatMap(({ running }) => [...running]));
      clearTimeout(late);
      await sender.close();
    },
  };
}
