import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { root } from './processes.ts';

let emulating: TestGateway;
let folder: string;
let child: ChildProcess | undefined;
beforeEach(async () => {
  emulating = await startTestGateway();
  folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  rmSync(folder, { recursive: true });
  await emulating.close();
});

interface Event {
  readonly event: string;
  readonly pid?: number;
  readonly code?: number | null;
  readonly signal?: string | null;
}

/** `serve --workers 2` in front of the emulating gateway; `next` waits for the next event of a kind in its log. */
async function serveByTwo(): Promise<{ process: ChildProcess; url: string; next(event: string): Promise<Event> }> {
  const config = { connections: { snag: { provider: 'snag', mode: 'proxy', upstream: emulating.nativeUrl('snag') } } };
  const file = join(folder, 'phonegate.yaml');
  writeFileSync(file, JSON.stringify(config));
  const args = ['src/main.ts', 'serve', '--workers', '2', '--port', '0', '--config', file];
  const started = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  child = started;
  const seen: Event[] = [];
  const waiting: { event: string; resolve: (event: Event) => void }[] = [];
  createInterface(started.stderr).on('line', (line) => {
    const event: Event = JSON.parse(line);
    const index = waiting.findIndex((one) => one.event === event.event);
    if (index === -1) seen.push(event);
    else waiting.splice(index, 1)[0]?.resolve(event);
  });
  const next = (event: string): Promise<Event> => {
    const index = seen.findIndex((one) => one.event === event);
    const found = index === -1 ? undefined : seen.splice(index, 1)[0];
    return found === undefined ? new Promise((resolve) => waiting.push({ event, resolve })) : Promise.resolve(found);
  };
  for await (const line of createInterface(started.stdout)) {
    const [, url] = /^Phonegate is on (http\S+)/.exec(line) ?? [];
    if (url !== undefined) return { process: started, url, next };
  }
  throw new Error('It ended before it was ready.');
}

async function disconnect(url: string): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${url}/native/snag/api/phone_verifications/disconnect`, {
    method: 'POST',
    // A connection each, so that both workers get some.
    headers: { 'x-api-key': 'demo-snag-key', 'content-type': 'application/json', connection: 'close' },
    body: JSON.stringify({ userId: '123e4567-e89b-12d3-a456-426614174001' }),
  });
  return { status: response.status, body: await response.json() };
}

it('answers on one port by several processes, replaces one that dies, and ends with all of them', async () => {
  const { process: parent, url, next } = await serveByTwo();
  const first = await next('worker-start');
  const second = await next('worker-start');
  const disconnected = { status: 200, body: { data: { message: 'Phone disconnected.' } } };
  const replies = await Promise.all(Array.from({ length: 8 }, () => disconnect(url)));
  expect(replies).toEqual(replies.map(() => disconnected));

  process.kill(first.pid ?? 0, 'SIGKILL');
  expect(await next('worker-exit')).toMatchObject({ pid: first.pid, code: null, signal: 'SIGKILL' });
  const third = await next('worker-start');
  expect(await disconnect(url)).toEqual(disconnected);

  parent.kill('SIGTERM');
  const ended = [await next('worker-exit'), await next('worker-exit')].map(({ pid }) => pid).sort();
  expect(ended).toEqual([second.pid, third.pid].sort());
  if (parent.exitCode === null) await once(parent, 'exit');
  expect({ code: parent.exitCode, signal: parent.signalCode }).toEqual({ code: 0, signal: null });
});

it('is refused where an emulator would have several states', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['src/main.ts', 'serve', '--workers', '2', '--port', '0'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect({ status, stderr, stdout }).toEqual({
    status: 2,
    stderr:
      '--workers needs connections that all proxy, because an emulator keeps its state in one process; emulated: authing, genauth, monocloud, snag.\n',
    stdout: '',
  });
});

it('is refused when it is no such number', () => {
  const { status, stderr } = spawnSync(process.execPath, ['src/main.ts', 'serve', '--workers', 'two'], { cwd: root, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 2, stderr: '--workers holds "two"; it should be a number from 1 to 64.\n' });
});
