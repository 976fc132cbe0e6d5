export { BadConfig, type Config, type ConnectionConfig, readConfig } from './config.ts';
export { BrokenContract } from './contract/broken.ts';
export { createGateway, type Gateway } from './gateway.ts';
export { type RunningGateway, startGateway } from './listen.ts';
export { jsonLog, type Log, type LogFields } from './log.ts';
