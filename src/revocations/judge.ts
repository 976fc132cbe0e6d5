import type { OperationClass } from '../contract/document.ts';
import type { Refused } from '../providers/provider.ts';
import type { Decision } from './decision.ts';
import type { View } from './rows.ts';

/**
 * What a refusal means for a target. What its code says of the user or the phone settles it; what it says of the provider is tried again;
 * an answer that leaves the effect unknown is looked into, and where nothing can tell (`opaque`), left as unknown. `confirmed` says how it is
 * known where there was nothing to do.
 */
export function judge(refused: Refused, operationClass: OperationClass, confirmed: View['confirmed'] = 'accepted'): Decision {
  const { code, detail, outcome, retryAfterSeconds } = refused;
  const view = { code, detail };
  switch (code) {
    case 'proof/required':
    case 'proof/invalid':
    case 'proof/expired':
      return { kind: 'awaiting-proof', view: { ...view, proof: { kind: 'sms_code', to: null, expiresAt: null } } };
    case 'target/phone-not-found':
      return { kind: 'settled', state: 'noop', view: { ...view, residual: { numberStillStored: false }, confirmed } };
    case 'target/phone-ambiguous':
    case 'refused/last-login-method':
    case 'refused/by-provider':
      return { kind: 'settled', state: 'refused', view };
    case 'capability/effect':
    case 'capability/operation':
    case 'capability/selector':
      return { kind: 'settled', state: 'unsupported', view };
    case 'limit/rate':
      return {
        kind: 'retry',
        ambiguous: false,
        gate: true,
        view,
        ...(retryAfterSeconds !== undefined && { afterMs: retryAfterSeconds * 1_000 }),
      };
    case 'auth/connection-credentials':
      return { kind: 'retry', ambiguous: false, gate: true, view };
    default:
      if (!code.startsWith('upstream/')) return { kind: 'settled', state: 'failed', view };
      if (outcome?.status !== 'indeterminate') return { kind: 'retry', ambiguous: false, gate: true, view };
      return operationClass === 'opaque'
        ? { kind: 'settled', state: 'indeterminate', view }
        : { kind: 'retry', ambiguous: true, gate: true, view };
  }
}
