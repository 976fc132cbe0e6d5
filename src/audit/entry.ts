import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { components } from '../../generated/unified.ts';
import { digestPhone, type PhoneTrace } from './phone-trace.ts';

/** One link of a chain. */
export type AuditEntry = components['schemas']['AuditEntry'];

/** The last entry of a chain. */
export type AuditHead = components['schemas']['AuditHead'];

/** What an entry may tell beside its event: words, codes and counts. */
export type AuditDetail = Readonly<Record<string, string | number | boolean | null | readonly string[]>>;

/** Something that happened, before it has its place in a chain. */
export interface AuditEvent {
  /** The id of what the chain tells of, a revocation's as a rule. */
  readonly chain: string;
  readonly at: Date;
  /** E.g. `target.applied`. */
  readonly event: string;
  /** Who or what did it, e.g. `api`, `engine`, `signal:https://idp.example`. */
  readonly actor: string;
  readonly target?: string;
  readonly attempt?: number;
  readonly detail?: AuditDetail;
  readonly phone?: PhoneTrace;
}

const beforeTheFirst = '0'.repeat(64);

/** Seven digits and more after a plus sign, however they are grouped. */
const numberLike = /\+[\s().-]*\d(?:[\s().-]*\d){6,}/;

/** Whether a text holds what looks like a phone number in international form. */
export function holdsNumber(text: string): boolean {
  return numberLike.test(text);
}

/**
 * Puts an event at the end of its chain; `head` is the chain's last entry, absent before the first. Throws a `TypeError` when the head is
 * another chain's, or when an entry that must stay for good holds what looks like a phone number.
 */
export function appendEntry(head: AuditHead | undefined, event: AuditEvent): AuditEntry {
  if (head !== undefined && head.chain !== event.chain)
    throw new TypeError(`An entry of ${event.chain} cannot follow one of ${head.chain}.`);
  const entry = {
    chain: event.chain,
    seq: (head?.seq ?? 0) + 1,
    at: event.at.toISOString(),
    event: event.event,
    actor: event.actor,
    target: event.target ?? null,
    attempt: event.attempt ?? null,
    detail: { ...event.detail },
    phoneDigest: event.phone === undefined ? null : digestPhone(event.phone),
    phone: event.phone ?? null,
    previous: head?.hash ?? beforeTheFirst,
  };
  if (holdsNumber(JSON.stringify({ ...entry, phone: null })))
    throw new TypeError(`An audit entry "${event.event}" holds what looks like a phone number; only \`phone\` may.`);
  return { ...entry, hash: hashEntry(entry) };
}

/** What `hash` should hold. */
export function hashEntry(entry: Omit<AuditEntry, 'hash'>): string {
  const { chain, seq, at, event, actor, target, attempt, detail, phoneDigest, previous } = entry;
  return createHash('sha256')
    .update(previous)
    .update(canonicalize({ chain, seq, at, event, actor, target, attempt, detail, phoneDigest }) ?? '')
    .digest('hex');
}

/** What the first entry of every chain has as `previous`. */
export function isFirst({ previous }: AuditEntry): boolean {
  return previous === beforeTheFirst;
}

export function headOf({ chain, seq, hash }: AuditEntry): AuditHead {
  return { chain, seq, hash };
}
