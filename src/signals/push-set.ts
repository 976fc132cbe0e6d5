import type { components } from '../../generated/unified.ts';
import { isRecord } from '../contract/document.ts';
import type { Dialect, Verdict } from '../webhooks/delivery.ts';
import { readRetryAfter } from '../webhooks/retry.ts';

type SetErrorCode = components['schemas']['SetError']['err'];

/** What RFC 8935, 2.4, has a receiver refuse a token with, and what it takes to have it accepted. */
const refusals: Readonly<Record<SetErrorCode, string>> = {
  invalid_request: 'it could not be read',
  invalid_key: 'it was signed by a key that the receiver does not take: give it the published keys',
  invalid_issuer: 'the receiver does not know the issuer: securityEvents.issuer should be what it expects',
  invalid_audience: 'it is not for that receiver: its audience should be what it expects',
  authentication_failed: 'the receiver could not tell who sent it: its `token` should be what the receiver gave',
  access_denied: 'the receiver does not let this sender in',
};

/**
 * Push delivery of Security Event Tokens (RFC 8935): a delivery's payload is the signed token. Only 202 acknowledges one. A refusal is
 * repeated, since both sides can be put right meanwhile, but for `invalid_request`, which is about the token itself.
 */
export function setDialect(token: string | undefined): Dialect {
  return {
    toRequest: ({ payload }) => ({
      method: 'POST',
      headers: {
        'content-type': 'application/secevent+jwt',
        accept: 'application/json',
        'user-agent': 'phonegate',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      body: payload,
    }),
    judge: ({ status, headers, text }, at) => {
      if (status === 202) return { kind: 'delivered', status };
      if (status === 400) return refused(text);
      const why = status >= 200 && status < 300 ? ', where only 202 acknowledges a token (RFC 8935)' : '';
      const retryAfterMs = readRetryAfter(headers['retry-after'], at.getTime());
      return { kind: 'retry', status, problem: `The receiver answered ${status}${why}.`, retryAfterMs };
    },
  };
}

function refused(text: string): Verdict {
  const code = readCode(text);
  if (code === undefined) return { kind: 'retry', status: 400, problem: 'The receiver answered 400 without a code of RFC 8935.' };
  const problem = `The receiver refused the token (${code}): ${refusals[code]}.`;
  return { kind: code === 'invalid_request' ? 'dead' : 'retry', status: 400, problem };
}

/** The receiver's description is left out: it may quote the token. */
function readCode(text: string): SetErrorCode | undefined {
  try {
    const body: unknown = JSON.parse(text);
    const err = isRecord(body) ? body['err'] : undefined;
    return typeof err === 'string' && Object.hasOwn(refusals, err) ? (err as SetErrorCode) : undefined;
  } catch {
    return undefined;
  }
}
