import { isDeepStrictEqual } from 'node:util';
import type { Oracle } from '../../contract/oracle.ts';
import { parseJson } from '../../json-body.ts';
import { providers } from '../../providers/index.ts';
import { type Case, isRefusal, readCases, requestOf } from '../cases.ts';
import { type CaseReply, type Difference, isReached, judge } from '../replay.ts';
import { leavesAlike } from './compare.ts';
import { toCurl } from './curl.ts';
import type { RecordedRequest, RecordedResponse, Recording } from './recording.ts';

/** What recordings show of a documented answer: who gave it and when, how it broke the contract, or that they do not have it. */
export type Recorded =
  | { readonly by: string }
  | { readonly differences: readonly Difference[]; readonly curl: string }
  | { readonly reason: string };

type IsStandIn = (value: unknown) => boolean;

/**
 * Looks for an exchange that is a case: its documented request, and an answer of its status that is a refusal or none as it is. Of a
 * refusal the documented values must have come, because several share a status; of a success the shape, because an account has values of
 * its own. A stand-in may be any value. The recordings are of the case's provider.
 */
export function findRecorded(one: Case, recordings: readonly Recording[], oracle: Oracle): Recorded {
  if (isToldByWorld(one)) return { reason: 'A recording does not show what this example assumes, and another has the same answer.' };
  let broken: Recorded | undefined;
  for (const { head, exchanges } of recordings) {
    const standIns = new Set(exchanges.flatMap((exchange) => Object.keys(exchange.standIns)));
    const isStandIn: IsStandIn = (value) => standIns.has(String(value));
    for (const { operationId, request, response, startedAt } of exchanges) {
      if (operationId !== one.operation.id || response === undefined || !isRequestOf(one, request, isStandIn)) continue;
      const reply = toReply(response);
      if (!isReached(one, reply) || (isRefusal(one) && !hasValuesOf(one, response, isStandIn))) continue;
      // The values of headers are not recorded.
      const differences = judge(one, reply, oracle, 'status').filter(({ rule }) => rule !== 'missing-header' && rule !== 'header-value');
      if (differences.length === 0) return { by: `a recording of ${head.upstream}, ${startedAt}` };
      broken ??= { differences, curl: toCurl(`https://${head.upstream}`, request, one.contract) };
    }
  }
  return broken ?? { reason: 'No recorded exchange is this request with this answer.' };
}

/** Whether only the state at the provider, which no exchange shows, tells the answer from that of another example. */
function isToldByWorld(one: Case): boolean {
  if (one.given.world === undefined || isRefusal(one)) return false;
  return readCases(one.contract).some(
    ({ operation, status, given, example }) =>
      operation === one.operation &&
      status === one.status &&
      given.world !== one.given.world &&
      isDeepStrictEqual(example.value, one.example.value),
  );
}

function isRequestOf(one: Case, recorded: RecordedRequest, isStandIn: IsStandIn): boolean {
  const asked = requestOf(one);
  if (recorded.omitted !== undefined || !hasCredentialsOf(one, recorded)) return false;
  const body: unknown = asked.body === undefined ? undefined : parseJson(asked.body)?.value;
  const alike = (documented: unknown, held: unknown): boolean => leavesAlike(documented, held, isStandIn) !== undefined;
  return alike(partsOf(asked.target), partsOf(recorded.target)) && alike(body, recorded.body);
}

/** A case about credentials is about which of them come; whether they are good the answer says. */
function hasCredentialsOf({ contract, given }: Case, { headers }: RecordedRequest): boolean {
  if (given.credentials === undefined) return true;
  const { valid = {}, [given.credentials]: sent = {} } =
    Object.entries(providers).find(([id]) => id === contract.name)?.[1].exampleHeaders ?? {};
  return Object.keys(valid).every((name) => name in sent === name in headers);
}

function partsOf(target: string): object {
  const { pathname, searchParams } = new URL(target, 'http://host');
  return { path: pathname.split('/').map(decodeURIComponent), query: Object.fromEntries(searchParams) };
}

function hasValuesOf({ example }: Case, { body }: RecordedResponse, isStandIn: IsStandIn): boolean {
  const match = example['x-match'];
  return match === 'shape' || leavesAlike(example.value, body, isStandIn, match?.except) !== undefined;
}

function toReply({ status, headers, body, omitted }: RecordedResponse): CaseReply {
  const text = omitted ?? (body === undefined ? '' : JSON.stringify(body));
  return { status, headers, text, isUtf8: true };
}
