import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { components } from '../../src/client.ts';

export type Schemas = components['schemas'];

/** The server that tests may make databases of their own on; `undefined` where none answers. */
export const postgres = await findPostgres(process.env['PHONEGATE_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432/postgres');

/** Keys for stores of tests. */
export const storeKeys = Buffer.alloc(32, 7).toString('base64');

async function findPostgres(url: string): Promise<string | undefined> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 1_000 });
  try {
    await client.connect();
    await client.end();
    return url;
  } catch {
    return undefined;
  }
}

/** A database of its own on the test server. */
export async function createDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `phonegate_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name}`);
  const url = new URL(postgres ?? '');
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(`drop database ${name} with (force)`) };
}

async function administer(sql: string): Promise<void> {
  const client = new Client({ connectionString: postgres });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The demo world's targets. */
export const monocloud: Schemas['TargetRequest'] = {
  connection: 'monocloud',
  subject: { userId: 'UOtBaOybB6dTpIJNrnkRw' },
  phone: { e164: '+441514960453' },
};
export const authing: Schemas['TargetRequest'] = { connection: 'authing', subject: { accessToken: 'demo-authing-token' }, phone: 'sole' };
export const snag: Schemas['TargetRequest'] = {
  connection: 'snag',
  subject: { userId: '123e4567-e89b-12d3-a456-426614174001' },
  phone: 'sole',
};
