import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, root } from '../processes.ts';
import type { Chance } from './chance.ts';

/** Gateways in processes of their own, killed and started again. */
export interface Replicas {
  readonly urls: readonly string[];
  readonly kills: () => number;
  readonly stalls: () => number;
  /** Kills that one, else one at random, after up to so many milliseconds, and starts it again. */
  killOne(withinMs: number, index?: number): Promise<void>;
  /** Stops one as a machine that swaps would, for longer than its leases last, and lets it go on. */
  stallOne(ms: number): Promise<void>;
  stop(): Promise<void>;
}

export async function startReplicas(
  count: number,
  config: string,
  env: Readonly<Record<string, string>>,
  chance: Chance,
  logFile: string,
): Promise<Replicas> {
  const children: ChildProcess[] = [];
  const ports = await Promise.all(Array.from({ length: count }, freePort));
  let kills = 0;
  let stalls = 0;
  const begin = async (index: number): Promise<void> => {
    const child = spawn(process.execPath, ['src/main.ts', 'serve', '--config', config, '--port', String(ports[index])], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children[index] = child;
    child.stderr.on('data', (chunk: Buffer) => {
      const errors = chunk
        .toString()
        .split('\n')
        .filter((line) => line !== '' && !/"event":"(request|revocation|contract-violation|delivery)"/.test(line));
      if (errors.length > 0) appendFileSync(logFile, `${errors.join('\n')}\n`);
    });
    for await (const line of createInterface(child.stdout)) if (line.startsWith('Phonegate is on')) return;
    throw new Error(`Replica ${index} ended before it was ready; see ${logFile}.`);
  };
  await Promise.all(ports.map((_, index) => begin(index)));
  const any = (): number => Math.floor(chance() * count);
  return {
    urls: ports.map((port) => `http://127.0.0.1:${port}`),
    kills: () => kills,
    stalls: () => stalls,
    killOne: async (withinMs, index = any()) => {
      await pause(chance() * withinMs);
      const child = children[index];
      if (child === undefined) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
      kills += 1;
      await begin(index);
    },
    stallOne: async (ms) => {
      const child = children[any()];
      child?.kill('SIGSTOP');
      await pause(ms);
      child?.kill('SIGCONT');
      stalls += 1;
    },
    stop: async () => {
      await Promise.all(
        children.map(async (child) => {
          if (child.exitCode !== null || child.signalCode !== null) return;
          child.kill('SIGTERM');
          await once(child, 'exit');
        }),
      );
    },
  };
}
