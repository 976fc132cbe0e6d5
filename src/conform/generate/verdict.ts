import type { Contract, Operation } from '../../contract/contract.ts';
import { atPointer, isRecord, type Response, resolve } from '../../contract/document.ts';
import { describeHeld } from '../../contract/held.ts';
import type { Oracle } from '../../contract/oracle.ts';
import { essence } from '../../contract/validator.ts';
import type { Blame, Finding } from '../finding.ts';
import type { CaseReply } from '../replay.ts';
import type { RuleName } from '../rules.ts';
import { isJson } from './draft.ts';
import { describeReply, maskNumbers } from './privacy.ts';
import { isRefusalInside, soundlyRefused } from './refusals.ts';
import type { Variation } from './variations.ts';

/** What a finding says about the reply itself. */
export type Verdict = Pick<Finding, 'rule' | 'blame' | 'pointer' | 'expected' | 'got'>;

/** Statuses by which HTTP itself refuses a request (RFC 9110, 6585): no contract needs to document them. */
const refusalsOfHttp = [405, 406, 408, 411, 413, 414, 415, 417, 421, 426, 429, 431];
/** Statuses that say that a request is badly made. */
const malformed = [400, 415, 422];

/** Holds the reply to a generated request against the contract; `undefined` when nothing that the contract promises is broken. */
export function judgeReply(
  contract: Contract,
  operation: Operation,
  variation: Variation,
  reply: CaseReply,
  oracle: Oracle,
): Verdict | undefined {
  const { status } = reply;
  const body = parse(reply.text);
  const blame = blameOf(contract, body);
  const verdict = (rule: RuleName, expected: string, got = describeReply(reply), pointer = ''): Verdict => ({
    rule,
    blame,
    pointer,
    expected,
    got,
  });
  const accepted = variation.name.includes('-credential ') ? 'accepted-bad-credentials' : 'accepted-bad-request';
  const response = responseFor(contract, operation, status);
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
    const outside = judgeContent(response, reply, body, oracle);
    if (outside !== undefined) return verdict(outside.rule, outside.expected, outside.got, outside.pointer);
  }
  if (variation.expects === 'refusal') {
    const isAccepted = status < 300 && !isRefusalInside(contract, operation, status, body?.value, oracle);
    return isAccepted ? verdict(accepted, 'a refusal') : undefined;
  }
  const isRefused = malformed.includes(status) && !soundlyRefused(contract, operation, oracle).has(status);
  return isRefused ? verdict('request-refused', 'no refusal as malformed, because the contract allows this request') : undefined;
}

type Parsed = { readonly value: unknown } | undefined;

function judgeContent(
  response: Response,
  { status, headers: { 'content-type': contentType }, text }: CaseReply,
  body: Parsed,
  oracle: Oracle,
): Omit<Verdict, 'blame'> | undefined {
  const content = Object.entries(response.content ?? {});
  if (content.length === 0 || status === 204 || status === 304) return undefined;
  const sent = essence(contentType ?? '');
  const found = content.find(([range]) => covers(essence(range), sent));
  const names = content.map(([name]) => name).join(' or ');
  if (found === undefined) return { rule: 'media-type', pointer: '', expected: names, got: contentType ?? 'no media type' };
  const { schema } = found[1];
  if (schema === undefined || !isJson(sent)) return undefined;
  if (body === undefined) return { rule: 'not-json', pointer: '', expected: 'JSON', got: `${text.length} characters that are none` };
  const [breach] = oracle.judge(schema, body.value);
  if (breach === undefined) return undefined;
  const { pointer, message } = breach;
  return { rule: 'schema', pointer, expected: message, got: maskNumbers(describeHeld(pointer, atPointer(body.value, pointer))) };
}

/** What a contract documents for a status: itself, or its range, or the default. */
export function responseFor({ document }: Contract, { source }: Operation, status: number): Response | undefined {
  const range = `${Math.floor(status / 100)}XX`;
  const found =
    source.responses[String(status)] ?? source.responses[range] ?? source.responses[range.toLowerCase()] ?? source.responses['default'];
  return found && resolve<Response>(document, found);
}

/** The gateway answers for its own contract; elsewhere its own problems say whose fault they are. */
function blameOf({ name }: Contract, body: Parsed): Blame {
  const fault = isRecord(body?.value) && typeof body.value['code'] === 'string' ? body.value['fault'] : undefined;
  if (fault === 'provider' || fault === 'contract' || fault === 'gateway') return fault;
  return name === 'unified' || fault === 'client' ? 'gateway' : 'provider';
}

function covers(documented: string, sent: string): boolean {
  return documented === sent || documented === '*/*' || (documented.endsWith('/*') && sent.startsWith(documented.slice(0, -1)));
}

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return undefined;
  }
}
