import { join } from 'node:path';
import { type Log, type RunningGateway, readConfig, startGateway } from '../../src/index.ts';
import { withFiles } from '../temporary-files.ts';

/** Starts a gateway with these connections, written as in `phonegate.yaml`. */
export function startProxy(connections: Readonly<Record<string, object>>, log?: Log): Promise<RunningGateway> {
  const config = withFiles({ 'phonegate.yaml': { connections } }, (folder) =>
    readConfig({}, { configFile: join(folder, 'phonegate.yaml'), port: '0' }),
  );
  return startGateway(config, log);
}
