import { connect as connectTcp, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { allowedLookup, OutboundFailure } from '../outbound.ts';

/** A part of a configuration that was looked at. */
export interface Examined {
  readonly title: string;
  /** What it is, by name. */
  readonly notes: readonly (readonly [name: string, text: string])[];
  /** What would fail. */
  readonly problems: readonly string[];
}

const patienceMs = 5000;

/** Opens a connection, sends nothing, and closes it. Says what is in the way, if anything is, after the name of the place. */
export async function tryToReach(url: string, allowPrivateAddresses = true): Promise<string | undefined> {
  const { protocol, hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  const secure = protocol === 'https:';
  let lookup: ReturnType<typeof allowedLookup>;
  try {
    lookup = allowedLookup(url, allowPrivateAddresses);
  } catch (error) {
    return wordTrouble(error);
  }
  return new Promise((resolve) => {
    const options = { host, port: Number(port || (secure ? 443 : 80)), ...(lookup && { lookup }) };
    const socket = secure ? connectTls({ ...options, ...(isIP(host) === 0 && { servername: host }) }) : connectTcp(options);
    const end = (trouble?: string): void => {
      socket.destroy();
      resolve(trouble);
    };
    socket.once(secure ? 'secureConnect' : 'connect', () => end());
    socket.once('error', (error) => end(wordTrouble(error)));
    socket.setTimeout(patienceMs, () => end(`does not accept a connection within ${patienceMs} ms`));
  });
}

function wordTrouble(error: unknown): string {
  if (error instanceof OutboundFailure) return `cannot be called: ${error.message.replace(/\.$/, '')}`;
  if (!(error instanceof Error)) return 'cannot be reached';
  return `cannot be reached (${'code' in error ? error.code : error.message})`;
}
