import { Webhook } from 'standardwebhooks';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { isPrivateAddress } from '../../src/private-address.ts';
import { toReceipt } from '../../src/receipts/receipt.ts';
import { type Delivery, newDelivery, replay } from '../../src/webhooks/delivery.ts';
import { nextAttemptAt, patienceMs, readRetryAfter } from '../../src/webhooks/retry.ts';
import { createSender, type Endpoint, type Sender } from '../../src/webhooks/sender.ts';
import { secretBytes, signWebhook } from '../../src/webhooks/signature.ts';
import { toRevocationEvent, webhookDialect } from '../../src/webhooks/webhook.ts';
import { phone, revocationRecord } from '../audit/records.ts';
import { freePort } from '../processes.ts';
import { json, type RawUpstream, startRawUpstream } from '../proxy/raw-upstream.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const olderSecret = `whsec_${Buffer.alloc(24, 2).toString('base64')}`;
const start = Date.UTC(2026, 10, 20, 9);
const minute = 60_000;

let receiver: RawUpstream;
let opened: Sender | undefined;
/** The clock: tests move it, nothing waits. */
let now = Date.now();
beforeAll(async () => {
  receiver = await startRawUpstream();
});
afterEach(async () => {
  await opened?.close();
  opened = undefined;
  now = Date.now();
});
afterAll(() => receiver.close());

/** A sender to the receiver of this file; the middle of every jitter. */
function open(change: Partial<Endpoint> = {}): Sender {
  const endpoint: Endpoint = {
    id: 'team',
    url: `${receiver.url}/hooks?key=in-the-url`,
    allowPrivateAddresses: true,
    timeoutMs: 1000,
    dialect: webhookDialect([secret, olderSecret]),
    ...change,
  };
  opened = createSender([endpoint], { now: () => new Date(now), random: () => 0.5 });
  return opened;
}

function message(): Delivery {
  const receipt = toReceipt(revocationRecord(), { issuer: 'https://phonegate.example', phone, issuedAt: new Date(start) });
  return newDelivery({ id: 'msg_1', endpoint: 'team', payload: JSON.stringify(toRevocationEvent(receipt)) }, new Date(now));
}

describe('a webhook', () => {
  it('arrives as its contract says, verifiable by the reference library with the current secret and the one before', async () => {
    receiver.answerWith(json({}));
    const delivered = await open().attempt(message());
    expect(delivered).toEqual({ ...message(), state: 'delivered', attempts: 1, firstAttemptAt: now, nextAttemptAt: now, lastStatus: 200 });
    const [request] = receiver.received;
    const headers = Object.fromEntries(Object.entries(request?.headers ?? {}).map(([name, value]) => [name, String(value)]));
    for (const known of [secret, olderSecret]) {
      expect(new Webhook(known).verify(request?.bytes ?? '', headers)).toEqual({
        type: 'revocation.running',
        timestamp: '2026-11-20T09:00:00.000Z',
        data: {
          revocation: 'rev_01',
          reason: 'number_recycled',
          reference: null,
          phone: '+44********53',
          summary: { targets: 4, settledAsAsked: 2, open: 1, readBack: 2, numberStillStored: 1, storageUnknown: 2 },
          targets: [
            { target: 'tgt_1', connection: 'monocloud', status: 'applied', settledAsAsked: true, effects: ['removed'] },
            { target: 'tgt_2', connection: 'monocloud-eu', status: 'applied', settledAsAsked: true, effects: ['unverified'] },
            { target: 'tgt_3', connection: 'authing', status: 'awaiting_proof', settledAsAsked: false, effects: [] },
            { target: 'tgt_4', connection: 'snag', status: 'indeterminate', settledAsAsked: false, effects: [] },
          ],
        },
      });
    }
    expect(() => new Webhook(`whsec_${Buffer.alloc(32, 9).toString('base64')}`).verify(request?.bytes ?? '', headers)).toThrow();
    expect({ method: request?.method, type: headers['content-type'], id: headers['webhook-id'] }).toEqual({
      method: 'POST',
      type: 'application/json',
      id: 'msg_1',
    });
  });

  it('is signed byte for byte as the reference library signs', () => {
    const at = new Date(start);
    const { 'webhook-signature': signature } = signWebhook('msg_1', at, '{"a":"ä"}', [secret]);
    expect(signature).toBe(new Webhook(secret).sign('msg_1', at, '{"a":"ä"}'));
    expect(['whsec_c2hvcnQ=', 'no-prefix', secret.replace('whsec_', ''), `whsec_${'A'.repeat(100)}`].map(secretBytes)).toEqual(
      Array(4).fill(undefined),
    );
    expect(() => signWebhook('msg_1', at, '', ['whsec_c2hvcnQ='])).toThrow('A webhook secret should be whsec_');
  });
});

describe('an attempt that fails', () => {
  it('is due again later, under the same id, and dead after 72 hours; by hand it begins anew', async () => {
    receiver.answerWith(json({}, 503));
    now = start;
    const sender = open();
    let delivery = message();
    const waited: number[] = [];
    while (delivery.state === 'pending') {
      now = delivery.nextAttemptAt;
      const before = now;
      delivery = await sender.attempt(delivery);
      waited.push(Math.round((delivery.nextAttemptAt - before) / 1000));
    }
    const atLeast = [4, 23, 90, 450, 1350, 2700, 5400, 10_800, ...Array(11).fill(21_600)];
    expect(waited).toEqual([...atLeast, 0]);
    expect({ ...delivery, payload: '' }).toEqual({
      id: 'msg_1',
      endpoint: 'team',
      payload: '',
      state: 'dead',
      attempts: 20,
      firstAttemptAt: start,
      nextAttemptAt: now,
      lastStatus: 503,
      lastProblem: 'The receiver answered 503. It was given up: no further attempt fits into 72 hours.',
    });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id']))).toEqual(new Set(['msg_1']));
    receiver.answerWith(json({}));
    const again = await sender.attempt(replay(delivery, new Date(now)));
    expect({ state: again.state, attempts: again.attempts, id: again.id }).toEqual({ state: 'delivered', attempts: 1, id: 'msg_1' });
  });

  it('is spread by its jitter, over the upper half of its step', () => {
    const at = (random: number): number | undefined => nextAttemptAt({ made: 3, firstAt: start, now: start }, () => random);
    expect([at(0), at(0.999)]).toEqual([start + minute, start + 119_940]);
    expect(nextAttemptAt({ made: 40, firstAt: start, now: start + patienceMs - 1 }, () => 0)).toBeUndefined();
  });

  it.each([
    ['120', 120_000],
    ['Fri, 20 Nov 2026 09:05:00 GMT', 5 * minute],
    ['Fri, 20 Nov 2026 08:00:00 GMT', 0],
    ['soon', undefined],
  ])('heeds Retry-After: %s', (header, expected) => {
    expect(readRetryAfter(header, start)).toBe(expected);
  });

  it('waits as long as the receiver asks', async () => {
    receiver.answerWith((response) => response.writeHead(429, { 'retry-after': '600' }).end());
    expect(await open().attempt(message())).toMatchObject({ state: 'pending', lastStatus: 429, nextAttemptAt: now + 600_000 });
  });

  it.each<[string, number, Partial<Delivery>]>([
    ['gone', 410, { state: 'dead', lastStatus: 410, lastProblem: 'The receiver answered 410: it wants nothing more.' }],
    [
      'moved',
      302,
      {
        state: 'pending',
        lastStatus: 302,
        lastProblem: 'The receiver answered 302. Redirects are never followed: configure the final URL.',
      },
    ],
  ])('because the receiver is %s', async (_, status, expected) => {
    receiver.answerWith((response) => response.writeHead(status, { location: `${receiver.url}/elsewhere` }).end());
    expect(await open().attempt(message())).toMatchObject(expected);
    expect(receiver.received.map(({ target }) => target)).toEqual(['/hooks?key=in-the-url']);
  });

  it('never waits longer than allowed, for a receiver that is silent, endless or drips', async () => {
    receiver.answerWith(() => {});
    const sender = open({ timeoutMs: 200 });
    const silent = await sender.attempt(message());
    receiver.answerWith((response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const dripping = await sender.attempt(message());
    receiver.answerWith((response) => response.writeHead(200).end('x'.repeat(70_000)));
    const endless = await sender.attempt(message());
    expect([silent, dripping, endless].map(({ state, lastProblem }) => [state, lastProblem])).toEqual([
      ['pending', `${receiver.host} did not answer within 200 ms.`],
      ['pending', `${receiver.host} did not answer within 200 ms.`],
      ['pending', `${receiver.host} answered more than 65536 bytes.`],
    ]);
  });

  it('because nobody listens, tells no path and no query', async () => {
    const url = `http://127.0.0.1:${await freePort()}/hooks?key=in-the-url`;
    const { lastProblem } = await open({ url }).attempt(message());
    expect(lastProblem).toBe(`${new URL(url).host} cannot be reached (ECONNREFUSED).`);
  });
});

describe('where a webhook goes', () => {
  it('is nowhere but to a configured endpoint', async () => {
    receiver.answerWith(json({}));
    expect(await open().attempt({ ...message(), endpoint: 'another' })).toMatchObject({
      state: 'dead',
      lastStatus: null,
      lastProblem: 'No endpoint "another" is configured any more.',
    });
    expect(receiver.received).toEqual([]);
  });

  it.each([
    'https://127.0.0.1/',
    'https://0x7f.1/',
    'https://[::1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://169.254.169.254/latest/meta-data',
    'https://localhost/',
    'http://203.0.114.1/',
  ])('is not %s, unless the configuration allows private addresses', async (url) => {
    const delivery = await open({ url, allowPrivateAddresses: false }).attempt(message());
    expect({ state: delivery.state, status: delivery.lastStatus }).toEqual({ state: 'dead', status: null });
    expect(delivery.lastProblem).toMatch(
      /is in a private network, which allowPrivateAddresses does not allow|is to be called by https only/,
    );
  });

  it.each([
    ['10.1.2.3', true],
    ['172.15.0.1', false],
    ['172.31.255.255', true],
    ['100.64.0.1', true],
    ['192.0.2.1', true],
    ['239.1.1.1', true],
    ['255.255.255.255', true],
    ['8.8.8.8', false],
    ['::', true],
    ['::ffff:192.168.0.1', true],
    ['::ffff:8.8.8.8', false],
    ['fe80::1%eth0', true],
    ['fd00::1', true],
    ['64:ff9b::7f00:1', true],
    ['2002:7f00:1::', true],
    ['2001:db8::1', true],
    ['2606:4700::1111', false],
    ['not an address', true],
  ])('of %s it is known whether it is private: %s', (address, expected) => {
    expect(isPrivateAddress(address)).toBe(expected);
  });
});
