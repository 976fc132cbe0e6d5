import { type Config, readConfig } from '../config.ts';
import type { Observers } from '../gateway.ts';
import { type RunningGateway, startGateway } from '../listen.ts';
import { jsonLog, type Log, noLog } from '../log.ts';
import { type Command, CommandFailure, portText, say, text, untilStopped } from './command.ts';

/** Starts the gateway and says where everything is. */
export const serve: Command = {
  summary: 'Start the gateway (default 127.0.0.1:4010).',
  options: {
    config: { type: 'string', help: 'The configuration file. Default phonegate.yaml, where there is one.' },
    host: { type: 'string', help: 'A loopback address. Default 127.0.0.1.' },
    port: { type: 'string', help: 'Default 4010; 0 takes any free port.' },
    quiet: { type: 'boolean', help: 'No request log (JSON lines on standard error).' },
  },
  run: async (values) => {
    const config = readConfig(process.env, { configFile: text(values, 'config'), host: text(values, 'host'), port: portText(values) });
    const stopped = untilStopped();
    const gateway = await listen(config, values['quiet'] === true ? noLog : jsonLog);
    printPlaces(gateway);
    await stopped;
    await gateway.close();
    return 0;
  },
};

/** Starts a gateway. Throws `CommandFailure` when its port cannot be opened. */
export async function listen(config: Config, log: Log, observers?: Observers): Promise<RunningGateway> {
  try {
    return await startGateway(config, log, observers);
  } catch (error) {
    const { host, port } = config.listen;
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new CommandFailure(`Port ${port} on ${host} is taken. Choose another with --port or PHONEGATE_PORT; 0 takes any free one.`);
    }
    if (error instanceof Error && 'code' in error && error.code === 'EACCES') {
      throw new CommandFailure(`Port ${port} on ${host} may not be opened by this user. Choose one from 1024 on with --port.`);
    }
    throw error;
  }
}

function printPlaces({ url, connections }: RunningGateway): void {
  const width = Math.max(...[...connections.keys()].map((id) => id.length));
  say(`Phonegate is on ${url}`);
  say();
  for (const { id, backend } of connections.values()) {
    const who = backend.mode === 'emulate' ? 'emulated' : `proxied to ${backend.upstream.host}`;
    say(`  ${id.padEnd(width)}  ${url}/native/${id}  (${who})`);
  }
  say(`  ${'unified'.padEnd(width)}  ${url}/v1`);
  say(`  ${'contract'.padEnd(width)}  ${url}/openapi.json`);
  const emulated = [...connections.values()].find(({ providerId, backend }) => providerId === 'monocloud' && backend.mode === 'emulate');
  if (emulated !== undefined) {
    say();
    say('Take a phone number away:');
    say();
    say(`  curl -s ${url}/v1/connections/${emulated.id}/phones/revoke -H 'content-type: application/json' \\`);
    say(`    -d '{"subject":{"userId":"UOtBaOybB6dTpIJNrnkRw"},"phone":"sole","reason":"sim_swap"}'`);
  }
  say();
  say('Stop with Ctrl+C.');
}
