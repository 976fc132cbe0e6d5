import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { createSigner, notification, number, places, type SignalGateway, secret, shown, startSignalGateway } from './world.ts';

const signer = await createSigner();

const acknowledged = { status: 204 };
const refused = (status: number, code: string, message: unknown): object => ({
  status,
  type: 'application/json',
  body: { status, code, message },
});
const unauthenticated = refused(401, 'UNAUTHENTICATED', 'The bearer token, or the signature of the body, is not the configured one.');
const swapped = {
  status: 'completed',
  reason: 'sim_swap',
  by: undefined,
  targets: [
    ['monocloud', ['unverified', 'removed'], 'applied', ['unverified']],
    ['snag', ['unverified', 'removed'], 'applied', ['removed', 'badges_cleared']],
  ],
};

function signed(body: string, prefix = ''): Record<string, string> {
  return { 'x-signature': prefix + createHmac('sha256', secret).update(body).digest('hex') };
}

let gateway: SignalGateway;
beforeAll(async () => {
  gateway = await startSignalGateway(signer);
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

describe.each(places)('a CAMARA notification, kept in $name,', ({ make }) => {
  it('has its effect once, however often it comes, and another of the same sender has its own', async () => {
    const place = await make();
    let own = await startSignalGateway(signer, place);
    const send = async (id: string, body: object = notification(id)): Promise<number> =>
      (await own.revocationsOf(async () => expect(await own.notify(body)).toEqual(acknowledged))).length;
    expect(await send('one')).toBe(1);
    expect(await send('one')).toBe(0);
    await own.close();
    own = await startSignalGateway(signer, place);
    expect(await send('one')).toBe(0);
    expect(await send('two')).toBe(1);
    expect(await send('one', notification('one', { source: 'https://elsewhere.example' }))).toBe(1);
    const body = JSON.stringify(notification('one'));
    expect(await own.revocationsOf(async () => expect(await own.notify(body, signed(body))).toEqual(acknowledged))).toHaveLength(1);
    await own.close();
    await place.drop();
  });
});

describe('a CAMARA notification', () => {
  it.each(['v0', 'v1'])('that a SIM was swapped (%s) starts a revocation', async (version) => {
    const event = notification(`swapped ${version}`, { type: `org.camaraproject.sim-swap-subscriptions.${version}.swapped` });
    const made = await gateway.revocationsOf(async () => expect(await gateway.notify(event)).toEqual(acknowledged));
    expect(made.map(shown)).toEqual([swapped]);
    expect((await gateway.actors(made[0]?.id ?? ''))[0]).toBe('signal:operator-a');
  });

  it.each(['', 'sha256='])('may be signed instead, byte for byte (%s)', async (prefix) => {
    // As no serialiser writes it.
    const body = ` ${JSON.stringify(notification(`signed ${prefix}`)).replace('"id"', '"\\u0069d"')}\n`;
    const made = await gateway.revocationsOf(async () => expect(await gateway.notify(body, signed(body, prefix))).toEqual(acknowledged));
    expect(made.map(shown)).toEqual([swapped]);
    expect(await gateway.notify(`${body} `, signed(body, prefix))).toEqual(unauthenticated);
  });

  it('that a subscription ended is acknowledged and noted', async () => {
    gateway.lines.length = 0;
    const type = 'org.camaraproject.sim-swap-subscriptions.v0.subscription-ends';
    const event = notification('ended', { type, data: { terminationReason: 'SUBSCRIPTION_EXPIRED' } });
    expect(await gateway.revocationsOf(async () => expect(await gateway.notify(event)).toEqual(acknowledged))).toEqual([]);
    expect(gateway.lines).toContainEqual({
      event: 'camara',
      fields: { from: 'operator-a', id: 'ended', type, outcome: 'noted', revocations: [] },
    });
  });

  it.each<[string, Record<string, string>]>([
    ['nothing', {}],
    ['another token', { authorization: 'Bearer another' }],
    ['the token by another scheme', { authorization: 'Basic a-token-that-was-given-out' }],
    ['a wrong signature', { 'x-signature': 'ab'.repeat(32) }],
    ['a signature of something else', signed('{}')],
  ])('from somebody who brings %s is refused', async (what, headers) => {
    const act = async (): Promise<void> => expect(await gateway.notify(notification(what), headers)).toEqual(unauthenticated);
    expect(await gateway.revocationsOf(act)).toEqual([]);
  });

  it.each(['{', {}])('from somebody who brings no proof is refused for that, whatever else is wrong with it: %j', async (body) => {
    expect(await gateway.notify(body, {})).toEqual(unauthenticated);
  });

  it('is refused from everybody where no sender is configured', async () => {
    const bare = await startTestGateway();
    const response = await fetch(`${bare.url}/v1/signals/camara`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json', authorization: 'Bearer undefined' },
      body: JSON.stringify(notification('x')),
    });
    expect(response.status).toBe(401);
    await bare.close();
  });

  it.each<[string, unknown, string]>([
    ['is not JSON', '{', 'The body (1 bytes of application/cloudevents+json) is not JSON.'],
    ['lacks its id', notification('x', { id: undefined }), 'body /id held nothing: is required.'],
    ['has another version', notification('x', { specversion: '0.3' }), 'body /specversion held "0.3": must be equal to constant.'],
    [
      'is another event',
      notification('x', { type: 'org.camaraproject.device-status.v0.roaming-on' }),
      '/type holds another event; it should hold one of org.camaraproject.sim-swap-subscriptions.',
    ],
    ['names no number', notification('x', { data: { subscriptionId: 'x' } }), '/data lacks phoneNumber.'],
    ['has no data', notification('x', { data: undefined }), '/data lacks phoneNumber.'],
    [
      'names no number in E.164 form',
      notification('x', { data: { phoneNumber: number.slice(1) } }),
      '/data/phoneNumber holds a string of 12 characters; it should be a phone number in E.164 form (a plus sign, the country code and the number, digits only).',
    ],
  ])('that %s is refused, without showing a number', async (_, body, message) => {
    const act = async (): Promise<void> => expect(await gateway.notify(body)).toEqual(refused(400, 'INVALID_ARGUMENT', message));
    expect(await gateway.revocationsOf(act)).toEqual([]);
  });
});
