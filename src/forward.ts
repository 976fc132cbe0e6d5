import type { Backend, Connection } from './connection.ts';
import type { Operation } from './contract/contract.ts';
import type { Accepted } from './contract/validator.ts';
import { endToEnd } from './end-to-end.ts';
import { GatewayError } from './errors.ts';
import type { Exchange, WireReply } from './exchange.ts';
import { parseJson } from './json-body.ts';
import type { Log } from './log.ts';
import type { Issue } from './providers/provider.ts';

/**
 * Lets the real provider answer and passes its bytes on as they came, once they have been held against the contract: `enforce` refuses a
 * broken answer, `report` marks and logs it, `off` does not look. `strict` enforces whatever the connection says.
 */
export async function forward(
  connection: Connection,
  backend: Extract<Backend, { mode: 'proxy' }>,
  operation: Operation,
  exchange: Exchange,
  accepted: Accepted,
  log: Log,
  strict: boolean,
): Promise<WireReply> {
  const { upstream, nativeCredentials } = backend;
  const contractCheck = strict ? 'enforce' : backend.contractCheck;
  const sent = endToEnd(exchange.headers);
  const body = Buffer.isBuffer(exchange.body) ? exchange.body : Buffer.alloc(0);
  try {
    const { status, headers, bytes } = await upstream.send(
      exchange,
      body,
      nativeCredentials === 'connection' ? withOwnCredentials(connection, sent) : sent,
    );
    const reply = { status, headers, body: bytes.length === 0 ? undefined : bytes, operationId: operation.id };
    const errors = contractCheck === 'off' ? [] : judge(operation, accepted, status, headers['content-type'], bytes);
    connection.health.note(errors.length > 0 ? 'upstream/contract-violation' : status >= 500 ? 'upstream/failed' : undefined);
    if (errors.length === 0) return reply;
    const places = errors.map(({ pointer, expected }) => pointer || expected);
    log('contract-violation', {
      id: exchange.id,
      connection: connection.id,
      operationId: operation.id,
      fault: 'provider',
      enforced: contractCheck === 'enforce',
      status,
      places,
    });
    if (contractCheck === 'enforce') {
      const detail = `${upstream.host} answered ${operation.id} with ${status} in a way that its contract does not allow.`;
      const unreadable = errors.some(({ expected }) => expected === notJson);
      throw new GatewayError(unreadable ? 'upstream/not-json' : 'upstream/contract-violation', { detail, errors, effectUnknown: true });
    }
    return {
      ...reply,
      headers: { ...headers, 'phonegate-contract': `violated; fault=provider; places=${JSON.stringify(places.map(toAscii).join(' '))}` },
    };
  } catch (error) {
    // A caller who hangs up, or sends what cannot be sent, says nothing of the upstream.
    if (error instanceof GatewayError && error.code.startsWith('upstream/') && !exchange.signal().aborted)
      connection.health.note(error.code);
    throw error;
  }
}

/** The connection's credentials in place of all that the caller sent, except for the end user's own in `Authorization`. */
function withOwnCredentials({ contract, provider, credentials }: Connection, headers: ReturnType<typeof endToEnd>): typeof headers {
  const callers = Object.values(contract.document.components?.securitySchemes ?? {}).flatMap(({ name }) => name?.toLowerCase() ?? []);
  const kept = Object.entries(headers).filter(([name]) => name === 'authorization' || !callers.includes(name));
  return { ...Object.fromEntries(kept), ...provider.headers(credentials, undefined) };
}

/** A place may hold a name that the upstream chose; a header can carry no more than ASCII. */
function toAscii(place: string): string {
  return place.toWellFormed().replaceAll(/[^ -~]+/g, encodeURIComponent);
}

const notJson = 'JSON';

function judge(operation: Operation, accepted: Accepted, status: number, type: string | string[] | undefined, bytes: Buffer): Issue[] {
  const mediaType = typeof type === 'string' ? type : undefined;
  if (bytes.length === 0) return accepted.checkReply(status, mediaType, undefined);
  // Where the contract documents no body there is none to read; that there is one at all is then the breach.
  if (operation.responses.get(status)?.content === undefined) return accepted.checkReply(status, mediaType, {});
  const json = parseJson(bytes);
  if (json === undefined)
    return [{ in: 'response', pointer: '', held: `${bytes.length} bytes of ${mediaType ?? 'no media type'}`, expected: notJson }];
  return accepted.checkReply(status, mediaType, json.value);
}
