import type { NativeReply, Refusal } from '../provider.ts';
import { type Failure, failures, invalidArgument } from './envelope.ts';

/** The statusCodes of the page "Error codes", read 2026-11-20, that a planned failure may ask for; any other is told as 499 or 500. */
const statusCodes = [400, 401, 402, 403, 404, 409, 413, 422, 501, 502, 503] as const satisfies readonly Failure['statusCode'][];

/** The body that the vendor documents for its limit on queries per second ("Rate limits", read 2026-11-20). */
const QPS_LIMIT: Failure = { statusCode: 429, message: '您的请求已超过最大数量限制，请稍后重试' };

/**
 * Words the gateway's refusals as these providers word theirs: HTTP 200 whatever happened, but for the limit on queries per
 * second, which is HTTP 429 ("Error codes" and "Rate limits", read 2026-11-20).
 */
export function refuse(refusal: Refusal): NativeReply {
  const failure = toFailure(refusal);
  const message = refusal.hint === undefined ? failure.message : `${failure.message} ${refusal.hint}`;
  return { status: failure === QPS_LIMIT ? 429 : 200, body: { ...failure, message } };
}

function toFailure(refusal: Refusal): Failure {
  switch (refusal.reason) {
    case 'invalid':
      return invalidArgument(refusal.issues.map((issue) => `${issue.in}${issue.pointer} ${issue.expected}`).join('; '));
    case 'malformed':
      return invalidArgument(refusal.detail);
    case 'media-type':
      return invalidArgument(`content-type must be application/json, not ${refusal.held}.`);
    case 'credentials':
      return refusal.scheme === 'userToken' ? failures.notLoggedIn : failures.unknownApp;
    case 'unknown-path':
      return { statusCode: 404, message: 'There is no such path.' };
    case 'method':
      return { statusCode: 404, message: `This path takes ${refusal.allow.join(', ')} only.` };
    case 'too-large':
      return { statusCode: 413, message: `The body must be at most ${refusal.limitBytes} bytes.` };
    case 'failure':
      return refusal.status === 429 ? QPS_LIMIT : asked(refusal.status);
  }
}

function asked(status: number): Failure {
  const statusCode = statusCodes.find((documented) => documented === status) ?? (status < 500 ? 499 : 500);
  return { statusCode, message: 'The emulator was told to fail.' };
}
