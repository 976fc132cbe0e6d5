import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly } from '../exact.ts';
import { startProxy } from './proxy.ts';
import { json, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

const disconnect = '/native/snag/api/phone_verifications/disconnect';
const headers = { 'content-type': 'application/json', 'x-api-key': 'k' };
/** What a parser and a serialiser would not give back as it was: spacing, order, a number too long, a name twice, escapes, a last line. */
const odd =
  '{ "walletAddress" : "0xAb\\u0043" ,\r\n"n":12345678901234567890, "n": 1.0e2, "userId":"123e4567-e89b-12d3-a456-426614174001", "\u00fc": "\\/\ud83d\ude00" }\n';
const oddAnswer = '{ "n":12345678901234567890, "n": 1.0e2,\r\n"data" : {"message" : "caf\\u00e9 \\/ \ud83d\ude00"} }\n';

let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  gateway = await startProxy({
    snag: { provider: 'snag', mode: 'proxy', upstream: upstream.url },
    'snag-below': { provider: 'snag', mode: 'proxy', upstream: `${upstream.url}/tenants/one/` },
  });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

describe('a request', () => {
  it('reaches the upstream with its path, its query and the bytes of its body unchanged', async () => {
    upstream.answerWith(json({ data: { message: 'Phone disconnected.' } }));
    await sendExactly(gateway.url, disconnect, { method: 'POST', headers, body: odd });
    expect(upstream.received).toMatchObject([{ method: 'POST', target: disconnect.slice('/native/snag'.length), bytes: Buffer.from(odd) }]);
  });

  it('keeps the spelling of its query', async () => {
    upstream.answerWith(json({ data: [], hasNextPage: false }));
    const query =
      '?walletAddress=%30x%20%c3%bc&limit=5&userId=123e4567%2De89b-12d3-a456-426614174001&userId=123E4567-e89b-12d3-a456-426614174003';
    const { status } = await sendExactly(gateway.url, `/native/snag/api/loyalty/badges${query}`, { headers });
    expect(status).toBe(200);
    expect(upstream.received.map(({ target }) => target)).toEqual([`/api/loyalty/badges${query}`]);
  });

  it('without a body reaches the upstream without one', async () => {
    upstream.answerWith(json({ data: { message: 'Phone disconnected.' } }));
    await sendExactly(gateway.url, disconnect, { method: 'POST', headers: { 'x-api-key': 'k' } });
    expect(upstream.received).toMatchObject([{ headers: { 'content-length': '0' }, bytes: Buffer.alloc(0) }]);
  });

  it('that is compressed reaches the upstream decompressed', async () => {
    upstream.answerWith(json({ data: { message: 'Phone disconnected.' } }));
    const compressed = { ...headers, 'content-encoding': 'gzip' };
    await sendExactly(gateway.url, disconnect, { method: 'POST', headers: compressed, body: gzipSync(odd) });
    expect(upstream.received.map(({ bytes }) => bytes.toString())).toEqual([odd]);
    expect(upstream.received[0]?.headers).not.toHaveProperty('content-encoding');
  });

  it('goes below the path of the upstream’s base URL', async () => {
    upstream.answerWith(json({ data: { message: 'Phone disconnected.' } }));
    await sendExactly(gateway.url, disconnect.replace('snag', 'snag-below'), { method: 'POST', headers, body: '{}' });
    expect(upstream.received.map(({ target }) => target)).toEqual(['/tenants/one/api/phone_verifications/disconnect']);
  });
});

describe('an answer', () => {
  it('reaches the caller with its status and the bytes of its body unchanged', async () => {
    upstream.answerWith(json(oddAnswer, 200, { 'content-type': 'application/json;charset=UTF-8' }));
    const reply = await sendExactly(gateway.url, disconnect, { method: 'POST', headers, body: '{}' });
    expect({ status: reply.status, type: reply.headers['content-type'], text: reply.bytes.toString() }).toEqual({
      status: 200,
      type: 'application/json;charset=UTF-8',
      text: oddAnswer,
    });
  });

  it('may be a documented refusal', async () => {
    upstream.answerWith(json({ message: 'Forbidden, Could not validate api key', more: true }, 403));
    const reply = await sendExactly(gateway.url, disconnect, { method: 'POST', headers, body: '{}' });
    expect({ status: reply.status, text: reply.bytes.toString() }).toEqual({
      status: 403,
      text: '{"message":"Forbidden, Could not validate api key","more":true}',
    });
  });

  it.each([
    ['gzip', gzipSync],
    ['GZip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('that came compressed with %s, although nobody asked for that, reaches the caller decompressed', async (coding, compress) => {
    upstream.answerWith((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': coding }).end(compress(oddAnswer));
    });
    const reply = await sendExactly(gateway.url, disconnect, { method: 'POST', headers, body: '{}' });
    expect(reply.bytes.toString()).toBe(oddAnswer);
    expect(reply.headers).not.toHaveProperty('content-encoding');
  });
});
