import type { Contract, Operation } from '../../contract/contract.ts';
import type { Oracle } from '../../contract/oracle.ts';
import { parseJson } from '../../json-body.ts';
import { boundBy, gatewayProblem } from '../blame.ts';
import type { Blame, Finding } from '../finding.ts';
import { judgeReply, responseFor } from '../promise.ts';
import type { CaseReply } from '../replay.ts';
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

/** Holds the reply to a generated request against the contract; `undefined` when nothing that the contract promises is broken. */
export function judgeGenerated(
  contract: Contract,
  operation: Operation,
  variation: Variation,
  reply: CaseReply,
  oracle: Oracle,
): Verdict | undefined {
  const { status } = reply;
  const body = parseJson(reply.text);
  const blame = blameOf(contract, reply);
  const verdict = (rule: RuleName, expected: string): Verdict => ({ rule, blame, pointer: '', expected, got: describeReply(reply) });
  const accepted = variation.name.includes('-credential ') ? 'accepted-bad-credentials' : 'accepted-bad-request';
  const response = responseFor(operation, status);
  // 501 says what the server is not made for, which is no failure where it is documented, or where the method is an odd one.
  if (status >= 500 && !(status === 501 && (response !== undefined || variation.isElsewhere === true)))
    return verdict('server-error', 'a status below 500');
  if (variation.isElsewhere === true) {
    const isAccepted = status < 300 && !isRefusalInside(contract, operation, status, body?.value, oracle);
    return isAccepted ? verdict(accepted, 'a refusal, because the path does not have this method') : undefined;
  }
  if (response === undefined) {
    const isClientError = status >= 400 && status < 500;
    const saysNothing = !Object.keys(operation.source.responses).some((known) => known.startsWith('4'));
    if (!isClientError || !(refusalsOfHttp.includes(status) || saysNothing)) {
      return verdict('undocumented-status', `status ${Object.keys(operation.source.responses).join(' or ')}`);
    }
  } else {
    const [outside] = judgeReply(operation, reply, oracle, contract.document['x-exact-media-types'] === true);
    if (outside !== undefined) return { ...outside, blame };
  }
  if (variation.expects === 'refusal') {
    const isAccepted = status < 300 && !isRefusalInside(contract, operation, status, body?.value, oracle);
    return isAccepted ? verdict(accepted, 'a refusal') : undefined;
  }
  const isRefused = malformed.includes(status) && !soundlyRefused(contract, operation, oracle).has(status);
  return isRefused ? verdict('request-refused', 'no refusal as malformed, because the contract allows this request') : undefined;
}

/** The gateway answers for its own contract; elsewhere its own problems say whose fault they are. */
function blameOf(contract: Contract, reply: CaseReply): Blame {
  const fault = gatewayProblem(reply)?.fault;
  if (fault === 'provider' || fault === 'contract' || fault === 'gateway') return fault;
  return fault === 'client' ? 'gateway' : boundBy(contract);
}
