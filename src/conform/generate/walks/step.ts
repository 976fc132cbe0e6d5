import type { Stage } from '../stage.ts';
import type { Step } from '../walk.ts';

/** A step with its name; `check` is for what the model has no word on. */
export function step<Model extends object>(
  name: string,
  run: (model: Model, stage: Stage) => Promise<void>,
  check: (model: Readonly<Model>) => boolean = () => true,
): Step<Model> {
  return {
    check,
    run: async (model, stage) => {
      stage.told.push(name);
      await run(model, stage);
    },
    toString: () => name,
  };
}
