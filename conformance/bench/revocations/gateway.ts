import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { readCpuMicros } from '../process-cost.ts';
import type { Processes } from '../processes.ts';

/** A gateway in a process of its own that says how late its event loop is. */
export interface Gateway {
  readonly url: string;
  /** By `performance.now()`, just before it was spawned. */
  readonly spawnedAt: number;
  /** What it has used of the processors since its start, in microseconds. */
  cpuMicros(): number;
  /** The event loop's delay in milliseconds, 99th percentile, since this was last asked. */
  loopDelay(): Promise<number>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

const preload = fileURLToPath(new URL('./loop-delay.ts', import.meta.url));

/** How a gateway is started. */
export interface Start {
  /** The installed package's folder. */
  readonly phonegate: string;
  readonly config: string;
  /** Whether it can say how late its event loop is, which makes its start longer. */
  readonly watched: boolean;
}

/** Starts one on a free port. Throws with what it printed when it ends before it is ready. */
export async function startGateway({ phonegate, config, watched }: Start, processes: Processes): Promise<Gateway> {
  const spawnedAt = performance.now();
  const bin = join(phonegate, 'dist/src/bin.js');
  const args = [...(watched ? ['--import', preload] : []), bin, 'serve', '--quiet', '--config', config, '--port', '0'];
  const child = spawn(process.execPath, args, {
    cwd: phonegate,
    env: { PATH: process.env['PATH'], NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'] },
    stdio: ['ignore', 'pipe', 'pipe', watched ? 'ipc' : 'ignore'],
  });
  processes.add(child);
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    errors = `${errors}${chunk}`.slice(-2_000);
  });
  const url = await readUrl(child);
  if (url === undefined) throw new Error(`A gateway ended before it was ready:\n${errors}`);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    const killer = setTimeout(() => child.kill('SIGKILL'), 15_000);
    await ended;
    clearTimeout(killer);
  };
  return {
    url,
    spawnedAt,
    cpuMicros: () => readCpuMicros(child.pid ?? 0),
    loopDelay: async () => {
      const told = once(child, 'message', { signal: AbortSignal.timeout(5_000) });
      child.send('loop delay');
      const [ms]: unknown[] = await told;
      if (typeof ms !== 'number') throw new TypeError('The gateway did not tell how late its event loop was.');
      return ms;
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

/** From the spawn of a process that does nothing but say so to its word, in milliseconds: the least that any start takes here. */
export async function startBareNode(processes: Processes): Promise<number> {
  const spawnedAt = performance.now();
  const child = spawn(process.execPath, ['--eval', 'console.log("here")'], { stdio: ['ignore', 'pipe', 'ignore'] });
  processes.add(child);
  await once(child.stdout, 'data');
  const taken = performance.now() - spawnedAt;
  if (child.exitCode === null) await once(child, 'exit');
  return taken;
}

async function readUrl(child: ChildProcess): Promise<string | undefined> {
  if (child.stdout === null) return undefined;
  for await (const line of createInterface(child.stdout)) {
    const [, url] = /^Phonegate is on (\S+)/.exec(line) ?? [];
    if (url !== undefined) return url;
  }
  return undefined;
}
