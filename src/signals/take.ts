import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../handler.ts';
import { accept, type Draft } from '../revocations/accept.ts';
import type { RevocationDraft, TakeSignal } from './signal.ts';

/** Stores signals, and what follows from them, where revocations are stored. */
export function createTake({ revocations, connections }: Pick<Context, 'revocations' | 'connections'>): TakeSignal {
  const toDraft = ({ reason, targets, approval, from }: RevocationDraft): Draft => {
    const actor = `signal:${from}`;
    const waits = approval === 'required' || revocations.settings.approval === 'two-person';
    return {
      id: `rev_${randomBytes(16).toString('hex')}`,
      reason,
      deadlineAt: undefined,
      requestedBy: waits ? actor : undefined,
      reference: undefined,
      actor,
      // The directory names none but configured connections.
      targets: targets.flatMap((request) => {
        const connection = connections.get(request.connection);
        return connection === undefined ? [] : [{ connection, request }];
      }),
    };
  };
  return async ({ source, id, keepUntil }, wanted) => {
    const drafts = wanted.map(toDraft);
    const { store, keyring, engine } = await revocations.open();
    // A sender's ids may be of any length.
    const idHash = createHash('sha256').update(id).digest('base64url');
    const isNew = await store.transaction(async (tx) => {
      const stored = await tx.query(
        'insert into signal (source, id_hash, keep_until) values ($1, $2, $3) on conflict (source, id_hash) do nothing returning source',
        [source, idHash, keepUntil.getTime()],
      );
      if (stored.length === 0) return false;
      for (const draft of drafts) await accept(tx, keyring, draft);
      return true;
    });
    if (!isNew) return undefined;
    engine.wake();
    return drafts.map((draft) => draft.id);
  };
}
