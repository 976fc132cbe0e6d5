import { EventEmitter, once } from 'node:events';
import { type ClientRequest, request } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RunningGateway } from '../../src/index.ts';
import { sendExactly, shown } from '../exact.ts';
import { startProxy } from './proxy.ts';
import { type Answer, type RawUpstream, startRawUpstream } from './raw-upstream.ts';

const silence: Answer = () => {};
const firstHalf: Answer = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '42' }).write('{"data":');
};

const logged = new EventEmitter();
let upstream: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  upstream = await startRawUpstream();
  const snag = { provider: 'snag', mode: 'proxy', upstream: upstream.url, credentials: { apiKey: 'k' } };
  gateway = await startProxy({ snag }, (event) => logged.emit(`a line of ${event}`));
});
afterAll(async () => {
  await gateway.close();
  await upstream.close();
});

describe('a caller who hangs up', () => {
  it.each([
    ['on the native face before the answer', '/native/snag/api/phone_verifications/disconnect', {}, silence],
    ['on the native face within the answer', '/native/snag/api/phone_verifications/disconnect', {}, firstHalf],
    ['on the unified face', '/v1/connections/snag/phones/revoke', { subject: { walletAddress: '0x1' }, phone: 'sole' }, silence],
  ])('%s ends the request to the upstream, whose health is not blamed', async (_, path, body, answer) => {
    upstream.answerWith(answer);
    const arrival = upstream.next();
    const call = post(path, body);
    const arrived = await arrival;
    const ended = Promise.all([once(arrived.socket, 'close'), once(logged, 'a line of request')]);
    call.destroy();
    await ended;
    const connection = shown(await sendExactly(gateway.url, '/v1/connections/snag'));
    expect(connection.body).toMatchObject({ health: { status: 'unknown' } });
  });
});

function post(path: string, body: object): ClientRequest {
  const headers = { 'content-type': 'application/json', 'x-api-key': 'k' };
  const call = request(gateway.url + path, { method: 'POST', headers }).on('error', () => {});
  call.end(JSON.stringify(body));
  return call;
}
