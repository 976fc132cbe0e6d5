import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { components } from '../generated/unified.ts';
import type { Operation } from './contract/contract.ts';
import { isRecord } from './contract/document.ts';
import type { AnyCall } from './contract/types.ts';
import { ConnectionReset } from './exchange.ts';
import type { Emulation, Env, Message, NativeReply, Provider, Verdict, World } from './providers/provider.ts';

type Fault = components['schemas']['EmulatorFault'];
type ClockChange = components['schemas']['ClockChange'];

/** A reply of an emulator. `planned` marks the work of a fault, which is not held against the contract. */
export type EmulatorReply = NativeReply & { readonly planned?: 'fault' | 'cut short' };

/** A year before a date-time runs out of digits, so that what expires later still has a time. */
const endOfTimeMs = Date.parse('9999-01-01T00:00:00Z');

type ClockSetting = { readonly offsetMs: number } | { readonly frozenMs: number };

interface PlannedFault {
  readonly fault: Fault;
  skip: number;
  times: number;
}

/** Everything that stands behind the fork of an emulated connection: a provider's state, its clock, outbox, faults and snapshots. */
export class Emulator {
  readonly #provider: Provider;
  readonly #start: (now: number) => World;
  #emulation: Emulation;
  #messages: Message[] = [];
  #faults: PlannedFault[] = [];
  #snapshots = new Map<string, { readonly world: World; readonly messages: readonly Message[]; readonly clock: ClockSetting }>();
  #clock: ClockSetting = { offsetMs: 0 };
  readonly #env: Env;

  /** `start` makes the world to begin with and to reset to. Throws a `TypeError` when it breaks the provider's rules. */
  constructor(provider: Provider, start: (now: number) => World) {
    this.#provider = provider;
    this.#start = start;
    this.#emulation = provider.emulate(start(this.now()));
    this.#env = {
      now: () => this.now(),
      uuid: randomUUID,
      digits: (length) => Array.from({ length }, () => randomInt(10)).join(''),
      hex: (length) =>
        randomBytes(Math.ceil(length / 2))
          .toString('hex')
          .slice(0, length),
      send: (message) => this.#messages.push({ ...message, sentAt: new Date(this.now()).toISOString() }),
    };
  }

  authenticate(scheme: string, value: string): Verdict {
    return this.#emulation.authenticate(scheme, value, this.#env);
  }

  /** Runs one operation, or the fault that is planned for it. Throws `ConnectionReset` when that is the fault. */
  answer(operation: Operation, call: AnyCall): EmulatorReply | Promise<EmulatorReply> {
    const fault = this.#takeFault(operation.id);
    const perform = (): NativeReply => this.#emulation.answer(operation.id, call, this.#env);
    return fault === undefined ? perform() : this.#fail(fault, perform);
  }

  async #fail(fault: Fault, perform: () => NativeReply): Promise<EmulatorReply> {
    if (fault.kind === 'latency') {
      const reply = fault.when === 'after' ? perform() : undefined;
      await wait(fault.milliseconds ?? 1000);
      return reply ?? perform();
    }
    const reply = fault.when === 'after' || fault.kind === 'malformed' || fault.kind === 'contract_break' ? perform() : undefined;
    switch (fault.kind) {
      case 'reset':
        throw new ConnectionReset('The emulator was told to cut the connection.');
      case 'malformed':
        return { ...reply, status: reply?.status ?? 200, planned: 'cut short' };
      case 'contract_break':
        return { ...reply, status: reply?.status ?? 200, body: breakFirstLeaf(reply?.body), planned: 'fault' };
      case 'status': {
        const failure = this.#provider.refuse({ reason: 'failure', status: fault.status ?? 500 });
        const headers = fault.retryAfterSeconds === undefined ? {} : { 'retry-after': String(fault.retryAfterSeconds) };
        return { ...failure, headers: { ...failure.headers, ...headers }, planned: 'fault' };
      }
    }
  }

  /** The first fault that fits and still has a turn; one that is to be skipped lets the request go on to the next. */
  #takeFault(operationId: string): Fault | undefined {
    for (const planned of this.#faults) {
      if (planned.fault.operationId !== undefined && planned.fault.operationId !== operationId) continue;
      if (planned.times === 0) continue;
      if (planned.skip > 0) {
        planned.skip -= 1;
        continue;
      }
      planned.times -= 1;
      return planned.fault;
    }
    return undefined;
  }

  world(): World {
    return this.#emulation.world();
  }

  /** Replaces the state and empties the outbox. Throws a `TypeError` that names the field, and changes nothing, when the world breaks the provider's rules. */
  replace(world: World): void {
    this.#emulation = this.#provider.emulate(world);
    this.#messages = [];
  }

  /** Back to a named world, or to the first one: real time, no faults, an empty outbox. `false` when there is no world of that name. */
  reset(name?: string): boolean {
    const { worlds } = this.#provider;
    const named = name === undefined ? this.#start : Object.hasOwn(worlds, name) ? worlds[name] : undefined;
    if (named === undefined) return false;
    this.#clock = { offsetMs: 0 };
    this.#faults = [];
    this.replace(named(this.now()));
    return true;
  }

  takeSnapshot(name: string): void {
    this.#snapshots.set(name, { world: this.world(), messages: [...this.#messages], clock: this.#clock });
  }

  /** `false` when nothing was kept under that name. */
  restoreSnapshot(name: string): boolean {
    const snapshot = this.#snapshots.get(name);
    if (snapshot === undefined) return false;
    this.replace(snapshot.world);
    this.#messages = [...snapshot.messages];
    this.#clock = snapshot.clock;
    return true;
  }

  get messages(): readonly Message[] {
    return this.#messages;
  }

  /** Epoch milliseconds. */
  now(): number {
    return 'frozenMs' in this.#clock ? this.#clock.frozenMs : Date.now() + this.#clock.offsetMs;
  }

  get frozen(): boolean {
    return 'frozenMs' in this.#clock;
  }

  /** `false`, and nothing changes, when that is no time that a date-time can hold, such as a leap second or the year 10000. */
  setClock({ now, advanceSeconds = 0, frozen = this.frozen }: ClockChange): boolean {
    const at = (now === undefined ? this.now() : Date.parse(now)) + advanceSeconds * 1000;
    if (!(at < endOfTimeMs)) return false;
    this.#clock = frozen ? { frozenMs: at } : { offsetMs: at - Date.now() };
    return true;
  }

  /** The faults with the turns that they still have. */
  get faults(): Fault[] {
    return this.#faults
      .filter(({ times }) => times > 0)
      .map(({ fault, skip, times }) => ({
        ...fault,
        ...(fault.skip !== undefined && { skip }),
        ...(fault.times !== undefined && { times }),
      }));
  }

  setFaults(faults: readonly Fault[]): void {
    this.#faults = faults.map((fault) => ({ fault, skip: fault.skip ?? 0, times: fault.times ?? Number.POSITIVE_INFINITY }));
  }
}

/** The same body but for the type of its first scalar, which no contract with types can allow. */
function breakFirstLeaf(body: unknown): unknown {
  if (Array.isArray(body)) return body.length === 0 ? {} : [breakFirstLeaf(body[0]), ...body.slice(1)];
  if (isRecord(body)) {
    const [first, ...rest] = Object.entries(body);
    if (first === undefined) return [];
    return Object.fromEntries([[first[0], breakFirstLeaf(first[1])], ...rest]);
  }
  return typeof body === 'string' ? body.length : String(body);
}
