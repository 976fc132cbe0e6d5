import type { Connection } from './connection.ts';
import type { Operation } from './contract/contract.ts';
import type { Accepted } from './contract/validator.ts';
import type { Emulator } from './emulator.ts';
import { GatewayError } from './errors.ts';
import { type Exchange, jsonReply, type WireReply } from './exchange.ts';
import { preferredReply, readPreference } from './prefer.ts';
import type { NativeReply } from './providers/provider.ts';

/**
 * Lets the emulator answer. Its replies are held against the contract: a bug of ours is a loud `gateway/emulator-fault`. A planned fault
 * goes out as planned; but with `strict` it is refused as a real provider's broken answer would be.
 */
export async function emulate(
  { contract }: Connection,
  emulator: Emulator,
  operation: Operation,
  { headers }: Exchange,
  accepted: Accepted,
  strict: boolean,
): Promise<WireReply> {
  const preference = readPreference(headers['prefer']);
  if (preference !== undefined) {
    const preferred = preferredReply(contract.document, operation, preference);
    if (preferred === undefined) {
      const possible = [...operation.responses.keys()].map((status) => `code=${status}`);
      throw new GatewayError('input/invalid', {
        detail: `${operation.id} documents no such answer as the Prefer header asks for.`,
        possible,
      });
    }
    return toWire(operation, preferred, { 'preference-applied': String(headers['prefer']) });
  }
  const reply = await emulator.answer(operation, accepted.call);
  const { planned } = reply;
  const wire = toWire(operation, reply);
  if (planned === 'cut short') {
    if (strict)
      throw new GatewayError('upstream/not-json', {
        detail: `The emulated ${operation.id} answered JSON cut short, as planned.`,
        effectUnknown: true,
      });
    const text = String(wire.body ?? '');
    return { ...wire, body: text.slice(0, text.length / 2) };
  }
  if (planned === 'fault' && !strict) return wire;
  const errors = accepted.checkReply(reply.status, mediaTypeOf(operation, reply), reply.body);
  if (errors.length === 0) return wire;
  if (planned === 'fault') {
    throw new GatewayError('upstream/contract-violation', {
      detail: `The emulated ${operation.id} broke its contract, as planned.`,
      errors,
      effectUnknown: true,
    });
  }
  throw new GatewayError('gateway/emulator-fault', {
    detail: `The emulated ${operation.id} answered ${reply.status} in a way that its contract does not allow.`,
    errors,
  });
}

function mediaTypeOf(operation: Operation, { status, mediaType }: NativeReply): string {
  return mediaType ?? operation.responseTypes.get(status)?.[0] ?? 'application/json';
}

function toWire(operation: Operation, reply: NativeReply, headers: WireReply['headers'] = {}): WireReply {
  return jsonReply(reply.status, mediaTypeOf(operation, reply), reply.body, { ...reply.headers, ...headers }, operation.id);
}
