import { spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Which core each side runs on: the words to put in front of a command. */
export interface Pins {
  readonly contender: readonly string[];
  /** The load generator, the upstreams, and the benchmark itself. */
  readonly load: readonly string[];
  /** For the report. */
  readonly note: string;
}

const taskset = 'taskset';

/** Contenders on the first core, everything else, this process from now on too, on the second; nothing is pinned where that cannot be. */
export function choosePins(): Pins {
  const cores = availableParallelism();
  if (cores < 2) return { contender: [], load: [], note: 'not pinned: there is one core only, which contenders and load share' };
  const own = spawnSync(taskset, ['-a', '-c', '-p', '1', String(process.pid)], { stdio: 'ignore' });
  const others = spawnSync(taskset, ['-c', '0', 'true'], { stdio: 'ignore' });
  if (own.status !== 0 || others.status !== 0) return { contender: [], load: [], note: 'not pinned: there is no taskset that could' };
  return { contender: [taskset, '-c', '0'], load: [taskset, '-c', '1'], note: 'contenders on core 0, load and upstreams on core 1' };
}
