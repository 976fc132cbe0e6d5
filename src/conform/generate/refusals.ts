import type { Contract, Operation } from '../../contract/contract.ts';
import type { Oracle } from '../../contract/oracle.ts';
import { isJson } from '../../contract/validator.ts';
import { readCases, requestOf } from '../cases.ts';
import { asText } from './parameters.ts';
import { flatten, list } from './values.ts';

/**
 * Whether an answer with a status of success is a refusal all the same: its contract leaves the body a choice of shapes (`oneOf`,
 * `anyOf`), and this one fits none of those that the first documented success fits. So some APIs refuse within HTTP 200. One that fits no
 * shape at all is taken for such a refusal too: nobody can tell.
 */
export function isRefusalInside(contract: Contract, operation: Operation, status: number, body: unknown, oracle: Oracle): boolean {
  const success = readCases(contract).find((one) => one.operation === operation && one.status === status && one.example['x-skip'] !== true);
  const schema = success && operation.responses.get(status)?.content?.[success.mediaType ?? '']?.schema;
  if (success === undefined || schema === undefined) return false;
  const branches = flatten(contract.document, schema).flatMap((part) => [...list(part['oneOf']), ...list(part['anyOf'])]);
  const fits = (value: unknown): number[] => branches.flatMap((branch, index) => (oracle.judge(branch, value).length === 0 ? [index] : []));
  const shapes = fits(success.example.value);
  return branches.length > 0 && !fits(body).some((index) => shapes.includes(index));
}

/** By operation, because every generated request asks. */
const known = new WeakMap<Operation, ReadonlySet<number>>();

/**
 * The statuses with which the documented examples refuse requests that are soundly made, for what the server knows: there such a status
 * says nothing about a request's form.
 */
export function soundlyRefused(contract: Contract, operation: Operation, oracle: Oracle): ReadonlySet<number> {
  const found = known.get(operation);
  if (found !== undefined) return found;
  const cases = readCases(contract).filter((one) => one.operation === operation && one.status >= 400);
  const statuses = new Set(cases.filter((one) => isSound(contract, operation, one, oracle)).map(({ status }) => status));
  known.set(operation, statuses);
  return statuses;
}

function isSound(contract: Contract, operation: Operation, one: ReturnType<typeof readCases>[number], oracle: Oracle): boolean {
  const { body, target, headers } = requestOf(one);
  const query = new URL(target, 'http://host').searchParams;
  const parametersFit = operation.parameters.every((parameter) => {
    const text = asText(contract.document, oracle, parameter);
    const isGiven = one.given.path?.[parameter.name] !== undefined || one.given.headers?.[parameter.name] !== undefined;
    const value = parameter.in === 'query' ? query.get(parameter.name) : null;
    return text === undefined || (value === null ? !isGiven : text.fits(value));
  });
  const known = new Set(operation.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name));
  if (!parametersFit || [...query.keys()].some((name) => !known.has(name))) return false;
  const schema = operation.requestBody?.content[headers['content-type'] ?? '']?.schema;
  if (one.given.text !== undefined) return false;
  if (body === undefined) return operation.requestBody?.required !== true;
  return schema !== undefined && oracle.judge(schema, isJson(headers['content-type'] ?? '') ? JSON.parse(body) : body).length === 0;
}
