import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPhonegateClient } from '../../src/client.ts';
import type { LogFields, RunningGateway } from '../../src/index.ts';
import type { TestGateway } from '../../src/testing.ts';
import { problemsOf } from '../configured.ts';
import { startProxy } from '../proxy/proxy.ts';
import { json, type RawUpstream, startRawUpstream } from '../proxy/raw-upstream.ts';
import { credentialsOf, realValues, startAccount } from '../record/live-account.ts';
import { send } from '../stories/raw.ts';

const lines: [event: string, fields: LogFields][] = [];
let account: TestGateway;
let raw: RawUpstream;
let gateway: RunningGateway;
beforeAll(async () => {
  const started = await startAccount('authing');
  account = started.gateway;
  raw = await startRawUpstream();
  gateway = await startProxy(
    {
      live: {
        provider: 'authing',
        mode: 'proxy',
        upstream: started.url,
        credentials: credentialsOf('authing'),
        conform: { replace: realValues.authing },
        shadow: 'emulated',
      },
      emulated: { provider: 'authing' },
      wild: { provider: 'snag', mode: 'proxy', upstream: raw.url, credentials: { apiKey: 'k' }, shadow: 'tame', contractCheck: 'report' },
      tame: { provider: 'snag' },
    },
    (...line) => lines.push(line),
  );
});
beforeEach(async () => {
  const client = createPhonegateClient({ baseUrl: gateway.url });
  for (const connection of ['emulated', 'tame']) {
    await client.POST('/_emulator/{connection}/reset', { params: { path: { connection } }, body: {} });
  }
  lines.length = 0;
});
afterAll(async () => {
  await gateway.close();
  await account.close();
  await raw.close();
});

const real = realValues.authing;

function call(path: string, body: object | undefined, token?: string) {
  const headers = { 'x-authing-app-id': real['demo-authing-app'] ?? '', ...(token && { authorization: token }) };
  return send(body === undefined ? 'get' : 'post', `${gateway.url}/native/live/api/v3/${path}`, headers, body);
}

function disconnect(key = 'k') {
  const body = { userId: '123e4567-e89b-12d3-a456-426614174001' };
  return send('post', `${gateway.url}/native/wild/api/phone_verifications/disconnect`, { 'x-api-key': key }, body);
}

/** The events of shadows, once there are as many. */
function shadowed(count: number): Promise<[string, LogFields][]> {
  return vi.waitFor(() => {
    const found = lines.filter(([event]) => event.startsWith('shadow-'));
    if (found.length < count) throw new Error(`Only ${found.length} so far.`);
    return found;
  });
}

/** The emulator's state once the last request has reached it. */
async function emulatedPhones(): Promise<(string | undefined)[]> {
  const { data } = await createPhonegateClient({ baseUrl: gateway.url }).GET('/_emulator/{connection}/state', {
    params: { path: { connection: 'emulated' } },
  });
  return data?.provider === 'authing' ? data.users.map(({ phone }) => phone ?? undefined) : [];
}

describe('a shadow', () => {
  it('follows a whole story with tokens and codes of its own, and finds nothing', async () => {
    const signedIn = await call('signin', {
      connection: 'PASSWORD',
      passwordPayload: { email: real['test@example.com'], password: real['passw0rd'] },
      options: { scope: 'openid profile' },
    });
    const token = signedIn.body.data.access_token;
    await call('send-sms', { channel: 'CHANNEL_UNBIND_PHONE', phoneNumber: real['13800138000'], phoneCountryCode: '+86' });
    const code = (await account.emulator('authing').outbox()).at(-1)?.code;
    const unbound = await call('unbind-phone', { passCode: code }, token);
    const profile = await call('get-profile', undefined, token);
    expect([unbound.body.statusCode, profile.body.data.phone]).toEqual([200, undefined]);
    await vi.waitFor(async () => expect(await emulatedPhones()).toEqual([undefined, '13800138001']));
    expect(lines.filter(([event]) => event !== 'request')).toEqual([]);
  });

  it('says where the emulator would have answered otherwise, masked, and answers as the provider did', async () => {
    raw.answerWith(json({ data: { message: 'Phone disconnected.', phoneNumber: '+14155552671' } }));
    const { status, body } = await disconnect();
    expect({ status, body }).toEqual({ status: 200, body: { data: { message: 'Phone disconnected.', phoneNumber: '+14155552671' } } });
    expect(await shadowed(1)).toEqual([
      [
        'shadow-difference',
        {
          id: expect.any(String),
          connection: 'wild',
          shadow: 'tame',
          operationId: 'disconnectPhone',
          status: 200,
          shadowStatus: 200,
          places: ['/data/phoneNumber missing-property: a string of 12 characters became nothing'],
        },
      ],
    ]);
  });

  it('can be arranged like any emulator', async () => {
    raw.answerWith(json({ data: { message: 'Phone disconnected.' } }));
    await createPhonegateClient({ baseUrl: gateway.url }).PUT('/_emulator/{connection}/faults', {
      params: { path: { connection: 'tame' } },
      body: { faults: [{ kind: 'status', status: 429, times: 1 }] },
    });
    await disconnect();
    const [[, fields] = []] = await shadowed(1);
    expect(fields?.['places']).toEqual([expect.stringMatching(/^\/ wrong-status: 200 became 429/)]);
  });

  it.each([
    ['cuts the connection', { kind: 'reset' } as const, 'shadow-failed'],
    ['answers late', { kind: 'latency', milliseconds: 60_000 } as const, undefined],
  ])('that %s neither delays nor changes the answer', async (_, fault, event) => {
    raw.answerWith(json({ data: { message: 'Phone disconnected.' } }));
    await createPhonegateClient({ baseUrl: gateway.url }).PUT('/_emulator/{connection}/faults', {
      params: { path: { connection: 'tame' } },
      body: { faults: [{ ...fault, times: 1 }] },
    });
    const before = performance.now();
    expect(await disconnect()).toEqual({ status: 200, mediaType: 'application/json', body: { data: { message: 'Phone disconnected.' } } });
    expect(performance.now() - before).toBeLessThan(10_000);
    if (event !== undefined) expect((await shadowed(1)).map(([name]) => name)).toEqual([event]);
  });
});

it('a queue that is full leaves out the newest, which is said', async () => {
  raw.answerWith(json({ data: { message: 'Phone disconnected.' } }));
  await createPhonegateClient({ baseUrl: gateway.url }).PUT('/_emulator/{connection}/faults', {
    params: { path: { connection: 'tame' } },
    body: { faults: [{ kind: 'latency', milliseconds: 60_000 }] },
  });
  const answers = await Promise.all(Array.from({ length: 111 }, () => disconnect()));
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  // One is with the emulator and a hundred wait.
  const leftOut = (await shadowed(10)).map(([event, { connection, waiting }]) => `${event} ${connection} ${waiting}`);
  expect(new Set(leftOut)).toEqual(new Set(['shadow-left-out wild 100']));
});

describe('a configuration', () => {
  it.each([
    ['itself', { a: { provider: 'snag', mode: 'proxy', upstream: 'http://127.0.0.1:9', shadow: 'a' } }, 'a'],
    ['nobody', { a: { provider: 'snag', mode: 'proxy', upstream: 'http://127.0.0.1:9', shadow: 'b' } }, 'b'],
    [
      'an emulator of another provider',
      { a: { provider: 'snag', mode: 'proxy', upstream: 'http://127.0.0.1:9', shadow: 'b' }, b: { provider: 'authing' } },
      'b',
    ],
  ])('whose shadow is %s is refused', (_, connections, held) => {
    expect(problemsOf({ yaml: { connections } })).toEqual([
      `connections.a.shadow holds "${held}"; it should be the id of an emulated connection of snag.`,
    ]);
  });

  it('whose shadow would know nobody is refused', () => {
    const connections = { a: { provider: 'snag', mode: 'proxy', upstream: 'http://127.0.0.1:9', shadow: 'b' }, b: { provider: 'snag' } };
    expect(problemsOf({ yaml: { connections } })).toEqual([
      'connections.a.credentials lacks apiKey: the shadow "b" takes no credentials but those it can translate.',
    ]);
  });

  it('whose emulated connection has a shadow is refused', () => {
    expect(problemsOf({ yaml: { connections: { a: { provider: 'snag', shadow: 'a' } } } })).toEqual([
      'connections.a has the key "shadow", which is for mode: proxy only.',
    ]);
  });
});
