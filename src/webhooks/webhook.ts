import type { components } from '../../generated/unified.ts';
import type { Receipt } from '../receipts/receipt.ts';
import type { Dialect } from './delivery.ts';
import { readRetryAfter } from './retry.ts';
import { signWebhook } from './signature.ts';

/** What a webhook tells. */
export type RevocationEvent = components['schemas']['RevocationEvent'];

/** How a revocation stands, for a webhook: no user, and no more of the number than the receipt shows. */
export function toRevocationEvent({
  revocation,
  status,
  reason,
  reference = null,
  phone,
  summary,
  targets,
  issuedAt,
}: Receipt): RevocationEvent {
  return {
    type: `revocation.${status}`,
    timestamp: issuedAt,
    data: {
      revocation,
      reason,
      reference,
      phone: phone?.masked ?? null,
      summary,
      targets: targets.map(({ target, connection, status: stands, settledAsAsked, effects }) => ({
        target,
        connection,
        status: stands,
        settledAsAsked,
        effects,
      })),
    },
  };
}

/** Standard Webhooks, signed with each of the secrets, the current one first. */
export function webhookDialect(secrets: readonly string[]): Dialect {
  return {
    toRequest: ({ id, payload }, at) => ({
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': 'phonegate', ...signWebhook(id, at, payload, secrets) },
      body: payload,
    }),
    judge: ({ status, headers }, at) => {
      if (status >= 200 && status < 300) return { kind: 'delivered', status };
      if (status === 410) return { kind: 'dead', status, problem: 'The receiver answered 410: it wants nothing more.' };
      const redirect = status >= 300 && status < 400 ? ' Redirects are never followed: configure the final URL.' : '';
      const retryAfterMs = readRetryAfter(headers['retry-after'], at.getTime());
      return { kind: 'retry', status, problem: `The receiver answered ${status}.${redirect}`, retryAfterMs };
    },
  };
}
