import { atPointer } from '../contract/document.ts';
import type { Oracle } from '../contract/oracle.ts';
import { isJson } from '../contract/validator.ts';
import { breaksRequest } from './broken-example.ts';
import { type Case, type CaseRequest, isAboutCredentials, isRefusal, refusalSign } from './cases.ts';
import { compareValues, without } from './compare.ts';
import { describeReply, describeValue } from './mask.ts';
import { judgeReply, responseFor } from './promise.ts';
import type { RuleName } from './rules.ts';

/** A reply as it came over the wire. */
export interface CaseReply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Whether the bytes of the body are UTF-8; where not, `text` reads them as Latin-1. */
  readonly isUtf8: boolean;
}

/** Sends one request to a target and gives its reply. */
export type Send = (request: CaseRequest) => Promise<CaseReply>;

/** How a reply differs from what was promised. */
export interface Difference {
  readonly rule: RuleName;
  /** JSON pointer into the body; empty for the whole reply. */
  readonly pointer: string;
  readonly expected: string;
  /** Never shows a secret or a whole phone number. */
  readonly got: string;
}

/**
 * What a target can be held to. `values`: the documented answer to the letter, because the world is arranged. `status`: the documented
 * status and shape; the account has values of its own. `contract`: any documented answer, because nobody knows what state the target has.
 */
export type HoldTo = 'values' | 'status' | 'contract';

/**
 * Holds a reply against a case: status, then media type, body and headers by the contract, then the documented values; the first stage
 * that fails ends it, with all its places.
 */
export function judge(one: Case, reply: CaseReply, oracle: Oracle, holdTo: HoldTo = 'values'): Difference[] {
  if (reply.status !== one.status) {
    const difference = judgeStatus(one, reply);
    const isCertain = difference.rule !== 'wrong-status' && (difference.rule !== 'accepted-bad-request' || breaksRequest(one, oracle));
    if (holdTo !== 'contract' || isCertain) return [difference];
    return judgeReply(one.operation, reply, oracle, one.contract.document['x-exact-media-types'] === true);
  }
  const breaches = judgeReply(one.operation, reply, oracle, one.contract.document['x-exact-media-types'] === true);
  // Values of another media type than JSON are not compared.
  if (breaches.length > 0 || one.mediaType === undefined || !isJson(one.mediaType)) return breaches;
  const { value, 'x-match': match } = one.example;
  const sign = refusalSign(value);
  // Without an arranged world only credentials are known to be bad.
  if (sign !== undefined && (holdTo === 'values' || isAboutCredentials(one)) && !isReached(one, reply)) {
    const expected = describeValue(sign, atPointer(value, sign));
    return [{ rule: acceptedRule(one), pointer: sign, expected, got: describeValue(sign, atPointer(JSON.parse(reply.text), sign)) }];
  }
  if (match === 'shape' || holdTo !== 'values') return [];
  const body: unknown = JSON.parse(reply.text);
  const except = match?.except ?? [];
  return compareValues(without(value, except), without(body, except));
}

/** Whether a reply that keeps the contract is an answer of the kind that the case documents: of its status, and a refusal or none. */
export function isReached(one: Case, reply: CaseReply): boolean {
  if (reply.status !== one.status || one.mediaType === undefined || reply.status >= 300) return reply.status === one.status;
  let body: unknown;
  try {
    body = JSON.parse(reply.text);
  } catch {
    return true;
  }
  return (refusalSign(one.example.value) === undefined) === (refusalSign(body) === undefined);
}

function judgeStatus(one: Case, reply: CaseReply): Difference {
  const common = { pointer: '', expected: String(one.status), got: describeReply(reply) };
  if (reply.status >= 500 && one.status < 500) return { rule: 'server-error', ...common };
  if (reply.status >= 300 && reply.status < 400) return { rule: 'redirect', ...common };
  if (reply.status < 300 && isRefusal(one)) return { rule: acceptedRule(one), ...common };
  return { rule: responseFor(one.operation, reply.status) === undefined ? 'undocumented-status' : 'wrong-status', ...common };
}

function acceptedRule(one: Case): RuleName {
  return isAboutCredentials(one) ? 'accepted-bad-credentials' : 'accepted-bad-request';
}
