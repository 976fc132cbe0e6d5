import type { Expected, Request } from './requests.ts';
import type { Spread } from './spread.ts';

/** A server that is compared. */
export interface Contender {
  readonly name: string;
  /** What it checks of a request and of its answer. */
  readonly checks: string;
  /** The command that starts it on a port. */
  command(port: number): readonly string[];
}

/** One contender in one scenario. */
export interface Entry {
  /** The contender's name where nothing else is said. */
  readonly label?: string;
  /** The contender's where nothing else is said. */
  readonly checks?: string;
  readonly contender: Contender;
  /** In turn. */
  readonly requests: readonly Request[];
  readonly expected: Expected;
  /** Where one request stands for several pieces of work: what is reported is divided by their number. */
  readonly pieces?: number;
}

/** Contenders that are measured against each other, in interleaved rounds. */
export interface Scenario {
  readonly id: string;
  readonly title: string;
  readonly connections: number;
  /** The label that the others are divided by. */
  readonly reference: string;
  readonly entries: readonly Entry[];
}

/** What a line of the report says. What was not measured is absent. */
export interface Row {
  readonly label: string;
  readonly checks?: string;
  readonly cpuMicros?: Spread;
  readonly perSecond?: Spread;
  readonly p50Ms?: Spread;
  readonly p99Ms?: Spread;
  /** From spawn to the first correct answer. */
  readonly startMs?: Spread;
  /** What the first answer to each request took, on average; where there are several requests. */
  readonly firstMs?: number;
  readonly peakMb?: number;
  /** How much of its core the contender used. */
  readonly coreShare?: number;
  /** The load generator was at its limit, and the contender was not: the throughput is the generator's. */
  readonly limitedByLoad?: boolean;
  /** Resident memory in the course of many requests. */
  readonly residentMb?: readonly number[];
  readonly requests?: number;
  /** It answered wrongly, or crashed: nothing else is said of it. */
  readonly problem?: string;
  /** It could not take part here. */
  readonly absent?: string;
}

/** What came out of a scenario. */
export interface Result {
  readonly id: string;
  readonly title: string;
  /** The label that the others are divided by, where there is one. */
  readonly reference?: string;
  readonly rows: readonly Row[];
}
