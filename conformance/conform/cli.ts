import { execFile } from 'node:child_process';
import { root } from '../processes.ts';

/** How a command ended. */
export interface Ended {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `phonegate conform` to its end, without what a CI system puts into the environment. */
export function conform(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  const { GITHUB_ACTIONS: _, ...own } = process.env;
  return new Promise((resolve, reject) => {
    const options = { cwd: root, env: { ...own, ...env }, maxBuffer: 64 * 1024 * 1024 };
    execFile(process.execPath, ['src/main.ts', 'conform', ...args], options, (error, stdout, stderr) => {
      const status = error === null ? 0 : error.code;
      if (typeof status === 'number') resolve({ status, stdout, stderr });
      else reject(error);
    });
  });
}
