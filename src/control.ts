import { noConnection } from './catalogue.ts';
import type { Connection } from './connection.ts';
import type { Emulator } from './emulator.ts';
import type { Context, Handlers } from './handler.ts';
import type { Refused, World } from './providers/provider.ts';

type ControlOperation =
  | 'readState'
  | 'replaceState'
  | 'resetState'
  | 'takeSnapshot'
  | 'restoreSnapshot'
  | 'readOutbox'
  | 'readClock'
  | 'setClock'
  | 'readFaults'
  | 'setFaults';

/** The control plane of the emulators. A connection that proxies has none. */
export const controlHandlers: Handlers<ControlOperation> = {
  readState: (context, { path }) => steer(context, path.connection, ({ emulator }) => ({ status: 200 as const, body: emulator.world() })),
  replaceState: (context, { path, body }) =>
    steer(context, path.connection, ({ emulator, connection }) => {
      if (body.provider !== connection.providerId) {
        const detail = `provider held "${body.provider}"; the connection "${connection.id}" is one of "${connection.providerId}".`;
        return { code: 'input/invalid', detail, pointer: '/provider' };
      }
      try {
        // The contract has just held it against the schema of its provider's world.
        emulator.replace(body as World);
      } catch (error) {
        if (error instanceof TypeError) return { code: 'input/invalid', detail: `${error.message}. Nothing was changed.` };
        throw error;
      }
      return { status: 204 as const };
    }),
  resetState: (context, { path, body }) =>
    steer(context, path.connection, ({ emulator, connection }) => {
      if (emulator.reset(body?.world)) return { status: 204 as const };
      const possible = Object.keys(connection.provider.worlds);
      return { code: 'input/invalid', detail: `There is no world "${body?.world}".`, pointer: '/world', possible };
    }),
  takeSnapshot: (context, { path }) =>
    steer(context, path.connection, ({ emulator }) => {
      emulator.takeSnapshot(path.snapshot);
      return { status: 204 as const };
    }),
  restoreSnapshot: (context, { path }) =>
    steer(context, path.connection, ({ emulator }) => {
      if (emulator.restoreSnapshot(path.snapshot)) return { status: 204 as const };
      return { code: 'target/snapshot-not-found', detail: `Connection "${path.connection}" has no snapshot "${path.snapshot}".` };
    }),
  readOutbox: (context, { path }) =>
    steer(context, path.connection, ({ emulator }) => ({ status: 200 as const, body: { messages: [...emulator.messages] } })),
  readClock: (context, { path }) => steer(context, path.connection, ({ emulator }) => ({ status: 200 as const, body: clockOf(emulator) })),
  setClock: (context, { path, body }) =>
    steer(context, path.connection, ({ emulator }) => {
      if (emulator.setClock(body)) return { status: 200 as const, body: clockOf(emulator) };
      const pointer = body.advanceSeconds === undefined ? '/now' : '/advanceSeconds';
      return { code: 'input/invalid', detail: 'The clock goes no further than the year 9998, and has no leap seconds.', pointer };
    }),
  readFaults: (context, { path }) =>
    steer(context, path.connection, ({ emulator }) => ({ status: 200 as const, body: { faults: emulator.faults } })),
  setFaults: (context, { path, body }) =>
    steer(context, path.connection, ({ emulator, connection }) => {
      const possible = connection.provider.operationIds;
      const unknown = body.faults.findIndex(({ operationId }) => operationId !== undefined && !possible.includes(operationId));
      if (unknown >= 0) {
        const detail = `There is no operation "${body.faults[unknown]?.operationId}". Nothing was changed.`;
        return { code: 'input/invalid', detail, pointer: `/faults/${unknown}/operationId`, possible };
      }
      emulator.setFaults(body.faults);
      return { status: 200 as const, body: { faults: emulator.faults } };
    }),
};

function steer<T>(
  { connections }: Context,
  id: string,
  turn: (target: { emulator: Emulator; connection: Connection }) => T | Refused,
): T | Refused {
  const connection = connections.get(id);
  if (connection === undefined) return noConnection(connections, id);
  const { backend } = connection;
  if (backend.mode === 'emulate') return turn({ emulator: backend.emulator, connection });
  return {
    code: 'target/connection-not-emulated',
    detail: `Connection "${id}" proxies to ${backend.upstream.host}; only an emulated one can be steered.`,
  };
}

function clockOf(emulator: Emulator): { now: string; frozen: boolean } {
  return { now: new Date(emulator.now()).toISOString(), frozen: emulator.frozen };
}
