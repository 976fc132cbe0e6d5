import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { type Sent, sendExactly, shown } from './exact.ts';
import { problem } from './problem.ts';

const json = { 'content-type': 'application/json' };
const path = '/v1/connections/monocloud/phones/revoke';
const selector = 'should be "sole", {"e164":"..."} or {"id":"..."}';
const number = 'a phone number in E.164 form (a plus sign, the country code and the number, digits only)';
const sound = { subject: { userId: 'UOtBaOybB6dTpIJNrnkRw' }, phone: 'sole' };

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

async function exchange(target: string, sent: Sent = {}) {
  return shown(await sendExactly(gateway.url, target, sent));
}

function post(body: unknown, headers: Readonly<Record<string, string>> = json) {
  return exchange(path, { method: 'POST', headers, body: typeof body === 'string' ? body : JSON.stringify(body) });
}

type Place = [pointer: string, held: string, expected: string, part?: string];

/** The problem that lists these places, the first of them as its own. */
function invalid(...places: Place[]) {
  const errors = places.map(([pointer, held, expected, part = 'body']) => ({ in: part, pointer, held, expected }));
  const detail = errors.map((error) => `${error.in} ${error.pointer || '(whole)'} held ${error.held}: ${error.expected}`).join('; ');
  return problem(400, 'input/invalid', 'The request breaks the contract', `${detail}.`, { pointer: places[0]?.[0], errors });
}

describe('the unified face says of a body', () => {
  it.each(['{"subject":', '{}{}', "{'subject':1}"])('that is not JSON how long it was, and not what it was: %s', async (body) => {
    const detail = `The body (${body.length} bytes of application/json) is not JSON.`;
    expect(await post(body)).toEqual(problem(400, 'input/malformed-json', 'The body is not JSON', detail));
  });

  it.each(['text/plain', 'application/vnd.api+json', 'application/x-www-form-urlencoded'])('of the type %s what to send', async (held) => {
    const detail = `The media type was ${held}; send application/json.`;
    const expected = problem(415, 'input/media-type', 'The media type is not supported', detail);
    expect(await post(sound, { 'content-type': held })).toEqual(expected);
  });

  it('of no type what to send', async () => {
    const detail = 'The media type was none; send application/json.';
    expect(await post(sound, {})).toEqual(problem(415, 'input/media-type', 'The media type is not supported', detail));
  });

  it('that is too large how large it may be', async () => {
    const detail = 'The body is longer than 1048576 bytes.';
    expect(await post(' '.repeat(1_048_577))).toEqual(problem(413, 'input/too-large', 'The body is too large', detail));
  });

  it.each<[what: string, body: unknown, ...places: Place[]]>([
    ['is not there', '', ['', 'nothing', 'is required']],
    ['is null', 'null', ['', 'null', 'must be object']],
    ['is a list', [], ['', 'an array of 0 items', 'must be object']],
    ['has an unknown property', { ...sound, colour: 'blue' }, ['/colour', '"blue"', 'must NOT have additional properties']],
    [
      'has an unknown reason',
      { ...sound, reason: 'boredom' },
      ['/reason', '"boredom"', expect.stringContaining('sim_swap, number_recycled')],
    ],
    ...(
      [
        [{ e164: '123' }, '/phone/e164', 'a string of 3 characters', `should be ${number}`],
        [{ id: '' }, '/phone/id', 'a string of 0 characters', 'should have 1 to 200 characters'],
        [{ number: '+1' }, '/phone', 'an object with number', selector],
        [{ id: 'a', e164: '+14155550100' }, '/phone', 'an object with id, e164', selector],
        ['+14155550100', '/phone', 'a string of 12 characters', selector],
        [null, '/phone', 'null', selector],
      ] as const
    ).map(([phone, ...place]): [string, unknown, Place] => [`has the phone ${JSON.stringify(phone)}`, { ...sound, phone }, place]),
    [
      'is wrong in the phone and elsewhere',
      { ...sound, phone: { number: '+1' }, colour: 'blue' },
      ['/colour', '"blue"', 'must NOT have additional properties'],
      ['/phone', 'an object with number', selector],
    ],
    ['has an effect too few', { ...sound, effects: [] }, ['/effects', 'an array of 0 items', 'must NOT have fewer than 1 items']],
    ['lacks what it needs', {}, ['/subject', 'nothing', 'is required'], ['/phone', 'nothing', 'is required']],
    [
      'is wrong in several places',
      { ...sound, subject: {}, effects: ['removed', 'deleted'], reason: 7 },
      ['/subject', 'an object with no properties', 'must NOT have fewer than 1 properties'],
      ['/effects/1', '"deleted"', 'must be equal to one of the allowed values: unverified, removed'],
      ['/reason', '7', expect.stringMatching(/^must be string, or must be equal to one of the allowed values: /)],
    ],
  ])('that %s where, what it held and what it should hold', async (_, body, ...places) => {
    const expected = invalid(...places);
    const { body: answer, ...rest } = await post(body);
    expect({ ...rest, body: answer }).toEqual({ ...expected, body: { ...expected.body, detail: expect.any(String) } });
    for (const [pointer, held] of places)
      expect(answer).toHaveProperty('detail', expect.stringContaining(`${pointer || '(whole)'} held ${held}: `));
  });

  it('whose subject holds half a character that no URL can hold it', async () => {
    const expected = problem(400, 'input/subject', 'The subject is incomplete', expect.any(String), { pointer: '/subject/userId' });
    expect(await post('{"subject":{"userId":"\\ud83d"},"phone":"sole"}')).toEqual(expected);
  });
});

describe('the unified face says of a request', () => {
  const everywhere = [
    ...['/v1/providers', '/v1/connections', '/v1/revocations', '/v1/deliveries', '/v1/signals', '/v1/audit', '/.well-known/jwks.json'],
    ...['/_emulator/{connection}', '/healthz', '/native/{connection}', '/openapi.json'],
  ];
  it.each<[target: string, possible: readonly string[]]>([
    ...['/v2/providers', '/v1', '/v1/', '/_emulator/snag', '/', '//v1/providers'].map((target): [string, string[]] => [target, everywhere]),
    ['/v1/providers/', ['/v1/providers', '/v1/providers/{provider}']],
    ['/v1/audit/erasure', ['/v1/audit', '/v1/audit/erasures']],
  ])('to the unknown path %s where the contract is, and what is served, or served near it', async (target, possible) => {
    const detail = 'Nothing is served here. The contract is at /openapi.json.';
    const expected = problem(404, 'input/unknown-path', 'Nothing is served at this path', detail, { possible });
    expect(await exchange(target)).toEqual(expected);
  });

  it.each([
    ['PUT', path, ['POST']],
    ['DELETE', '/v1/providers', ['GET']],
    ['PATCH', '/_emulator/snag/state', ['GET', 'PUT']],
  ])('with the method %s to %s which there are, also in Allow', async (method, target, possible) => {
    const reply = await sendExactly(gateway.url, target, { method });
    const detail = `${method} held; this path has ${possible.join(', ')}.`;
    expect(shown(reply)).toEqual(problem(405, 'input/method', 'The path does not have this method', detail, { possible }));
    expect(reply.headers['allow']).toBe(possible.join(', '));
  });

  it.each<[target: string, place: Place]>([
    ['?colour=blue', ['/colour', '"blue"', "Unknown query parameter 'colour'", 'query']],
    ['?userId=', ['/userId', '""', "Empty value found for query parameter 'userId'", 'query']],
    ['?userId=a&userId=b', ['/userId', 'an array of 2 items', 'must be string', 'query']],
  ])('with the query %s which parameter, what it held and what it should hold', async (query, place) => {
    expect(await exchange(`/v1/connections/monocloud/phones${query}`)).toEqual(invalid(place));
  });

  it('with a path that cannot be decoded that it is the path', async () => {
    expect(await exchange('/v1/connections/%zz')).toEqual(invalid(['', 'something else', 'must be percent-encoded UTF-8', 'path']));
  });

  it('with a part of the path that breaks its pattern which part', async () => {
    const pattern = 'must match pattern "^[A-Za-z0-9._-]{1,64}$"';
    expect(await exchange('/_emulator/snag/snapshots/a%20b', { method: 'PUT' })).toEqual(invalid(['/snapshot', '"a b"', pattern, 'path']));
  });

  it('for an unknown connection which there are', async () => {
    const detail = 'There is no connection "nowhere". Configured: authing, genauth, monocloud, snag.';
    expect(await exchange('/v1/connections/nowhere')).toEqual(problem(404, 'target/connection-not-found', 'No such connection', detail));
  });
});
