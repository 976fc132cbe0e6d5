import type { Connection } from './connection.ts';
import type { Operation } from './contract/contract.ts';
import type { Authenticate } from './contract/validator.ts';
import { emulate } from './emulate.ts';
import { ConnectionReset, type Exchange, errorReply, type Face, jsonReply, type WireReply } from './exchange.ts';
import { forward } from './forward.ts';
import { readBody } from './json-body.ts';
import { type Log, logError } from './log.ts';
import { explainCredentials, explainPath } from './mispointed.ts';
import type { Refusal } from './providers/provider.ts';

/** The native face of a connection: the provider's own API. Contract, then the one fork, then the contract again. */
export interface Native {
  /** For consumers: refusals are in the provider's words, a fault of ours is a problem of ours. */
  readonly face: Face;
  /** For the unified face: throws `GatewayError` for a fault of ours, and takes no answer that breaks the contract. */
  call(exchange: Exchange): Promise<WireReply>;
}

/** `connections` are all there are, to tell a client that meant another one. */
export function createNative(connection: Connection, connections: ReadonlyMap<string, Connection>, log: Log): Native {
  const answer = async (exchange: Exchange, strict: boolean): Promise<WireReply> => {
    const route = connection.contract.route(exchange.method, exchange.path);
    if (route === undefined) {
      return refuse(connection, { reason: 'unknown-path', ...hint(explainPath(connection, connections.values(), exchange)) });
    }
    if ('allow' in route) return refuse(connection, { reason: 'method', allow: route.allow });
    const { operation, params } = route;
    const { json, refusal } = readBody(exchange);
    const accepted = await connection.validator.check(operation, params, exchange, json, credentialJudge(connection));
    const isRefused = 'reason' in accepted;
    if (isRefused && accepted.reason === 'credentials') {
      return refuse(
        connection,
        { ...accepted, ...hint(explainCredentials(connection, connections.values(), accepted.scheme, exchange)) },
        operation,
      );
    }
    // A provider looks at the key before it reads the body.
    if (refusal !== undefined) return refuse(connection, refusal, operation);
    if (isRefused) return refuse(connection, accepted, operation);
    const { backend } = connection;
    return backend.mode === 'emulate'
      ? await emulate(connection, backend.emulator, operation, exchange, accepted, strict)
      : await forward(connection, backend, operation, exchange, accepted, log, strict);
  };
  return {
    call: (exchange) => answer(exchange, true),
    face: async (exchange) => {
      try {
        return await answer(exchange, false);
      } catch (error) {
        if (error instanceof ConnectionReset) throw error;
        logError(log, exchange.id, error, { connection: connection.id });
        return errorReply(error);
      }
    },
  };
}

function credentialJudge({ backend }: Connection): Authenticate | false {
  if (backend.mode === 'emulate') return (scheme, value) => backend.emulator.authenticate(scheme, value);
  // The real provider judges its own credentials; the contract only says that there must be some.
  return backend.nativeCredentials === 'connection' ? false : () => 'accepted';
}

function refuse({ provider }: Connection, refusal: Refusal, operation?: Operation): WireReply {
  const { status, mediaType = 'application/json', body, headers = {} } = provider.refuse(refusal);
  const allow = refusal.reason === 'method' ? { allow: refusal.allow.join(', ') } : {};
  return jsonReply(status, mediaType, body, { ...headers, ...allow }, operation?.id);
}

function hint(text: string | undefined): { readonly hint?: string } {
  return text === undefined ? {} : { hint: text };
}
