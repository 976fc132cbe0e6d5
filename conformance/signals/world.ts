import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import type { ConnectionProviders } from '../../src/directory/directory.ts';
import { type LogFields, readConfig, startGateway } from '../../src/index.ts';
import { createDatabase, postgres, type Schemas, storeKeys } from '../revocations/setup.ts';

/** The demo world's, at MonoCloud. */
export const number = '+441514960453';
export const monocloudUser = 'UOtBaOybB6dTpIJNrnkRw';
export const snagUser = '123e4567-e89b-12d3-a456-426614174001';

export const connections: ConnectionProviders = new Map([
  ['monocloud', 'monocloud'],
  ['snag', 'snag'],
  ['authing', 'authing'],
]);

/** Whoever had the number, everywhere; and a user at a connection that nobody has configured. */
const rows = [
  'phone,connection,userId,accessToken',
  `${number},monocloud,${monocloudUser},`,
  `${number},snag,${snagUser},`,
  `${number},nowhere,user-5,`,
  '+8613800138000,authing,,demo-authing-token',
];

export const bearer = 'a-token-that-was-given-out';
export const secret = 'a-secret-that-was-agreed-on';

/** The signals of a configuration; `change` is laid over them. */
function signalsOf(signer: Signer, change: object): object {
  return {
    transmitters: { idp: { issuer, audience, jwks: { keys: [signer.publicJwk] }, maxAgeSeconds: 3600 } },
    camara: { 'operator-a': { token: bearer }, 'operator-b': { hmac: { header: 'X-Signature', secret } } },
    directory: { csvFile: 'users.csv' },
    policy: [
      { signal: 'identifier-recycled', reason: 'number_recycled', effects: ['removed'], approval: 'none' },
      { signal: 'identifier-changed', from: ['idp'], reason: 'user_request', effects: ['removed'], connections: ['snag'] },
      { signal: 'sim-swapped', reason: 'sim_swap', effects: ['unverified', 'removed'], approval: 'none' },
    ],
    ...change,
  };
}

/** Where a gateway keeps what must outlive it. */
export interface Place {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  drop(): Promise<void>;
}

/** The stores that are there, each empty. */
export const places: readonly { readonly name: string; make(): Promise<Place> }[] = [
  {
    name: 'SQLite',
    make: async () => {
      const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
      const env = { PHONEGATE_STORE_FILE: join(folder, 'store.db'), PHONEGATE_STORE_KEYS: storeKeys };
      return { name: 'SQLite', env, drop: async () => rmSync(folder, { recursive: true }) };
    },
  },
  ...(postgres === undefined
    ? []
    : [
        {
          name: 'PostgreSQL',
          make: async (): Promise<Place> => {
            const { url, drop } = await createDatabase();
            return { name: 'PostgreSQL', env: { PHONEGATE_STORE_URL: url, PHONEGATE_STORE_KEYS: storeKeys }, drop };
          },
        },
      ]),
];

/** An answer, whole but for its date. */
export interface Answer {
  readonly status: number;
  readonly type?: string;
  readonly retryAfter?: string;
  readonly body?: unknown;
}

export interface SignalGateway {
  readonly url: string;
  readonly lines: { readonly event: string; readonly fields: LogFields }[];
  /** The file that its directory is read from, unless it has another. */
  readonly csvFile: string;
  sendToken(token: string, type?: string): Promise<Answer>;
  notify(body: unknown, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** What was made while `act` ran, oldest first, each as it stands when nothing goes on any more but by somebody's agreement. */
  revocationsOf(act: () => Promise<unknown>): Promise<Schemas['Revocation'][]>;
  read(revocation: string): Promise<Schemas['Revocation']>;
  /** Who did what the audit has of a revocation, in order. */
  actors(revocation: string): Promise<string[]>;
  /** The number at MonoCloud and Snag, as the provider's emulator has it. */
  phones(): Promise<{ readonly monocloud: readonly string[]; readonly snag: string | null | undefined }>;
  reset(): Promise<void>;
  close(): Promise<void>;
}

/** A gateway with signals configured; `change` is laid over them and `more` over the rest of the configuration. */
export async function startSignalGateway(
  signer: Signer,
  { change = {}, more = {}, env = {} }: { change?: object; more?: object; env?: Readonly<Record<string, string>> } = {},
): Promise<SignalGateway> {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
  const configFile = join(folder, 'phonegate.yaml');
  const csvFile = join(folder, 'users.csv');
  writeFileSync(csvFile, `${rows.join('\n')}\n`);
  writeFileSync(configFile, JSON.stringify({ signals: signalsOf(signer, change), ...more }));
  const lines: SignalGateway['lines'] = [];
  const config = readConfig(env, { configFile, port: '0', storeInMemory: true });
  const gateway = await startGateway(config, (event, fields) => lines.push({ event, fields }));
  const ask = async <T>(path: string): Promise<T> => {
    const response = await fetch(gateway.url + path);
    if (!response.ok) throw new Error(`${path} answered ${response.status}: ${await response.text()}`);
    // The gateway holds its answers against their contract.
    return (await response.json()) as T;
  };
  const post = async (path: string, type: string, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const response = await fetch(gateway.url + path, { method: 'POST', headers: { 'content-type': type, ...headers }, body });
    const text = await response.text();
    const [given, after] = [response.headers.get('content-type'), response.headers.get('retry-after')];
    return {
      status: response.status,
      ...(given !== null && { type: given }),
      ...(after !== null && { retryAfter: after }),
      ...(text !== '' && { body: JSON.parse(text) }),
    };
  };
  const read = (id: string): Promise<Schemas['Revocation']> => ask(`/v1/revocations/${id}`);
  const ids = async (): Promise<string[]> =>
    (await ask<Schemas['RevocationList']>('/v1/revocations?limit=200')).revocations.map(({ id }) => id);
  return {
    url: gateway.url,
    lines,
    csvFile,
    sendToken: (token, type = 'application/secevent+jwt') => post('/v1/signals/set', type, token),
    notify: (body, headers = { authorization: `Bearer ${bearer}` }) =>
      post('/v1/signals/camara', 'application/cloudevents+json', typeof body === 'string' ? body : JSON.stringify(body), headers),
    revocationsOf: async (act) => {
      const before = new Set(await ids());
      await act();
      const made: Schemas['Revocation'][] = [];
      for (const id of (await ids()).reverse()) {
        if (before.has(id)) continue;
        // The stream ends when all is settled.
        if ((await read(id)).status === 'running') await (await fetch(`${gateway.url}/v1/revocations/${id}/events`)).text();
        made.push(await read(id));
      }
      return made;
    },
    read,
    actors: async (id) => {
      const lines = (await (await fetch(`${gateway.url}/v1/audit`)).text()).split('\n').filter((line) => line !== '');
      // The contract of an entry is held by the audit's own suite.
      const entries: Schemas['AuditEntry'][] = lines.map((line) => JSON.parse(line));
      return entries.filter(({ chain }) => chain === id).map(({ actor }) => actor);
    },
    phones: async () => {
      const listed = await ask<Schemas['PhoneList']>(`/v1/connections/monocloud/phones?userId=${monocloudUser}`);
      const { users } = await ask<Schemas['SnagWorld']>('/_emulator/snag/state');
      return {
        monocloud: listed.phones.flatMap(({ e164 }) => e164 ?? []),
        snag: users?.find(({ id }) => id === snagUser)?.phoneNumber,
      };
    },
    reset: async () => {
      for (const id of ['monocloud', 'snag']) {
        const headers = { 'content-type': 'application/json' };
        await fetch(`${gateway.url}/_emulator/${id}/reset`, { method: 'POST', headers, body: '{}' });
      }
    },
    close: async () => {
      await gateway.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A transmitter of the test's own. */
export interface Signer {
  readonly publicJwk: JWK;
  sign(claims: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>): Promise<string>;
}

export async function createSigner(kid = 'key-1'): Promise<Signer> {
  const { privateKey, publicKey }: { privateKey: CryptoKey; publicKey: CryptoKey } = await generateKeyPair('ES256');
  return {
    publicJwk: { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' },
    sign: (payload, header = {}) =>
      new SignJWT(payload).setProtectedHeader({ alg: 'ES256', kid, typ: 'secevent+jwt', ...header }).sign(privateKey),
  };
}

const issuer = 'https://idp.example.com/';
const audience = 'https://phonegate.example';
const risc = 'https://schemas.openid.net/secevent/risc/event-type/';

/** Now, as tokens have it. */
export const nowSeconds = (): number => Math.floor(Date.now() / 1000);

/** The claims of a sound token about the number; `undefined` leaves one out. */
export function claims(jti: string, change: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const whole = {
    iss: issuer,
    aud: audience,
    iat: nowSeconds() - 5,
    jti,
    sub_id: { format: 'phone_number', phone_number: number },
    events: events('identifier-recycled'),
    ...change,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}

/** The `events` of a token: one of RISC's. */
export function events(name: string, event: object = {}): Record<string, object> {
  return { [risc + name]: event };
}

/** The notification of CAMARA's own example (sim-swap-subscriptions, SWAPPED), about our number. */
export function notification(id: string, change: object = {}): object {
  return {
    id,
    source: 'https://notificationSendServer12.supertelco.com',
    specversion: '1.0',
    type: 'org.camaraproject.sim-swap-subscriptions.v0.swapped',
    datacontenttype: 'application/json',
    time: '2026-11-20T08:59:30Z',
    data: { subscriptionId: 'qs15-h556-rt89-1298', phoneNumber: number },
    ...change,
  };
}

/** How a revocation stands, without what is made when it is stored. */
export function shown({ status, reason, approval, targets }: Schemas['Revocation']): object {
  return {
    status,
    reason,
    by: approval?.requestedBy,
    targets: targets.map(({ connection, acceptable, status: stands, effects }) => [connection, acceptable, stands, effects]),
  };
}
