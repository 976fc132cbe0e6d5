import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { problem } from '../problem.ts';
import { startProxy } from './proxy.ts';
import { type Answer, json, type RawUpstream, raw, startRawUpstream } from './raw-upstream.ts';

const headers = { 'content-type': 'application/json', 'x-api-key': 'k' };
const head = ['HTTP/1.1 200 OK', 'content-type: application/json'];
const unknown = 'Whether the request took effect is not known.';

let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  const proxy = { provider: 'snag', mode: 'proxy', upstream: upstream.url };
  gateway = await startProxy({ snag: { ...proxy, maxAnswerBytes: 1000 }, hasty: { ...proxy, timeoutMs: 250 } });
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

async function disconnect(connection = 'snag') {
  const target = `/native/${connection}/api/phone_verifications/disconnect`;
  return shown(await sendExactly(gateway.url, target, { method: 'POST', headers, body: '{}' }));
}

async function listBadges(connection = 'snag') {
  return shown(await sendExactly(gateway.url, `/native/${connection}/api/loyalty/badges`, { headers }));
}

const broken = (status: number, code: string, title: string, detail: string, retryable: boolean, rest: object = {}) =>
  problem(status, code, title, detail, { fault: 'provider', retryable, ...rest });
const unavailable = (what: string) =>
  broken(502, 'upstream/unavailable', 'The provider cannot be reached', `${upstream.host} ${what}`, true);
const truncated = () =>
  broken(502, 'upstream/truncated', "The provider's answer was cut short", `${upstream.host} cut its answer short. ${unknown}`, true);
const tooLarge = () =>
  broken(502, 'upstream/too-large', "The provider's answer is too large", "The provider's answer is longer than 1000 bytes.", false);

describe('an upstream that is late', () => {
  const late = (effect: string) =>
    broken(
      504,
      'upstream/timeout',
      'The provider did not answer in time',
      `${upstream.host} did not answer within 250 ms. ${effect}`,
      true,
    );

  it('with all of its answer is a 504 that says that the effect is not known', async () => {
    upstream.answerWith(() => {});
    expect(await disconnect('hasty')).toEqual(late(unknown));
  });

  it('with the rest of its answer is the same', async () => {
    upstream.answerWith((response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '42' }).write('{"data":');
    });
    expect(await disconnect('hasty')).toEqual(late(unknown));
  });

  it('with a read is a 504 that says that nothing was changed', async () => {
    upstream.answerWith(() => {});
    expect(await listBadges('hasty')).toEqual(late('Nothing was changed.'));
  });
});

describe('an upstream that cuts the connection', () => {
  it('before it answers is a 502 that says that the effect is not known', async () => {
    upstream.answerWith(({ socket }) => socket?.destroy());
    expect(await disconnect()).toEqual(unavailable(`cut the connection before it answered. ${unknown}`));
  });

  it('before it answers a read is a 502 that says that nothing was changed', async () => {
    upstream.answerWith(({ socket }) => socket?.destroy());
    expect(await listBadges()).toEqual(unavailable('cut the connection before it answered. Nothing was changed.'));
  });

  it.each<[string, Answer]>([
    ['before the length that it promised', raw(...head, 'content-length: 100', '', '{"data":{"message":"x"}}')],
    ['between two chunks', raw(...head, 'transfer-encoding: chunked', '', '18', '{"data":{"message":"x"}}', '')],
    ['within a chunk', raw(...head, 'transfer-encoding: chunked', '', '50', '{"data":{"message":"x"}}')],
    [
      'within what it compressed',
      (response) => {
        const whole = gzipSync('{"data":{"message":"x"}}');
        response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(whole.subarray(0, -12));
      },
    ],
  ])('%s is a truncated answer', async (_, answer) => {
    upstream.answerWith(answer);
    expect(await disconnect()).toEqual(truncated());
  });
});

describe('an upstream that answers', () => {
  it.each([301, 302, 303, 307, 308])('with the redirect %d is not followed', async (status) => {
    upstream.answerWith(json({}, status, { location: `${upstream.url}/elsewhere` }));
    const detail = `${upstream.host} answered ${status}. Redirects are never followed: correct the connection's upstream.`;
    expect(await disconnect()).toEqual(broken(502, 'upstream/redirect', 'The provider redirects', detail, false));
    expect(upstream.received).toHaveLength(1);
  });

  it('with something that is not HTTP is a 502 that says so', async () => {
    upstream.answerWith(raw('SSH-2.0-OpenSSH_9.9', ''));
    expect(await disconnect()).toEqual(unavailable(`does not speak HTTP. ${unknown}`));
  });

  it('with more bytes than are read is refused', async () => {
    upstream.answerWith(json({ data: { message: 'x'.repeat(1000) } }));
    expect(await disconnect()).toEqual(tooLarge());
  });

  it('with few bytes that become too many is refused', async () => {
    upstream.answerWith((response) => {
      const bomb = gzipSync(JSON.stringify({ data: { message: ' '.repeat(50_000) } }));
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
    });
    expect(await disconnect()).toEqual(tooLarge());
  });

  it('with as many bytes as are read is passed on', async () => {
    const text = `{"data":{"message":"${'x'.repeat(1000 - 23)}"}}`;
    upstream.answerWith(json(text));
    expect(await disconnect()).toMatchObject({ status: 200, body: JSON.parse(text) });
  });

  it('in a compression that nobody can undo is refused', async () => {
    upstream.answerWith(json('?', 200, { 'content-encoding': 'rot13' }));
    const detail = 'The provider compressed its answer in a way that it was not asked for.';
    const title = 'The provider answered something that is not JSON';
    expect(await disconnect()).toEqual(broken(502, 'upstream/not-json', title, detail, true));
  });

  it('with a page of HTML in place of JSON is refused', async () => {
    upstream.answerWith(json('<html>Sign in to the Wi-Fi</html>', 200, { 'content-type': 'text/html' }));
    const detail = `${upstream.host} answered disconnectPhone with 200 in a way that its contract does not allow.`;
    const errors = [{ in: 'response', pointer: '', held: '33 bytes of text/html', expected: 'JSON' }];
    expect(await disconnect()).toEqual(
      broken(502, 'upstream/not-json', 'The provider answered something that is not JSON', detail, true, { pointer: '', errors }),
    );
  });
});
