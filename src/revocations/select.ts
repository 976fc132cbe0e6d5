import type { components } from '../../generated/unified.ts';
import { maskNumber } from '../phone-number.ts';
import type { PhoneSelector, Refused } from '../providers/provider.ts';

type Phones = components['schemas']['PhoneList']['phones'];

/** The one phone that a selector fits; or that there is none, or several. */
export function select(phones: Phones, selector: PhoneSelector): Phones[number] | Refused {
  const fitting = phones.filter(({ id, e164 }) => {
    if (selector === 'sole') return true;
    return 'e164' in selector ? e164 === selector.e164 : id?.toLowerCase() === selector.id.toLowerCase();
  });
  const [phone, another] = fitting;
  const named = selector !== 'sole' && 'e164' in selector ? ` ${maskNumber(selector.e164)}` : '';
  if (phone === undefined) return { code: 'target/phone-not-found', detail: `The subject has no phone${named}.` };
  if (another === undefined) return phone;
  return { code: 'target/phone-ambiguous', detail: `The subject has ${fitting.length} phones; select one by its number or id.` };
}
