import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { json, send } from './raw.ts';

const gateway = await startTestGateway();
const emulator = gateway.emulator('monocloud');
const start = '2026-11-20T09:00:00.900Z';
const startSeconds = 1795165200;
const id = expect.stringMatching(/^[\da-f-]{36}$/);

beforeEach(async () => {
  await gateway.reset();
  await emulator.setClock({ now: start, frozen: true });
});
afterAll(() => gateway.close());

const create = (body: object) => send('post', `${gateway.nativeUrl('monocloud')}/api/users`, { 'x-api-key': 'demo-monocloud-key' }, body);

function invalid(type: string, errors: unknown) {
  const body = { type: `https://httpstatuses.io/422#${type}`, title: 'Unprocessable Entity', status: 422, errors };
  return { status: 422, mediaType: 'application/problem+json', body };
}

const created = {
  user_id: expect.stringMatching(/^[\w-]{22}$/),
  disabled: false,
  connections: [],
  claims: {},
  public_data: {},
  private_data: {},
  emails: [],
  phone_numbers: [],
  passkeys: [],
  force_password_reset: false,
  external_providers: [],
  creation_time: startSeconds,
  last_updated: startSeconds,
  username: null,
  has_password: false,
  password_updated_at: null,
  block_until: null,
  failure_count: 0,
  sign_in_attempts_count: 0,
  last_sign_in_attempt: null,
  last_sign_in_attempt_ip: null,
  sign_in_success_count: 0,
  last_sign_in_success: null,
  last_sign_in_success_ip: null,
  last_activity: null,
  last_known_city: null,
  last_known_country: null,
  last_known_region: null,
};
const email = { id, email: 'new@example.com', primary: true, source: 'monocloud', verified: true, verification_source: 'monocloud' };
const phone = { id, phone: '+14155552671', primary: true, source: 'monocloud', verified: true, verification_source: 'monocloud' };
const unverified = { verified: false, verification_source: null };
const withPassword = { has_password: true, password_updated_at: startSeconds, force_password_reset: true };

describe('monocloud: a new user', () => {
  it.each<[string, object, object]>([
    ['a verified e-mail address', { email: 'new@example.com', email_verified: true }, { emails: [email] }],
    ['a verified phone', { phone_number: '+14155552671', phone_number_verified: true }, { phone_numbers: [phone] }],
    ['a password, which is temporary unless said', { password: 'secret' }, withPassword],
    ['the hash of a password', { password_hash: 'hash', is_temporary_password: true }, withPassword],
    ['a password to stay', { password: 'secret', is_temporary_password: false }, { ...withPassword, force_password_reset: false }],
    [
      'a password, a name to sign in with and unverified addresses',
      { password: 'secret', username: 'newcomer', email: 'new@example.com', phone_number: '+14155552671' },
      {
        ...withPassword,
        username: { id, username: 'newcomer', source: 'monocloud' },
        emails: [{ ...email, ...unverified }],
        phone_numbers: [{ ...phone, ...unverified }],
      },
    ],
    [
      'claims, of which empty ones count as left out',
      {
        password: 'secret',
        name: 'N',
        given_name: 'G',
        middle_name: 'M',
        family_name: 'F',
        nickname: 'K',
        picture: 'https://example.com/p',
      },
      {
        ...withPassword,
        claims: { name: 'N', given_name: 'G', middle_name: 'M', family_name: 'F', nickname: 'K', picture: 'https://example.com/p' },
      },
    ],
    [
      'empty fields, as if left out',
      { password: 'secret', username: '', email: null, phone_number: '', name: '', nickname: null },
      withPassword,
    ],
  ])('is made from %s', async (_, body, expected) => {
    const reply = await create(body);
    expect(reply).toEqual(json(201, { ...created, ...expected }));
    const read = await send('get', `${gateway.nativeUrl('monocloud')}/api/users/${reply.body.user_id}`, {
      'x-api-key': 'demo-monocloud-key',
    });
    expect(read).toEqual(json(200, reply.body));
  });

  it.each([
    ['nothing', {}],
    ['an e-mail address that nobody verified', { email: 'new@example.com' }],
    ['a phone that nobody verified', { phone_number: '+14155552671', phone_number_verified: false }],
    ['a verified address that is empty', { email: '', email_verified: true }],
    ['a verified phone that is empty', { phone_number: '', phone_number_verified: true }],
    ['an empty password', { password: '', password_hash: '' }],
  ])('needs a way in, which is not %s', async (_, body) => {
    const password = ['A password, a verified email or a verified phone number is required.'];
    expect(await create(body)).toEqual(invalid('validation-error', { password }));
  });

  it.each([
    ['name', { username: 'USERNAME' }, 'DuplicateUserName', "Username 'USERNAME' is already taken."],
    ['e-mail address', { email: 'USER@example.com' }, 'DuplicateEmail', "Email 'USER@example.com' is already taken."],
    ['number', { phone_number: '+441514960453' }, 'DuplicatePhoneNumber', "Phone number '+441514960453' is already taken."],
  ])("cannot have another's %s, in whatever case", async (_, part, code, description) => {
    const before = await emulator.state();
    expect(await create({ password: 'secret', ...part })).toEqual(invalid('identity-validation-error', [{ code, description }]));
    expect(await emulator.state()).toEqual(before);
  });

  it('cannot have what stands among the names and addresses of others, whichever of them holds it, in whatever case', async () => {
    const address = (local: string, primary: boolean) => ({ ...email, id: crypto.randomUUID(), email: `${local}@example.com`, primary });
    const username = (name: string) => ({ id: crypto.randomUUID(), username: name, source: 'monocloud' });
    await emulator.replaceState({
      provider: 'monocloud',
      apiKeys: [{ key: 'demo-monocloud-key', permitted: true }],
      users: [
        { user_id: 'u', username: username('Held'), emails: [address('one', true), address('Two', false)] },
        { user_id: 'v', username: username('other'), emails: [address('three', true)] },
      ],
    });
    const taken = (code: string, description: string) => invalid('identity-validation-error', [{ code, description }]);
    expect(await create({ password: 'secret', username: 'held' })).toEqual(taken('DuplicateUserName', "Username 'held' is already taken."));
    expect(await create({ password: 'secret', email: 'two@example.com' })).toEqual(
      taken('DuplicateEmail', "Email 'two@example.com' is already taken."),
    );
    expect((await create({ password: 'secret', username: 'free', email: 'four@example.com' })).status).toBe(201);
  });

  it.each(['01514960453', '+0151496', '+44x', 'x+44151', '+1234567890123456'])('cannot have the number %s', async (number) => {
    expect(await create({ password: 'secret', phone_number: number })).toEqual(
      invalid('validation-error', { phone_number: ['The phone number is not valid.'] }),
    );
  });
});

describe('monocloud: a world that contradicts itself is refused:', () => {
  const one = {
    id: 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70',
    phone: '+441514960453',
    primary: false,
    verified: true,
    source: 'monocloud',
    verification_source: 'monocloud',
  };
  const two = { ...one, id: '0f3c1f0a-5b1e-4d55-9c0e-2b7d3a9f4c11', phone: '+919988776655' };

  it.each([
    ['a user twice', [{ user_id: 'u' }, { user_id: 'u' }], 'users: u stands twice'],
    ['a number twice', [{ user_id: 'u', phone_numbers: [one, { ...two, phone: one.phone }] }], 'users: a number of u stands twice'],
    [
      'a number of two users',
      [
        { user_id: 'u', phone_numbers: [one] },
        { user_id: 'v', phone_numbers: [one] },
      ],
      'users: a number of v stands twice',
    ],
    ['a phone id twice', [{ user_id: 'u', phone_numbers: [one, { ...two, id: one.id }] }], 'users: a phone id of u stands twice'],
    [
      'two primary numbers',
      [
        {
          user_id: 'u',
          phone_numbers: [
            { ...one, primary: true },
            { ...two, primary: true },
          ],
        },
      ],
      'users: u has two primary numbers',
    ],
  ])('%s', async (_, users, message) => {
    await expect(emulator.replaceState({ provider: 'monocloud', users })).rejects.toThrow(message);
  });

  it('while a user of whom only the id is told is like one who was just created', async () => {
    await emulator.replaceState({ provider: 'monocloud', users: [{ user_id: 'u' }] });
    const user = { ...created, user_id: 'u', creation_time: 0, last_updated: 0 };
    expect(await emulator.state()).toEqual({ provider: 'monocloud', apiKeys: [], users: [user] });
  });

  it('while keys and one primary number are kept', async () => {
    const apiKeys = [
      { key: 'a', permitted: true },
      { key: 'b', permitted: false },
    ];
    await emulator.replaceState({
      provider: 'monocloud',
      apiKeys,
      users: [{ user_id: 'u', phone_numbers: [{ ...one, primary: true }, two] }],
    });
    expect(await emulator.state()).toMatchObject({ apiKeys, users: [{ user_id: 'u', creation_time: 0, last_updated: 0 }] });
  });

  it('and an id is found in whatever case it is held, but for what stands around it', async () => {
    const held = { ...one, id: one.id.toUpperCase() };
    await emulator.replaceState({
      provider: 'monocloud',
      apiKeys: [{ key: 'a', permitted: true }],
      users: [{ user_id: 'u', phone_numbers: [held] }],
    });
    const unverify = (id: string) =>
      send('post', `${gateway.nativeUrl('monocloud')}/api/users/u/phones/${id}/unverify`, { 'x-api-key': 'a' });
    expect((await unverify(`x${one.id}`)).status).toBe(422);
    expect((await unverify(`${one.id}x`)).status).toBe(422);
    expect((await unverify(one.id)).status).toBe(200);
  });
});
