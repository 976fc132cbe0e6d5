import { resolve } from 'node:path';
import { createVitest, type Vitest } from 'vitest/node';
import { root } from '../processes.ts';
import { apply, type Mutant } from './mutant.ts';

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
      // The cache on disk knows nothing of mutants.
      {
        root,
        config: false,
        watch: false,
        bail: 1,
        maxWorkers: 1,
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
      for (const suite of suites) {
        const specification = this.#vitest.getRootProject().createSpecification(resolve(root, 'conformance', suite));
        // Failures of an earlier run would end this one, by `bail`, and are listed among its results.
        this.#vitest.state.clearErrors();
        this.#vitest.state.filesMap.clear();
        const { testModules, unhandledErrors } = await this.#vitest.runTestSpecifications([specification]);
        const module = testModules.find(({ moduleId }) => moduleId === specification.moduleId);
        if (module === undefined) throw new Error(`conformance/${suite} did not run.`);
        if (unhandledErrors.length > 0 || !module.ok()) return suite;
      }
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
