import { type Config, type ConnectionConfig, readConfig } from '../config.ts';
import { checkedDocument } from '../contract/load.ts';
import { providers } from '../providers/index.ts';
import { type Command, say, text } from './command.ts';
import { type Examined, tryToReach } from './examine.ts';
import { examineOutgoing } from './examine-outgoing.ts';
import { examineStore } from './examine-store.ts';

/** Prints how to point each provider's SDK here, and what is wrong with the configuration, a contract, or what they lead to. */
export const doctor: Command = {
  summary: 'Check configuration, contracts, upstreams, store, keys and receivers; print what to give each SDK.',
  options: {
    config: { type: 'string', help: 'The configuration file. Default phonegate.yaml, where there is one.' },
  },
  run: async (values) => {
    const config = readConfig(process.env, { configFile: text(values, 'config') });
    const { host, port, tls } = config.listen;
    const gateway = `${tls === undefined ? 'http' : 'https'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
    say(`Configuration: sound (${config.file ?? 'the defaults; there is no phonegate.yaml here'}). Gateway: ${gateway}`);
    const names = ['unified', ...new Set(config.connections.map(({ provider }) => provider))];
    for (const name of names) await checkedDocument(name);
    say(`Contracts: ${names.join(', ')}: sound, every example fits.`);
    let wrong = 0;
    const show = ({ title, notes, problems }: Examined): void => {
      say();
      say(title);
      for (const [name, note] of notes) say(`  ${name.padEnd(8)} ${note}`);
      for (const problem of problems) say(`  WRONG    ${problem}`);
      wrong += problems.length;
    };
    for (const connection of config.connections) show(await examineConnection(connection, config, gateway));
    show(await examineStore(config.store));
    for (const examined of await examineOutgoing(config)) show(examined);
    say();
    say(wrong === 0 ? 'Nothing is wrong.' : `${wrong} thing${wrong === 1 ? ' is' : 's are'} wrong.`);
    return wrong === 0 ? 0 : 1;
  },
};

async function examineConnection(connection: ConnectionConfig, { listen }: Config, gateway: string): Promise<Examined> {
  const { about, demoCredentials } = providers[connection.provider];
  const base = `${gateway}/native/${connection.id}`;
  const notes: [string, string][] = [
    ['SDK', `${about.sdk.package ?? 'none published'}: { ${about.sdk.option}: '${base}' }`],
    ['', about.sdk.note],
  ];
  const problems: string[] = [];
  if (connection.provider === 'monocloud' && listen.tls === undefined) {
    notes.push(['', 'This gateway speaks http: set listen.tls to serve that SDK without a transport of your own.']);
  }
  if (connection.mode === 'proxy') {
    const missing = Object.keys(demoCredentials).filter((name) => connection.credentials[name] === undefined);
    if (missing.length > 0) problems.push(`credentials lack ${missing.join(', ')}: the unified face cannot call ${about.title} without.`);
    const trouble = await tryToReach(connection.upstream.url);
    if (trouble === undefined) notes.push(['upstream', `${connection.upstream.url} accepts connections.`]);
    else problems.push(`upstream ${connection.upstream.url} ${trouble}.`);
  }
  const mode = connection.mode === 'emulate' ? 'emulated' : `proxied to ${connection.upstream.url}`;
  return { title: `${connection.id} (${about.title}, ${mode})`, notes, problems };
}
