import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { inFolder } from '../temporary-files.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

async function upload(type: string, text: string): Promise<{ readonly status: number; readonly body: unknown }> {
  const response = await fetch(`${gateway.url}/v1/revocations/import?reason=erasure`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: text,
  });
  return { status: response.status, body: await response.json() };
}

const accepted = (line: number): object => ({ line, status: 'accepted', target: expect.stringMatching(/^tgt_/) });

it('makes one revocation of the good rows and reports every row', async () => {
  const rows = [
    'connection,userId,accessToken,phone,effects',
    'monocloud,UOtBaOybB6dTpIJNrnkRw,,+441514960453,removed',
    'snag,123e4567-e89b-12d3-a456-426614174001,,sole,',
    'monocloud,UOtBaOybB6dTpIJNrnkRw,,01514960453,',
    'authing,someone,,sole,',
    'nowhere,someone,,sole,',
    'monocloud,"a ""quoted"" user",,id:ab66,unverified removed',
  ];
  const { status, body } = await upload('text/csv', rows.join('\r\n'));
  expect(status).toBe(202);
  expect(body).toMatchObject({
    revocation: { reason: 'erasure', counts: { total: 3, settled: 0, asAsked: 0 } },
    rows: [
      accepted(2),
      accepted(3),
      {
        line: 4,
        status: 'refused',
        code: 'input/invalid',
        detail: '/phone/e164 should be a phone number in E.164 form (a plus sign, the country code and the number, digits only).',
      },
      { line: 5, status: 'refused', code: 'input/subject', detail: 'authing names a subject by accessToken, which is missing.' },
      { line: 6, status: 'refused', code: 'target/connection-not-found' },
      accepted(7),
    ],
  });
  expect(JSON.stringify(body)).not.toContain('1514960453');
});

describe('a dry run', () => {
  /** With no work of other uploads under way. */
  let idle: TestGateway;
  beforeAll(async () => {
    idle = await startTestGateway();
  });
  afterAll(() => idle.close());

  const everything = (): Promise<unknown> =>
    Promise.all([
      idle.client.GET('/v1/revocations').then(({ data }) => data),
      ...['authing', 'monocloud', 'snag'].map((id) => idle.emulator(id).state()),
      idle.emulator('authing').outbox(),
    ]);
  const plan = async (text: string): Promise<{ readonly status: number; readonly body: unknown }> => {
    const before = await everything();
    const response = await fetch(`${idle.url}/v1/revocations/import?dryRun=true&reason=erasure`, {
      method: 'POST',
      headers: { 'content-type': 'text/csv' },
      body: text,
    });
    expect(await everything()).toEqual(before);
    return { status: response.status, body: await response.json() };
  };

  it('reports every row as the upload would, says what would be done, and does nothing', async () => {
    const rows = [
      'connection,userId,accessToken,phone,effects',
      'monocloud,UOtBaOybB6dTpIJNrnkRw,,+441514960453,removed',
      'nowhere,someone,,sole,',
      'authing,,demo-authing-token,sole,',
      'authing,someone,,sole,',
      'snag,123e4567-e89b-12d3-a456-426614174001,,sole,unverified',
    ];
    const planned = await plan(rows.join('\r\n'));
    const nothing = { phonePresent: null, phone: null, lastLoginMethod: null, proof: 'none' };
    expect(planned).toEqual({
      status: 200,
      body: {
        plan: {
          reason: 'erasure',
          deadline: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
          targets: [
            {
              connection: 'monocloud',
              provider: 'monocloud',
              phonePresent: true,
              phone: { id: 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70', masked: '+44********53', verified: true },
              effect: 'removed',
              proof: 'none',
              lastLoginMethod: null,
              numberStillStored: false,
            },
            {
              connection: 'authing',
              provider: 'authing',
              phonePresent: true,
              phone: { id: null, masked: '+86*********00', verified: true },
              effect: 'removed',
              proof: 'sms_code',
              lastLoginMethod: false,
              numberStillStored: false,
            },
            {
              ...nothing,
              connection: 'snag',
              provider: 'snag',
              effect: null,
              numberStillStored: null,
              code: 'capability/effect',
              detail: expect.any(String),
            },
          ],
        },
        rows: [
          { line: 2, status: 'accepted' },
          { line: 3, status: 'refused', code: 'target/connection-not-found', detail: expect.any(String) },
          { line: 4, status: 'accepted' },
          { line: 5, status: 'refused', code: 'input/subject', detail: 'authing names a subject by accessToken, which is missing.' },
          { line: 6, status: 'accepted' },
        ],
      },
    });
  });

  it('plans nothing where no row is good, and refuses what the upload would', async () => {
    expect(await plan('connection,phone\nnowhere,sole\n')).toMatchObject({ status: 200, body: { plan: null, rows: [{ line: 2 }] } });
    expect(await plan('connection;phone\nsnag;sole\n')).toMatchObject({ status: 400, body: { code: 'input/invalid' } });
  });

  it('needs neither somebody who asks, where two persons must agree, nor a store', async () => {
    await inFolder(async (folder) => {
      const configFile = join(folder, 'phonegate.yaml');
      writeFileSync(configFile, 'revocations: { approval: two-person }\nstore: { file: phonegate.yaml/store.db }');
      const strict = await startTestGateway({ configFile });
      const upload = async (query: string): Promise<number> => {
        const headers = { 'content-type': 'text/csv' };
        const body = 'connection,userId,phone\nmonocloud,UOtBaOybB6dTpIJNrnkRw,sole';
        return (await fetch(`${strict.url}/v1/revocations/import${query}`, { method: 'POST', headers, body })).status;
      };
      expect([await upload('?dryRun=true'), await upload('?dryRun=false'), await upload('?requestedBy=robin')]).toEqual([200, 400, 503]);
      await strict.close();
    });
  });
});

it('takes a name as most clients spell it, which leave some reserved characters as they are', async () => {
  const response = await fetch(`${gateway.url}/v1/revocations/import?requestedBy=${encodeURIComponent("J. (Jo) O'Neill!*")}`, {
    method: 'POST',
    headers: { 'content-type': 'text/csv' },
    body: 'connection,userId,phone\nsnag,123e4567-e89b-12d3-a456-426614174001,sole',
  });
  expect({ status: response.status, body: await response.json() }).toMatchObject({
    status: 202,
    body: { revocation: { status: 'awaiting_approval', approval: { requestedBy: "J. (Jo) O'Neill!*" } } },
  });
});

it('reads a target a line', async () => {
  const good = { connection: 'snag', subject: { userId: '123e4567-e89b-12d3-a456-426614174001' }, phone: 'sole' };
  const { body } = await upload(
    'application/x-ndjson',
    `${JSON.stringify(good)}\n\n{"connection":\n${JSON.stringify({ ...good, more: 1 })}\n`,
  );
  expect(body).toMatchObject({
    revocation: { counts: { total: 1 } },
    rows: [
      accepted(1),
      { line: 3, status: 'refused', code: 'input/malformed-json' },
      { line: 4, status: 'refused', code: 'input/invalid' },
    ],
  });
});

it('stores nothing where no row is good, and does not quote an upload that lacks its header', async () => {
  const stored = async (): Promise<unknown> => (await gateway.client.GET('/v1/revocations')).data?.revocations.map(({ id }) => id);
  const before = await stored();
  const named = 'There is no connection "nowhere". Configured: authing, genauth, monocloud, snag.';
  for (const [text, detail] of [
    ['connection,phone,userId\nnowhere,sole,a\n', `No row can be used. line 2: ${named}`],
    [
      `connection,phone,userId\n${'nowhere,sole,a\n'.repeat(5)}`,
      `No row can be used. line 2: ${named} line 3: ${named} line 4: ${named} 2 more, all of which \`dryRun=true\` reports.`,
    ],
    ['connection,phone\n', 'The upload has no rows.'],
  ] as const) {
    expect(await upload('text/csv', text)).toMatchObject({ status: 400, body: { code: 'input/invalid', detail } });
  }
  const headless = await upload('text/csv', 'monocloud,user,+441514960453\n');
  expect(headless).toMatchObject({
    status: 400,
    body: { code: 'input/invalid', detail: 'Column 1 of the first row is a text of 9 characters, which is no name of a column.' },
  });
  for (const [header, detail] of [
    ['connection,user_id', 'Column 2 of the first row is "user_id"; it should be "userId".'],
    ['connection,phone,phone', 'Column 3 of the first row is "phone", which stands there already.'],
    ['connection;phone', 'The first row has its columns separated by semicolons; they should be separated by commas.'],
  ] as const) {
    expect(await upload('text/csv', `${header}\nsnag,sole,sole\n`)).toMatchObject({ status: 400, body: { detail } });
  }
  expect(JSON.stringify(headless)).not.toContain('1514960453');
  expect(await upload('text/csv', 'connection,phone\n"nowhere,sole\n')).toMatchObject({ status: 400, body: { code: 'input/invalid' } });
  expect(await stored()).toEqual(before);
});
