import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { json, type Shown, send } from './raw.ts';

const gateway = await startTestGateway();
const emulator = gateway.emulator('monocloud');
const start = '2026-11-20T09:00:00.000Z';
const startSeconds = 1795165200;

const userId = 'UOtBaOybB6dTpIJNrnkRw';
const firstId = 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70';
const secondId = '0f3c1f0a-5b1e-4d55-9c0e-2b7d3a9f4c11';
const first = {
  id: firstId,
  phone: '+441514960453',
  primary: false,
  verified: true,
  source: 'monocloud',
  verification_source: 'monocloud',
};
const second = { ...first, id: secondId, phone: '+919988776655', primary: true };
const unverified = { verified: false, verification_source: null };

function call(method: 'get' | 'post' | 'delete', path: string, body?: object, key = 'demo-monocloud-key'): Promise<Shown> {
  return send(method, `${gateway.nativeUrl('monocloud')}/api/users${path}`, key === '' ? {} : { 'x-api-key': key }, body);
}

const find = (id = userId) => call('get', `/${id}`);
const onPhone = (phoneId: string, verb: string, id = userId) => call('post', `/${id}/phones/${phoneId}/${verb}`);
const remove = (phoneId: string, id = userId) => call('delete', `/${id}/phones/${phoneId}`);
const addPhone = (body: object, id = userId) => call('post', `/${id}/phones`, body);

/** A problem of MonoCloud's; its SDK recognises the media type only without a charset. */
function problem(status: number, title: string, rest: { readonly type?: string; readonly errors?: unknown } = {}) {
  return { status, mediaType: 'application/problem+json', body: { type: `https://httpstatuses.io/${status}`, title, status, ...rest } };
}

const notFound = problem(404, 'Not Found');

/** The demo user with these phones, changed at the moment the clock stands at. */
async function userWith(...phones: object[]) {
  return json(200, { ...(await find()).body, phone_numbers: phones, last_updated: startSeconds });
}

beforeEach(async () => {
  await gateway.reset();
  await emulator.setClock({ now: start, frozen: true });
});
afterAll(() => gateway.close());

describe('monocloud: verification', () => {
  it('a phone that is marked as unverified reads as unverified and stays stored', async () => {
    const expected = await userWith({ ...first, ...unverified });
    expect(await onPhone(firstId, 'unverify')).toEqual(expected);
    expect(await find()).toEqual(expected);
  });

  it('marking a phone twice answers the same, and it can be verified again', async () => {
    const expected = await userWith({ ...first, ...unverified });
    expect(await onPhone(firstId, 'unverify')).toEqual(expected);
    expect(await onPhone(firstId, 'unverify')).toEqual(expected);
    expect(await onPhone(firstId, 'verify')).toEqual(await userWith(first));
  });

  it('of two phones, only the one that is named changes', async () => {
    await emulator.reset('twoPhones');
    await emulator.setClock({ now: start, frozen: true });
    expect(await onPhone(firstId, 'unverify')).toEqual(await userWith({ ...first, ...unverified }, second));
    expect(await onPhone(secondId, 'unverify')).toEqual(await userWith({ ...first, ...unverified }, { ...second, ...unverified }));
    expect(await onPhone(firstId, 'verify')).toEqual(await userWith(first, { ...second, ...unverified }));
  });

  it("an id's letters may be of either case", async () => {
    expect(await onPhone(firstId.toUpperCase(), 'unverify')).toEqual(await userWith({ ...first, ...unverified }));
  });
});

describe('monocloud: the list of phones', () => {
  it('a removed phone is gone and cannot be removed again', async () => {
    const expected = await userWith();
    expect(await remove(firstId)).toEqual(expected);
    expect(await find()).toEqual(expected);
    expect(await remove(firstId)).toEqual(notFound);
    expect(await onPhone(firstId, 'unverify')).toEqual(notFound);
  });

  it('exactly one phone is the primary one, and removing it makes no other primary', async () => {
    await emulator.reset('twoPhones');
    await emulator.setClock({ now: start, frozen: true });
    expect(await onPhone(firstId, 'primary')).toEqual(await userWith({ ...first, primary: true }, { ...second, primary: false }));
    expect(await remove(firstId)).toEqual(await userWith({ ...second, primary: false }));
  });

  it('the first phone of a user is the primary one, later ones are not, and none is verified unless asked', async () => {
    await emulator.reset('noPhone');
    await emulator.setClock({ now: start, frozen: true });
    const primary = { ...first, id: expect.any(String), primary: true, ...unverified };
    const later = { ...second, id: expect.any(String), primary: false };
    expect(await addPhone({ phone_number: first.phone })).toEqual(await userWith(primary));
    expect(await addPhone({ phone_number: second.phone, is_verified: true })).toEqual(await userWith(primary, later));
  });

  it('a number that any user has is a duplicate; once removed it is free', async () => {
    const duplicate = problem(422, 'Unprocessable Entity', {
      type: 'https://httpstatuses.io/422#identity-validation-error',
      errors: [{ code: 'DuplicatePhoneNumber', description: "Phone number '+441514960453' is already taken." }],
    });
    const asked = { email: 'other@example.com', email_verified: true };
    const other: string = (await call('post', '', asked)).body.user_id;
    expect(await addPhone({ phone_number: first.phone }, other)).toEqual(duplicate);
    expect(await addPhone({ phone_number: first.phone })).toEqual(duplicate);
    await remove(firstId);
    expect((await addPhone({ phone_number: first.phone }, other)).body.phone_numbers).toMatchObject([
      { phone: first.phone, primary: true },
    ]);
  });

  it("another user's phone cannot be reached through this user, and goes with its owner", async () => {
    const created = await call('post', '', { phone_number: second.phone, phone_number_verified: true });
    expect(created).toMatchObject({
      status: 201,
      mediaType: 'application/json',
      body: { phone_numbers: [{ phone: second.phone, verified: true }] },
    });
    const other: string = created.body.user_id;
    const otherPhone: string = created.body.phone_numbers[0].id;
    expect(await onPhone(otherPhone, 'unverify')).toEqual(notFound);
    expect(await remove(otherPhone)).toEqual(notFound);
    expect(await find(other)).toEqual(json(200, created.body));
    expect(await call('delete', `/${other}`)).toEqual({ status: 204, mediaType: undefined, body: {} });
    expect(await find(other)).toEqual(notFound);
    expect((await addPhone({ phone_number: second.phone })).status).toBe(200);
  });
});

describe('monocloud: refusals', () => {
  const operations = [
    ['unverifying', (phoneId: string, id?: string) => onPhone(phoneId, 'unverify', id)],
    ['verifying', (phoneId: string, id?: string) => onPhone(phoneId, 'verify', id)],
    ['making primary', (phoneId: string, id?: string) => onPhone(phoneId, 'primary', id)],
    ['removing', remove],
  ] as const;

  it.each(operations)('%s a phone by what is no UUID, an unknown id or an unknown user is refused', async (_, operate) => {
    const before = await emulator.state();
    const malformed = {
      type: 'https://httpstatuses.io/422#validation-error',
      errors: { identifier_id: ["The value 'mobile' is not valid."] },
    };
    expect(await operate('mobile')).toEqual(problem(422, 'Unprocessable Entity', malformed));
    expect(await operate(secondId)).toEqual(notFound);
    expect(await operate(firstId, 'nobody')).toEqual(notFound);
    expect(await emulator.state()).toEqual(before);
  });

  it.each([
    ['without a key', '', problem(401, 'Unauthorized')],
    ['with a key that nobody knows', 'no-such-key', problem(401, 'Unauthorized')],
    ['with a key that may not manage users', 'demo-monocloud-key-without-permission', problem(403, 'Forbidden')],
  ])('%s nothing is done', async (_, key, refusal) => {
    const before = await emulator.state();
    expect(await call('post', `/${userId}/phones/${firstId}/unverify`, undefined, key)).toEqual(refusal);
    expect(await call('get', `/${userId}`, undefined, key)).toEqual(refusal);
    expect(await emulator.state()).toEqual(before);
  });

  it.each([
    ['the 422 of a field, with no field named', 422, { type: 'https://httpstatuses.io/422#validation-error', errors: {} }],
    ['a 423 without more', 423, {}],
    ['a 500 without more', 500, {}],
  ])('a failure that is planned is worded as %s', async (_, status, rest) => {
    await emulator.setFaults({ kind: 'status', status, operationId: 'findUserById' });
    const titles: Readonly<Record<number, string>> = { 422: 'Unprocessable Entity', 423: 'Locked', 500: 'Internal Server Error' };
    expect(await find()).toEqual(problem(status, titles[status] ?? '', rest));
  });

  it('a failure whose status has no name is titled an error', async () => {
    await emulator.setFaults({ kind: 'status', status: 499, operationId: 'findUserById' });
    expect(await find()).toEqual(problem(499, 'Error'));
  });

  it.each([
    ['is missing', {}, 'is required'],
    ['is not in international form', { phone_number: '01514960453' }, 'The phone number is not valid.'],
  ])('a number that %s is refused by the name of its field', async (_, body, expected) => {
    const errors = { phone_number: [expected] };
    expect(await addPhone(body)).toEqual(
      problem(422, 'Unprocessable Entity', { type: 'https://httpstatuses.io/422#validation-error', errors }),
    );
  });
});
