import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningGateway, readConfig, startGateway } from '../src/index.ts';
import { dialects, providerIds } from './dialects.ts';
import { type Sent, sendExactly } from './exact.ts';

const accessToken = 'secret-access-token';
const passCode = '918273';
const letters = 'K7P2QX';
const e164 = '+441514960453';
const national = '1514960453';
/** None of these may be in what a caller is told or in what is logged, whoever sent it. */
const secrets = [accessToken, passCode, passCode.slice(0, 4), letters, national, '1514 960453', '1514-960-453', 'secret-api-key'];

/** Without the request's id, in which any digits may stand. */
const lines: string[] = [];
let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway(readConfig({}, { port: '0' }), (event, { id, ...fields }) =>
    lines.push(JSON.stringify({ event, ...fields })),
  );
});
afterAll(() => gateway.close());
beforeEach(() => {
  lines.length = 0;
});

/** Sends the request and gives everything that came of it but the provider's own raw answers, which are shown as they are. */
async function traces(target: string, sent: Sent): Promise<string> {
  const { bytes } = await sendExactly(gateway.url, target, sent);
  const body: unknown = JSON.parse(bytes.toString() || 'null');
  const told = typeof body === 'object' && body !== null ? { ...body, native: undefined } : body;
  return [JSON.stringify(told), ...lines].join('\n');
}

function expectNone(text: string): void {
  expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
}

function post(target: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return traces(target, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: text });
}

const subject = { accessToken };
const sound = { subject, phone: { e164 }, proof: { passCode } };

describe('a secret or a number is neither told nor logged when a unified request', () => {
  it.each<[what: string, body: unknown]>([
    ['is refused by the provider', sound],
    ['has the token in place of the subject', { ...sound, subject: accessToken }],
    ['has the code in place of the proof', { ...sound, proof: passCode }],
    ['has a short code in place of the proof', { ...sound, proof: Number(passCode) }],
    ['has the code as a number', { ...sound, proof: { passCode: Number(passCode) } }],
    ['has the number in place of the phone', { ...sound, phone: e164 }],
    ['has the number as a number', { ...sound, phone: Number(national) }],
    ['has the number with spaces', { ...sound, phone: { e164: '+44 1514 960453' } }],
    ['has the number with hyphens', { ...sound, phone: { e164: '+44-1514-960-453' } }],
    ['has the number under another name', { ...sound, phone: { number: national } }],
    ['has the number as the id of a phone', { ...sound, phone: { id: e164, more: 1 } }],
    ['has the number twice', { ...sound, phone: [e164, national] }],
    ['has the number as an effect', { ...sound, effects: [e164] }],
    ['has the number as the reason', { ...sound, reason: `${e164} ` }],
    ['has the number beside the phone', { ...sound, to: e164 }],
    ['has the number as a number beside the phone', { ...sound, to: Number(national) }],
    ['has the token under another name', { subject: { jwt: accessToken }, phone: 'sole' }],
    ['has the token as the user', { subject: { userId: [accessToken] }, phone: 'sole' }],
    ['has the code beside the proof', { ...sound, otp: letters }],
    ['has the code as a PIN', { ...sound, pin: letters }],
    ['has the code as the reason', { ...sound, reason: passCode.slice(0, 4) }],
    ['has the code of letters in place of the proof', { ...sound, proof: letters }],
    ['is cut short', JSON.stringify(sound).slice(0, -1)],
    ['is too large', JSON.stringify({ ...sound, more: ' '.repeat(1_048_576) })],
  ])('%s', async (_, body) => {
    expectNone(await post('/v1/connections/authing/phones/revoke', body));
    expectNone(await post('/v1/connections/authing/proofs', body));
  });

  it('is of another media type', async () => {
    expectNone(await post('/v1/connections/authing/phones/revoke', JSON.stringify(sound), { 'content-type': 'text/plain' }));
  });

  it.each([`number=${e164}`, `number=%2B44${national}`, `e164=${national}`, `accessToken=${accessToken}`, `passCode=${passCode}`])(
    'has it in the query: ?%s',
    async (query) => {
      expectNone(await traces(`/v1/connections/authing/phones?${query}`, {}));
    },
  );

  it('has it in a header', async () => {
    expectNone(await traces('/v1/connections/authing/phones', { headers: { 'subject-access-token': accessToken } }));
    expectNone(await traces('/v1/connections/monocloud/phones', { headers: { 'subject-access-token': accessToken } }));
  });
});

describe.each(providerIds)('a secret or a number is neither told nor logged when a native request to %s', (id) => {
  const { headers, path } = dialects[id];
  const target = `/native/${id}${path}`;
  const secret = { phoneNumber: e164, phone_number: national, passCode: [passCode], userId: accessToken, walletAddress: 7 };

  it('breaks the contract', async () => {
    expectNone(await post(target, secret, headers));
    expectNone(await post(target, e164, headers));
  });

  it('is no JSON', async () => {
    expectNone(await post(target, `{"passCode":"${passCode}","to":"${e164}"`, headers));
  });

  it('has unknown credentials', async () => {
    const credentials = Object.fromEntries(Object.keys(headers).map((name) => [name, 'secret-api-key']));
    expectNone(await post(target, secret, credentials));
    expectNone(await post(target, secret, { authorization: `Bearer ${accessToken}` }));
  });

  it('is to an unknown path or with an unknown method', async () => {
    expectNone(await post(`/native/${id}/nothing?code=${passCode}`, secret, headers));
    expectNone(await traces(`${target}?to=${e164}`, { method: 'PATCH', headers }));
  });
});

describe('a secret or a number is neither told nor logged when a world', () => {
  const put = (id: string, world: object) =>
    traces(`/_emulator/${id}/state`, { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify(world) });

  it('breaks its schema', async () => {
    expectNone(
      await put('snag', {
        provider: 'snag',
        apiKeys: 'secret-api-key',
        users: [{ phoneNumber: national }],
        codes: [{ code: Number(passCode) }],
      }),
    );
    expectNone(await put('monocloud', { provider: 'monocloud', users: [{ user_id: 'u', phone_numbers: [e164] }] }));
    const token = { accessToken: [accessToken], userId: 'u' };
    expectNone(await put('authing', { provider: 'authing', appIds: [], users: [{ userId: 'u', phone: 1514960453 }], tokens: [token] }));
  });

  it('breaks its own rules', async () => {
    const phone = { id: 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70', phone: e164, primary: false, verified: true };
    expectNone(await put('monocloud', { provider: 'monocloud', users: [{ user_id: 'u', phone_numbers: [phone, phone] }] }));
    const users = [{ userId: 'u', phone: national, phoneCountryCode: '+44' }];
    const codes = Array.from({ length: 2 }, () => ({ to: e164, channel: 'c', code: passCode, sentAt: '2026-11-20T09:00:00Z' }));
    const tokens = Array.from({ length: 2 }, () => ({ accessToken, userId: 'u' }));
    expectNone(await put('authing', { provider: 'authing', appIds: [], users: [...users, { ...users[0], userId: 'v' }], tokens: [] }));
    expectNone(await put('authing', { provider: 'authing', appIds: [], users, tokens, codes: [] }));
    expectNone(await put('authing', { provider: 'authing', appIds: [], users, tokens: [], codes }));
  });
});

it('the log has a line for each request all the same', async () => {
  await post('/v1/connections/authing/phones/revoke', sound);
  expect(lines.map((line) => JSON.parse(line).event)).toEqual(['revocation', 'request']);
});
