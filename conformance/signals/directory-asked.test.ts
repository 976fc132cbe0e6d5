import { rmSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { json, type RawUpstream, startRawUpstream } from '../proxy/raw-upstream.ts';
import { claims, createSigner, monocloudUser, notification, number, type SignalGateway, snagUser, startSignalGateway } from './world.ts';

const acknowledged = { status: 202 };
const later = {
  status: 503,
  type: 'application/problem+json',
  retryAfter: '60',
  body: expect.objectContaining({ code: 'signal/unavailable' }),
};
let server: RawUpstream;
let gateway: SignalGateway;
let sign: (jti: string) => Promise<string>;
const start = async (directory: object): Promise<void> => {
  const signer = await createSigner();
  sign = (jti) => signer.sign(claims(jti));
  gateway = await startSignalGateway(signer, { change: { directory } });
};
beforeAll(async () => {
  server = await startRawUpstream();
});
afterAll(() => server.close());

describe('a gateway with an HTTP directory', () => {
  beforeAll(() => start({ url: server.url, token: 'our-token', allowPrivateAddresses: true, timeoutMs: 500 }));
  afterAll(() => gateway.close());
  beforeEach(() => gateway.reset());

  const counts = async (jti: string): Promise<number[]> => {
    const token = await sign(jti);
    const made = await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(acknowledged));
    return made.map((revocation) => revocation.counts.total);
  };

  it('asks it, and goes on with those whom it can use where others are unknown', async () => {
    gateway.lines.length = 0;
    const subjects = [
      { connection: 'nowhere', subject: { userId: 'user-1' } },
      { connection: 'monocloud', subject: { userId: monocloudUser } },
      { connection: 'snag', subject: { userId: snagUser } },
    ];
    server.answerWith(json({ subjects }));
    expect(await counts('asked')).toEqual([2]);
    expect(await gateway.phones()).toEqual({ monocloud: [], snag: null });
    expect(server.received.map(({ headers, bytes }) => [headers.authorization, JSON.parse(bytes.toString())])).toEqual([
      ['Bearer our-token', { phone: number }],
    ]);
    expect(gateway.lines.filter(({ event }) => event === 'directory')).toEqual([
      {
        event: 'directory',
        fields: {
          signal: 'identifier-recycled',
          from: 'idp',
          id: 'asked',
          problem:
            '/subjects/0: connection holds "nowhere"; it should hold one of the configured connections: authing, genauth, monocloud, snag.',
        },
      },
    ]);
  });

  it.each<[string, Parameters<RawUpstream['answerWith']>[0]]>([
    ['fails', json({}, 500)],
    ['breaks its contract', json({ subjects: 7 })],
    ['is silent', () => {}],
  ])('that %s keeps nothing and has the signal sent again, which then has its effect', async (what, answer) => {
    server.answerWith(answer);
    const token = await sign(what);
    expect(await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(later))).toEqual([]);
    expect(await gateway.revocationsOf(async () => expect(await gateway.notify(notification(what))).toEqual(later))).toEqual([]);
    server.answerWith(json({ subjects: [{ connection: 'monocloud', subject: { userId: monocloudUser } }] }));
    expect(await counts(what)).toEqual([1]);
    const notified = await gateway.revocationsOf(async () => expect(await gateway.notify(notification(what))).toEqual({ status: 204 }));
    expect(notified).toHaveLength(1);
  });

  it('makes several revocations where more have the number than one can hold', async () => {
    const subjects = Array.from({ length: 5_001 }, (_, index) => ({ connection: 'snag', subject: { userId: `user-${index}` } }));
    server.answerWith(json({ subjects }));
    expect((await counts('many')).sort()).toEqual([1, 5_000]);
  });
});

describe('a gateway with a CSV file', () => {
  beforeAll(() => start({ csvFile: 'users.csv' }));
  afterAll(() => gateway.close());

  const send = async (jti: string): Promise<unknown> => {
    const token = await sign(jti);
    const made = await gateway.revocationsOf(async () => expect(await gateway.sendToken(token)).toEqual(acknowledged));
    return made.flatMap(({ targets }) => targets.map(({ connection }) => connection));
  };

  it('tells at its start what is wrong with it, without a number', async () => {
    expect(await send('first')).toEqual(['monocloud', 'snag']);
    const file = 'users.csv';
    expect(gateway.lines.filter(({ event }) => event === 'directory')).toEqual([
      { event: 'directory', fields: { file, rows: 3, problems: 1 } },
      {
        event: 'directory',
        fields: {
          file,
          line: 4,
          column: 'connection',
          held: '"nowhere"',
          expected: 'one of the configured connections: authing, genauth, monocloud, snag',
        },
      },
    ]);
  });

  it('uses the file as it is once it was replaced, and waits for it while it is away or cannot be used', async () => {
    writeFileSync(gateway.csvFile, `phone,connection,userId\n${number},monocloud,${monocloudUser}\n`);
    expect(await send('replaced')).toEqual(['monocloud']);
    writeFileSync(gateway.csvFile, 'number,user\n');
    expect(await gateway.sendToken(await sign('headless'))).toEqual(later);
    rmSync(gateway.csvFile);
    expect(await gateway.sendToken(await sign('away'))).toEqual(later);
    writeFileSync(gateway.csvFile, `phone,connection,userId\n${number},snag,${snagUser}\n`);
    expect(await send('away')).toEqual(['snag']);
    expect(await send('headless')).toEqual(['snag']);
  });
});
