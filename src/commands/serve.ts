import { type Config, readConfig } from '../config.ts';
import type { Observers } from '../gateway.ts';
import { type RunningGateway, startGateway, urlOf } from '../listen.ts';
import { jsonLog, type Log, noLog } from '../log.ts';
import { type Command, CommandFailure, portText, say, text, untilStopped } from './command.ts';
import { readWorkers, runWorkers, thisWorker } from './workers.ts';

/** Starts the gateway and says where everything is. */
export const serve: Command = {
  summary: 'Start the gateway (default 127.0.0.1:4010).',
  options: {
    config: { type: 'string', help: 'The configuration file. Default phonegate.yaml, where there is one.' },
    host: { type: 'string', help: 'A loopback address. Default 127.0.0.1.' },
    port: { type: 'string', help: 'Default 4010; 0 takes any free port.' },
    workers: { type: 'string', help: 'So many processes on one port; every connection must proxy. Default 1.' },
    quiet: { type: 'boolean', help: 'No request log (JSON lines on standard error).' },
  },
  run: async (values) => {
    const config = readConfig(process.env, { configFile: text(values, 'config'), host: text(values, 'host'), port: portText(values) });
    const count = readWorkers(text(values, 'workers'));
    const log = values['quiet'] === true ? noLog : jsonLog;
    const stopped = untilStopped();
    // A worker has the same command line as its parent.
    const worker = count > 1 ? await thisWorker() : undefined;
    if (count > 1 && worker === undefined) {
      refuseStateIn(config);
      return runWorkers(count, stopped, log, (port) => printPlaces(urlOf(config, port), config));
    }
    const gateway = await listen(config, log);
    if (worker === undefined) printPlaces(gateway.url, config);
    if (worker?.isFirst !== false) void printDirectoryProblem(gateway);
    await stopped;
    await gateway.close();
    worker?.leave();
    return 0;
  },
};

/** Workers share no memory, so a user whom one of them has changed would be unchanged at the next. */
function refuseStateIn({ connections }: Config): void {
  const emulated = connections.filter(({ mode }) => mode === 'emulate').map(({ id }) => id);
  if (emulated.length === 0) return;
  throw new CommandFailure(
    `--workers needs connections that all proxy, because an emulator keeps its state in one process; emulated: ${emulated.join(', ')}.`,
  );
}

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

function printPlaces(url: string, { file, connections, webhooks, securityEvents, signals }: Config): void {
  const width = Math.max(...['contract', ...connections.map(({ id }) => id)].map(({ length }) => length));
  say(`Phonegate is on ${url}`);
  say(`Configured by ${file ?? 'the defaults, for there is no phonegate.yaml here'}`);
  say();
  for (const connection of connections) {
    const who = connection.mode === 'emulate' ? 'emulated' : `proxied to ${new URL(connection.upstream.url).host}`;
    say(`  ${connection.id.padEnd(width)}  ${url}/native/${connection.id}  (${who})`);
  }
  say(`  ${'unified'.padEnd(width)}  ${url}/v1`);
  say(`  ${'contract'.padEnd(width)}  ${url}/openapi.json`);
  const line = (name: string, places: readonly string[]): void => {
    if (places.length > 0) say(`  ${name.padEnd(width)}  ${places.join(', ')}`);
  };
  // The path of a receiver's URL may be a secret by itself.
  const toOrigins = (endpoints: Config['webhooks']): string[] => endpoints.map(({ id, url: to }) => `${id} at ${new URL(to).origin}`);
  line('webhooks', toOrigins(webhooks));
  line('events', toOrigins(securityEvents?.receivers ?? []));
  line('signals', [
    ...(signals?.transmitters ?? []).map(({ id }) => `${url}/v1/signals/set from ${id}`),
    ...(signals?.camara ?? []).map(({ id }) => `${url}/v1/signals/camara from ${id}`),
  ]);
  const emulated = connections.find(({ provider, mode }) => provider === 'monocloud' && mode === 'emulate');
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

/** A long file takes its time; nothing waits for it. */
async function printDirectoryProblem({ directoryProblem }: RunningGateway): Promise<void> {
  // What else goes wrong is in the log.
  const problem = await directoryProblem().catch(() => undefined);
  if (problem !== undefined) say(problem);
}
