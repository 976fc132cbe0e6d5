import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ValidateFunction } from 'ajv';
import type { components as Directory } from '../../generated/directory.ts';
import type { components as Unified } from '../../generated/unified.ts';
import { lazily } from '../lazily.ts';
import { atPointer } from './document.ts';
import { wordExpected } from './expected.ts';
import { describeHeld } from './held.ts';

/** By contract, the schemas that also stand by themselves below `generated/shapes/`. */
export const shapes = {
  unified: ['Receipt', 'AuditEntry', 'AuditHead', 'SimSwapped'],
  directory: ['SubjectList'],
} as const;

/** What each of them describes. */
interface Shapes {
  readonly Receipt: Unified['schemas']['Receipt'];
  readonly AuditEntry: Unified['schemas']['AuditEntry'];
  readonly AuditHead: Unified['schemas']['AuditHead'];
  readonly SimSwapped: Unified['schemas']['SimSwapped'];
  readonly SubjectList: Directory['schemas']['SubjectList'];
}

/** A value that came from outside and does not have its shape; the message names the place, what it held and what it should hold. */
export class BadShape extends Error {
  override readonly name = 'BadShape';
}

/** Kept only to be faster; what it holds follows from the name. */
const compiled = new Map<string, ValidateFunction>();

/** The value, once it has been held against its schema. Throws `BadShape`, which tells no secret and no number. */
export function shaped<Name extends keyof Shapes>(name: Name, value: unknown): Shapes[Name] {
  let validate = compiled.get(name);
  if (validate === undefined) {
    const { Ajv2020 }: typeof import('ajv/dist/2020.js') = lazily('ajv/dist/2020.js');
    const ajvFormats: typeof import('ajv-formats') = lazily('ajv-formats');
    const ajv = new Ajv2020({ strict: false, allErrors: false, verbose: true });
    ajvFormats.default(ajv);
    validate = ajv.compile(JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(`#generated/shapes/${name}.json`)), 'utf8')));
    compiled.set(name, validate);
  }
  // The schema has just been found to hold, and the type was generated from it.
  if (validate(value)) return value as Shapes[Name];
  const [rule] = validate.errors ?? [];
  if (rule === undefined) throw new BadShape('It is wrong.');
  const { instancePath, keyword, params } = rule;
  if (keyword === 'required') throw new BadShape(`${instancePath || 'It'} lacks ${params['missingProperty']}.`);
  if (keyword === 'additionalProperties')
    throw new BadShape(`${instancePath || 'It'} has the unknown member "${params['additionalProperty']}".`);
  throw new BadShape(
    `${instancePath || 'It'} holds ${describeHeld(instancePath, atPointer(value, instancePath))}; it ${wordExpected(rule)}.`,
  );
}
