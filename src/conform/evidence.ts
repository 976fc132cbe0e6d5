import type { Coverage } from './coverage.ts';
import type { Finding } from './finding.ts';
import type { TargetKind } from './target.ts';

/**
 * The kinds of evidence. `contract`: the answer keeps its contract; `replayed`: the documented example came; `sdk`: the provider's official
 * SDK was given it; `effect`: a documented read showed what changed, or that nothing did; `refusal`: a documented refusal came; `recorded`:
 * a live provider gave it, in this run or in a recording.
 */
export const axes = ['contract', 'replayed', 'sdk', 'effect', 'refusal', 'recorded'] as const;
export type Axis = (typeof axes)[number];

/** One piece of evidence, or why there is none. */
export type Cell =
  | { readonly verdict: 'passed'; readonly by?: string }
  /** Indexes into `findings`. */
  | { readonly verdict: 'failed'; readonly findings: readonly number[] }
  | { readonly verdict: 'absent'; readonly reason: string };

/** Everything known about one documented answer on one target. */
export interface Row {
  readonly contract: string;
  readonly target: string;
  readonly operationId: string;
  readonly status: number;
  readonly example: string;
  readonly axes: Readonly<Record<Axis, Cell>>;
}

/** A finding with the target that it is about. */
export interface TargetFinding extends Finding {
  readonly target: string;
}

/** The evidence matrix of one run; `specs/evidence.schema.json` is its schema. Never summed up. */
export interface Evidence {
  readonly version: 1;
  readonly tool: { readonly name: 'phonegate'; readonly version: string };
  /** When the run began, in ISO 8601. */
  readonly at: string;
  readonly targets: readonly { readonly name: string; readonly contract: string; readonly kind: TargetKind; readonly baseUrl: string }[];
  readonly rows: readonly Row[];
  readonly findings: readonly TargetFinding[];
  /** How many requests were made up beside the documented ones, by target. What they found has the seed. */
  readonly generated: readonly { readonly target: string; readonly seed: number; readonly tried: number }[];
  readonly coverage: readonly Coverage[];
}
