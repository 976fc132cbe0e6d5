import { SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Directory, DirectoryUnavailable } from '../../src/directory/directory.ts';
import { createSetReceiver, type SetReceiver, type Transmitter } from '../../src/signals/receive-set.ts';
import { json, type RawUpstream, startRawUpstream } from '../proxy/raw-upstream.ts';
import { claims, createSigner, createWorld, number, type Signer, start, type World } from './world.ts';

let signer: Signer;
let stranger: Signer;
let jwksServer: RawUpstream;
let world: World;
let receiver: SetReceiver;

function transmitter(change: Partial<Transmitter> = {}): Transmitter {
  return {
    id: 'idp',
    issuer: 'https://idp.example.com/',
    audience: 'https://phonegate.example',
    keys: { jwks: { keys: [signer.publicJwk] } },
    maxAgeSeconds: 3600,
    ...change,
  };
}

beforeAll(async () => {
  signer = await createSigner();
  stranger = await createSigner();
  jwksServer = await startRawUpstream();
});
beforeEach(async () => {
  world = await createWorld();
  receiver = createSetReceiver([transmitter()], world);
});
afterEach(() => receiver.close());
afterAll(() => jwksServer.close());

const recycled = {
  reason: 'number_recycled',
  targets: [
    { connection: 'monocloud', subject: { userId: 'user-1' }, phone: { e164: number }, effects: ['removed'] },
    { connection: 'snag', subject: { userId: 'user-2' }, phone: 'sole', effects: ['removed'] },
    { connection: 'authing', subject: { accessToken: 'token-of-user-3' }, phone: { e164: number }, effects: ['removed'] },
  ],
  approval: 'none',
  origin: { signal: 'identifier-recycled', from: 'idp', id: 'jti-1' },
};

describe('a Security Event Token', () => {
  it('that a number was recycled revokes it wherever the directory knows it, and is acknowledged', async () => {
    expect(await receiver.receive(await signer.sign(claims()))).toEqual({ status: 202 });
    expect(world.taken).toEqual([recycled]);
  });

  it('that a number was changed follows its own rule', async () => {
    const token = await signer.sign(claims({ events: { ...events('identifier-changed', { 'new-value': '+441514960999' }) } }));
    expect(await receiver.receive(token)).toEqual({ status: 202 });
    expect(world.taken).toEqual([
      {
        reason: 'user_request',
        targets: [{ connection: 'snag', subject: { userId: 'user-2' }, phone: 'sole', effects: ['removed'] }],
        approval: 'required',
        origin: { signal: 'identifier-changed', from: 'idp', id: 'jti-1' },
      },
    ]);
  });

  it.each([
    ['with the number among aliases', { sub_id: { format: 'aliases', identifiers: [{ format: 'email', email: 'a@b.example' }, phone()] } }],
    ['with the subject in the event, as drafts had it', { sub_id: undefined, events: events('identifier-recycled', { subject: phone() }) }],
    [
      'with subject_type in place of format',
      { sub_id: undefined, events: events('identifier-recycled', { subject: { subject_type: 'phone_number', phone_number: number } }) },
    ],
    ['for several audiences', { aud: ['https://other.example', 'https://phonegate.example'] }],
  ])('%s is understood', async (_, change) => {
    expect(await receiver.receive(await signer.sign(claims(change)))).toEqual({ status: 202 });
    expect(world.taken).toEqual([recycled]);
  });

  it.each([
    ['an e-mail address', { sub_id: { format: 'email', email: 'a@b.example' } }],
    ['another event', { events: events('account-disabled', {}) }],
    ['a number that nobody has', { sub_id: { format: 'phone_number', phone_number: '+15005550006' } }],
  ])('about %s is acknowledged, and nothing follows', async (_, change) => {
    expect(await receiver.receive(await signer.sign(claims(change)))).toEqual({ status: 202 });
    expect(world.taken).toEqual([]);
  });

  it('from a sender that no rule names is acknowledged and logged, and nothing follows', async () => {
    const other = createSetReceiver([transmitter({ id: 'other' })], world);
    expect(await other.receive(await signer.sign(claims({ events: events('identifier-changed', {}) })))).toEqual({ status: 202 });
    expect(world.taken).toEqual([]);
    expect(world.lines[0]).toEqual({
      event: 'signal',
      fields: { signal: 'identifier-changed', from: 'other', id: 'jti-1', outcome: 'no_rule' },
    });
    await other.close();
  });

  it('that comes again is acknowledged again, without a second effect', async () => {
    const token = await signer.sign(claims());
    expect(await receiver.receive(token)).toEqual({ status: 202 });
    expect(await receiver.receive(token)).toEqual({ status: 202 });
    expect(world.taken).toHaveLength(1);
  });

  it('that comes twice at once has one effect, and neither is acknowledged before it is stored', async () => {
    let stored = false;
    const slow = createSetReceiver([transmitter()], {
      ...world,
      take: async (drafts) => {
        // Long enough for the other to arrive.
        for (let turn = 0; turn < 100; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        await world.take(drafts);
        stored = true;
      },
    });
    const token = await signer.sign(claims());
    const receive = async (): Promise<unknown> => ({ ...(await slow.receive(token)), stored });
    const acknowledged = { status: 202, stored: true };
    expect(await Promise.all([receive(), receive()])).toEqual([acknowledged, acknowledged]);
    expect(world.taken).toHaveLength(1);
    await slow.close();
  });

  it('whose effect could not be stored is done when it comes again', async () => {
    let broken = true;
    const failing = createSetReceiver([transmitter()], {
      ...world,
      take: async (drafts) => {
        if (broken) throw new Error('The store is away.');
        await world.take(drafts);
      },
    });
    const token = await signer.sign(claims());
    await expect(failing.receive(token)).rejects.toThrow('The store is away.');
    broken = false;
    expect(await failing.receive(token)).toEqual({ status: 202 });
    expect(world.taken).toHaveLength(1);
    await failing.close();
  });

  it('is to be sent again while the directory is away', async () => {
    let away = true;
    const directory: Directory = {
      find: async (e164) => {
        if (away) throw new DirectoryUnavailable('It is away.');
        return world.policy.directory.find(e164);
      },
      close: async () => {},
    };
    const other = await createWorld(directory);
    const waiting = createSetReceiver([transmitter()], other);
    const token = await signer.sign(claims());
    expect(await waiting.receive(token)).toEqual({ status: 503, headers: { 'retry-after': '60' } });
    away = false;
    expect(await waiting.receive(token)).toEqual({ status: 202 });
    expect(other.taken).toEqual([recycled]);
    await waiting.close();
  });

  it('leaves no number and no token in the log', async () => {
    const token = await signer.sign(claims());
    await receiver.receive(token);
    await receiver.receive(token.slice(0, -4));
    expect(world.lines).toEqual([
      { event: 'signal', fields: { signal: 'identifier-recycled', from: 'idp', id: 'jti-1', outcome: 'revocation', targets: 3 } },
      { event: 'security_event', fields: { from: 'idp', id: 'jti-1', outcome: 'accepted', signals: 1 } },
      { event: 'security_event', fields: { outcome: 'refused', code: 'authentication_failed' } },
    ]);
  });
});

describe('a token is refused', () => {
  const now = start / 1000;

  it.each<[string, () => Promise<string>, string, string]>([
    ['that is none', async () => 'not a token', 'invalid_request', 'It is not a signed Security Event Token.'],
    [
      'of an unknown issuer',
      () => signer.sign(claims({ iss: 'https://else.example' })),
      'invalid_issuer',
      'The issuer is none that is configured here.',
    ],
    [
      'for somebody else',
      () => signer.sign(claims({ aud: 'https://else.example' })),
      'invalid_audience',
      'The token is not for this receiver.',
    ],
    ['signed by a stranger', () => stranger.sign(claims()), 'authentication_failed', "The signature does not fit the issuer's key."],
    [
      'by an unknown key',
      () => signer.sign(claims(), { kid: 'key-2' }),
      'invalid_key',
      'The token names no key that is configured for its issuer.',
    ],
    [
      'unsigned',
      async () => new UnsecuredJWT(claims()).encode(),
      'invalid_key',
      'The token is signed by an algorithm that is not taken; ES256, ES384, ES512, EdDSA, Ed25519, PS256, PS384, PS512, RS256, RS384, RS512 are.',
    ],
    [
      'that is another kind of token',
      () => signer.sign(claims(), { typ: 'JWT' }),
      'invalid_request',
      "The token's typ is missing or not what it should be.",
    ],
    [
      'without typ',
      () => signer.sign(claims(), { typ: undefined }),
      'invalid_request',
      "The token's typ is missing or not what it should be.",
    ],
    [
      'without jti',
      () => signer.sign(claims({ jti: undefined })),
      'invalid_request',
      "The token's jti is missing or not what it should be.",
    ],
    [
      'without iat',
      () => signer.sign(claims({ iat: undefined })),
      'invalid_request',
      "The token's iat is missing or not what it should be.",
    ],
    [
      'from the future',
      () => signer.sign(claims({ iat: now + 61 })),
      'invalid_request',
      "The token's iat is missing or not what it should be.",
    ],
    ['that is too old', () => signer.sign(claims({ iat: now - 3661 })), 'invalid_request', 'The token is too old.'],
    ['without events', () => signer.sign(claims({ events: {} })), 'invalid_request', '/events should be an object of at least one event.'],
    [
      'without a subject',
      () => signer.sign(claims({ sub_id: undefined })),
      'invalid_request',
      '/sub_id should be an object that identifies the subject (RFC 9493).',
    ],
    [
      'whose number is none',
      () => signer.sign(claims({ sub_id: { format: 'phone_number', phone_number: '0151 496 0453' } })),
      'invalid_request',
      '/sub_id/phone_number should be a number in E.164 form, such as +441514960453.',
    ],
  ])('%s', async (_, make, err, description) => {
    expect(await receiver.receive(await make())).toEqual({ status: 400, body: { err, description } });
    expect(world.taken).toEqual([]);
  });

  it('that is signed by a shared secret, even if one is among the keys', async () => {
    const secret = Buffer.alloc(32, 1);
    const shared = { kty: 'oct', k: secret.toString('base64url'), kid: 'shared', alg: 'HS256' };
    const token = await new SignJWT(claims()).setProtectedHeader({ alg: 'HS256', kid: 'shared', typ: 'secevent+jwt' }).sign(secret);
    const careless = createSetReceiver([transmitter({ keys: { jwks: { keys: [shared] } } })], world);
    expect(await careless.receive(token)).toMatchObject({ status: 400, body: { err: 'invalid_key' } });
    await careless.close();
  });

  it('but not for clocks that differ by less than a minute', async () => {
    expect(await receiver.receive(await signer.sign(claims({ iat: now + 59 })))).toEqual({ status: 202 });
    expect(await receiver.receive(await signer.sign(claims({ iat: now - 3659, jti: 'jti-2' })))).toEqual({ status: 202 });
  });
});

describe('keys at a URL', () => {
  const byUrl = (allowPrivateAddresses = true): SetReceiver =>
    createSetReceiver([transmitter({ keys: { jwksUrl: `${jwksServer.url}/jwks`, allowPrivateAddresses, timeoutMs: 1000 } })], world);

  it('are read once, and verify', async () => {
    jwksServer.answerWith(json({ keys: [signer.publicJwk] }));
    const remote = byUrl();
    expect(await remote.receive(await signer.sign(claims()))).toEqual({ status: 202 });
    expect(await remote.receive(await signer.sign(claims({ jti: 'jti-2' })))).toEqual({ status: 202 });
    expect(await remote.receive(await stranger.sign(claims({ jti: 'jti-3' })))).toMatchObject({ body: { err: 'authentication_failed' } });
    expect(await remote.receive(await signer.sign(claims(), { kid: 'key-2' }))).toMatchObject({ body: { err: 'invalid_key' } });
    expect(jwksServer.received.map(({ target }) => target)).toEqual(['/jwks']);
    await remote.close();
  });

  it('that cannot be read make a token be sent again, and say nothing against it', async () => {
    const token = await signer.sign(claims());
    for (const answer of [json({}, 500), json('no JSON'), json({ keys: 'none' })]) {
      jwksServer.answerWith(answer);
      const remote = byUrl();
      expect(await remote.receive(token)).toEqual({ status: 503, headers: { 'retry-after': '60' } });
      await remote.close();
    }
    const forbidden = byUrl(false);
    expect(await forbidden.receive(token)).toEqual({ status: 503, headers: { 'retry-after': '60' } });
    await forbidden.close();
    expect(world.taken).toEqual([]);
  });
});

function phone(): object {
  return { format: 'phone_number', phone_number: number };
}

function events(name: string, event: object): Record<string, object> {
  return { [`https://schemas.openid.net/secevent/risc/event-type/${name}`]: event };
}
