import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { V3Client } from './authing-v3.ts';
import { type Answer, startStandIn } from './stand-in.ts';
import { createUnified, problem } from './unified.ts';

const emulated = await startTestGateway();
const read = await createUnified(emulated).nativeRead('authing');
const { data: profile } = read.body;

let answer: (isRead: boolean) => Answer;
const standIn = await startStandIn((method) => answer(method === 'GET'));
const proxying = await startTestGateway({ env: { AUTHING_UPSTREAM: standIn.url, AUTHING_APP_ID: 'app' } });
const unified = createUnified(proxying);
const proof = { passCode: '123456' };
const success = { statusCode: 200, message: 'Operation successful', requestId: 'r' };
const shows = (changes: object): Answer => ({ status: 200, body: { ...success, data: { ...profile, ...changes } } });

beforeEach(() => emulated.reset());
afterAll(async () => {
  await Promise.all([emulated.close(), proxying.close()]);
  await standIn.close();
});

describe('unified: what Authing shows', () => {
  it('another number in the place of the one that was unbound means that it is gone', async () => {
    let reads = 0;
    answer = (isRead) => {
      if (!isRead) return { status: 200, body: success };
      reads += 1;
      return reads === 1 ? shows({}) : shows({ phone: '13900139000' });
    };
    expect(await unified.revoke('authing', { proof })).toMatchObject({
      status: 200,
      body: { status: 'applied', effects: ['removed'], phone: { masked: '+86*********00' }, confirmed: 'read_back' },
    });
  });

  it('a number without a country code is one of mainland China', async () => {
    answer = (isRead) => (isRead ? shows({ phoneCountryCode: '' }) : { status: 200, body: success });
    expect(await unified.requestProof('authing')).toMatchObject({ status: 202, body: { status: 'sent', to: '+86*********00' } });
  });

  it('no number, where the field is empty', async () => {
    answer = () => shows({ phone: '' });
    expect(await unified.revoke('authing', { proof })).toMatchObject({ status: 404, body: { code: 'target/phone-not-found' } });
  });

  it.each([
    [400, 400, 'input/rejected-by-provider', undefined],
    [401, 401, 'auth/subject-token', undefined],
    [403, 409, 'refused/by-provider', { status: 'refused', effects: [] }],
    [429, 429, 'limit/rate', undefined],
    [499, 409, 'refused/by-provider', { status: 'refused', effects: [] }],
    [500, 502, 'upstream/failed', { status: 'indeterminate', effects: [] }],
  ])('a refusal by statusCode %d is answered with %d %s', async (statusCode, status, code, outcome) => {
    answer = (isRead) => (isRead ? shows({}) : { status: 200, body: { statusCode, message: 'no', requestId: 'r' } });
    const refused = await unified.revoke('authing', { proof });
    expect(refused).toMatchObject({ status, body: { code } });
    expect(refused.body).toEqual(
      outcome === undefined ? expect.not.objectContaining({ outcome: expect.anything() }) : expect.objectContaining({ outcome }),
    );
  });

  it.each([
    [12, { retryAfter: '12' }],
    [undefined, {}],
  ])('its limit of requests is told with the time to wait, if it says one: %j', async (seconds, waits) => {
    const retry = seconds === undefined ? {} : { retryAfterSeconds: seconds };
    await emulated.emulator('authing').setFaults({ kind: 'status', status: 429, operationId: 'sendSms', ...retry });
    const told = { retryable: true, detail: "The provider's rate limit is reached.", native: expect.any(Array) };
    const limited = problem(429, 'limit/rate', 'Too many requests', told);
    expect(await createUnified(emulated).requestProof('authing')).toEqual({ ...limited, ...waits });
  });

  it('a number of another country is proven and unbound as that', async () => {
    const client = new V3Client(emulated, { connection: 'authing', appIdHeader: 'x-authing-app-id' });
    await client.changeWorld((world) => ({
      ...world,
      users: world.users.map((user) => (user.email === undefined ? user : { ...user, phone: '4155552671', phoneCountryCode: '+1' })),
    }));
    const here = createUnified(emulated);
    expect(await here.requestProof('authing')).toMatchObject({ status: 202, body: { to: '+1********71' } });
    expect(await client.emulator.outbox()).toMatchObject([{ to: '+14155552671' }]);
    const phone = { e164: '+14155552671' };
    expect(await here.revoke('authing', { phone, proof: { passCode: await client.newestCode() } })).toMatchObject({
      body: { status: 'applied' },
    });
  });
});
