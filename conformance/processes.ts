import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** A program of this project in another process. */
export interface Running {
  /** What the pattern caught in the line that said that it is ready. */
  readonly url: string;
  /** Everything it printed until it was ready. */
  readonly output: string;
  stop(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url));

/** Starts `node <args>`, or another `command`, and waits for a line that fits; throws with all that was printed when it ends before that. */
export async function start(
  args: readonly string[],
  ready: RegExp,
  env: Readonly<Record<string, string>> = {},
  cwd = root,
  command = process.execPath,
): Promise<Running> {
  const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  for await (const line of createInterface(child.stdout)) {
    output += `${line}\n`;
    const [, url] = ready.exec(line) ?? [];
    if (url !== undefined) return { url, output, stop: () => stop(child, 'SIGTERM'), kill: () => stop(child, 'SIGKILL') };
  }
  throw new Error(`${command} ${args.join(' ')} ended before it was ready:\n${output}`);
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}

/** `phonegate serve` on a free port. */
export function serve(...args: string[]): Promise<Running> {
  return start(['src/main.ts', 'serve', '--quiet', '--port', '0', ...args], /^Phonegate is on (http\S+)/, {
    PHONEGATE_STORE_FILE: ':memory:',
  });
}

/** `phonegate mock`, Prism, on a free port. */
export async function mock(): Promise<Running> {
  return start(['src/main.ts', 'mock', '--port', String(await freePort())], /Prism is listening on (http\S+)/);
}

/** A port that nobody listened on a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('A TCP server has a port.');
  return address.port;
}
