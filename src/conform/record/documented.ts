import type { Contract } from '../../contract/contract.ts';
import { type Example, isRecord, type MediaType, type Parameter, resolve } from '../../contract/document.ts';

/** What a contract prints in its examples, and so is no secret: each value by the name under which it stands. */
export interface Documented {
  has(name: string, value: string): boolean;
  hasName(name: string): boolean;
}

/** Collects the examples of every body and parameter. */
export function readDocumented(contract: Contract): Documented {
  const values = new Set<string>();
  const names = new Set<string>();
  const collect = (name: string, value: unknown): void => {
    if (typeof value === 'string') values.add(JSON.stringify([name, value]));
    else if (Array.isArray(value)) for (const item of value) collect(name, item);
    else if (isRecord(value)) {
      for (const [inner, held] of Object.entries(value)) {
        names.add(inner);
        collect(inner, held);
      }
    }
  };
  const collectExamples = (name: string, holder: MediaType | Parameter): void => {
    for (const reference of Object.values(holder.examples ?? {})) collect(name, resolve<Example>(contract.document, reference).value);
  };
  for (const { parameters, requestBody, responses } of contract.operations.values()) {
    for (const parameter of parameters) collectExamples(parameter.name, parameter);
    for (const { content = {} } of [...(requestBody === undefined ? [] : [requestBody]), ...responses.values()]) {
      for (const media of Object.values(content)) collectExamples('', media);
    }
  }
  return { has: (name, value) => values.has(JSON.stringify([name, value])), hasName: (name) => names.has(name) };
}
