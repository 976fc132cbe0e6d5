import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ImportedDirectory, importCsv } from '../../src/directory/csv.ts';
import { createHttpDirectory } from '../../src/directory/http.ts';
import { variable } from '../configured.ts';
import { root } from '../processes.ts';
import { json, type RawUpstream, startRawUpstream } from '../proxy/raw-upstream.ts';
import { inFolder } from '../temporary-files.ts';
import { connections, number } from './world.ts';

function read(...lines: string[]): Promise<ImportedDirectory> {
  return inFolder((folder) => {
    const file = join(folder, 'users.csv');
    writeFileSync(file, lines.join('\n'));
    return importCsv(file, connections);
  });
}

describe('a CSV directory', () => {
  it('names every user who has a number, at each connection as it knows them', async () => {
    const directory = await read(
      '\uFEFFconnection, phone ,userId,websiteId,accessToken',
      `monocloud,${number},user-1,,`,
      `snag,"${number}","user ""2"", jr",site-1,`,
      '',
      `authing,${number},,,a.user.token`,
      'monocloud,+8613800138000,user-4,,',
    );
    expect({ rows: directory.rows, problems: directory.problems }).toEqual({ rows: 4, problems: [] });
    expect(directory.find(number)).toEqual({
      subjects: [
        { connection: 'monocloud', subject: { userId: 'user-1' } },
        { connection: 'snag', subject: { userId: 'user "2", jr', websiteId: 'site-1' } },
        { connection: 'authing', subject: { accessToken: 'a.user.token' } },
      ],
      problems: [],
    });
    expect(directory.find('+15005550006')).toEqual({ subjects: [], problems: [] });
  });

  it('reports every bad row by its line, takes the good ones, and shows neither number nor user', async () => {
    const directory = await read(
      'phone,connection,userId,accessToken',
      `${number},monocloud,user-1,`,
      '0151 496 0453,monocloud,user-2,',
      '+9991514960453,monocloud,user-3,',
      `${number},nowhere,user-4,`,
      '',
      `${number},authing,user-5,`,
      `${number},monocloud,,`,
      `${number},monocloud`,
      `${number},monocloud,us"er-6,`,
      `${number},monocloud,"user`,
      '7",',
      `${number},monocloud,user-1,`,
      ',monocloud,user-8,',
    );
    expect(directory.rows).toBe(2);
    const e164 = 'a number in E.164 form, such as +441514960453';
    expect(directory.problems).toEqual([
      { line: 3, column: 'phone', held: 'a text of 13 characters', expected: e164 },
      { line: 4, column: 'phone', held: 'a text of 14 characters', expected: e164 },
      { line: 5, column: 'connection', held: '"nowhere"', expected: 'one of the configured connections: monocloud, snag, authing' },
      { line: 7, column: 'userId', held: 'a value', expected: 'nothing: authing knows accessToken only' },
      { line: 8, column: 'userId', held: 'nothing', expected: 'what monocloud knows its users by' },
      { line: 9, column: 'the row', held: '2 values', expected: '4, as the header has' },
      { line: 10, column: 'the row', held: 'a quote that does not belong there', expected: 'values as RFC 4180 writes them' },
      { line: 13, column: 'the row', held: 'the same as line 2', expected: 'something that no other row holds' },
      { line: 14, column: 'phone', held: 'nothing', expected: e164 },
    ]);
  });

  it.each([
    ['phone,connection,user', '"user"', 'names out of phone, connection, userId, walletAddress, websiteId, organizationId, accessToken'],
    [
      'phone,connection,phone',
      'phone twice',
      'names out of phone, connection, userId, walletAddress, websiteId, organizationId, accessToken',
    ],
    ['phone,userId', 'phone, userId', 'the column connection too'],
  ])('whose header is "%s" is refused', async (header, held, expected) => {
    const directory = await read(header, `${number},monocloud,user-1`);
    expect({ rows: directory.rows, problems: directory.problems }).toEqual({
      rows: 0,
      problems: [{ line: 1, column: 'the header', held, expected }],
    });
  });

  it('that is empty, ends in the middle of a quote, or has an endless row says so', async () => {
    expect((await read()).problems).toEqual([
      { line: 1, column: 'the header', held: 'nothing', expected: 'the names of the columns, phone and connection among them' },
    ]);
    const open = await read(
      'phone,connection,userId',
      `${number},monocloud,user-1`,
      `${number},monocloud,"user-2`,
      `${number},snag,user-3`,
    );
    expect({ rows: open.rows, problems: open.problems.length }).toEqual({ rows: 1, problems: 1 });
    const endless = await read('phone,connection,userId', `${number},monocloud,${'x'.repeat(70_000)}`, `${number},snag,user-3`);
    expect(endless.problems.map(({ held }) => held)).toContain('more than 65536 bytes');
  });

  it('is checked by `phonegate directory check`', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'users.csv');
      writeFileSync(file, `phone,connection,userId\n${number},monocloud,user-1\nx,monocloud,user-2\n`);
      const run = (...args: string[]) =>
        spawnSync(process.execPath, ['src/main.ts', 'directory', ...args], { cwd: root, encoding: 'utf8' });
      const { status, stdout, stderr } = run('check', file);
      expect({ status, stdout, stderr }).toEqual({
        status: 1,
        stderr: '',
        stdout:
          'line 3: phone holds a text of 1 characters; it should hold a number in E.164 form, such as +441514960453.\nRows that can be used: 1; that cannot: 1.\n',
      });
      expect(run('check', join(folder, 'nowhere.csv')).stderr).toMatch(/nowhere\.csv cannot be read \(ENOENT\)\.\n$/);
      expect(run('import', file).status).toBe(2);
      const configFile = join(folder, 'phonegate.yaml');
      const ours = { provider: 'snag', mode: 'proxy', upstream: variable('UPSTREAM'), credentials: { apiKey: variable('KEY') } };
      const yaml = { store: { url: variable('STORE') }, signals: variable('ALL'), connections: { ours, theirs: { provider: 'snagg' } } };
      writeFileSync(configFile, JSON.stringify(yaml));
      expect(run('check', file, '--config', configFile)).toMatchObject({
        status: 2,
        stdout: '',
        stderr:
          'The configuration cannot be used:\n  - connections.theirs.provider holds "snagg"; it should be one of authing, genauth, monocloud, snag.\n',
      });
      writeFileSync(configFile, JSON.stringify({ ...yaml, connections: { ours } }));
      expect(run('check', file, '--config', configFile)).toMatchObject({
        status: 1,
        stderr: '',
        stdout: expect.stringMatching(/^line 2: connection holds .*; it should hold one of the configured connections: ours\.\n/),
      });
    });
  });
});

describe('an HTTP directory', () => {
  let server: RawUpstream;
  beforeAll(async () => {
    server = await startRawUpstream();
  });
  afterAll(() => server.close());

  const ask = async (change: { readonly allowPrivateAddresses?: boolean } = {}): Promise<unknown> => {
    const options = { url: `${server.url}/phonegate`, token: 'our-token', allowPrivateAddresses: true, timeoutMs: 500, ...change };
    const directory = createHttpDirectory(options, connections);
    try {
      return await directory.find(number);
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : error;
    } finally {
      await directory.close();
    }
  };

  it('is asked by its contract, with the number in the body only', async () => {
    server.answerWith(json({ subjects: [{ connection: 'monocloud', subject: { userId: 'user-1' } }] }));
    expect(await ask()).toEqual({ subjects: [{ connection: 'monocloud', subject: { userId: 'user-1' } }], problems: [] });
    expect(
      server.received.map(({ method, target, headers, bytes }) => ({
        method,
        target,
        type: headers['content-type'],
        auth: headers.authorization,
        body: JSON.parse(bytes.toString()),
      })),
    ).toEqual([
      {
        method: 'POST',
        target: '/phonegate/subjects/lookup',
        type: 'application/json',
        auth: 'Bearer our-token',
        body: { phone: number },
      },
    ]);
  });

  it('that names what the gateway does not know has the rest used, and is told', async () => {
    server.answerWith(
      json({
        subjects: [
          { connection: 'nowhere', subject: { userId: 'user-1' } },
          { connection: 'snag', subject: { userId: 'user-2' } },
          { connection: 'authing', subject: { userId: 'user-3' } },
        ],
      }),
    );
    expect(await ask()).toEqual({
      subjects: [{ connection: 'snag', subject: { userId: 'user-2' } }],
      problems: [
        '/subjects/0: connection holds "nowhere"; it should hold one of the configured connections: monocloud, snag, authing.',
        '/subjects/2: userId holds a value; it should hold nothing: authing knows accessToken only.',
      ],
    });
  });

  it.each<[string, Parameters<RawUpstream['answerWith']>[0], string | RegExp]>([
    ['answers 500', json({}, 500), 'The directory answered 500, where only 200 is an answer.'],
    ['answers 401', json({ message: 'The token is not known.' }, 401), 'The directory answered 401, where only 200 is an answer.'],
    [
      'redirects',
      (response) => response.writeHead(302, { location: '/' }).end(),
      'The directory answered 302, where only 200 is an answer.',
    ],
    ['answers no JSON', json('<html>'), "The directory's answer is not JSON."],
    [
      'breaks its contract',
      json({ subjects: [{ connection: 7 }] }),
      "The directory's answer breaks its contract: /subjects/0 lacks subject.",
    ],
    ['answers nothing', (response) => response.writeHead(204).end(), 'The directory answered 204, where only 200 is an answer.'],
    ['is silent', () => {}, /did not answer within 500 ms\.$/],
    ['cuts the connection', (response) => response.destroy(), /cannot be reached \(UND_ERR_SOCKET\)\.$/],
  ])('that %s tells nothing', async (_, answer, message) => {
    server.answerWith(answer);
    const found = await ask();
    if (typeof message === 'string') expect(found).toBe(`DirectoryUnavailable: ${message}`);
    else expect(found).toMatch(message);
  });

  it('in a private network is asked only where that is allowed', async () => {
    server.answerWith(json({ subjects: [] }));
    expect(await ask({ allowPrivateAddresses: false })).toBe(`DirectoryUnavailable: ${server.host} is to be called by https only.`);
    expect(server.received).toEqual([]);
  });
});
