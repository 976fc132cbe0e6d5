import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { openApiFile } from '../pages.ts';
import { type Command, CommandFailure, portText, text, untilStopped } from './command.ts';

/** Starts Prism, a mock server without state, on the one document of both faces. */
export const mock: Command = {
  summary: 'Start the Prism mock server on the same contracts (default 127.0.0.1:4020).',
  options: {
    host: { type: 'string', help: 'Default 127.0.0.1.' },
    port: { type: 'string', help: 'Default 4020.' },
  },
  run: async (values) => {
    const host = text(values, 'host') ?? '127.0.0.1';
    const port = portText(values) ?? '4020';
    await mustBeFree(host, port);
    const args = ['mock', openApiFile, '--host', host, '--port', port];
    const child = spawn(process.execPath, [findPrism(), ...args], { stdio: 'inherit' });
    const ended = new Promise<number>((resolve) => child.once('exit', (code) => resolve(code ?? 0)));
    void untilStopped().then(() => child.kill('SIGTERM'));
    return ended;
  },
};

/** Prism says of a taken port only how it is used. */
async function mustBeFree(host: string, port: string): Promise<void> {
  const server = createServer().listen(Number(port), host);
  try {
    await once(server, 'listening');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    throw new CommandFailure(
      `Port ${port} on ${host} ${code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${code})`}. Choose another with --port.`,
    );
  }
  server.close();
  await once(server, 'close');
}

function findPrism(): string {
  try {
    return fileURLToPath(import.meta.resolve('@stoplight/prism-cli/dist/index.js'));
  } catch {
    throw new CommandFailure('The mock server is Prism, which is not installed here: npm install --save-dev @stoplight/prism-cli');
  }
}
