import { readConfig } from '../config.ts';
import { startRecorder } from '../conform/record/recorder.ts';
import { inverted, valuesOf } from '../conform/record/values.ts';
import { loadContract } from '../contract/load.ts';
import { jsonLog, logError, noLog } from '../log.ts';
import { providers } from '../providers/index.ts';
import { type Command, CommandFailure, portText, readVersion, say, text, untilStopped } from './command.ts';
import { listen } from './serve.ts';

/** Serves the gateway and writes down, redacted, what one proxying connection exchanges with its provider. */
export const record: Command = {
  summary: 'Serve the gateway, and record what a proxying connection exchanges.',
  options: {
    connection: { type: 'string', help: 'The connection to record. It must proxy, and have credentials.' },
    output: { type: 'string', help: 'The folder for the two files, .cases.jsonl and .har. Default recordings.' },
    config: { type: 'string', help: 'The configuration file. Default phonegate.yaml, where there is one.' },
    host: { type: 'string', help: 'A loopback address. Default 127.0.0.1.' },
    port: { type: 'string', help: 'Default 4010; 0 takes any free port.' },
    quiet: { type: 'boolean', help: 'No request log (JSON lines on standard error).' },
  },
  run: async (values) => {
    const config = readConfig(process.env, { configFile: text(values, 'config'), host: text(values, 'host'), port: portText(values) });
    const id = text(values, 'connection');
    const connection = config.connections.find((one) => one.id === id);
    if (connection?.mode !== 'proxy') {
      const possible = config.connections.filter(({ mode }) => mode === 'proxy').map((one) => one.id);
      throw new CommandFailure(
        `--connection holds ${id === undefined ? 'nothing' : `"${id}"`}; it should be a connection that proxies: ${possible.join(', ') || 'the configuration has none'}.`,
      );
    }
    const { provider, credentials, liveValues, upstream } = connection;
    const { demoCredentials } = providers[provider];
    const missing = Object.keys(demoCredentials).filter((name) => credentials[name] === undefined);
    if (missing.length > 0) {
      throw new CommandFailure(
        `connections.${id}.credentials lacks ${missing.join(', ')}: without, a recording cannot tell the account's own credentials from wrong ones.`,
      );
    }
    const log = values['quiet'] === true ? noLog : jsonLog;
    let failed = 0;
    const recorder = startRecorder({
      folder: text(values, 'output') ?? 'recordings',
      connection: connection.id,
      provider,
      contract: await loadContract(provider),
      baseUrl: upstream.url.replace(/\/$/, ''),
      version: readVersion(),
      chosen: inverted(valuesOf(demoCredentials, credentials, liveValues)),
      onFailure: (error) => {
        failed += 1;
        logError(jsonLog, '', error, { connection: connection.id, recording: true });
      },
    });
    const stopped = untilStopped();
    const gateway = await listen(config, log, new Map([[connection.id, recorder.observe]]));
    say(`Phonegate is on ${gateway.url}`);
    say(`Recording ${connection.id}: ${gateway.url}/native/${connection.id}  (proxied to ${new URL(upstream.url).host})`);
    say(`  cases  ${recorder.files.cases}`);
    say(`  HAR    ${recorder.files.har}`);
    say('Stop with Ctrl+C.');
    await stopped;
    await gateway.close();
    say(`${recorder.written} exchange${recorder.written === 1 ? '' : 's'} recorded, ${failed} lost.`);
    return failed === 0 ? 0 : 1;
  },
};
