import type { Worker } from 'node:cluster';
import type { Log } from '../log.ts';
import { CommandFailure } from './command.ts';

/** `--workers`, a whole number from 1 to 64; 1 without it. Throws `CommandFailure`. */
export function readWorkers(given: string | undefined): number {
  if (given === undefined) return 1;
  const count = Number(given);
  if (/^\d+$/.test(given) && count >= 1 && count <= 64) return count;
  throw new CommandFailure(`--workers holds "${given}"; it should be a number from 1 to 64.`);
}

/** A process that is one of the workers of another. */
export interface ThisWorker {
  /** The one that speaks where one is enough. */
  readonly isFirst: boolean;
  /** To be called once nothing listens any more. */
  leave(): void;
}

/** This process as a worker; `undefined` where it is none. */
export async function thisWorker(): Promise<ThisWorker | undefined> {
  const { default: cluster } = await import('node:cluster');
  return cluster.worker && { isFirst: cluster.worker.id === 1, leave: () => process.disconnect?.() };
}

/**
 * Runs this command line once more in each of so many processes, which share the port that they listen on. A worker that dies is replaced
 * and logged (`worker-exit`, `worker-start`). `ready` is called once, with the port, when all of them listen. Resolves to the exit code:
 * 0 when `stopped` was the reason, 2 when a worker died before it ever listened, for it has said why.
 */
export async function runWorkers(count: number, stopped: Promise<void>, log: Log, ready: (port: number) => void): Promise<number> {
  const { default: cluster } = await import('node:cluster');
  const running = new Set<Worker>();
  let listening = 0;
  let stopping = false;
  return new Promise((resolve) => {
    const stop = (code: number): void => {
      stopping = true;
      for (const worker of running) worker.process.kill('SIGTERM');
      whenAllEnded = () => resolve(code);
      if (running.size === 0) resolve(code);
    };
    let whenAllEnded = (): void => {};
    const start = (): void => {
      const worker = cluster.fork();
      let hasListened = false;
      running.add(worker);
      log('worker-start', { pid: worker.process.pid });
      worker.once('listening', ({ port }) => {
        hasListened = true;
        listening += 1;
        if (listening === count) ready(port);
      });
      worker.once('exit', (code, signal) => {
        running.delete(worker);
        log('worker-exit', { pid: worker.process.pid, code, signal });
        if (stopping) {
          if (running.size === 0) whenAllEnded();
        } else if (hasListened) start();
        else stop(2);
      });
    };
    for (let index = 0; index < count; index += 1) start();
    void stopped.then(() => {
      if (!stopping) stop(0);
    });
  });
}
