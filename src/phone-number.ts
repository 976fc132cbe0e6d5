import { lazily } from './lazily.ts';

/** A number as providers with a separate country code write it, e.g. `{ countryCode: '+86', national: '13800138000' }`. */
export interface SplitNumber {
  readonly countryCode: string;
  readonly national: string;
}

/** Splits an E.164 number into country calling code and national number; `undefined` when no country has that code. */
export function splitE164(e164: string): SplitNumber | undefined {
  const { parsePhoneNumberFromString }: typeof import('libphonenumber-js/min') = lazily('libphonenumber-js/min');
  const parsed = parsePhoneNumberFromString(e164);
  return parsed && { countryCode: `+${parsed.countryCallingCode}`, national: parsed.nationalNumber };
}

/** Shows country code and last two digits only, e.g. `+44********53`; a number without a known country code keeps its last two digits. */
export function maskNumber(number: string): string {
  const country = splitE164(number)?.countryCode ?? (number.startsWith('+') ? '+' : '');
  const hidden = Math.max(number.length - country.length - 2, 0);
  return country + '*'.repeat(hidden) + (hidden > 0 ? number.slice(-2) : '*'.repeat(number.length - country.length));
}
