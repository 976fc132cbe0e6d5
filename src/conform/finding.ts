import type { components } from '../../generated/unified.ts';
import type { RuleName } from './rules.ts';

/**
 * Whose fault a failure is: the `client` sent what the contract forbids, the `gateway` broke its own promise or changed what went through
 * it, the `provider` (its emulator, or any other server that is judged) does not keep its contract, or the `contract` contradicts itself.
 */
export type Blame = components['schemas']['Fault'];

/** One way in which a target and its contract disagree: everything that a report says about it. */
export interface Finding {
  /** The broken rule, by its stable name; `rules.ts` has its explanation. */
  readonly rule: RuleName;
  readonly blame: Blame;
  readonly contract: string;
  readonly operationId: string;
  /** The documented example, or a name for what was generated; with `operationId`, it says what was tried. */
  readonly example: string;
  /** JSON pointer into the reply's body; empty for the whole reply. */
  readonly pointer: string;
  readonly expected: string;
  /** Never shows a secret or a whole phone number. */
  readonly got: string;
  /** A `curl` that repeats the smallest request that still fails. Secrets stand in it as shell variables. */
  readonly curl: string;
  /** What generated the request, to generate it again; absent for a documented example. */
  readonly seed?: number;
}
