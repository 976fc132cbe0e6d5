import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CryptoKey, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { importCsv } from '../../src/directory/csv.ts';
import type { ConnectionProviders, Directory } from '../../src/directory/directory.ts';
import type { LogFields } from '../../src/log.ts';
import type { Policy, PolicyRule } from '../../src/signals/policy.ts';
import { createSeenInMemory } from '../../src/signals/seen-in-memory.ts';
import type { RevocationDraft, SeenJti, TakeDrafts } from '../../src/signals/signal.ts';
import { inFolder } from '../temporary-files.ts';

export const number = '+441514960453';
export const start = Date.UTC(2026, 10, 20, 9);

export const connections: ConnectionProviders = new Map([
  ['monocloud', 'monocloud'],
  ['snag', 'snag'],
  ['authing', 'authing'],
]);

/** Whoever had the number, everywhere. */
export const rows = [
  'phone,connection,userId,accessToken',
  `${number},monocloud,user-1,`,
  `${number},snag,user-2,`,
  `${number},authing,,token-of-user-3`,
  '+8613800138000,monocloud,user-4,',
];

/** A directory of these rows, read from a file as the gateway reads it. */
export function directoryOf(lines: readonly string[]): Promise<Directory> {
  return inFolder(async (folder) => {
    const file = join(folder, 'users.csv');
    writeFileSync(file, `${lines.join('\n')}\n`);
    return importCsv(file, connections);
  });
}

export const rules: readonly PolicyRule[] = [
  { signal: 'identifier-recycled', reason: 'number_recycled', effects: ['removed'], approval: 'none' },
  {
    signal: 'identifier-changed',
    from: ['idp'],
    reason: 'user_request',
    effects: ['removed'],
    connections: ['snag'],
    approval: 'required',
  },
  { signal: 'sim-swapped', reason: 'sim_swap', effects: ['unverified', 'removed'], approval: 'none' },
];

/** What the receivers are given, and what came of it. */
export interface World {
  readonly policy: Policy;
  readonly seen: SeenJti;
  readonly take: TakeDrafts;
  readonly now: () => Date;
  readonly taken: RevocationDraft[];
  readonly lines: { readonly event: string; readonly fields: LogFields }[];
}

export async function createWorld(directory?: Directory): Promise<World> {
  const taken: RevocationDraft[] = [];
  const lines: World['lines'] = [];
  const now = (): Date => new Date(start);
  const log = (event: string, fields: LogFields): void => {
    lines.push({ event, fields });
  };
  return {
    policy: { rules, directory: directory ?? (await directoryOf(rows)), connections, log },
    seen: createSeenInMemory(now),
    take: async (drafts) => {
      taken.push(...drafts);
    },
    now,
    taken,
    lines,
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
    sign: (claims, header = {}) =>
      new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid, typ: 'secevent+jwt', ...header }).sign(privateKey),
  };
}

const risc = 'https://schemas.openid.net/secevent/risc/event-type/';

/** The claims of a sound token about the number; `undefined` leaves one out. */
export function claims(change: Readonly<Record<string, unknown>> = {}, event = 'identifier-recycled'): Record<string, unknown> {
  const whole = {
    iss: 'https://idp.example.com/',
    aud: 'https://phonegate.example',
    iat: start / 1000 - 5,
    jti: 'jti-1',
    sub_id: { format: 'phone_number', phone_number: number },
    events: { [risc + event]: {} },
    ...change,
  };
  return Object.fromEntries(Object.entries(whole).filter(([, value]) => value !== undefined));
}
