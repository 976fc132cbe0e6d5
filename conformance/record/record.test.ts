import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import draft6 from 'ajv/dist/refs/json-schema-draft-06.json' with { type: 'json' };
import ajvFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TestGateway } from '../../src/testing.ts';
import { sendExactly } from '../exact.ts';
import { root } from '../processes.ts';
import { json, startRawUpstream } from '../proxy/raw-upstream.ts';
import { send } from '../stories/raw.ts';
import { credentialsOf, realValues, startAccount } from './live-account.ts';
import { exchangesOf, type Recording, startRecording } from './recorded.ts';

const real = realValues.authing;
const appId = { 'x-authing-app-id': real['demo-authing-app'] ?? '' };

let account: TestGateway;
let recording: Recording;
/** All that was secret or personal in what went over the wire. */
const secrets: string[] = Object.values(real);
beforeAll(async () => {
  const started = await startAccount('authing');
  account = started.gateway;
  recording = await startRecording({ provider: 'authing', upstream: started.url, credentials: credentialsOf('authing') });
  const call = (path: string, body: object | undefined, token?: string) =>
    send(
      body === undefined ? 'get' : 'post',
      `${recording.url}/api/v3/${path}`,
      { ...appId, ...(token && { authorization: token }) },
      body,
    );
  const signedIn = await call('signin', {
    connection: 'PASSWORD',
    passwordPayload: { email: real['test@example.com'], password: real['passw0rd'] },
    options: { scope: 'openid profile offline_access' },
  });
  const token = signedIn.body.data.access_token;
  await call('get-profile', undefined, token);
  await call('send-sms', { channel: 'CHANNEL_UNBIND_PHONE', phoneNumber: real['13800138000'], phoneCountryCode: '+86' });
  await call('unbind-phone', { passCode: '000000' }, token);
  const code = (await account.emulator('authing').outbox()).at(-1)?.code ?? '';
  await call('unbind-phone', { passCode: code }, token);
  await call('get-profile', undefined, token);
  await call('get-profile', undefined, token);
  secrets.push(token, signedIn.body.data.id_token, signedIn.body.data.refresh_token, code, '000000', signedIn.body.requestId);
  // Written down once the answer is out, while the gateway still runs; a crash from here on loses nothing.
  await vi.waitFor(() => expect(exchangesOf(recording.cases)).toHaveLength(7));
});
afterAll(async () => {
  await recording.running.stop();
  await account.close();
  rmSync(recording.folder, { recursive: true });
});

describe('a recording', () => {
  it('keeps every exchange in its order, repeats too', () => {
    const shown = exchangesOf(recording.cases).map(({ sequence, operationId, response }) => [
      sequence,
      operationId,
      response.body.statusCode,
    ]);
    expect(shown).toEqual([
      [0, 'signIn', 200],
      [1, 'getProfile', 200],
      [2, 'sendSms', 200],
      [3, 'unbindPhone', 403],
      [4, 'unbindPhone', 200],
      [5, 'getProfile', 200],
      [6, 'getProfile', 200],
    ]);
  });

  it('holds nothing that is secret or personal, nor does its HAR', () => {
    const written = readFileSync(recording.cases, 'utf8') + readFileSync(recording.har, 'utf8');
    expect(secrets.filter((secret) => secret === '' || written.includes(secret))).toEqual([]);
  });

  it('says the same of the same, so that the sequence still makes sense', () => {
    const [signIn, profile, sendSms, wrong, right, bare, again] = exchangesOf(recording.cases);
    const token = signIn.response.body.data.access_token;
    expect([profile, wrong, right, bare, again].map(({ request }) => request.headers.authorization)).toEqual(Array(5).fill(token));
    expect({
      email: profile.response.body.data.email,
      phone: profile.response.body.data.phone,
      sameCode: wrong.request.body.passCode === right.request.body.passCode,
    }).toEqual({ email: signIn.request.body.passwordPayload.email, phone: sendSms.request.body.phoneNumber, sameCode: false });
    expect(signIn.request.headers['x-authing-app-id']).toBe('demo-authing-app');
  });

  it('keeps what the contract itself prints', () => {
    const { request, response } = exchangesOf(recording.cases)[3];
    expect(request.target).toBe('/api/v3/unbind-phone');
    expect(response).toMatchObject({ status: 200, body: { statusCode: 403, apiCode: 2001, message: 'The verification code is wrong.' } });
  });

  it('can be read by its owner only', () => {
    expect([recording.cases, recording.har].map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600]);
  });

  it('is a HAR 1.2 that fits the published schema while it is still being written', () => {
    const ajv = new Ajv({ strict: false });
    ajv.addMetaSchema(draft6);
    ajvFormats.default(ajv);
    const folder = new URL('.', import.meta.resolve('har-schema'));
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.json'))) {
      ajv.addSchema(JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    }
    const har = JSON.parse(readFileSync(recording.har, 'utf8'));
    const isHar = ajv.getSchema('har.json#');
    expect([isHar?.(har), isHar?.errors]).toEqual([true, null]);
    expect(har.log.entries.map(({ comment }: { comment: string }) => comment)).toEqual(
      exchangesOf(recording.cases).map(({ operationId }) => operationId),
    );
    expect(isHar?.({ log: { ...har.log, entries: [{}] } })).toBe(false);
  });
});

describe('of an upstream that misbehaves', () => {
  it('is written down what can be: that it failed, and how much of what was left out', async () => {
    const raw = await startRawUpstream();
    const bad = await startRecording({ provider: 'snag', upstream: raw.url, credentials: { apiKey: 'k' } });
    const headers = { 'x-api-key': 'k', 'content-type': 'application/json', cookie: 'user=joan', 'x-forwarded-for': '203.0.113.77' };
    const disconnect = () =>
      sendExactly(new URL(bad.url).origin, `${new URL(bad.url).pathname}/api/phone_verifications/disconnect`, {
        method: 'POST',
        headers,
        body: '{}',
      });
    raw.answerWith(json('<p>Call +14155552671</p>', 200, { 'content-type': 'text/html', 'set-cookie': 'user=joan' }));
    await disconnect();
    raw.answerWith((response) => response.destroy());
    await disconnect();
    raw.answerWith(json({ data: { message: 'Ask Joan Smith, +14155552671' }, 'joan@example.org': { '4155552671': true } }));
    await disconnect();
    await bad.running.stop();
    await raw.close();
    const [html, cut, names] = exchangesOf(bad.cases);
    const written = readFileSync(bad.cases, 'utf8') + readFileSync(bad.har, 'utf8');
    rmSync(bad.folder, { recursive: true });
    expect(html.response).toMatchObject({ status: 200, omitted: '24 bytes of text/html that are no JSON' });
    expect([cut.response, cut.failure]).toEqual([undefined, 'upstream/unavailable']);
    expect(Object.keys(names.response.body)).toEqual(['data', expect.stringMatching(/^\w+@example\.com$/)]);
    expect(/joan|5552671|203\.0/i.exec(written)).toBe(null);
  });
});

describe('a recording is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-record-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const live = { provider: 'snag', mode: 'proxy', upstream: 'http://127.0.0.1:9' };

  it.each<[what: string, connections: object, args: string[], message: string]>([
    [
      'of a connection that is emulated',
      { snag: { provider: 'snag' }, live },
      ['--connection', 'snag'],
      '--connection holds "snag"; it should be a connection that proxies: live.\n',
    ],
    [
      'of none',
      { snag: { provider: 'snag' } },
      [],
      '--connection holds nothing; it should be a connection that proxies: the configuration has none.\n',
    ],
    [
      'without the credentials of the account',
      { live },
      ['--connection', 'live'],
      "connections.live.credentials lacks apiKey: without, a recording cannot tell the account's own credentials from wrong ones.\n",
    ],
  ])('%s', (_, connections, args, message) => {
    const config = join(folder, 'phonegate.yaml');
    writeFileSync(config, JSON.stringify({ connections }));
    const { status, stderr } = spawnSync(process.execPath, ['src/main.ts', 'record', '--config', config, ...args], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, message]);
  });
});
