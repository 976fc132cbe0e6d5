import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { problem } from '../problem.ts';
import { startProxy } from './proxy.ts';
import { type Answer, json, type RawUpstream, raw, startRawUpstream } from './raw-upstream.ts';

const userId = 'UOtBaOybB6dTpIJNrnkRw';
const phoneId = 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70';
const indeterminate = { outcome: { status: 'indeterminate', effects: [] } };

let user: object;
let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  const proxy = { provider: 'monocloud', mode: 'proxy', upstream: upstream.url, credentials: { apiKey: 'own-key' } };
  gateway = await startProxy({
    // Each lets broken answers through on the native face; the unified face never does.
    monocloud: { ...proxy, contractCheck: 'off', maxAnswerBytes: 20_000 },
    hasty: { ...proxy, contractCheck: 'off', timeoutMs: 250 },
    reporting: { ...proxy, contractCheck: 'report' },
    emulated: { provider: 'monocloud' },
    genauth: { provider: 'genauth', mode: 'proxy', upstream: upstream.url, credentials: { appId: 'a' } },
  });
  const native = await sendExactly(gateway.url, `/native/emulated/api/users/${userId}`, { headers: { 'x-api-key': 'demo-monocloud-key' } });
  user = JSON.parse(native.bytes.toString());
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

/** The read is answered soundly; what `acting` and, after it, `lookingAgain` say comes on top. */
function answerWith(acting: Answer, lookingAgain: Answer = json(user)) {
  let acted = false;
  upstream.answerWith((response, request) => {
    if (request.method === 'GET') return (acted ? lookingAgain : json(user))(response, request);
    acted = true;
    return acting(response, request);
  });
}

/** Only where an answer never comes is there a point in not waiting long. */
function connectionFor(answer: Answer): string {
  return answer === silence ? 'hasty' : 'monocloud';
}

async function revoke(connection = 'monocloud') {
  const body = JSON.stringify({ subject: { userId }, phone: 'sole' });
  const headers = { 'content-type': 'application/json' };
  return shown(await sendExactly(gateway.url, `/v1/connections/${connection}/phones/revoke`, { method: 'POST', headers, body }));
}

function broken(status: number, code: string, title: string, retryable: boolean, rest: object) {
  return problem(status, code, title, expect.any(String), { fault: 'provider', retryable, ...rest });
}

const silence: Answer = () => {};
const failures: [what: string, answer: Answer, status: number, code: string, title: string, retryable: boolean, rest?: object][] = [
  ['comes too late', silence, 504, 'upstream/timeout', 'The provider did not answer in time', true],
  ['is a cut connection', ({ socket }) => socket?.destroy(), 502, 'upstream/unavailable', 'The provider cannot be reached', true],
  [
    'is cut short',
    raw('HTTP/1.1 200 OK', 'content-type: application/json', 'content-length: 9', '', '{}'),
    502,
    'upstream/truncated',
    "The provider's answer was cut short",
    true,
  ],
  ['redirects', json({}, 307, { location: '/elsewhere' }), 502, 'upstream/redirect', 'The provider redirects', false],
  ['is too large', json({ x: 'x'.repeat(20_000) }), 502, 'upstream/too-large', "The provider's answer is too large", false],
  [
    'is not JSON',
    json('<html>', 200, { 'content-type': 'text/html' }),
    502,
    'upstream/not-json',
    'The provider answered something that is not JSON',
    true,
    { pointer: '', errors: [{ in: 'response', pointer: '', held: '6 bytes of text/html', expected: 'JSON' }] },
  ],
  [
    'breaks the contract',
    json({ user_id: 1 }),
    502,
    'upstream/contract-violation',
    "The provider's answer breaks its contract",
    false,
    { pointer: expect.any(String), errors: expect.any(Array) },
  ],
];

describe('an answer to a revocation that', () => {
  it.each(failures)('%s leaves the outcome indeterminate', async (_, answer, status, code, title, retryable, rest = {}) => {
    answerWith(answer);
    const native = [{ operationId: 'findUserById', status: 200, body: user }];
    expect(await revoke(connectionFor(answer))).toEqual(broken(status, code, title, retryable, { ...rest, ...indeterminate, native }));
    expect(upstream.received.map(({ method, target }) => `${method} ${target}`)).toEqual([
      `GET /api/users/${userId}`,
      `POST /api/users/${userId}/phones/${phoneId}/unverify`,
    ]);
  });
});

describe('an answer to the read before a revocation that', () => {
  it.each(failures)(
    '%s leaves no outcome open, for nothing was asked to change',
    async (_, answer, status, code, title, retryable, rest = {}) => {
      upstream.answerWith(answer);
      expect(await revoke(connectionFor(answer))).toEqual(broken(status, code, title, retryable, rest));
      expect(upstream.received.map(({ method }) => method)).toEqual(['GET']);
    },
  );
});

describe('an answer to the look after a revocation that', () => {
  it.each(failures)('%s does not take back what the provider said', async (_, answer) => {
    answerWith(json(user), answer);
    expect(await revoke(connectionFor(answer))).toMatchObject({
      status: 200,
      body: { status: 'applied', effects: ['unverified'], confirmed: 'accepted' },
    });
  });
});

it('a connection that only reports broken answers enforces the contract here', async () => {
  answerWith(json({ user_id: 1 }));
  expect(await revoke('reporting')).toMatchObject({ status: 502, body: { code: 'upstream/contract-violation', ...indeterminate } });
});

it('the connection’s own credentials are sent', async () => {
  answerWith(json(user));
  await revoke();
  expect(upstream.received.map(({ headers }) => headers['x-api-key'])).toEqual(['own-key', 'own-key', 'own-key']);
});

describe('a subject token that no header can carry', () => {
  it.each(['two\nlines', '\u96fb\u8a71'])('is refused, and nothing is sent (%#)', async (accessToken) => {
    const body = JSON.stringify({ subject: { accessToken }, phone: 'sole' });
    upstream.answerWith(json({}));
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body };
    expect(shown(await sendExactly(gateway.url, '/v1/connections/genauth/phones/revoke', request))).toEqual(
      problem(
        400,
        'input/invalid',
        'The request breaks the contract',
        'A header holds a character that HTTP cannot carry. Nothing was sent.',
      ),
    );
    expect(upstream.received).toEqual([]);
    const connection = shown(await sendExactly(gateway.url, '/v1/connections/genauth'));
    expect(connection.body).toMatchObject({ health: { status: 'unknown' } });
  });
});
