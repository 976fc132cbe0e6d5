import { GatewayError } from './errors.ts';

/** What a log line may hold: names, numbers and codes. Bodies, headers, paths and queries never get here, so nothing private does. */
export type LogFields = Readonly<Record<string, string | number | boolean | null | undefined | readonly string[]>>;

/** Writes one event. */
export type Log = (event: string, fields: LogFields) => void;

/** Writes each event as one line of JSON to standard error, with the time in ISO 8601. The only user of the console but the command line. */
export const jsonLog: Log = (event, fields) => {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), event, ...fields })}\n`);
};

/** Says nothing. */
export const noLog: Log = () => {};

/** Logs what a client must not see of an error. Long runs of digits are dropped: they could be a number or a code. */
export function logError(log: Log, id: string, error: unknown, fields: LogFields = {}): void {
  const ours = error instanceof GatewayError;
  const cause = ours ? error.cause : error;
  const text = cause instanceof Error ? (ours ? `${cause.name}: ${cause.message}` : cause.stack) : undefined;
  log('error', { id, ...fields, code: ours ? error.code : 'gateway/internal', cause: text?.replaceAll(/\d{5,}/g, '...') });
}
