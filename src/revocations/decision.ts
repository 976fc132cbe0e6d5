import type { View } from './rows.ts';

/** What one attempt at a target came to. */
export type Decision =
  | {
      readonly kind: 'settled';
      readonly state: 'applied' | 'noop' | 'refused' | 'unsupported' | 'failed' | 'indeterminate' | 'expired' | 'canceled';
      readonly view: Partial<View>;
    }
  /** Nothing goes on without the user's pass code; one that was given is spent. */
  | { readonly kind: 'awaiting-proof'; readonly view: Partial<View> }
  | {
      readonly kind: 'retry';
      /** Whether the attempt may have had its effect: then a later read, or a repetition that does no harm, decides. */
      readonly ambiguous: boolean;
      /** The provider's own wish. */
      readonly afterMs?: number;
      /** Whether it was the connection that failed, and not this target alone. */
      readonly gate: boolean;
      readonly view: Partial<View>;
    };

/** Of targets that ended like this the secrets are kept until the deadline, so that they can be tried again by hand. */
export const retryable: readonly string[] = ['failed', 'refused', 'indeterminate'];
