import type { Contract, Operation } from '../../contract/contract.ts';
import { isRecord } from '../../contract/document.ts';
import type { Oracle } from '../../contract/oracle.ts';
import { type Draft, soundDraft } from './draft.ts';
import { textOf, withParameter } from './parameters.ts';

/** An operation, the sound request from which all others are made, and what of it may be left out. */
export interface Scene {
  readonly contract: Contract;
  readonly operation: Operation;
  readonly oracle: Oracle;
  readonly sound: Draft;
  /** Each part that may be left out by itself: parameters, and properties at the top of the body. */
  readonly optional: readonly string[];
}

/** `headers` are the credentials. Throws a `TypeError` when no sound request can be made. */
export function createScene(contract: Contract, operation: Operation, oracle: Oracle, headers: Readonly<Record<string, string>>): Scene {
  const sound = soundDraft(contract, operation, oracle, headers);
  const scene = { contract, operation, oracle, sound, optional: [] };
  const parameters = operation.parameters.filter((one) => one.required !== true && one.in !== 'path' && textOf(sound, one) !== undefined);
  const json = sound.body !== undefined && 'json' in sound.body && isRecord(sound.body.json) ? Object.keys(sound.body.json) : [];
  const properties = json.map((name) => `body/${name}`).filter((part) => isBodySound(scene, without(scene, sound, [part])));
  return { ...scene, optional: [...parameters.map((parameter) => `${parameter.in}/${parameter.name}`), ...properties] };
}

/** The draft without some of its optional parts. */
export function without({ operation }: Scene, draft: Draft, parts: readonly string[]): Draft {
  let left = draft;
  for (const parameter of operation.parameters) {
    if (parts.includes(`${parameter.in}/${parameter.name}`)) left = withParameter(left, parameter, undefined);
  }
  if (left.body === undefined || !('json' in left.body) || !isRecord(left.body.json)) return left;
  const json = Object.fromEntries(Object.entries(left.body.json).filter(([name]) => !parts.includes(`body/${name}`)));
  return { ...left, body: { json } };
}

/** Whether the body fits its schema; one without a schema always does. */
export function isBodySound({ operation, oracle }: Scene, { body, headers }: Draft): boolean {
  const schema = operation.requestBody?.content[headers['content-type'] ?? '']?.schema;
  return schema === undefined || body === undefined || ('json' in body && oracle.judge(schema, body.json).length === 0);
}
