import type { SplitNumber } from '../../phone-number.ts';

const MAINLAND_CHINA = '+86';

/** Reads a number as these providers write it; without a country code it is a mainland one (SDK type SendSMSDto, read 2026-11-20). */
export function toNumber(national: string, countryCode = MAINLAND_CHINA): SplitNumber {
  return { countryCode, national };
}

/** Joins a number into E.164. */
export function toE164(number: SplitNumber): string {
  return number.countryCode + number.national;
}

/** Why a number cannot be dialled, in words for the caller; `undefined` when it can. */
export function numberFault(number: SplitNumber): string | undefined {
  if (!/^\d{1,14}$/.test(number.national)) return 'phoneNumber must hold digits only; the country code goes in phoneCountryCode.';
  if (!/^\+[1-9]\d{0,3}$/.test(number.countryCode)) return 'phoneCountryCode must be a plus sign and a country code, such as +86.';
  return undefined;
}
