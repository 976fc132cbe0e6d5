import type { JWTPayload } from 'jose';
import { isRecord } from '../contract/document.ts';
import type { Signal } from './signal.ts';

const prefix = 'https://schemas.openid.net/secevent/risc/event-type/';

/** A verified token whose event cannot be understood. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
}

/**
 * What a verified token says about numbers: RISC 1.0 `identifier-recycled` and `identifier-changed`. Other events, and identifiers that
 * are no numbers, give nothing. Throws `UnreadableEvent`.
 */
export function readRiscSignals(payload: JWTPayload, from: string, jti: string, issuedAt: Date): Signal[] {
  const { events } = payload;
  if (!isRecord(events) || Object.keys(events).length === 0)
    throw new UnreadableEvent('/events should be an object of at least one event.');
  return (['identifier-recycled', 'identifier-changed'] as const).flatMap((kind) => {
    const event = events[prefix + kind];
    if (event === undefined) return [];
    if (!isRecord(event)) throw new UnreadableEvent(`/events has ${kind}, which should be an object.`);
    const phone = readPhone(payload, event);
    return phone === undefined ? [] : [{ kind, from, id: jti, phone, at: issuedAt }];
  });
}

/** RISC 1.0 has the subject in `sub_id` (RFC 9493). Drafts of it, which some still send, had it as `subject` in the event. */
function readPhone(payload: JWTPayload, event: Readonly<Record<string, unknown>>): string | undefined {
  const subject = payload['sub_id'] ?? event['subject'];
  if (!isRecord(subject)) throw new UnreadableEvent('/sub_id should be an object that identifies the subject (RFC 9493).');
  const listed = subject['format'] === 'aliases' && Array.isArray(subject['identifiers']) ? subject['identifiers'] : [subject];
  const phone = listed.filter(isRecord).find((one) => (one['format'] ?? one['subject_type']) === 'phone_number');
  if (phone === undefined) return undefined;
  const number = phone['phone_number'];
  if (typeof number !== 'string' || !/^\+[1-9]\d{1,14}$/.test(number)) {
    throw new UnreadableEvent('/sub_id/phone_number should be a number in E.164 form, such as +441514960453.');
  }
  return number;
}
