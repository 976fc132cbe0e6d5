import type { operations } from '../generated/unified.ts';
import { catalogueHandlers } from './catalogue.ts';
import type { Contract, Operation } from './contract/contract.ts';
import type { AnyCall, AnyReply } from './contract/types.ts';
import { createValidator } from './contract/validator.ts';
import { controlHandlers } from './control.ts';
import { GatewayError, toProblem } from './errors.ts';
import { type Exchange, errorReply, type Face, jsonReply, type WireReply } from './exchange.ts';
import type { Context, Handler, Handlers, Served } from './handler.ts';
import { readBody } from './json-body.ts';
import { logError } from './log.ts';
import { phoneHandlers } from './phone-handlers.ts';
import { kinds } from './problems.ts';
import type { Refusal } from './providers/provider.ts';
import { evidenceHandlers, revocationHandlers } from './revocations/on-demand.ts';
import { signalGuards, signalHandlers, signalRefusals } from './signals/on-demand.ts';
import { deliveryHandlers } from './webhooks/on-demand.ts';

/** Every operation of the unified contract: a missing one does not compile. */
const handlers: Handlers<Served> = {
  ...catalogueHandlers,
  ...phoneHandlers,
  ...revocationHandlers,
  ...evidenceHandlers,
  ...deliveryHandlers,
  ...signalHandlers,
  ...controlHandlers,
};

/** The unified face: our own contract at `/v1`, and the control plane at `/_emulator`. */
export function createUnifiedFace(contract: Contract, context: Context): Face {
  const validator = createValidator(contract);
  const answer = async (exchange: Exchange): Promise<WireReply> => {
    const route = contract.route(exchange.method, exchange.path);
    if (route === undefined) throw unknownPath(contract, context, exchange.path);
    if ('allow' in route) {
      const methods = route.allow.join(', ');
      const reply = errorReply(
        new GatewayError('input/method', { detail: `${exchange.method} held; this path has ${methods}.`, possible: route.allow }),
      );
      return { ...reply, headers: { ...reply.headers, allow: methods } };
    }
    const { operation, params } = route;
    const { json, refusal } = readBody(exchange);
    if (refusal !== undefined) return refuse(context, operation, refusal, exchange);
    const accepted = await validator.check(operation, params, exchange, json, false);
    if ('reason' in accepted) return refuse(context, operation, accepted, exchange);
    // The contract has just accepted the call for this very operation, whose handler it goes to.
    const handler = handlers[operation.id as Served] as (
      context: Context,
      call: AnyCall,
      exchange: Exchange,
    ) => ReturnType<Handler<operations['revokePhone']>>;
    const answered = async (asked: Exchange): Promise<WireReply> => {
      const reply = await handler(context, accepted.call, asked);
      if ('stream' in reply) {
        const headers = { 'content-type': operation.responseTypes.get(200)?.[0] ?? '', 'cache-control': 'no-store' };
        return { status: 200, headers, body: undefined, stream: reply.stream, operationId: operation.id };
      }
      const wire: AnyReply = 'code' in reply ? toProblem(reply.code, reply) : reply;
      const { status, body, headers = {}, mediaType = operation.responseTypes.get(status)?.[0] ?? 'application/problem+json' } = wire;
      const errors = accepted.checkReply(status, mediaType, body);
      if (errors.length > 0)
        throw new GatewayError('gateway/internal', {
          detail: `${operation.id} answered ${status} in a way that its contract does not allow.`,
          errors,
        });
      return jsonReply(status, mediaType, body, headers, operation.id);
    };
    const key = exchange.headers['idempotency-key'];
    if (key === undefined || !operation.parameters.some(({ name }) => name === 'idempotency-key')) return answered(exchange);
    const { answerOnce } = await import('./idempotency.ts');
    return { ...(await answerOnce(context, exchange, String(key), json, answered)), operationId: operation.id };
  };
  return async (exchange) => {
    try {
      return await answer(exchange);
    } catch (error) {
      logError(context.log, exchange.id, error);
      return errorReply(error);
    }
  };
}

/** Says that a request breaks the contract, as the operation's protocol has it where it has one of its own, else by throwing the problem. */
async function refuse(context: Context, operation: Operation, refusal: Refusal, exchange: Exchange): Promise<WireReply> {
  const error = toError(operation, refusal);
  const word = signalRefusals.get(operation.id);
  if (word === undefined || kinds[error.code].status !== 400) throw error;
  const turnedAway = await signalGuards.get(operation.id)?.(context, exchange);
  if (turnedAway !== undefined) return jsonReply(turnedAway.status, 'application/json', turnedAway.body, {}, operation.id);
  return jsonReply(400, 'application/json', word(error.message), {}, operation.id);
}

function toError({ requestTypes }: Operation, refusal: Refusal): GatewayError {
  switch (refusal.reason) {
    case 'invalid': {
      const places = refusal.issues.map(
        ({ in: part, pointer, held, expected }) => `${part} ${pointer || '(whole)'} held ${held}: ${expected}`,
      );
      // Some of the enforcer's own words end with a stop.
      return new GatewayError('input/invalid', { detail: `${places.join('; ').replace(/\.$/, '')}.`, errors: [...refusal.issues] });
    }
    case 'malformed':
      return new GatewayError('input/malformed-json', { detail: refusal.detail });
    case 'media-type':
      return new GatewayError('input/media-type', { detail: `The media type was ${refusal.held}; send ${requestTypes.join(' or ')}.` });
    case 'too-large':
      return new GatewayError('input/too-large', { detail: `The body is longer than ${refusal.limitBytes} bytes.` });
    default:
      return new GatewayError('gateway/internal', { detail: 'The request was refused for a reason that this face does not have.' });
  }
}

/** A client that was pointed here without `/native/<connection>` is told where its paths are. */
function unknownPath(contract: Contract, { connections }: Context, path: string): GatewayError {
  const [, first, second] = path.split('/');
  if (first === 'native') {
    const possible = [...connections.keys()].map((id) => `/native/${id}`);
    return new GatewayError('target/connection-not-found', { detail: `There is no connection "${second ?? ''}".`, possible });
  }
  const meant = [...connections.values()].filter(({ contract }) => contract.route('GET', path) !== undefined);
  if (meant.length === 0) {
    const area = (full: string): string => full.split('/', 3).join('/');
    const served = new Set([...contract.operations.values()].map((operation) => operation.path));
    const near = [...served].filter((known) => area(known) === area(path));
    return new GatewayError('input/unknown-path', {
      detail: 'Nothing is served here. The contract is at /openapi.json.',
      possible: near.length > 0 ? near : [...new Set([...served].map(area)), '/native/{connection}', '/openapi.json'],
    });
  }
  const titles = [...new Set(meant.map(({ provider }) => provider.about.title))].join(' or ');
  return new GatewayError('input/unknown-path', {
    detail: `This is a path of ${titles}. Put the connection's native path in front of it.`,
    possible: meant.map(({ id }) => `/native/${id}${path}`),
  });
}
