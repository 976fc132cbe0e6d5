import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Processes } from '../processes.ts';
import type { Job, Taken } from './job.ts';

/** The load generator, in a process of its own. */
export interface Load {
  /** One job at a time. Throws when nothing was answered. */
  run(job: Job): Promise<Taken>;
}

interface Message {
  readonly taken?: Taken;
  readonly failure?: string;
}

/** Starts the load generator. */
export function startLoad(processes: Processes, prefix: readonly string[]): Load {
  const [command = '', ...args] = [...prefix, process.execPath, fileURLToPath(new URL('./generator.ts', import.meta.url))];
  const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], serialization: 'advanced' });
  processes.add(child);
  const gone = once(child, 'exit').then((): Message[] => [{ failure: 'The load generator ended.' }]);
  return {
    run: async (job) => {
      child.send(job);
      // The only sender is the generator, which sends nothing else.
      const [message]: Message[] = await Promise.race([once(child, 'message'), gone]);
      if (message?.taken === undefined) throw new Error(message?.failure ?? 'The load generator said nothing.');
      return message.taken;
    },
  };
}
