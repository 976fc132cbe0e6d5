import { atPointer } from '../contract/document.ts';
import type { Oracle } from '../contract/oracle.ts';
import type { Blamed } from './blame.ts';
import { type Case, isRefusal, requestOf } from './cases.ts';

/** Where the documented answer of a case, or for a success the request that is to lead to it, contradicts the schema beside it. */
export function brokenExamples(one: Case, oracle: Oracle): Blamed[] {
  const { operation, status, mediaType, example } = one;
  const schema = mediaType === undefined ? undefined : operation.responses.get(status)?.content?.[mediaType]?.schema;
  const answer = schema === undefined || example.value === undefined ? [] : oracle.judge(schema, example.value);
  return [
    ...answer.map(({ pointer, message }) => broken('answer', pointer, message, example.value)),
    ...(isRefusal(one) ? [] : brokenRequest(one, oracle)),
  ];
}

/** Whether the body that a case sends breaks the schema of the request. */
export function breaksRequest(one: Case, oracle: Oracle): boolean {
  return one.given.text !== undefined || brokenRequest(one, oracle).length > 0;
}

function brokenRequest(one: Case, oracle: Oracle): Blamed[] {
  const { body } = requestOf(one);
  const [media] = Object.entries(one.operation.requestBody?.content ?? {});
  if (body === undefined || media?.[1].schema === undefined || !/[/+]json\b/.test(media[0])) return [];
  if (one.given.text !== undefined) return [];
  const value: unknown = JSON.parse(body);
  return oracle.judge(media[1].schema, value).map(({ pointer, message }) => broken('request', pointer, message, value));
}

/** Examples are public. */
function broken(of: 'answer' | 'request', pointer: string, message: string, value: unknown): Blamed {
  const held = JSON.stringify(atPointer(value, pointer)) ?? 'nothing';
  return {
    rule: 'broken-example',
    blame: 'contract',
    pointer,
    expected: message,
    got: `${held.slice(0, 100)} in the example of the ${of}`,
  };
}
