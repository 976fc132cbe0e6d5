import { readArguments } from '../arguments.ts';

/** How much is measured. Durations are in milliseconds. */
export interface Settings {
  /** What is measured: what contract enforcement costs, or how fast revocations are worked on. */
  readonly suite: 'enforcement' | 'revocations';
  readonly quick: boolean;
  /** Scenarios whose id fits. */
  readonly only: RegExp | undefined;
  /** Where the figures go, besides the benchmark's own folder. */
  readonly jsonFile: string | undefined;
  readonly rounds: number;
  readonly roundMs: number;
  /** Load before each round, not counted. */
  readonly leadMs: number;
  /** Load before the first round of a server's first scenario, which makes V8 compile what is used much, and of its later ones. */
  readonly warm: Readonly<Record<'first' | 'later', Warming>>;
  readonly starts: number;
  /** For the memory; fewer when the time does not suffice. */
  readonly requests: number;
  /** What the whole run must not exceed. */
  readonly budgetMs: number;
}

/** Ends with so many answers or so many milliseconds, whichever comes first. */
export interface Warming {
  readonly answers: number;
  readonly ms: number;
}

/** What `--help` prints. */
export const usage = `npm run bench -- [revocations] [options]

  revocations      how fast durable revocations are accepted and settled, in place of what contract enforcement costs

  --quick          fewer scenarios and shorter rounds: within two minutes
  --only <regex>   only the scenarios whose id fits; they are named in the README
  --json <file>    write the figures there too`;

/** Reads the command line; `undefined` when help is wanted. Throws a `TypeError` on options that make no sense. */
export function readSettings(args: readonly string[]): Settings | undefined {
  const { values, positionals } = readArguments({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) return undefined;
  const [suite = 'enforcement', ...others] = positionals;
  if ((suite !== 'enforcement' && suite !== 'revocations') || others.length > 0) {
    throw new TypeError(`"${positionals.join(' ')}" is no suite; it should be revocations, or nothing.`);
  }
  const { quick } = values;
  const common = { suite, quick, only: values.only === undefined ? undefined : new RegExp(values.only), jsonFile: values.json } as const;
  return quick
    ? {
        ...common,
        rounds: 3,
        roundMs: 400,
        leadMs: 30,
        warm: { first: { answers: 4000, ms: 1000 }, later: { answers: 1000, ms: 300 } },
        starts: 2,
        requests: 20_000,
        budgetMs: 120_000,
      }
    : {
        ...common,
        rounds: 5,
        roundMs: 1000,
        leadMs: 50,
        warm: { first: { answers: 10_000, ms: 2000 }, later: { answers: 2000, ms: 400 } },
        starts: 5,
        requests: 1_000_000,
        budgetMs: 900_000,
      };
}
