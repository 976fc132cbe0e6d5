import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';

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
  expect(await upload('text/csv', 'connection,phone\nnowhere,sole\n')).toMatchObject({ status: 202, body: { revocation: null } });
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
