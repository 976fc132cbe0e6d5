import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalJWKSet, type JWTPayload, jwtVerify } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { generateSigningKey, type SigningKey } from '../../src/receipts/signing-key.ts';
import type { TestGateway } from '../../src/testing.ts';
import { type RawUpstream, type Received, startRawUpstream } from '../proxy/raw-upstream.ts';
import { authing, monocloud, snag } from '../revocations/setup.ts';
import { allAre, createPlace, deliveries, laterOn, type Place, revoke } from './gateways.ts';

describe('a credential that was taken away', () => {
  let key: SigningKey;
  let receiver: RawUpstream;
  let place: Place;
  let opened: TestGateway | undefined;
  beforeAll(async () => {
    receiver = await startRawUpstream();
  });
  beforeEach(async () => {
    receiver.answerWith((response) => response.writeHead(202).end());
    place = createPlace({});
    key = await generateSigningKey(join(place.folder, 'key'), 'ES256');
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
    place.remove();
  });
  afterAll(() => receiver.close());
  const events = (change: object = {}): object => ({
    securityEvents: {
      issuer: 'https://phonegate.example',
      subjectIssuers: { monocloud: 'https://users.example' },
      receivers: {
        idp: { url: `${receiver.url}/events`, audience: 'https://idp.example', token: 'their-token', allowPrivateAddresses: true },
      },
      ...change,
    },
  });
  const open = async (settings: object): Promise<TestGateway> => {
    place.configure(settings);
    opened = await place.open({ ...place.env, PHONEGATE_SIGNING_KEY_FILE: join(place.folder, 'key') });
    return opened;
  };
  const read = async ({ bytes }: Received): Promise<JWTPayload> => {
    const keys = createLocalJWKSet({ keys: [...key.jwks.keys] });
    const options = { typ: 'secevent+jwt', issuer: 'https://phonegate.example', audience: 'https://idp.example' };
    return (await jwtVerify(bytes.toString(), keys, options)).payload;
  };
  const changeOf = (type: string, by = 'admin', reason = 'number_recycled'): unknown => ({
    'https://schemas.openid.net/secevent/caep/event-type/credential-change': {
      credential_type: 'phone-sms',
      change_type: type,
      initiating_entity: by,
      reason_admin: { en: `The phone number was ${type === 'delete' ? 'removed' : 'marked as not verified'} (${reason}).` },
      event_timestamp: expect.any(Number),
    },
  });

  it('is told to event receivers, one token a target: deleted where it was removed, revoked where it is only unverified', async () => {
    const gateway = await open(events());
    const { id } = await revoke(gateway, monocloud, { ...snag, effects: ['removed'] }, authing);
    const told = await deliveries(gateway, { endpoint: 'set/idp' }, (found) => found.length === 2 && allAre('delivered')(found));
    const tokens = await Promise.all(receiver.received.map(read));
    const common = {
      iss: 'https://phonegate.example',
      aud: 'https://idp.example',
      iat: expect.any(Number),
      jti: expect.any(String),
      txn: id,
    };
    expect(tokens.toSorted((one, other) => (JSON.stringify(one['sub_id']) < JSON.stringify(other['sub_id']) ? -1 : 1))).toEqual([
      { ...common, sub_id: { format: 'iss_sub', iss: 'https://users.example', sub: 'UOtBaOybB6dTpIJNrnkRw' }, events: changeOf('revoke') },
      { ...common, sub_id: { format: 'opaque', id: '123e4567-e89b-12d3-a456-426614174001' }, events: changeOf('delete') },
    ]);
    expect(tokens.map(({ jti }) => jti).toSorted()).toEqual(told.map((delivery) => delivery.id).toSorted());
    expect(receiver.received.map(({ headers }) => headers.authorization)).toEqual(['Bearer their-token', 'Bearer their-token']);
  });

  it('is told by the id in the profile of a user whom only a token names, never by the number, and again as the same token', async () => {
    receiver.answerWith(laterOn);
    const gateway = await open(events({ subjectIssuers: { authing: 'https://authing.example' } }));
    const passCode = await sentCode(gateway);
    await revoke(gateway, { ...authing, proof: { passCode } });
    const [failed] = await deliveries(gateway, { endpoint: 'set/idp' }, ([one]) => one?.attempts === 1);
    expect(failed).toMatchObject({ state: 'pending', lastStatus: 503, lastProblem: 'The receiver answered 503.' });
    const [first] = receiver.received;
    if (first === undefined) throw new TypeError('It was received.');
    expect(await read(first)).toMatchObject({
      jti: failed?.id,
      sub_id: { format: 'iss_sub', iss: 'https://authing.example', sub: '6229ffaxxxxxxxxcade3e3d9' },
    });
    const stored = readFileSync(place.storeFile, 'latin1') + readFileSync(`${place.storeFile}-wal`, 'latin1');
    for (const readable of ['13800138000', '6229ffaxxxxxxxxcade3e3d9', first.bytes.toString()]) expect(stored).not.toContain(readable);
    receiver.answerWith((response) => response.writeHead(202).end());
    await gateway.client.POST('/v1/deliveries/replay', { body: { deliveries: [failed?.id ?? ''] } });
    await deliveries(gateway, { endpoint: 'set/idp' }, allAre('delivered'));
    expect(receiver.received.map(({ bytes }) => bytes.toString())).toEqual([first.bytes.toString()]);
  });

  it('is told as what a policy did where a signal started it', async () => {
    writeFileSync(join(place.folder, 'users.csv'), `phone,connection,userId\n+441514960453,monocloud,UOtBaOybB6dTpIJNrnkRw\n`);
    const gateway = await open({
      ...events(),
      signals: {
        camara: { operator: { token: 'a-token-that-was-given-out' } },
        directory: { csvFile: 'users.csv' },
        policy: [{ signal: 'sim-swapped', reason: 'sim_swap', effects: ['unverified'], approval: 'none' }],
      },
    });
    const response = await fetch(`${gateway.url}/v1/signals/camara`, {
      method: 'POST',
      headers: { 'content-type': 'application/cloudevents+json', authorization: 'Bearer a-token-that-was-given-out' },
      body: JSON.stringify({
        id: 'swap-1',
        source: 'https://operator.example',
        specversion: '1.0',
        type: 'org.camaraproject.sim-swap-subscriptions.v0.swapped',
        time: '2026-11-20T08:59:30Z',
        data: { subscriptionId: 'a-subscription', phoneNumber: '+441514960453' },
      }),
    });
    expect(response.status).toBe(204);
    await deliveries(gateway, { endpoint: 'set/idp' }, (found) => found.length === 1 && allAre('delivered')(found));
    const tokens = await Promise.all(receiver.received.map(read));
    expect(tokens.map((token) => token['events'])).toEqual([changeOf('revoke', 'policy', 'sim_swap')]);
  });

  it('is told to nobody without a key to sign with', async () => {
    place.configure(events());
    await expect(place.open()).rejects.toThrow('securityEvents needs a signing key: set PHONEGATE_SIGNING_KEY_FILE;');
  });
});

/** The code that Authing's emulator has sent for the unbinding of its phone. */
async function sentCode(gateway: TestGateway): Promise<string> {
  const { response } = await gateway.client.POST('/v1/connections/{connection}/proofs', {
    params: { path: { connection: 'authing' } },
    body: { subject: authing.subject, phone: authing.phone },
  });
  expect(response.status).toBe(202);
  return (await gateway.emulator('authing').outbox()).at(-1)?.code ?? '';
}
