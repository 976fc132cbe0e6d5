import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { freePort } from '../processes.ts';
import { authing, monocloud, type Schemas, snag, storeKeys } from './setup.ts';

/** The newest PostgreSQL of this machine, as Debian lays it out. */
const installed = '/usr/lib/postgresql';
const bin = existsSync(installed) ? join(installed, readdirSync(installed).sort().at(-1) ?? '', 'bin') : undefined;

/** A server of its own, which may be stopped; PostgreSQL does not run as root. */
class Server {
  readonly #folder = mkdtempSync(join(tmpdir(), 'phonegate-postgres-'));
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
    if (userInfo().uid === 0) execFileSync('chown', ['postgres', this.#folder]);
    this.#run('initdb', '-D', join(this.#folder, 'data'), '-A', 'trust', '-U', 'postgres');
  }

  get url(): string {
    return `postgres://postgres@127.0.0.1:${this.#port}/postgres`;
  }

  start(): void {
    const options = `-p ${this.#port} -k ${this.#folder} -c listen_addresses=127.0.0.1`;
    this.#run('pg_ctl', '-D', join(this.#folder, 'data'), '-l', join(this.#folder, 'log'), '-w', '-o', options, 'start');
  }

  stop(): void {
    this.#run('pg_ctl', '-D', join(this.#folder, 'data'), '-m', 'immediate', '-w', 'stop');
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }

  #run(program: string, ...args: string[]): void {
    const command = [join(bin ?? '', program), ...args];
    const [first = '', ...rest] = userInfo().uid === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    // Debian keeps runuser where not every PATH leads.
    execFileSync(first, rest, { stdio: 'ignore', cwd: this.#folder, env: { ...process.env, PATH: `${process.env['PATH']}:/usr/sbin` } });
  }
}

describe.skipIf(bin === undefined)(bin === undefined ? 'needs PostgreSQL on this machine' : 'while PostgreSQL is stopped', () => {
  let server: Server;
  let gateways: TestGateway[];
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
  beforeAll(async () => {
    server = new Server(await freePort());
    server.start();
    const configFile = join(folder, 'phonegate.yaml');
    writeFileSync(configFile, 'revocations: { pollMs: 20, retryBaseMs: 10, retryCapMs: 100, leaseMs: 1000 }');
    const env = { PHONEGATE_STORE_URL: server.url, PHONEGATE_STORE_KEYS: storeKeys };
    gateways = await Promise.all([1, 2, 3].map(() => startTestGateway({ configFile, env })));
  });
  afterAll(async () => {
    await Promise.all(gateways.map((gateway) => gateway.close()));
    server.stop();
    server.remove();
    rmSync(folder, { recursive: true });
  });

  it('requests get a clear problem, nothing is lost, and work resumes by itself', async () => {
    const [first, second] = gateways;
    if (first === undefined || second === undefined) throw new TypeError('There are three.');
    const made = await first.client.POST('/v1/revocations', {
      params: { header: { prefer: 'wait=20' } },
      body: { targets: [authing, snag] },
    });
    if (made.data === undefined || !('id' in made.data)) throw new Error(made.error?.detail);
    const { id, targets } = made.data;
    // Work that is under way when the database goes: each gateway's emulator answers late.
    for (const gateway of gateways) await gateway.emulator('monocloud').setFaults({ kind: 'latency', milliseconds: 700, times: 1 });
    const slow = await second.client.POST('/v1/revocations', { body: { targets: [monocloud] } });
    server.stop();
    for (const gateway of gateways) {
      const { error, response } = await gateway.client.GET('/v1/revocations/{revocation}', { params: { path: { revocation: id } } });
      expect({ ...error, retryAfter: response.headers.get('retry-after') }).toMatchObject({
        status: 503,
        code: 'store/unavailable',
        fault: 'gateway',
        retryable: true,
        retryAfter: '1',
      });
    }
    const refused = await first.client.POST('/v1/revocations', { body: { targets: [snag] } });
    expect(refused.response.status).toBe(503);
    // What needs no store goes on.
    expect((await first.client.GET('/v1/connections')).response.status).toBe(200);
    server.start();
    const slowId = slow.data !== undefined && 'id' in slow.data ? slow.data.id : '';
    expect(await settled(second, slowId)).toMatchObject({ status: 'completed' });
    const codes = await Promise.all(gateways.map((gateway) => gateway.emulator('authing').outbox()));
    const code = codes.flat().at(-1)?.code ?? '';
    // Each gateway has emulators of its own: the one that was asked for the code must be the one that is given it.
    const owner = gateways[codes.findIndex((messages) => messages.length > 0)];
    for (const other of gateways)
      if (other !== owner) await other.emulator('authing').replaceState((await owner?.emulator('authing').state()) ?? neverWorld);
    await first.client.POST('/v1/revocations/{revocation}/targets/{target}/proof', {
      params: { path: { revocation: id, target: targets[0]?.id ?? '' } },
      body: { passCode: code },
    });
    expect(await settled(first, id)).toMatchObject({ status: 'completed', summary: { targets: 2, open: 0, settledAsAsked: 2 } });
  });
});

const neverWorld: Schemas['World'] = { provider: 'snag' };

/** The receipt, once the stream of events has ended; a stream that is cut is begun again. */
async function settled(gateway: TestGateway, revocation: string): Promise<unknown> {
  for (;;) {
    await fetch(`${gateway.url}/v1/revocations/${revocation}/events`)
      .then((response) => response.text())
      .catch(() => undefined);
    const { data } = await gateway.client.GET('/v1/revocations/{revocation}/receipt', { params: { path: { revocation } } });
    if (typeof data === 'object' && data.summary.open === 0) return data;
  }
}
