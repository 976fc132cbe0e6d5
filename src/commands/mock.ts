import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { openApiFile } from '../pages.ts';
import { type Command, CommandFailure, text, untilStopped } from './command.ts';

/** Starts Prism, a mock server without state, on the one document of both faces. */
export const mock: Command = {
  summary: 'Start the Prism mock server on the same contracts (default 127.0.0.1:4020).',
  options: {
    host: { type: 'string', help: 'Default 127.0.0.1.' },
    port: { type: 'string', help: 'Default 4020.' },
  },
  run: async (values) => {
    const args = ['mock', openApiFile, '--host', text(values, 'host') ?? '127.0.0.1', '--port', text(values, 'port') ?? '4020'];
    const child = spawn(process.execPath, [findPrism(), ...args], { stdio: 'inherit' });
    const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
    void untilStopped().then(() => child.kill('SIGTERM'));
    return ended;
  },
};

function findPrism(): string {
  try {
    return fileURLToPath(import.meta.resolve('@stoplight/prism-cli/dist/index.js'));
  } catch {
    throw new CommandFailure('The mock server is Prism, which is not installed here: npm install --save-dev @stoplight/prism-cli');
  }
}
