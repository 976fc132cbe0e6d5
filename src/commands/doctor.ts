import { connect as connectTcp } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Config, type ConnectionConfig, readConfig } from '../config.ts';
import { checkedDocument } from '../contract/load.ts';
import { providers } from '../providers/index.ts';
import { type Command, say, text } from './command.ts';

const patienceMs = 5000;

/** Prints how to point each provider's SDK here, and what is wrong with the configuration, a contract or an upstream. */
export const doctor: Command = {
  summary: 'Check configuration, contracts and upstreams; print what to give each SDK.',
  options: {
    config: { type: 'string', help: 'The configuration file. Default phonegate.yaml, where there is one.' },
  },
  run: async (values) => {
    const config = readConfig(process.env, { configFile: text(values, 'config') });
    const { host, port, tls } = config.listen;
    const gateway = `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
    say(`Configuration: sound. Gateway: ${gateway}`);
    const names = ['unified', ...new Set(config.connections.map(({ provider }) => provider))];
    for (const name of names) await checkedDocument(name);
    say(`Contracts: ${names.join(', ')}: sound, every example fits.`);
    let problems = 0;
    for (const connection of config.connections) problems += await examine(connection, config, gateway);
    say();
    say(problems === 0 ? 'Nothing is wrong.' : `${problems} thing${problems === 1 ? ' is' : 's are'} wrong.`);
    return problems === 0 ? 0 : 1;
  },
};

async function examine(connection: ConnectionConfig, { listen }: Config, gateway: string): Promise<number> {
  const { about, demoCredentials } = providers[connection.provider];
  const base = `${gateway}/native/${connection.id}`;
  say();
  say(`${connection.id} (${about.title}, ${connection.mode === 'emulate' ? 'emulated' : `proxied to ${connection.upstream.url}`})`);
  say(`  SDK      ${about.sdk.package ?? 'none published'}: { ${about.sdk.option}: '${base}' }`);
  say(`           ${about.sdk.note}`);
  const problems: string[] = [];
  if (connection.provider === 'monocloud' && listen.tls === undefined) {
    say('           This gateway speaks http: set listen.tls to serve that SDK without a transport of your own.');
  }
  if (connection.mode === 'proxy') {
    const missing = Object.keys(demoCredentials).filter((name) => connection.credentials[name] === undefined);
    if (missing.length > 0) problems.push(`credentials lack ${missing.join(', ')}: the unified face cannot call ${about.title} without.`);
    const trouble = await tryToReach(connection.upstream.url);
    if (trouble === undefined) say(`  upstream ${connection.upstream.url} accepts connections.`);
    else problems.push(`upstream ${connection.upstream.url} ${trouble}.`);
  }
  for (const problem of problems) say(`  WRONG    ${problem}`);
  return problems.length;
}

/** Opens a connection, sends nothing, and closes it. `undefined` when that works. */
function tryToReach(url: string): Promise<string | undefined> {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const secure = protocol === 'https:';
    const options = { host, port: Number(port || (secure ? 443 : 80)) };
    const socket = secure ? connectTls({ ...options, servername: host }) : connectTcp(options);
    const end = (trouble?: string): void => {
      socket.destroy();
      resolve(trouble);
    };
    socket.once(secure ? 'secureConnect' : 'connect', () => end());
    socket.once('error', (error) => end(`cannot be reached (${'code' in error ? error.code : error.message})`));
    socket.setTimeout(patienceMs, () => end(`does not accept a connection within ${patienceMs} ms`));
  });
}
