import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../processes.ts';

/** A server of the benchmark. */
export interface Server {
  readonly pid: number;
  readonly port: number;
  /** By `performance.now()`, just before it was spawned. */
  readonly startedAt: number;
  /** The last that it printed. */
  output(): string;
  stop(): Promise<void>;
}

/** The processes of one run; none outlives it. */
export class Processes {
  readonly #folder: string;
  readonly #children = new Set<ChildProcess>();

  /** Output is kept in the folder, which is also where the processes run. */
  constructor(folder: string) {
    this.#folder = folder;
    // Whatever ends this process, even a bug of its own.
    process.once('exit', () => {
      for (const child of this.#children) child.kill('SIGKILL');
    });
  }

  /** Starts a server on a free port and waits until it listens. Throws with what it printed when it ends before, or after a minute. */
  async serve(name: string, commandOn: (port: number) => readonly string[], prefix: readonly string[]): Promise<Server> {
    const server = await this.spawn(name, commandOn, prefix);
    const deadline = performance.now() + 60_000;
    while (!(await listens(server.port))) {
      if (!this.isRunning(server.pid)) throw new Error(`${name} ended before it listened:\n${server.output()}`);
      if (performance.now() > deadline) throw new Error(`${name} did not listen within a minute:\n${server.output()}`);
      await wait(10);
    }
    return server;
  }

  /** Starts a server on a free port and does not wait for it. */
  async spawn(name: string, commandOn: (port: number) => readonly string[], prefix: readonly string[]): Promise<Server> {
    const port = await freePort();
    const [command = '', ...args] = [...prefix, ...commandOn(port)];
    const log = join(this.#folder, `${name.replaceAll(/[^a-z0-9]+/gi, '-')}-${port}.log`);
    const file = openSync(log, 'w');
    // Nothing of this environment: contenders are configured by their commands alone, and what they keep goes with the folder.
    const env = { PATH: process.env['PATH'], HOME: this.#folder, TMPDIR: this.#folder };
    const startedAt = performance.now();
    const child = spawn(command, args, { cwd: this.#folder, env, stdio: ['ignore', file, file] });
    closeSync(file);
    this.add(child);
    await once(child, 'spawn');
    return { pid: child.pid ?? 0, port, startedAt, output: () => readFileSync(log, 'utf8').slice(-2000), stop: () => this.#stop(child) };
  }

  /** Ends this process, too, with the run. */
  add(child: ChildProcess): void {
    this.#children.add(child);
    child.once('exit', () => this.#children.delete(child));
    child.once('error', () => this.#children.delete(child));
  }

  isRunning(pid: number): boolean {
    return [...this.#children].some((child) => child.pid === pid);
  }

  async stopAll(): Promise<void> {
    await Promise.all([...this.#children].map((child) => this.#stop(child)));
  }

  async #stop(child: ChildProcess): Promise<void> {
    if (!this.#children.has(child)) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    const killer = setTimeout(() => child.kill('SIGKILL'), 3000);
    await ended;
    clearTimeout(killer);
  }
}

function listens(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const say = (listening: boolean): void => {
      socket.destroy();
      resolve(listening);
    };
    socket.once('connect', () => say(true));
    socket.once('error', () => say(false));
  });
}
