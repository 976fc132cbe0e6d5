import fc from 'fast-check';
import type { components } from '../../../generated/unified.ts';
import { createPhonegateClient } from '../../client.ts';
import type { Finding } from '../finding.ts';
import { ownConnection } from '../send.ts';
import type { Control } from '../target.ts';
import { Mismatch, Stage } from './stage.ts';
import { authingV3 } from './walks/authing-v3.ts';
import { monocloud } from './walks/monocloud.ts';
import { snag } from './walks/snag.ts';
import { unified } from './walks/unified.ts';

type ProviderId = components['schemas']['ProviderId'];

/** What is walked over: its steps, and what a model that knows nothing of any emulator's code says about each. */
export interface Walk<Model extends object> {
  /** Puts the connections into the state in which a walk begins, and says what the model knows of it. */
  begin(stage: Stage): Promise<Model>;
  readonly steps: readonly fc.Arbitrary<Step<Model>>[];
}

/** One step: `check` says whether the model can say anything about it now, `run` throws `Mismatch` where the model is not met. */
export type Step<Model extends object> = fc.AsyncCommand<Model, Stage>;

export interface WalkOptions {
  /** The same seed makes the same walks. */
  readonly seed: number;
  /** How many walks, each from the beginning. */
  readonly runs: number;
  /** The most steps a walk has. Default 20. */
  readonly steps?: number;
}

/** How many shorter walks are tried to find the shortest that still fails. */
const mostShrinks = 300;

/**
 * Walks at random over a provider's operations, or over the unified face, at emulated connections of a running gateway, and holds every
 * answer against a model of the documented rules. Resets the emulators, sets their clocks and leaves them reset. At the first walk that
 * fails it ends, with the shortest sequence of steps that still fails as the finding. `steps` counts those that were made.
 */
export async function walk(
  what: ProviderId | 'unified',
  control: Control,
  options: WalkOptions,
): Promise<{ readonly findings: Finding[]; readonly steps: number }> {
  switch (what) {
    case 'snag':
      return run(what, snag, control, options);
    case 'authing':
    case 'genauth':
      return run(what, authingV3(what), control, options);
    case 'monocloud':
      return run(what, monocloud, control, options);
    case 'unified':
      return run(what, unified, control, options);
  }
}

async function run<Model extends object>(
  contract: ProviderId | 'unified',
  { begin, steps }: Walk<Model>,
  { gatewayUrl, connections }: Control,
  { seed, runs, steps: maxCommands = 20 }: WalkOptions,
): Promise<{ findings: Finding[]; steps: number }> {
  const client = createPhonegateClient({ baseUrl: gatewayUrl, headers: ownConnection });
  let made = 0;
  let shrinksLeft = mostShrinks;
  // `thrown` is no mismatch, so it is no finding: a gateway that is not there, say. The checker would take it for one.
  const seen: { failure?: { readonly mismatch: Mismatch; readonly stage: Stage }; thrown?: { readonly error: unknown } } = {};
  const holds = async (commands: Iterable<Step<Model>>): Promise<boolean> => {
    if (seen.thrown !== undefined || (seen.failure !== undefined && shrinksLeft-- <= 0)) return true;
    const stage = new Stage(contract, gatewayUrl, connections, client);
    try {
      await stage.reset();
      const model = await begin(stage);
      stage.forget();
      await fc.asyncModelRun(() => ({ model, real: stage }), commands);
    } catch (error) {
      if (!(error instanceof Mismatch)) seen.thrown = { error };
      // While shrinking, another failure than the first is not the one that is looked for.
      else if (seen.failure === undefined || seen.failure.mismatch.rule === error.rule) {
        seen.failure = { mismatch: error, stage };
        return false;
      }
    } finally {
      made += stage.told.length;
    }
    return true;
  };
  const walks = fc.commands([...steps], { maxCommands, size: 'max', disableReplayLog: true });
  await fc.check(fc.asyncProperty(walks, holds), { seed, numRuns: runs });
  if (seen.thrown !== undefined) throw seen.thrown.error;
  await new Stage(contract, gatewayUrl, connections, client).reset();
  if (seen.failure === undefined) return { findings: [], steps: made };
  const { mismatch, stage } = seen.failure;
  const { rule, operationId, pointer, expected, got } = mismatch;
  const blame = contract === 'unified' ? 'gateway' : 'provider';
  const example = `walk: ${stage.told.join(', ')}`;
  return {
    findings: [{ rule, blame, contract, operationId, example, pointer, expected, got, curl: stage.curls.join(' && '), seed }],
    steps: made,
  };
}
