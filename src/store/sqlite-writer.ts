import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Answer, Step } from './sqlite-thread.ts';

/** What SQLite said against a step, with its result code (sqlite.org/rescode.html). */
class SqliteError extends Error {
  override readonly name = 'SqliteError';
  readonly errcode: number | undefined;

  constructor({ message, errcode }: Extract<Answer, { message: string }>) {
    super(message);
    this.errcode = errcode;
  }
}

/**
 * The one connection that writes, on a thread of its own: a commit waits for the disk, and no request is to wait with it. Should the thread
 * fail it ends the process, as any other error that nobody expects does.
 */
export class Writer {
  readonly #thread: Worker;
  readonly #asked: PromiseWithResolvers<readonly object[]>[] = [];
  #noted: Step[] = [];

  constructor(file: string) {
    const url = new URL(`./sqlite-thread${extname(import.meta.url)}`, import.meta.url);
    // What the process was started with, such as modules to load first, is not meant for this thread.
    this.#thread = new Worker(url, { workerData: file, execArgv: [] });
    this.#thread.on('message', (answer: Answer) => {
      const asked = this.#asked.shift();
      // An idle store keeps no process alive.
      if (this.#asked.length === 0) this.#thread.unref();
      if ('rows' in answer) asked?.resolve(answer.rows);
      else asked?.reject(new SqliteError(answer));
    });
  }

  /** A step to be done just before what is asked next, which fails if it does. */
  note(step: Step): void {
    this.#noted.push(step);
  }

  /** Resolves to the rows of the last step. Throws what SQLite said against the first that fails. */
  ask(step: Step): Promise<readonly object[]> {
    const asked = Promise.withResolvers<readonly object[]>();
    this.#asked.push(asked);
    this.#thread.ref();
    const steps: readonly Step[] = [...this.#noted, step];
    this.#noted = [];
    this.#thread.postMessage(steps);
    return asked.promise;
  }
}
