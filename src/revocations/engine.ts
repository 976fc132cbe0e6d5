import { logError } from '../log.ts';
import type { Reach } from '../phones.ts';
import type { OpenStore } from '../store/open.ts';
import { attempt } from './attempt.ts';
import { createBatch } from './batch.ts';
import type { Changes } from './changes.ts';
import { type Claimed, claim, releaseLeases, renewLeases } from './claim.ts';
import type { Decision } from './decision.ts';
import { enterInstance } from './instance.ts';
import { persist, startLoop } from './loop.ts';
import type { Outbox } from './outbox.ts';
import { type Secret, type Snapshot, secretOf } from './rows.ts';
import type { RevocationSettings } from './settings.ts';
import { type Made, settle } from './settle.ts';
import { keepSnapshots, type Seen } from './snapshot.ts';
import { sweep } from './sweep.ts';

/** Works on whatever target is due, until it is told to stop. */
export interface Engine {
  /** The name under which this process claims. */
  readonly owner: string;
  /** There may be something due right now. */
  wake(): void;
  /** Claims nothing more, lets what is under way end, and gives back what does not. */
  stop(): Promise<void>;
}

/** After so many lost processes in a row a target may be what loses them: it has to wait, longer each time, and others go first. */
const MOST_LOSSES = 5;
/** Attempts after which a failure of our own is final. */
const MOST_OWN_FAILURES = 5;
/** Attempts whose ends are written by one transaction. */
const MOST_AT_ONCE = 64;
const SWEEP_MS = 60_000;
/** How long a stop waits for what is under way. */
const STOP_MS = 10_000;

/** The target was taken over by another process, whose word counts from now on. */
class LostLease extends Error {
  override readonly name = 'LostLease';
}

/** Starts working. Never throws later on: a store that fails is asked again. */
export async function startEngine(
  open: OpenStore,
  reach: Reach,
  settings: RevocationSettings,
  changes: Changes,
  outbox: Outbox,
): Promise<Engine> {
  const { store, keyring } = open;
  const owner = await store.transaction(async (tx) => {
    await outbox.sweep(tx);
    return enterInstance(tx, settings);
  });
  const running = new Set<Promise<void>>();
  const atConnection = new Map<string, number>();
  const calls = new AbortController();
  const signal = (): AbortSignal => calls.signal;
  let stopped = false;

  const keep = createBatch<Seen, boolean>(MOST_AT_ONCE, (seen) => store.transaction((tx) => keepSnapshots(tx, keyring, seen)));
  const finish = createBatch<Made, boolean>(MOST_AT_ONCE, (made) => store.transaction((tx) => settle(tx, keyring, made, settings, outbox)));

  /** One attempt and its end in the store, which is tried until another process may have taken over. */
  const work = async (row: Claimed): Promise<void> => {
    let secret: Secret | undefined;
    let decision: Decision;
    try {
      const opened = openSecret(row);
      secret = opened;
      const keepSnapshot = async (snapshot: Snapshot): Promise<void> => {
        if (!(await keep({ row, secret: opened, snapshot }))) throw new LostLease(`Target ${row.id} was taken over.`);
        secret = { ...opened, snapshot };
        changes.notify(row.revocation_id);
      };
      decision =
        row.losses >= MOST_LOSSES
          ? lost(row.losses)
          : await attempt(row, opened, { reach, reason: row.reason, keep: keepSnapshot, signal, now: row.claimed_at });
    } catch (error) {
      if (error instanceof LostLease || calls.signal.aborted) return;
      logError(reach.log, row.id, error, { connection: row.connection });
      // Whether something was sent before is not known.
      decision =
        row.attempts >= MOST_OWN_FAILURES
          ? failed('The gateway failed; its log has the error under the id of the target.')
          : { kind: 'retry', ambiguous: true, gate: false, view: { code: 'gateway/internal', detail: 'The gateway failed.' } };
    }
    const made = decision;
    await persist(
      async () => {
        // Where another process took the target over, its word counts.
        if (await finish({ row, secret, decision: made })) changes.notify(row.revocation_id);
      },
      () => !stopped,
      (error) => logError(reach.log, row.id, error, { connection: row.connection }),
    );
  };

  const openSecret = (row: Claimed): Secret => {
    const secret = secretOf(keyring, row);
    if (secret === undefined) throw new TypeError(`Target ${row.id} has nothing to act with.`);
    return secret;
  };

  const begin = (row: Claimed): void => {
    const count = (by: 1 | -1): unknown => atConnection.set(row.connection, (atConnection.get(row.connection) ?? 0) + by);
    count(1);
    const done = work(row).finally(() => {
      count(-1);
      running.delete(done);
      loop.wake();
    });
    running.add(done);
  };

  const loop = startLoop(
    async () => {
      const room = {
        total: settings.concurrency - running.size,
        of: (connection: string) => settings.perConnection - (atConnection.get(connection) ?? 0),
      };
      const rows = room.total > 0 ? await store.transaction((tx) => claim(tx, owner, settings.leaseMs, room)) : [];
      for (const row of rows) {
        begin(row);
        // In a turn of its own each, so that a request waits for one at most.
        await new Promise((resolve) => setImmediate(resolve));
      }
      // What is claimed changes how a revocation looks.
      for (const id of new Set(rows.map(({ revocation_id }) => revocation_id))) changes.notify(id);
    },
    settings.pollMs,
    (error) => logError(reach.log, owner, error),
  );

  const every = (ms: number, act: () => Promise<void>): NodeJS.Timeout =>
    setInterval(() => {
      act().catch((error: unknown) => logError(reach.log, owner, error));
    }, ms).unref();
  const renewing = every(settings.leaseMs / 3, () => store.transaction((tx) => renewLeases(tx, owner, settings.leaseMs)));
  const sweeping = every(SWEEP_MS, () => store.transaction((tx) => sweep(tx, outbox)));
  return {
    owner,
    wake: loop.wake,
    stop: async () => {
      stopped = true;
      await loop.stop();
      const late = setTimeout(() => calls.abort(), STOP_MS);
      await Promise.all(running);
      clearTimeout(late);
      clearInterval(renewing);
      clearInterval(sweeping);
      // A store that is gone cannot be told; the lease ends by itself.
      await store.transaction((tx) => releaseLeases(tx, owner)).catch((error: unknown) => logError(reach.log, owner, error));
    },
  };
}

function lost(times: number): Decision {
  const detail = `The process that worked on it was lost ${times} times in a row.`;
  return { kind: 'retry', ambiguous: true, gate: false, view: { code: 'gateway/internal', detail } };
}

function failed(detail: string): Decision {
  return { kind: 'settled', state: 'failed', view: { code: 'gateway/internal', detail } };
}
