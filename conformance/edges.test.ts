import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { dialects, type ProviderId, providerIds } from './dialects.ts';
import { type Sent, sendExactly, shown } from './exact.ts';

const json = { 'content-type': 'application/json' };
const limitBytes = 1_048_576;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

describe.each(providerIds)('the native face of %s', (id) => {
  const { headers, wrongHeaders, path, ...refusals } = dialects[id];
  const exchange = (below: string, sent: Sent) => sendExactly(gateway.url, `/native/${id}${below}`, sent);
  const post = async (sent: Sent) => shown(await exchange(path, { method: 'POST', headers: { ...json, ...headers }, ...sent }));

  it.each(['', '/', '/nothing', '/api', '/api/nothing/at/all', '/%zz'])('does not know the path "%s"', async (below) => {
    expect(shown(await exchange(below, { headers }))).toEqual(refusals.unknownPath());
  });

  it.each(['GET', 'PUT', 'PATCH', 'OPTIONS'])('refuses %s where only POST is, and says so in Allow', async (method) => {
    const reply = await exchange(path, { method, headers });
    expect(shown(reply)).toEqual(refusals.method());
    expect(reply.headers['allow']).toBe('POST');
  });

  it('refuses HEAD where only POST is, without a body', async () => {
    const reply = await exchange(path, { method: 'HEAD', headers });
    expect(reply).toMatchObject({ status: refusals.method().status, headers: { allow: 'POST' }, bytes: Buffer.alloc(0) });
  });

  it.each(['text/plain', 'application/vnd.x+json', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ';;;'])(
    'refuses a body of the media type %s',
    async (held) => {
      expect(await post({ headers: { ...headers, 'content-type': held }, body: '{}' })).toEqual(refusals.mediaType(held));
    },
  );

  it('refuses a body without a media type', async () => {
    expect(await post({ headers, body: '{}' })).toEqual(refusals.mediaType('none'));
  });

  it.each(['application/json;charset=utf-8', 'APPLICATION/JSON', 'application/json ; charset="UTF-8"', 'application/json;'])(
    'takes the media type %s for JSON',
    async (held) => {
      expect(await post({ headers: { ...headers, 'content-type': held }, body: '[]' })).toEqual(refusals.notAnObject());
    },
  );

  it.each(['{"a":', '{}{}', "{'a':1}", '\u0000'])('refuses the malformed JSON %j', async (body) => {
    expect(await post({ body })).toEqual(refusals.malformed(body.length));
  });

  it.each(['null', '[]', '"text"', '7'])('refuses %s, which is JSON but no object', async (body) => {
    expect(await post({ body })).toEqual(refusals.notAnObject());
  });

  it('takes an empty body for none, whatever its media type', async () => {
    expect(await post({ body: '' })).toEqual(refusals.noBody());
    expect(await post({ headers })).toEqual(refusals.noBody());
  });

  it.each([
    ['malformed', '{"a":', {}],
    ['of the wrong media type', '{}', { 'content-type': 'text/plain' }],
    ['too large', Buffer.alloc(limitBytes + 1, ' '), {}],
    ['not there', '', {}],
  ])('looks at the credentials before a body that is %s', async (_, body, more) => {
    expect(await post({ headers: { ...json, ...wrongHeaders, ...more }, body })).toEqual(refusals.badCredentials());
  });

  it('refuses a body of a byte more than the limit', async () => {
    expect(await post({ body: Buffer.alloc(limitBytes + 1, ' ') })).toEqual(refusals.tooLarge());
  });

  it('refuses a body that is too large once it is decompressed', async () => {
    const body = gzipSync(Buffer.alloc(limitBytes + 1, ' '));
    expect(await post({ headers: { ...json, ...headers, 'content-encoding': 'gzip' }, body })).toEqual(refusals.tooLarge());
  });

  it('reads a body of just the limit', async () => {
    expect(await post({ body: `[${' '.repeat(limitBytes - 2)}]` })).toEqual(refusals.notAnObject());
  });

  it('reads a compressed body', async () => {
    expect(await post({ headers: { ...json, ...headers, 'content-encoding': 'gzip' }, body: gzipSync('[]') })).toEqual(
      refusals.notAnObject(),
    );
  });

  it('refuses a coding that it does not know as a media type', async () => {
    const body = await post({ headers: { ...json, ...headers, 'content-encoding': 'rot13' }, body: '{}' });
    expect(body).toEqual(refusals.mediaType('an unsupported Content-Encoding'));
  });
});

it('MonoCloud’s media type has no charset, or its client would not know a 422 for what it is', async () => {
  const types = await Promise.all(
    [{ method: 'PATCH' }, { method: 'POST', headers: json, body: '[]' }, { method: 'POST', headers: dialects.monocloud.wrongHeaders }].map(
      async (sent) => {
        const { headers, path } = dialects.monocloud;
        const reply = await sendExactly(gateway.url, `/native/monocloud${path}`, { ...sent, headers: { ...headers, ...sent.headers } });
        return reply.headers['content-type'];
      },
    ),
  );
  expect(types).toEqual(Array.from(types, () => 'application/problem+json'));
});

it('nothing that is refused changes anything', async () => {
  const worlds = () => Promise.all(providerIds.map((id: ProviderId) => gateway.emulator(id).state()));
  const before = await worlds();
  for (const id of providerIds) {
    const { headers, path } = dialects[id];
    await sendExactly(gateway.url, `/native/${id}${path}`, { method: 'DELETE', headers });
    await sendExactly(gateway.url, `/native/${id}${path}`, { method: 'POST', headers: { ...headers, ...json }, body: '{"passCode":' });
  }
  expect(await worlds()).toEqual(before);
});
