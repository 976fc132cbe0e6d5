import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LogFields, RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { problem } from '../problem.ts';
import { startProxy } from './proxy.ts';
import { type Answer, json, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

const lines: [event: string, fields: LogFields][] = [];
let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  const modes = ['enforce', 'report', 'off'].flatMap((contractCheck) =>
    ['snag', 'monocloud'].map((provider) => [
      `${provider}-${contractCheck}`,
      { provider, mode: 'proxy', upstream: upstream.url, contractCheck },
    ]),
  );
  gateway = await startProxy(Object.fromEntries(modes), (...line) => lines.push(line));
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});
beforeEach(() => {
  lines.length = 0;
});

function disconnect(mode: string) {
  const target = `/native/snag-${mode}/api/phone_verifications/disconnect`;
  return sendExactly(gateway.url, target, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': 'k' },
    body: '{}',
  });
}

function unverify(mode: string) {
  const phone = '/api/users/u/phones/ab66b6a2-df6b-4f9d-9eb2-5a7142984e70/unverify';
  return sendExactly(gateway.url, `/native/monocloud-${mode}${phone}`, { method: 'POST', headers: { 'x-api-key': 'k' } });
}

function violation(detail: string, errors: { pointer: string; held: string; expected: string }[]) {
  return problem(
    502,
    'upstream/contract-violation',
    "The provider's answer breaks its contract",
    `${upstream.host} answered ${detail} in a way that its contract does not allow.`,
    { fault: 'provider', pointer: errors[0]?.pointer, errors: errors.map((error) => ({ in: 'response', ...error })) },
  );
}

const wrongType: Answer = json({ data: { message: 1 } });
const html: Answer = json('<html></html>', 200, { 'content-type': 'text/html' });

describe('an answer that breaks the contract', () => {
  it.each<[what: string, answer: Answer, status: number, error: { pointer: string; held: string; expected: string }]>([
    ['in the type of a field', wrongType, 200, { pointer: '/data/message', held: '1', expected: 'must be string' }],
    ['by a missing field', json({ data: {} }), 200, { pointer: '/data/message', held: 'nothing', expected: 'is required' }],
    [
      'in its media type',
      json({ data: { message: 'x' } }, 200, { 'content-type': 'text/json' }),
      200,
      { pointer: '', held: 'text/json', expected: 'media type application/json' },
    ],
    [
      'by having no media type',
      (response) => response.writeHead(200).end('{"data":{"message":"x"}}'),
      200,
      { pointer: '', held: 'no media type', expected: 'media type application/json' },
    ],
    ['by having no body', json(''), 200, { pointer: '', held: 'nothing', expected: 'response body required.' }],
    [
      'in its status',
      json({ message: 'I am a teapot' }, 418),
      418,
      { pointer: '', held: 'status 418', expected: 'status 200 or 400 or 403 or 429 or 500' },
    ],
  ])('%s is a 502 under enforce that names the place and blames the provider', async (_, answer, status, error) => {
    upstream.answerWith(answer);
    expect(shown(await disconnect('enforce'))).toEqual(violation(`disconnectPhone with ${status}`, [error]));
  });

  it('may hold a number where it should not, which the problem does not show', async () => {
    upstream.answerWith(fieldErrors({ phone_number: '+441514960453' }));
    const place = { in: 'response', pointer: '/errors/phone_number', held: 'a string of 13 characters', expected: 'must be array' };
    const reply = shown(await unverify('enforce'));
    expect(reply).toMatchObject({ status: 502, body: { pointer: place.pointer, errors: expect.arrayContaining([place]) } });
    expect(JSON.stringify(reply)).not.toContain('1514960453');
  });

  it('is logged', async () => {
    upstream.answerWith(wrongType);
    await disconnect('enforce');
    const fields = { connection: 'snag-enforce', operationId: 'disconnectPhone', fault: 'provider', status: 200 };
    expect(lines.find(([event]) => event === 'contract-violation')).toEqual([
      'contract-violation',
      { id: expect.any(String), ...fields, enforced: true, places: ['/data/message'] },
    ]);
  });
});

describe('a failure of the provider', () => {
  it('that the contract does not document is passed on, whatever it looks like', async () => {
    upstream.answerWith(json('<h1>Bad Gateway</h1>', 503, { 'content-type': 'text/html', 'retry-after': '3' }));
    const { status, headers, bytes } = await disconnect('enforce');
    expect([status, headers['content-type'], headers['retry-after'], bytes.toString()]).toEqual([
      503,
      'text/html',
      '3',
      '<h1>Bad Gateway</h1>',
    ]);
  });
});

describe('under report', () => {
  it('a broken answer is passed on as it is, with a header that says where it breaks the contract, and logged', async () => {
    upstream.answerWith(wrongType);
    const { status, headers, bytes } = await disconnect('report');
    expect([status, headers['content-type'], bytes.toString()]).toEqual([200, 'application/json', '{"data":{"message":1}}']);
    expect(headers['phonegate-contract']).toBe('violated; fault=provider; places="/data/message"');
    const fields = { connection: 'snag-report', operationId: 'disconnectPhone', fault: 'provider', status: 200 };
    expect(lines.find(([event]) => event === 'contract-violation')).toEqual([
      'contract-violation',
      { id: expect.any(String), ...fields, enforced: false, places: ['/data/message'] },
    ]);
  });

  it('an answer that is not JSON is passed on as well', async () => {
    upstream.answerWith(html);
    const { status, headers, bytes } = await disconnect('report');
    expect([status, headers['content-type'], bytes.toString()]).toEqual([200, 'text/html', '<html></html>']);
    expect(headers['phonegate-contract']).toBe('violated; fault=provider; places="JSON"');
  });

  it('a place that no header could carry is spelt in ASCII', async () => {
    upstream.answerWith(fieldErrors({ '電話 "a"': 1 }));
    const { status, headers } = await unverify('report');
    expect(status).toBe(422);
    expect(headers['phonegate-contract']).toMatch(/^violated; fault=provider; places="\/errors\/%E9%9B%BB%E8%A9%B1 \\"a\\" /);
  });

  it('a sound answer has no such header', async () => {
    upstream.answerWith(json({ data: { message: 'x' } }));
    const { headers } = await disconnect('report');
    expect(headers).not.toHaveProperty('phonegate-contract');
    expect(lines.map(([event]) => event)).toEqual(['request']);
  });
});

describe('under off', () => {
  it.each([
    ['in the type of a field', wrongType, 200, '{"data":{"message":1}}'],
    ['in its status', json('{}', 418), 418, '{}'],
    ['by not being JSON', html, 200, '<html></html>'],
  ])('a broken answer, here %s, is passed on and nobody is told', async (_, answer, expected, text) => {
    upstream.answerWith(answer);
    const { status, headers, bytes } = await disconnect('off');
    expect([status, bytes.toString()]).toEqual([expected, text]);
    expect(headers).not.toHaveProperty('phonegate-contract');
    expect(lines.map(([event]) => event)).toEqual(['request']);
  });
});

function fieldErrors(errors: object): Answer {
  const type = 'https://httpstatuses.io/422#validation-error';
  return json({ type, title: 'Unprocessable Entity', status: 422, errors }, 422, { 'content-type': 'application/problem+json' });
}
