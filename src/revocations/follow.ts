import type { components } from '../../generated/unified.ts';
import type { Store } from '../store/store.ts';
import { readEvents } from './audit.ts';
import { readRevocation } from './read.ts';
import type { Revocations } from './revocations.ts';

type Event = components['schemas']['Event'];

const PAGE = 500;
/** A comment now and then keeps a quiet stream open where something in between closes idle ones. */
const HEARTBEAT_MS = 15_000;

/** Waits, for so long at most, until nothing of the revocation can go on without the caller: all is settled, or waits for a pass code or an agreement. */
export async function untilStill({ changes, settings }: Revocations, store: Store, id: string, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  for (;;) {
    const [total, moving] = await store.read(async (tx) => {
      const { total: all, status } = await readRevocation(tx, id);
      if (status === 'awaiting_approval') return [all, 0];
      const [row] = await tx.query<{ moving: number }>(
        "select count(*) as moving from target where revocation_id = $1 and settled_at is null and state <> 'awaiting_proof'",
        [id],
      );
      return [all, row?.moving ?? 0];
    });
    const left = end - performance.now();
    if (moving === 0 || left <= 0 || changes.ended) return;
    await changes.next(id, Math.min(settings.pollMs, left));
    // To count thousands of targets after each of them would cost more than working on them.
    if (total > 100) await changes.next('', Math.min(total / 20, left));
  }
}

/** The events of a revocation as server-sent events, from the first after `after` on, until every target is settled or `changes` end. */
export async function* follow({ changes, settings }: Revocations, store: Store, id: string, after: number): AsyncGenerator<string> {
  let last = after;
  let quiet = performance.now();
  while (!changes.ended) {
    const { events, isSettled } = await store.read(async (tx) => ({
      events: await readEvents(tx, id, last, PAGE),
      isSettled: (await readRevocation(tx, id)).settled_at !== null,
    }));
    if (events.length > 0) {
      yield events.map(toServerSent).join('');
      last = events.at(-1)?.seq ?? last;
      quiet = performance.now();
      continue;
    }
    if (isSettled) return;
    if (performance.now() - quiet > HEARTBEAT_MS) {
      yield ': still here\n\n';
      quiet = performance.now();
    }
    await changes.next(id, settings.pollMs);
  }
}

/** HTML Standard, 9.2.6: JSON has no line breaks of its own. */
function toServerSent(event: Event): string {
  return `id: ${event.seq}\nevent: ${event.event}\ndata: ${JSON.stringify(event)}\n\n`;
}
