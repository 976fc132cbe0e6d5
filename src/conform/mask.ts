import { isRecord } from '../contract/document.ts';
import { describeHeld } from '../contract/held.ts';
import type { CaseReply } from './replay.ts';

/** What a body held at a place, for people: shortened, and only described where the place is private or the value is like a number. */
export function describeValue(pointer: string, value: unknown): string {
  return maskDigits(describeHeld(pointer, value));
}

/** A whole reply in a few words: its status, and of its body what names the problem. */
export function describeReply({ status, headers, text }: CaseReply): string {
  if (text === '') return `${status} without a body`;
  const type = (headers['content-type'] ?? 'no media type').replace(/\s*;.*$/, '');
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return `${status} with ${text.length} characters of ${type} that are no JSON`;
  }
  const [name, words] =
    ['code', 'title', 'message', 'error']
      .map((known) => [known, isRecord(body) ? body[known] : undefined])
      .find(([, held]) => typeof held === 'string') ?? [];
  if (typeof name === 'string' && typeof words === 'string') return `${status} ${maskDigits(words.slice(0, 100))}`;
  return `${status} with ${describeValue('', body)}`;
}

/** Five digits and more in a row could be a number or a code; their last two stay. */
export function maskDigits(text: string): string {
  return text.replaceAll(/\d{5,}/g, (digits) => '*'.repeat(digits.length - 2) + digits.slice(-2));
}
