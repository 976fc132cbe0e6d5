/** Names whose values are secrets or personal, wherever they stand in a message. */
const privateName =
  /(?<!status|api)codes?(?:$|\/)|otp|\bpin\b|token|jwt|password|secret|key|authorization|phone|e164|account|email|^\/(?:subject|proof)\b/i;

/** Whether what a place holds is a secret or personal, by the names in its pointer. */
export function isPrivate(pointer: string): boolean {
  return privateName.test(pointer);
}

/** Seven digits and more, however they are grouped, but no date; or any text with as many after a plus sign. */
const likeNumber = /^(?!\d{4}-\d\d-\d\d)[\s+(]*\d(?:[\s().-]*\d){6,}\s*$|\+[\s().-]*\d(?:[\s().-]*\d){6,}/;

/** What a message held at a place, for an error: shortened, and only described where the place holds a secret or a number. */
export function describeHeld(pointer: string, value: unknown): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string' && (privateName.test(pointer) || likeNumber.test(value) || /^\d{4,}$/.test(value))) {
    return `a string of ${value.length} characters`;
  }
  if (Array.isArray(value)) return `an array of ${value.length} items`;
  if (typeof value === 'object' && value !== null) {
    return `an object with ${Object.keys(value).slice(0, 5).join(', ') || 'no properties'}`;
  }
  if (typeof value === 'number' && (privateName.test(pointer) || value >= 10_000_000)) return 'a number';
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
