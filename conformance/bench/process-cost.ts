import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** Memory of a process and its children. */
export interface Memory {
  readonly residentBytes: number;
  /** The most that was resident at any time; of several processes the sum of their peaks. */
  readonly peakBytes: number;
}

/**
 * CPU time of a process and its children in microseconds, all threads together. Linux counts it in nanoseconds for each thread
 * (`schedstat`), which a short measurement needs: `utime` and `stime` of `stat`, which mean the same, come in hundredths of a second.
 */
export function readCpuMicros(pid: number): number {
  let nanoseconds = 0;
  for (const id of withChildren(pid)) {
    for (const thread of threadsOf(id)) nanoseconds += Number(readIfThere(`/proc/${id}/task/${thread}/schedstat`)?.split(' ', 1)[0] ?? 0);
  }
  return nanoseconds / 1000;
}

/** Throws when the process has ended. */
export function readMemory(pid: number): Memory {
  let residentBytes = 0;
  let peakBytes = 0;
  for (const id of withChildren(pid)) {
    const status = readIfThere(`/proc/${id}/status`) ?? '';
    residentBytes += kilobytes(status, 'VmRSS') * 1024;
    peakBytes += kilobytes(status, 'VmHWM') * 1024;
  }
  if (residentBytes === 0) throw new Error(`Process ${pid} has ended.`);
  return { residentBytes, peakBytes };
}

/** Forgets the peak so far, as far as the system lets us. */
export function resetPeak(pid: number): void {
  for (const id of withChildren(pid)) {
    try {
      // proc(5): 5 resets the peak resident set size.
      writeFileSync(`/proc/${id}/clear_refs`, '5');
    } catch {
      // Then the peak is the one since the start.
    }
  }
}

function withChildren(pid: number): number[] {
  const children = threadsOf(pid).flatMap((thread) => (readIfThere(`/proc/${pid}/task/${thread}/children`) ?? '').split(' '));
  return [pid, ...children.filter((child) => child !== '').flatMap((child) => withChildren(Number(child)))];
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

/** A thread may end between being listed and being read. */
function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return undefined;
  }
}

function kilobytes(status: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0);
}
