import type { Client } from 'openapi-fetch';
import type { components, paths } from '../../../generated/providers/monocloud.ts';
import { maskNumber } from '../../phone-number.ts';
import { lookAgain, notSeen, retryAfter } from '../native-reply.ts';
import type { Mapping, PhoneSelector, Refused, Revocation, Settled, Subject } from '../provider.ts';

type Phone = components['schemas']['UserPhone'];
type Api = Client<paths>;

const userPath = '/api/users/{user_id}';
const phonePath = '/api/users/{user_id}/phones/{identifier_id}';

const indeterminate = { status: 'indeterminate', effects: [] } satisfies Refused['outcome'];

/**
 * The unified operations in MonoCloud's terms: find the phone among the user's, act on its id, and look again. Marking as
 * unverified and removing are different operations here, so the caller's order of effects decides.
 */
export const mapping: Mapping<paths> = {
  async listPhones(api, subject) {
    const read = await readPhones(api, subject);
    if ('code' in read) return read;
    return {
      phones: read.phones.map(({ id, phone, primary, verified }) => ({ id, e164: phone, masked: maskNumber(phone), verified, primary })),
    };
  },

  async revokePhone(api, { subject, phone: selector, effects }) {
    const before = await readPhones(api, subject);
    if ('code' in before) return before;
    const phone = select(before.phones, selector);
    if ('code' in phone) return phone;
    const effect = effects[0] ?? 'unverified';
    if (effect === 'unverified' && !phone.verified) {
      return { ...settled('noop', phone, [], phone), confirmed: 'read_back', detail: 'The phone is unverified already.' };
    }
    const params = { path: { user_id: userIdOf(subject), identifier_id: phone.id } };
    const { data, response } =
      effect === 'removed' ? await api.DELETE(phonePath, { params }) : await api.POST(`${phonePath}/unverify`, { params });
    if (data === undefined) return response.status === 404 ? noSuchPhone(selector) : refused(response, indeterminate);
    const seen = await lookAgain(() => readPhones(api, subject));
    return confirm(seen?.phones, phone, effect);
  },
};

async function readPhones(api: Api, subject: Subject): Promise<{ readonly phones: readonly Phone[] } | Refused> {
  const { data, response } = await api.GET(userPath, { params: { path: { user_id: userIdOf(subject) } } });
  if (data !== undefined) return { phones: data.phone_numbers };
  return response.status === 404 ? { code: 'target/subject-not-found', detail: 'MonoCloud has no such user.' } : refused(response);
}

/** Says what a second look shows, because the documented example of "unverify" itself shows a verified phone. */
function confirm(after: readonly Phone[] | undefined, phone: Phone, effect: Revocation['effects'][number]): Settled | Refused {
  if (after === undefined) {
    const claimed = effect === 'removed' ? undefined : { ...phone, verified: false };
    return { ...settled('applied', phone, [effect], claimed), confirmed: 'accepted', detail: 'MonoCloud said so; a second look failed.' };
  }
  const left = after.find(({ id }) => id === phone.id);
  if (effect === 'removed' ? left === undefined : left?.verified !== true) {
    return { ...settled('applied', phone, [effect], left), confirmed: 'read_back' };
  }
  return notSeen('MonoCloud', effect);
}

function settled(
  status: 'applied' | 'noop',
  { id, phone }: Phone,
  effects: Settled['effects'],
  left: Phone | undefined,
): Omit<Settled, 'confirmed'> {
  return {
    status,
    effects,
    phone: { id, masked: maskNumber(phone), verified: left?.verified ?? null },
    residual: { numberStillStored: left !== undefined },
    evidence: 'documented',
  };
}

function select(phones: readonly Phone[], selector: PhoneSelector): Phone | Refused {
  const fitting = phones.filter(({ id, phone }) => {
    if (selector === 'sole') return true;
    return 'e164' in selector ? phone === selector.e164 : id.toLowerCase() === selector.id.toLowerCase();
  });
  const [phone, another] = fitting;
  if (phone === undefined) return noSuchPhone(selector);
  if (another === undefined) return phone;
  return {
    code: 'target/phone-ambiguous',
    detail: `The subject has ${fitting.length} phones.`,
    pointer: '/phone',
    possible: fitting.map(({ id }) => id),
    outcome: { status: 'refused', effects: [] },
  };
}

function noSuchPhone(selector: PhoneSelector): Refused {
  // An id that is no id may be a number that somebody put there.
  const named =
    selector === 'sole'
      ? ''
      : ` ${'e164' in selector ? maskNumber(selector.e164) : selector.id.replaceAll(/(?<![\w-])\+?\d{7,}(?![\w-])/g, maskNumber)}`;
  return {
    code: 'target/phone-not-found',
    detail: `The subject has no phone${named}.`,
    pointer: '/phone',
    outcome: { status: 'noop', effects: [] },
  };
}

function refused(response: Response, outcome?: NonNullable<Refused['outcome']>): Refused {
  const { status } = response;
  if (status === 401 || status === 403) {
    return { code: 'auth/connection-credentials', detail: "Check the connection's credentials in phonegate.yaml." };
  }
  if (status === 429) {
    return { code: 'limit/rate', detail: 'MonoCloud limits the rate of requests.', ...retryAfter(response) };
  }
  if (status === 400 || status === 422) return { code: 'input/rejected-by-provider', detail: 'MonoCloud rejects the request: see native.' };
  if (status >= 500) return { code: 'upstream/failed', detail: 'MonoCloud failed.', ...(outcome && { outcome }) };
  return { code: 'refused/by-provider', detail: 'MonoCloud refuses in a way that its documents do not foresee.' };
}

/** The unified face has checked that it is there; an empty id is one that MonoCloud does not know. */
function userIdOf({ userId = '' }: Subject): string {
  return userId;
}
