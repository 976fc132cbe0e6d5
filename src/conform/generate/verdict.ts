import type { Contract, Operation } from '../../contract/contract.ts';
import type { Oracle } from '../../contract/oracle.ts';
import { parseJson } from '../../json-body.ts';
import { boundBy, gatewayProblem } from '../blame.ts';
import type { Blame, Finding } from '../finding.ts';
import { judgeReply, responseFor } from '../promise.ts';
import { reasonOf } from '../reason.ts';
import type { CaseReply, Difference } from '../replay.ts';
import type { RuleName } from '../rules.ts';
import { describeReply } from './privacy.ts';
import { isRefusalInside, soundlyRefused } from './refusals.ts';
import type { Variation } from './variations.ts';

/** What a finding says about the reply itself. */
export type Verdict = Pick<Finding, 'rule' | 'blame' | 'pointer' | 'expected' | 'got'>;

/** Statuses by which HTTP itself refuses a request (RFC 9110, 6585): no contract needs to document them. */
const refusalsOfHttp = [405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 429, 431];
/** Statuses that say that a request is badly made. */
const malformed = [400, 415, 422];

/** Holds the reply to a generated request against the contract: everything that the contract promises and the reply breaks. */
export function judgeGenerated(
  contract: Contract,
  operation: Operation,
  variation: Variation,
  reply: CaseReply,
  oracle: Oracle,
): Verdict[] {
  const { status } = reply;
  const isElsewhere = variation.isElsewhere === true;
  const blame = blameOf(contract, reply);
  const verdict = (rule: RuleName, expected: string): Verdict => ({ rule, blame, pointer: '', expected, got: describeReply(reply) });
  // 501 says what the server is not made for, which is no failure where it is documented, or where the method is an odd one.
  const isUnmade = status === 501 && (isElsewhere || responseFor(operation, status) !== undefined);
  if (status >= 500 && !isUnmade) return [verdict('server-error', 'a status below 500')];
  const body = parseJson(reply.text)?.value;
  const isAccepted = variation.expects === 'refusal' && status < 300 && !isRefusalInside(contract, operation, status, body, oracle);
  const acceptedRule = variation.name.includes('-credential ') ? 'accepted-bad-credentials' : 'accepted-bad-request';
  const accepted = isAccepted
    ? [verdict(acceptedRule, isElsewhere ? 'a refusal, because the path does not have this method' : 'a refusal')]
    : [];
  if (isElsewhere) return accepted;
  const outside = breachesOf(contract, operation, reply, oracle).map((breach) => ({ ...breach, blame }));
  if (isAccepted || outside.length > 0 || variation.expects === 'refusal') return [...accepted, ...outside];
  const isRefused = malformed.includes(status) && !soundlyRefused(contract, operation, oracle).has(status);
  return isRefused ? [verdict('request-refused', 'no refusal as malformed, because the contract allows this request')] : [];
}

/** What the reply breaks of the documented answer for its status, or that there is none. Of a list, one item says it for all. */
function breachesOf(contract: Contract, operation: Operation, reply: CaseReply, oracle: Oracle): Difference[] {
  const { status } = reply;
  if (responseFor(operation, status) !== undefined) {
    const breaches = judgeReply(operation, reply, oracle, contract.document['x-exact-media-types'] === true);
    return [...Map.groupBy(breaches, reasonOf).values()].flatMap(([first]) => first ?? []);
  }
  const documented = Object.keys(operation.source.responses);
  const saysNothing = !documented.some((known) => known.startsWith('4'));
  const isPlain = status >= 400 && status < 500 && (refusalsOfHttp.includes(status) || saysNothing);
  return isPlain
    ? []
    : [{ rule: 'undocumented-status', pointer: '', expected: `status ${documented.join(' or ')}`, got: describeReply(reply) }];
}

/** The gateway answers for its own contract; elsewhere its own problems say whose fault they are. */
function blameOf(contract: Contract, reply: CaseReply): Blame {
  const fault = gatewayProblem(reply)?.fault;
  if (fault === 'provider' || fault === 'contract' || fault === 'gateway') return fault;
  return fault === 'client' ? 'gateway' : boundBy(contract);
}
