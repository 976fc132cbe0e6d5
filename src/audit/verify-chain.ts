import { type AuditEntry, type AuditHead, hashEntry, isFirst } from './entry.ts';
import { digestPhone } from './phone-trace.ts';

/** How an entry breaks its chain. */
export type BreachKind =
  /** It, or the one before it, no longer holds what it held when it was written. */
  | 'changed'
  /** Entries before it are missing. */
  | 'removed'
  /** It stands before one that was written earlier. */
  | 'reordered'
  /** It was there before. */
  | 'repeated'
  /** The chain ends before the head that it is held against. */
  | 'truncated';

/** The first place at which the entries are not what was written. */
export interface ChainBreach {
  readonly kind: BreachKind;
  /** Counts all entries from 1; for a truncation, that of the place after the last. */
  readonly position: number;
  readonly chain: string;
  /** The entry's number in its chain; for a truncation, the head's. */
  readonly seq: number;
  /** What was found, in a sentence. */
  readonly detail: string;
}

/** What a verification came to. */
export interface ChainReport {
  readonly entries: number;
  /** Entries whose number was erased, which breaks nothing. */
  readonly erased: number;
  /** The last sound entry of every chain. Keep them elsewhere to notice, later, that entries at the end were cut off. */
  readonly heads: readonly AuditHead[];
  readonly breach: ChainBreach | undefined;
}

/**
 * Follows one or more chains, which may alternate, through their entries in the order in which they were written, and reports the first
 * entry that is not what was written there. Without `heads`, kept elsewhere, a cut at the end of a chain leaves no trace, and neither
 * does a chain that was rewritten from some entry to its end. Holds one small record a chain, however many entries there are.
 */
export async function verifyChain(
  entries: AsyncIterable<AuditEntry> | Iterable<AuditEntry>,
  heads: readonly AuditHead[] = [],
): Promise<ChainReport> {
  const ends = new Map<string, AuditHead>();
  const anchors = new Map<string, AuditHead[]>();
  for (const head of heads) anchors.set(head.chain, [...(anchors.get(head.chain) ?? []), head]);
  let position = 0;
  let erased = 0;
  let gap: Gap | undefined;
  let breach: ChainBreach | undefined;
  for await (const entry of entries) {
    position += 1;
    if (gap !== undefined) {
      // All that is still to be learnt is whether what is missing comes later.
      if (entry.chain === gap.chain && entry.seq === gap.missing) gap = { ...gap, foundAt: position };
      continue;
    }
    const found = inspect(entry, ends.get(entry.chain), anchors.get(entry.chain) ?? []);
    if (found === undefined) {
      if (entry.phoneDigest !== null && entry.phone === null) erased += 1;
      ends.set(entry.chain, { chain: entry.chain, seq: entry.seq, hash: entry.hash });
    } else if ('missing' in found) {
      gap = { ...found, position };
    } else {
      breach = { ...found, position, chain: entry.chain, seq: entry.seq };
      break;
    }
  }
  return {
    entries: position,
    erased,
    heads: [...ends.values()],
    breach: breach ?? (gap === undefined ? findTruncation(ends, heads, position) : tellGap(gap)),
  };
}

/** A place at which at least one entry is missing. */
interface Gap {
  readonly chain: string;
  readonly seq: number;
  /** The number of the first entry that should have come before. */
  readonly missing: number;
  readonly position: number;
  /** Where the missing entry turned up after all. */
  readonly foundAt?: number;
}

function inspect(
  entry: AuditEntry,
  end: AuditHead | undefined,
  anchors: readonly AuditHead[],
): Pick<ChainBreach, 'kind' | 'detail'> | Omit<Gap, 'position'> | undefined {
  if (hashEntry(entry) !== entry.hash) return { kind: 'changed', detail: 'Its content does not have the hash that it says.' };
  if (entry.phone !== null && (entry.phoneDigest === null || digestPhone(entry.phone) !== entry.phoneDigest)) {
    return { kind: 'changed', detail: 'What it keeps of the number is not what was written.' };
  }
  const expected = (end?.seq ?? 0) + 1;
  if (entry.seq > expected) return { chain: entry.chain, seq: entry.seq, missing: expected };
  if (entry.seq < expected) return { kind: 'repeated', detail: `Entry ${entry.seq} of this chain came before.` };
  const follows = end === undefined ? isFirst(entry) : entry.previous === end.hash;
  if (!follows) {
    const before = end === undefined ? 'the beginning of a chain' : `entry ${end.seq}`;
    return { kind: 'changed', detail: `It was written after something else than ${before} as it stands here.` };
  }
  const anchor = anchors.find(({ seq }) => seq === entry.seq);
  if (anchor !== undefined && anchor.hash !== entry.hash) {
    return { kind: 'changed', detail: 'The chain is sound in itself, but it is not the one that the given head ends: it was rewritten.' };
  }
  return undefined;
}

function tellGap({ chain, seq, missing, position, foundAt }: Gap): ChainBreach {
  const last = seq - 1;
  const which = missing === last ? `Entry ${missing}` : `Entries ${missing} to ${last}`;
  return foundAt === undefined
    ? { kind: 'removed', position, chain, seq, detail: `${which} of this chain should stand before it and cannot be found.` }
    : { kind: 'reordered', position, chain, seq, detail: `Entry ${missing} of this chain should stand before it and is at ${foundAt}.` };
}

function findTruncation(ends: ReadonlyMap<string, AuditHead>, heads: readonly AuditHead[], entries: number): ChainBreach | undefined {
  const cut = heads.find(({ chain, seq }) => seq > (ends.get(chain)?.seq ?? 0));
  if (cut === undefined) return undefined;
  const has = ends.get(cut.chain)?.seq ?? 0;
  const detail = has === 0 ? 'Nothing is left of this chain.' : `This chain ends at entry ${has}; the given head is entry ${cut.seq}.`;
  return { kind: 'truncated', position: entries + 1, chain: cut.chain, seq: cut.seq, detail };
}
