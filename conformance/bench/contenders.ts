import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Fixture } from './documents.ts';
import type { Contender } from './scenario.ts';
import { peerFile } from './servers/peer.ts';

const all = 'request, response, security';
const none = 'none';

/** The servers of the benchmark's own, by what they show. */
const servers = {
  nodeConstant: new URL('./servers/node-constant.ts', import.meta.url),
  nodeJson: new URL('./servers/node-json.ts', import.meta.url),
  expressJson: new URL('./servers/express-json.ts', import.meta.url),
  stockValidator: new URL('./servers/express-openapi-validator.ts', import.meta.url),
  openapiBackend: new URL('./servers/openapi-backend.ts', import.meta.url),
  fastifyGlue: new URL('./servers/fastify-openapi-glue.ts', import.meta.url),
  undiciProxy: new URL('./servers/undici-proxy.ts', import.meta.url),
  phonegateCopies: new URL('./servers/phonegate-copies.ts', import.meta.url),
  parse: new URL('./servers/parse.ts', import.meta.url),
};

/** The limit: what no server on Node can be faster than. */
export function nodeConstant(fixture: Fixture, delayMs = 0): Contender {
  const { documentFile, answersFile } = fixture;
  const args = [documentFile, answersFile, String(delayMs)];
  return { name: 'node:http, constant', checks: none, command: (port) => node(servers.nodeConstant, port, ...args) };
}

export function nodeJson(fixture: Fixture): Contender {
  return ours('node:http, parse and stringify', none, servers.nodeJson, fixture);
}

export function expressJson(fixture: Fixture): Contender {
  return ours('Express + express.json', none, servers.expressJson, fixture);
}

export function stockValidator(fixture: Fixture): Contender {
  return ours('stock express-openapi-validator', all, servers.stockValidator, fixture);
}

export function openapiBackend(fixture: Fixture): Contender {
  return ours('openapi-backend + Express', 'request, security', servers.openapiBackend, fixture);
}

export function fastifyGlue(fixture: Fixture): Contender {
  return ours('fastify-openapi-glue', 'request, security', servers.fastifyGlue, fixture);
}

/** As a user runs it, with all the contracts of the package; with a configuration file, where one is given. */
export function phonegate(folder: string, configFile?: string, ...options: string[]): Contender {
  const config = configFile === undefined ? [] : ['--config', configFile];
  const bin = join(folder, 'dist/src/bin.js');
  return {
    name: 'Phonegate',
    checks: all,
    command: (port) => [process.execPath, bin, 'serve', '--quiet', '--port', String(port), ...config, ...options],
  };
}

/** Its native face on a document that it does not ship; see the file for what is its own there. */
export function phonegateCopies(fixture: Fixture, folder: string): Contender {
  const { documentFile, answersFile } = fixture;
  return { name: 'Phonegate', checks: all, command: (port) => node(servers.phonegateCopies, port, documentFile, answersFile, folder) };
}

/** The leanest proxy that Node can be. */
export function undiciProxy(upstreamPort: number): Contender {
  return { name: 'undici proxy', checks: none, command: (port) => node(servers.undiciProxy, port, `http://127.0.0.1:${upstreamPort}`) };
}

/** Not a contender: what parsing an answer costs. */
export function parse({ documentFile, answersFile }: Fixture): Contender {
  return { name: 'JSON.parse of the same bytes', checks: none, command: (port) => node(servers.parse, port, documentFile, answersFile) };
}

/** Prism at its quietest. */
export function prismMock({ documentFile }: Fixture): Contender {
  return { name: 'Prism mock', checks: 'request, security', command: (port) => prism(port, 'mock', documentFile) };
}

export function prismProxy({ documentFile }: Fixture, upstreamPort: number): Contender {
  const args = ['proxy', documentFile, `http://127.0.0.1:${upstreamPort}`, '--errors'];
  return { name: 'Prism proxy --errors', checks: all, command: (port) => prism(port, ...args) };
}

/** Mockoon on what it imports from the document. */
export function mockoon({ documentFile }: Fixture): Contender {
  const args = ['--hostname', '127.0.0.1', '--disable-log-to-file', '--disable-external-refs'];
  const command = (port: number): string[] => {
    const bin = peerFile('@mockoon/cli/bin/run.js');
    return [process.execPath, bin, 'start', '--data', documentFile, '--port', String(port), ...args];
  };
  return { name: 'Mockoon', checks: none, command };
}

function ours(name: string, checks: string, script: URL, { documentFile, answersFile }: Fixture): Contender {
  return { name, checks, command: (port) => node(script, port, documentFile, answersFile) };
}

function node(script: URL, port: number, ...args: string[]): string[] {
  return [process.execPath, fileURLToPath(script), String(port), ...args];
}

function prism(port: number, ...args: string[]): string[] {
  return [process.execPath, peerFile('@stoplight/prism-cli/dist/index.js'), ...args, '--port', String(port), '--verboseLevel', 'silent'];
}
