import { resolve } from 'node:path';
import { BaseSequencer, createVitest, type TestSpecification, type Vitest } from 'vitest/node';
import { root } from '../processes.ts';
import { apply, type Mutant } from './mutant.ts';

/** Keeps the order in which the suites are named. */
class AsGiven extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files;
  }
}

/** Runs suites against one mutant at a time, which it puts in where vite reads the file: nothing on disk changes. */
export class Judge {
  readonly #vitest: Vitest;
  readonly #holder: { mutant?: Mutant };

  private constructor(vitest: Vitest, holder: { mutant?: Mutant }) {
    this.#vitest = vitest;
    this.#holder = holder;
  }

  static async create(): Promise<Judge> {
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
        testTimeout: 10_000,
        hookTimeout: 20_000,
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
  async firstToFail(suites: readonly string[], mutant?: Mutant): Promise<string | undefined> {
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
      if (failed !== undefined) return suites[paths.indexOf(failed.moduleId)] ?? failed.moduleId;
      if (unhandledErrors.length > 0) return 'an error outside of any test';
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
