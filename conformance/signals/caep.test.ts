import { join } from 'node:path';
import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TargetRecord } from '../../src/receipts/receipt.ts';
import { generateSigningKey, type SigningKey } from '../../src/receipts/signing-key.ts';
import { type CredentialChange, toCredentialChange } from '../../src/signals/credential-change.ts';
import { setDialect } from '../../src/signals/push-set.ts';
import { type Delivery, newDelivery } from '../../src/webhooks/delivery.ts';
import { createSender, type Sender } from '../../src/webhooks/sender.ts';
import { targetRecord } from '../audit/records.ts';
import { json, type RawUpstream, startRawUpstream } from '../proxy/raw-upstream.ts';
import { inFolder } from '../temporary-files.ts';

let key: SigningKey;
let receiver: RawUpstream;
let sender: Sender;
beforeAll(async () => {
  key = await inFolder((folder) => generateSigningKey(join(folder, 'key'), 'RS256'));
  receiver = await startRawUpstream();
  sender = createSender([
    { id: 'set/idp', url: `${receiver.url}/events`, allowPrivateAddresses: true, timeoutMs: 1000, dialect: setDialect('their-token') },
  ]);
});
afterAll(async () => {
  await sender.close();
  await receiver.close();
});

function change(target = targetRecord()): CredentialChange {
  return {
    id: 'rev_01.tgt_1',
    issuer: 'https://phonegate.example',
    audience: 'https://idp.example.com/events',
    issuedAt: new Date(Date.UTC(2026, 10, 20, 9, 5)),
    transaction: 'rev_01',
    subject: { format: 'iss_sub', iss: 'https://idp.example.com/', sub: 'user-1' },
    initiatingEntity: 'policy',
    reason: 'number_recycled',
    target,
  };
}

describe('a CAEP credential-change', () => {
  it('says that the phone was deleted where the number was removed', async () => {
    const token = await toCredentialChange(change(), key);
    const verified = await jwtVerify(token ?? '', createLocalJWKSet({ keys: [...key.jwks.keys] }), {
      typ: 'secevent+jwt',
      issuer: 'https://phonegate.example',
      audience: 'https://idp.example.com/events',
    });
    expect(verified.protectedHeader).toEqual({ alg: 'RS256', kid: key.keyId, typ: 'secevent+jwt' });
    expect(verified.payload).toEqual({
      iss: 'https://phonegate.example',
      aud: 'https://idp.example.com/events',
      iat: Date.UTC(2026, 10, 20, 9, 5) / 1000,
      jti: 'rev_01.tgt_1',
      txn: 'rev_01',
      sub_id: { format: 'iss_sub', iss: 'https://idp.example.com/', sub: 'user-1' },
      events: {
        'https://schemas.openid.net/secevent/caep/event-type/credential-change': {
          credential_type: 'phone-sms',
          change_type: 'delete',
          initiating_entity: 'policy',
          reason_admin: { en: 'The phone number was removed (number_recycled).' },
          event_timestamp: Date.UTC(2026, 10, 20, 9, 0, 2) / 1000,
        },
      },
    });
  });

  it('says revoke where the number was only marked as not verified', async () => {
    const token = await toCredentialChange(change(targetRecord({ effects: ['unverified'], residual: { numberStillStored: true } })), key);
    expect(Object.values(Object(decodeJwt(token ?? '')['events']))).toEqual([
      {
        credential_type: 'phone-sms',
        change_type: 'revoke',
        initiating_entity: 'policy',
        reason_admin: { en: 'The phone number was marked as not verified (number_recycled).' },
        event_timestamp: Date.UTC(2026, 10, 20, 9, 0, 2) / 1000,
      },
    ]);
  });

  it.each<[string, Partial<TargetRecord>]>([
    ['nothing was done', { status: 'noop', effects: [] }],
    ['it is not known what was done', { status: 'indeterminate' }],
    ['only badges were cleared', { effects: ['badges_cleared'] }],
    ['it goes on', { settled: false }],
  ])('is not made where %s', async (_, target) => {
    expect(await toCredentialChange(change(targetRecord(target)), key)).toBeUndefined();
  });
});

describe('the push of a token', () => {
  const delivery = (): Delivery =>
    newDelivery({ id: 'rev_01.tgt_1', endpoint: 'set/idp', payload: 'header.payload.signature' }, new Date());

  it('is as RFC 8935 has it, and 202 acknowledges', async () => {
    receiver.answerWith((response) => response.writeHead(202).end());
    expect(await sender.attempt(delivery())).toMatchObject({ state: 'delivered', lastStatus: 202, lastProblem: null });
    const [{ method, target, bytes, headers } = { method: '', target: '', bytes: Buffer.of(), headers: {} }] = receiver.received;
    expect({
      method,
      target,
      body: bytes.toString(),
      type: headers['content-type'],
      accept: headers.accept,
      auth: headers.authorization,
    }).toEqual({
      method: 'POST',
      target: '/events',
      body: 'header.payload.signature',
      type: 'application/secevent+jwt',
      accept: 'application/json',
      auth: 'Bearer their-token',
    });
  });

  it.each<[string, number, unknown, string, string]>([
    [
      'invalid_request',
      400,
      { err: 'invalid_request', description: 'header.payload.signature' },
      'dead',
      'The receiver refused the token (invalid_request): it could not be read.',
    ],
    [
      'invalid_key',
      400,
      { err: 'invalid_key', description: '' },
      'pending',
      'The receiver refused the token (invalid_key): it was signed by a key that the receiver does not take: give it the published keys.',
    ],
    [
      'invalid_issuer',
      400,
      { err: 'invalid_issuer' },
      'pending',
      'The receiver refused the token (invalid_issuer): the receiver does not know the issuer: securityEvents.issuer should be what it expects.',
    ],
    [
      'invalid_audience',
      400,
      { err: 'invalid_audience' },
      'pending',
      'The receiver refused the token (invalid_audience): it is not for that receiver: its audience should be what it expects.',
    ],
    [
      'authentication_failed',
      400,
      { err: 'authentication_failed' },
      'pending',
      'The receiver refused the token (authentication_failed): the receiver could not tell who sent it: its `token` should be what the receiver gave.',
    ],
    [
      'access_denied',
      400,
      { err: 'access_denied' },
      'pending',
      'The receiver refused the token (access_denied): the receiver does not let this sender in.',
    ],
    ['a code of its own', 400, { err: 'toString' }, 'pending', 'The receiver answered 400 without a code of RFC 8935.'],
    ['no JSON', 400, '<html>', 'pending', 'The receiver answered 400 without a code of RFC 8935.'],
    ['200', 200, {}, 'pending', 'The receiver answered 200, where only 202 acknowledges a token (RFC 8935).'],
    ['503', 503, {}, 'pending', 'The receiver answered 503.'],
  ])('that is answered by %s is not acknowledged', async (_, status, body, state, lastProblem) => {
    receiver.answerWith(json(body, status));
    expect(await sender.attempt(delivery())).toMatchObject({ state, lastStatus: status, lastProblem });
  });
});
