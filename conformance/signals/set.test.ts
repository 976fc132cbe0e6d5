import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { root } from '../processes.ts';
import { postgres } from '../revocations/setup.ts';
import { runSql } from '../sql.ts';
import { inFolder } from '../temporary-files.ts';
import {
  type Answer,
  claims,
  createSigner,
  events,
  nowSeconds,
  number,
  places,
  type SignalGateway,
  shown,
  startSignalGateway,
} from './world.ts';

const signer = await createSigner();
const stranger = await createSigner();

const acknowledged: Answer = { status: 202 };
const refused = (err: string, description: string): Answer => ({ status: 400, type: 'application/json', body: { err, description } });

const recycled = {
  status: 'completed',
  reason: 'number_recycled',
  by: undefined,
  targets: [
    ['monocloud', ['removed'], 'applied', ['removed']],
    ['snag', ['removed'], 'applied', ['removed', 'badges_cleared']],
  ],
};

describe.each(places)('a Security Event Token, kept in $name,', ({ make }) => {
  it('revokes the number wherever the directory knows it, once, however often and wherever it comes again', async () => {
    const place = await make();
    let gateway = await startSignalGateway(signer, place);
    const token = await signer.sign(claims('story'));
    expect(await gateway.phones()).toEqual({ monocloud: [number], snag: '+14155552671' });
    const made = await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(acknowledged));
    expect(made.map(shown)).toEqual([recycled]);
    expect(await gateway.phones()).toEqual({ monocloud: [], snag: null });
    expect((await gateway.actors(made[0]?.id ?? ''))[0]).toBe('signal:idp');
    expect(await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(acknowledged))).toEqual([]);
    await gateway.close();
    gateway = await startSignalGateway(signer, place);
    const another = await startSignalGateway(signer, place);
    expect(await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(acknowledged))).toEqual([]);
    const twice = await signer.sign(claims('twice'));
    const both = await gateway.revocationsOf(async () => {
      expect(await Promise.all([gateway, another, gateway].map((one) => one.sendToken(twice)))).toEqual(Array(3).fill(acknowledged));
    });
    expect(both).toHaveLength(1);
    await another.close();
    await gateway.close();
    await place.drop();
  });
});

it.skipIf(postgres === undefined)('a token is known again after its store was moved', async () => {
  const [old, place] = await Promise.all(places.map(({ make }) => make()));
  if (old === undefined || place === undefined) throw new Error('There are two stores.');
  const token = await signer.sign(claims('moved'));
  const before = await startSignalGateway(signer, old);
  expect(await before.revocationsOf(() => before.sendToken(token))).toHaveLength(1);
  await before.close();
  await inFolder(async (folder) => {
    for (const [{ env }, action] of [
      [old, 'export'],
      [place, 'import'],
    ] as const) {
      const options = { cwd: folder, env: { ...process.env, ...env }, encoding: 'utf8' } as const;
      const { status, stderr } = spawnSync(process.execPath, [join(root, 'src/main.ts'), 'db', action, 'moved.ndjson'], options);
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    }
  });
  const after = await startSignalGateway(signer, place);
  expect(await after.revocationsOf(async () => expect(await after.sendToken(token)).toEqual(acknowledged))).toEqual([]);
  await after.close();
  await Promise.all([old.drop(), place.drop()]);
});

it('the id of a token is erased once the token is too old to be taken', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const place = await places[0]?.make();
  const gateway = await startSignalGateway(signer, { env: place?.env ?? {} });
  for (const jti of ['old', 'new']) expect(await gateway.sendToken(await signer.sign(claims(jti)))).toEqual(acknowledged);
  const sql = (statement: string): ReturnType<typeof runSql> => runSql(place?.env['PHONEGATE_STORE_FILE'] ?? '', statement);
  const kept = (): Promise<unknown> => sql('select count(*) as kept from signal');
  expect(await kept()).toEqual([{ kept: 2 }]);
  // As if the time had come.
  await sql('update signal set keep_until = 1 where rowid = 1');
  vi.advanceTimersByTime(60_000);
  // Whatever is asked next is answered after what was due.
  await gateway.revocationsOf(async () => {});
  expect(await kept()).toEqual([{ kept: 1 }]);
  vi.useRealTimers();
  await gateway.close();
  await place?.drop();
});

describe('a Security Event Token', () => {
  let gateway: SignalGateway;
  beforeAll(async () => {
    gateway = await startSignalGateway(signer);
  });
  afterAll(() => gateway.close());
  beforeEach(() => gateway.reset());

  const made = async (token: string): Promise<object[]> =>
    (await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(acknowledged))).map(shown);

  it('that a number was changed follows its own rule, and waits for somebody to agree', async () => {
    const token = await signer.sign(claims('changed', { events: events('identifier-changed', { 'new-value': '+441514960999' }) }));
    expect(await made(token)).toEqual([
      {
        status: 'awaiting_approval',
        reason: 'user_request',
        by: 'signal:idp',
        targets: [['snag', ['removed'], 'planned', []]],
      },
    ]);
    expect(await gateway.phones()).toEqual({ monocloud: [number], snag: '+14155552671' });
  });

  it.each([
    ['with the number among aliases', { sub_id: { format: 'aliases', identifiers: [{ format: 'email', email: 'a@b.example' }, phone()] } }],
    ['with the subject in the event, as drafts had it', { sub_id: undefined, events: events('identifier-recycled', { subject: phone() }) }],
    [
      'with subject_type in place of format',
      { sub_id: undefined, events: events('identifier-recycled', { subject: { subject_type: 'phone_number', phone_number: number } }) },
    ],
    ['for several audiences', { aud: ['https://other.example', 'https://phonegate.example'] }],
  ])('%s is understood', async (what, change) => {
    expect(await made(await signer.sign(claims(what, change)))).toEqual([recycled]);
  });

  it.each([
    ['an e-mail address', { sub_id: { format: 'email', email: 'a@b.example' } }],
    ['another event', { events: events('account-disabled') }],
    ['a number that nobody has', { sub_id: { format: 'phone_number', phone_number: '+15005550006' } }],
  ])('about %s is acknowledged, and nothing follows', async (what, change) => {
    expect(await made(await signer.sign(claims(what, change)))).toEqual([]);
  });

  it('may end in a line break', async () => {
    expect(await made(`${await signer.sign(claims('line break'))}\n`)).toEqual([recycled]);
  });

  it('leaves no number and no token in the log', async () => {
    gateway.lines.length = 0;
    const token = await signer.sign(claims('logged'));
    const [revocation] = await gateway.revocationsOf(() => gateway.sendToken(token));
    await gateway.sendToken(token);
    await gateway.sendToken(token.slice(0, -4));
    await gateway.sendToken(await signer.sign(claims('nobody', { sub_id: { format: 'phone_number', phone_number: '+15005550006' } })));
    const fields = { from: 'idp', signals: 1 };
    expect(gateway.lines.filter(({ event }) => ['security_event', 'signal'].includes(event))).toEqual([
      { event: 'security_event', fields: { ...fields, id: 'logged', outcome: 'accepted', revocations: [revocation?.id] } },
      { event: 'security_event', fields: { ...fields, id: 'logged', outcome: 'repeated', revocations: undefined } },
      { event: 'security_event', fields: { outcome: 'refused', code: 'authentication_failed' } },
      { event: 'signal', fields: { signal: 'identifier-recycled', from: 'idp', id: 'nobody', outcome: 'nobody_has_it' } },
      { event: 'security_event', fields: { ...fields, id: 'nobody', outcome: 'accepted', revocations: [] } },
    ]);
    expect(JSON.stringify(gateway.lines)).not.toMatch(/1514960453|5005550006|eyJ/);
  });

  describe('is refused, and nothing follows,', () => {
    const noTyp = "The token's typ is missing or not what it should be.";
    it.each<[string, () => Promise<string>, string, string]>([
      ['that is none', async () => 'not a token', 'invalid_request', 'It is not a signed Security Event Token.'],
      [
        'of an unknown issuer',
        () => signer.sign(claims('x', { iss: 'https://else.example' })),
        'invalid_issuer',
        'The issuer is none that is configured here.',
      ],
      [
        'for somebody else',
        () => signer.sign(claims('x', { aud: 'https://else.example' })),
        'invalid_audience',
        'The token is not for this receiver.',
      ],
      ['signed by a stranger', () => stranger.sign(claims('x')), 'authentication_failed', "The signature does not fit the issuer's key."],
      [
        'by an unknown key',
        () => signer.sign(claims('x'), { kid: 'key-2' }),
        'invalid_key',
        'The token names no key that is configured for its issuer.',
      ],
      [
        'unsigned',
        async () => new UnsecuredJWT(claims('x')).encode(),
        'invalid_key',
        'The token is signed by an algorithm that is not taken; ES256, ES384, ES512, EdDSA, Ed25519, PS256, PS384, PS512, RS256, RS384, RS512 are.',
      ],
      ['that is another kind of token', () => signer.sign(claims('x'), { typ: 'JWT' }), 'invalid_request', noTyp],
      ['without typ', () => signer.sign(claims('x'), { typ: undefined }), 'invalid_request', noTyp],
      [
        'without jti',
        () => signer.sign(claims('x', { jti: undefined })),
        'invalid_request',
        "The token's jti is missing or not what it should be.",
      ],
      [
        'whose jti is endless',
        () => signer.sign(claims('x'.repeat(201))),
        'invalid_request',
        '/jti should be a string of 1 to 200 characters.',
      ],
      [
        'without iat',
        () => signer.sign(claims('x', { iat: undefined })),
        'invalid_request',
        "The token's iat is missing or not what it should be.",
      ],
      [
        'from the future',
        () => signer.sign(claims('x', { iat: nowSeconds() + 120 })),
        'invalid_request',
        "The token's iat is missing or not what it should be.",
      ],
      ['that is too old', () => signer.sign(claims('x', { iat: nowSeconds() - 3720 })), 'invalid_request', 'The token is too old.'],
      ['that has expired', () => signer.sign(claims('x', { exp: nowSeconds() - 120 })), 'invalid_request', 'The token is too old.'],
      [
        'without events',
        () => signer.sign(claims('x', { events: {} })),
        'invalid_request',
        '/events should be an object of at least one event.',
      ],
      [
        'without a subject',
        () => signer.sign(claims('x', { sub_id: undefined })),
        'invalid_request',
        '/sub_id should be an object that identifies the subject (RFC 9493).',
      ],
      [
        'whose number is none',
        () => signer.sign(claims('x', { sub_id: { format: 'phone_number', phone_number: '0151 496 0453' } })),
        'invalid_request',
        '/sub_id/phone_number should be a number in E.164 form, such as +441514960453.',
      ],
    ])('%s', async (_, make, err, description) => {
      const token = await make();
      const after = await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(refused(err, description)));
      expect(after).toEqual([]);
    });

    it('of another media type', async () => {
      expect(await gateway.sendToken(await signer.sign(claims('x')), 'application/jwt')).toMatchObject({
        status: 415,
        body: { code: 'input/media-type', detail: 'The media type was application/jwt; send application/secevent+jwt.' },
      });
    });

    it('as every token is where no transmitter is configured', async () => {
      const bare = await startSignalGateway(signer, { change: { transmitters: {}, policy: [] } });
      const unknown = refused('invalid_issuer', 'The issuer is none that is configured here.');
      expect(await bare.sendToken(await signer.sign(claims('x')))).toEqual(unknown);
      await bare.close();
    });
  });
});

describe('the policy', () => {
  it('leaves alone what comes from a sender that no rule names', async () => {
    const policy = [{ signal: 'identifier-recycled', from: ['operator-a'], reason: 'number_recycled', effects: ['removed'] }];
    const gateway = await startSignalGateway(signer, { change: { policy } });
    const token = await signer.sign(claims('no rule'));
    expect(await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(acknowledged))).toEqual([]);
    expect(gateway.lines).toContainEqual({
      event: 'signal',
      fields: { signal: 'identifier-recycled', from: 'idp', id: 'no rule', outcome: 'no_rule' },
    });
    await gateway.close();
  });

  it('is overruled where the gateway wants two persons to agree; nothing is sent before one does', async () => {
    const gateway = await startSignalGateway(signer, { more: { revocations: { approval: 'two-person' } } });
    const token = await signer.sign(claims('two-person'));
    const [waiting] = await gateway.revocationsOf(() => gateway.sendToken(token));
    expect(waiting).toMatchObject({
      status: 'awaiting_approval',
      approval: { requestedBy: 'signal:idp', approvedBy: null },
      counts: { total: 2, settled: 0, asAsked: 0 },
    });
    expect(await gateway.phones()).toEqual({ monocloud: [number], snag: '+14155552671' });
    const headers = { 'content-type': 'application/json' };
    const path = `${gateway.url}/v1/revocations/${waiting?.id}`;
    const agreed = await fetch(`${path}/approve`, { method: 'POST', headers, body: JSON.stringify({ approvedBy: 'morgan' }) });
    expect(agreed.status).toBe(200);
    await (await fetch(`${path}/events`)).text();
    expect(shown(await gateway.read(waiting?.id ?? ''))).toEqual({ ...recycled, by: 'signal:idp' });
    expect(await gateway.phones()).toEqual({ monocloud: [], snag: null });
    await gateway.close();
  });
});

function phone(): object {
  return { format: 'phone_number', phone_number: number };
}
