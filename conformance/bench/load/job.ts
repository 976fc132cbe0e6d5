/** A request of the load, complete as it goes over the wire, and the one answer that it must get. */
export interface Shot {
  readonly wire: Buffer;
  readonly status: number;
  readonly body: Buffer;
  /** What may differ from `body`, as the source of a regular expression, such as a time stamp; everything else may not. */
  readonly mask?: string;
}

/** One measurement: the shots in turn over so many connections, one outstanding on each. */
export interface Job {
  readonly port: number;
  /** The process whose CPU time is read. */
  readonly pid: number;
  readonly shots: readonly Shot[];
  readonly connections: number;
  /** Load before the measurement starts, in milliseconds; its answers are checked but not counted. */
  readonly leadMs: number;
  /** Ends the measurement: so many milliseconds or so many answers, whichever comes first. */
  readonly until: { readonly ms?: number; readonly answers?: number };
}

/** What one measurement saw. */
export interface Taken {
  readonly answers: number;
  /** Answers that were not the expected ones, and connections that broke, the time before the measurement included. */
  readonly wrong: number;
  /** What the first of them was. */
  readonly firstWrong?: string;
  readonly elapsedMs: number;
  /** CPU time of the process and its children in microseconds. */
  readonly cpuMicros: number;
  /** CPU time of the load generator in microseconds: at the length of the measurement it is what limits the throughput. */
  readonly ownCpuMicros: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}
