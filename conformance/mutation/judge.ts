import { resolve } from 'node:path';
import { BaseSequencer, createVitest, type TestModule, type TestSpecification, type Vitest } from 'vitest/node';
import { root } from '../processes.ts';
import { apply, type Mutant } from './mutant.ts';

/** Keeps the order in which the suites are named. */
class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

/** Who noticed a mutant. */
export interface Noticed {
  readonly suite: string;
  /** Nothing failed but by running out of time: the mutant may hang, or the machine may be busy. */
  readonly outOfTime: boolean;
}

/** Runs suites against one mutant at a time, which it puts in where vite reads the file: nothing on disk changes. */
export class Judge {
  readonly #vitest: Vitest;
  readonly #holder: { mutant?: Mutant };

  private constructor(vitest: Vitest, holder: { mutant?: Mutant }) {
    this.#vitest = vitest;
    this.#holder = holder;
  }

  /** `patience` multiplies what a test and a hook may take, which is 10 and 20 seconds. */
  static async create(patience = 1): Promise<Judge> {
    const holder: { mutant?: Mutant } = {};
    const vitest = await createVitest(
      'test',
      {
        root,
        config: false,
        watch: false,
        bail: 1,
        maxWorkers: 1,
        fileParallelism: false,
        isolate: false,
        sequence: { sequencer: AsGiven },
        // The cache on disk knows nothing of mutants.
        fsModuleCache: false,
        reporters: [{}],
        testTimeout: patience * 10_000,
        hookTimeout: patience * 20_000,
      },
      {
        plugins: [
          {
            name: 'mutant',
            enforce: 'pre',
            transform: (code, id) => (holder.mutant && id === resolve(root, holder.mutant.file) ? apply(holder.mutant, code) : undefined),
          },
        ],
      },
    );
    await vitest.standalone();
    return new Judge(vitest, holder);
  }

  /** The first of the suites that fails; `undefined` when all of them pass. */
  async firstToFail(suites: readonly string[], mutant?: Mutant): Promise<Noticed | undefined> {
    if (mutant !== undefined) {
      this.#holder.mutant = mutant;
      this.#vitest.invalidateFile(resolve(root, mutant.file));
    }
    try {
      // Failures of an earlier run would end this one, by `bail`.
      this.#vitest.state.clearErrors();
      this.#vitest.state.filesMap.clear();
      const project = this.#vitest.getRootProject();
      const paths = suites.map((suite) => resolve(root, 'conformance', suite));
      const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications(
        paths.map((path) => project.createSpecification(path)),
      );
      const failed = testModules.find((module) => !module.ok() || module.errors().length > 0);
      if (failed !== undefined) {
        return { suite: suites[paths.indexOf(failed.moduleId)] ?? failed.moduleId, outOfTime: errorsOf(failed).every(isOutOfTime) };
      }
      if (unhandledErrors.length > 0) return { suite: 'an error outside of any test', outOfTime: false };
      const ran = testModules.filter((module) => module.state() === 'passed').length;
      if (ran !== suites.length) throw new Error(`${ran} of ${suites.length} suites ran: ${suites.join(', ')}`);
      return undefined;
    } finally {
      delete this.#holder.mutant;
      if (mutant !== undefined) this.#vitest.invalidateFile(resolve(root, mutant.file));
    }
  }

  close(): Promise<void> {
    return this.#vitest.close();
  }
}

function errorsOf(module: TestModule): { readonly name?: string }[] {
  const { children } = module;
  return [
    ...module.errors(),
    ...[...children.allSuites()].flatMap((suite) => suite.errors()),
    ...[...children.allTests()].flatMap((test) => test.result().errors ?? []),
  ];
}

/** A test's or a hook's deadline, or that of a request that the test made. */
function isOutOfTime({ name = '' }: { readonly name?: string }): boolean {
  return name.endsWith('TimeoutError');
}
