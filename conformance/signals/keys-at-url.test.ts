import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { json, type RawUpstream, startRawUpstream } from '../proxy/raw-upstream.ts';
import { claims, createSigner, type SignalGateway, startSignalGateway } from './world.ts';

const signer = await createSigner();
const stranger = await createSigner();

const acknowledged = { status: 202 };
const later = {
  status: 503,
  type: 'application/problem+json',
  retryAfter: '60',
  body: {
    type: '/problems/signal/unavailable',
    title: 'The signal cannot be judged now',
    status: 503,
    code: 'signal/unavailable',
    fault: 'gateway',
    retryable: true,
    detail: 'The directory, or the keys of the sender, cannot be read at the moment. Nothing was kept; send it again.',
    native: [],
  },
};

let keys: RawUpstream;
beforeAll(async () => {
  keys = await startRawUpstream();
});
afterAll(() => keys.close());
const byUrl = (allowPrivateAddresses = true): Promise<SignalGateway> => {
  const transmitter = { issuer: 'https://idp.example.com/', audience: 'https://phonegate.example', timeoutMs: 1000 };
  const jwksUrl = allowPrivateAddresses ? `${keys.url}/jwks` : keys.url.replace('http:', 'https:');
  return startSignalGateway(signer, { change: { transmitters: { idp: { ...transmitter, jwksUrl, allowPrivateAddresses } } } });
};

it('keys at a URL are read once and used', async () => {
  keys.answerWith(json({ keys: [signer.publicJwk] }));
  const gateway = await byUrl();
  expect(await gateway.sendToken(await signer.sign(claims('jti-1')))).toEqual(acknowledged);
  expect(await gateway.sendToken(await signer.sign(claims('jti-2')))).toEqual(acknowledged);
  expect(await gateway.sendToken(await stranger.sign(claims('jti-3')))).toMatchObject({ body: { err: 'authentication_failed' } });
  expect(await gateway.sendToken(await signer.sign(claims('jti-4'), { kid: 'key-2' }))).toMatchObject({ body: { err: 'invalid_key' } });
  expect(keys.received.map(({ target }) => target)).toEqual(['/jwks']);
  await gateway.close();
});

it('keys at a URL that cannot be read make a token be sent again, and say nothing against it', async () => {
  const token = await signer.sign(claims('jti-5'));
  for (const answer of [json({}, 500), json('no JSON'), json({ keys: 'none' })]) {
    keys.answerWith(answer);
    const gateway = await byUrl();
    expect(await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(later))).toEqual([]);
    await gateway.close();
  }
  const forbidden = await byUrl(false);
  expect(await forbidden.sendToken(token)).toEqual(later);
  await forbidden.close();
});

it('keys at a URL never let in who signs by a shared secret, even if one is among the keys', async () => {
  const shared = Buffer.alloc(32, 1);
  keys.answerWith(json({ keys: [{ kty: 'oct', k: shared.toString('base64url'), kid: 'shared', alg: 'HS256' }] }));
  const gateway = await byUrl();
  const token = await new SignJWT(claims('x')).setProtectedHeader({ alg: 'HS256', kid: 'shared', typ: 'secevent+jwt' }).sign(shared);
  expect(await gateway.sendToken(token)).toMatchObject({ status: 400, body: { err: 'invalid_key' } });
  await gateway.close();
});
