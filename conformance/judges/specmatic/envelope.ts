import {
  atPointer,
  type Document,
  type Example,
  isRecord,
  type Ref,
  type Response,
  resolve,
  type Schema,
} from '../../../src/contract/document.ts';
import type { Answer } from '../front.ts';

/**
 * Authing and GenAuth refuse inside HTTP 200, with the real status in the body's `statusCode`, and Specmatic knows a refusal by its HTTP
 * status alone. So it gets to see the inner status as the outer one: in the contract by this, in the answers by `unwrapAnswer`. The shapes
 * stay as they are documented; that the outer status is 200 is for the other judges to see.
 */
export function splitEnvelope(document: Document, responses: Readonly<Record<string, Response>>): Record<string, Response> {
  const { '200': both, ...others } = responses;
  const split: Record<string, Response> = { ...others };
  if (both === undefined) return split;
  for (const [type, media] of Object.entries(both.content ?? {})) {
    const branches = atPointer(resolve<Schema>(document, media.schema ?? {}), '/oneOf');
    for (const branch of Array.isArray(branches) ? branches : []) {
      for (const status of statusesOf(document, branch)) {
        const own = Object.entries(media.examples ?? {}).filter(
          ([, one]) => atPointer(resolve<Example>(document, one).value, '/statusCode') === status,
        );
        const documented = others[String(status)]?.content?.[type]?.schema;
        const schema = documented === undefined ? branch : { oneOf: [branch, documented] };
        split[String(status)] = { description: both.description, content: { [type]: { schema, examples: Object.fromEntries(own) } } };
      }
    }
  }
  return split;
}

/** The inner statuses of one branch: those that HTTP has too and that are an answer to a request that could be better. */
function statusesOf(document: Document, branch: Ref | Schema): number[] {
  const inner = atPointer(resolve<Schema>(document, branch), '/properties/statusCode');
  if (!isRecord(inner)) return [];
  const listed = Array.isArray(inner['enum']) ? inner['enum'] : [inner['const']];
  return listed.filter((status) => typeof status === 'number' && status >= 200 && status < 500);
}

/** An answer of Authing or GenAuth with its inner status outside. */
export function unwrapAnswer(answer: Answer): Answer {
  if (answer.status !== 200) return answer;
  const body: unknown = JSON.parse(answer.body.toString());
  const inner = atPointer(body, '/statusCode');
  return typeof inner === 'number' && inner >= 200 && inner < 600 ? { ...answer, status: inner } : answer;
}
