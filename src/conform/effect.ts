import { isDeepStrictEqual } from 'node:util';
import type { Contract } from '../contract/contract.ts';
import { atPointer, type EffectAt, resolve } from '../contract/document.ts';
import { type Case, type CaseRequest, readCases } from './cases.ts';
import { type Change, changesBetween, without } from './compare.ts';
import { describeValue } from './mask.ts';
import type { CaseReply, Difference, HoldTo, Send } from './replay.ts';
import { NoReply } from './send.ts';
import type { Target } from './target.ts';

/** How the effect of a case can be seen through the contract's own operations. */
export interface Sight {
  readonly read: CaseRequest;
  /** JSON pointers to what a read makes anew each time. */
  readonly except: readonly string[];
}

/** How to see the effect of a case on a target, or why it cannot be seen. */
export function sightOf(one: Case, target: Target): Sight | { readonly reason: string } {
  const { operation, contract, given } = one;
  if (target.kind === 'mock') return { reason: 'A mock server has no state.' };
  if (operation.method === 'GET' || operation.method === 'HEAD') return { reason: 'A read is to change nothing.' };
  const readId = operation.source['x-read-back'];
  if (readId === undefined) return { reason: 'The contract names no read that shows what this operation changes (x-read-back).' };
  if (given.world !== undefined && target.holdTo !== 'values')
    return { reason: 'The world that the effect starts from is not arranged here.' };
  if (given.faults !== undefined) return { reason: 'What a failing provider leaves behind is not documented.' };
  const reader = findReader(contract, readId, one);
  if (reader === undefined) return { reason: `No documented request of ${readId} asks for the state that this request is about.` };
  const match = reader.example['x-match'];
  return { read: target.address(reader), except: match === undefined || match === 'shape' ? [] : match.except };
}

/** The documented success of the read that names the same things and, where there is one, is sent by the same caller. */
function findReader(contract: Contract, readId: string, one: Case): Case | undefined {
  const successes = readCases(contract).filter(({ operation, status }) => operation.id === readId && status < 300);
  const about = successes.filter((reader) => namesSame(contract, reader, one));
  return (
    about.find(({ given }) => given.credentials === one.given.credentials) ?? about.find(({ given }) => given.credentials === undefined)
  );
}

/** Whether the parameters of the path that both operations have are given the same values. */
function namesSame(contract: Contract, reader: Case, one: Case): boolean {
  const shared = reader.operation.pathNames.filter((name) => one.operation.pathNames.includes(name));
  return shared.every((name) => pathValue(contract, reader, name) === pathValue(contract, one, name));
}

function pathValue(contract: Contract, { operation, name: example, given }: Case, name: string): unknown {
  const examples = operation.parameters.find((parameter) => parameter.name === name)?.examples ?? {};
  const reference = examples[example] ?? Object.values(examples)[0];
  return given.path?.[name] ?? (reference && resolve(contract.document, reference).value);
}

/** What a read showed; a state of `undefined` where it said that there is no such thing. */
export interface State {
  readonly state: unknown;
}

/** Reads the state. `undefined` when the read itself fails. */
export async function readState(send: Send, { read, except }: Sight): Promise<State | undefined> {
  const reply = await send(read).catch((error: unknown): CaseReply | undefined => {
    if (error instanceof NoReply) return undefined;
    throw error;
  });
  if (reply?.status === 404) return { state: undefined };
  if (reply === undefined || reply.status >= 300) return undefined;
  try {
    return { state: without(JSON.parse(reply.text), except) };
  } catch {
    return undefined;
  }
}

/**
 * Holds what changed against the documented effect. Where the world is arranged, exactly that must have changed; elsewhere the places must
 * hold what the effect leads to.
 */
export function judgeEffect(effect: Readonly<Record<string, EffectAt>>, before: unknown, after: unknown, holdTo: HoldTo): Difference[] {
  const changes = changesBetween(before, after);
  const missing = Object.entries(effect).flatMap(([pointer, { from, to }]): Difference[] => {
    if (from === undefined && to === undefined) return [];
    const held = { from: atPointer(before, pointer), to: atPointer(after, pointer) };
    if (fits(held.to, to) && (holdTo !== 'values' || fits(held.from, from))) return [];
    return [{ rule: 'effect-missing', pointer, expected: word({ pointer, from, to }), got: word({ pointer, ...held }) }];
  });
  if (holdTo !== 'values' && Object.keys(effect).length > 0) return missing;
  const excess = changes.filter(
    ({ pointer }) => !Object.keys(effect).some((known) => pointer === known || pointer.startsWith(`${known}/`)),
  );
  return [
    ...missing,
    ...excess.map((change): Difference => ({ rule: 'effect-excess', pointer: change.pointer, expected: 'no change', got: word(change) })),
  ];
}

/** An object that says nothing fits anything that is there. */
function fits(held: unknown, expected: unknown): boolean {
  if (isDeepStrictEqual(expected, {})) return held !== undefined;
  return isDeepStrictEqual(held, expected);
}

function word({ pointer, from, to }: Change): string {
  return `${describe(pointer, from)} to ${describe(pointer, to)}`;
}

function describe(pointer: string, value: unknown): string {
  return value === undefined ? 'nothing' : describeValue(pointer, value);
}
