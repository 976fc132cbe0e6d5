import fc from 'fast-check';
import type { Contract, Operation } from '../../contract/contract.ts';
import { createOracle, type Oracle } from '../../contract/oracle.ts';
import { boundBy } from '../blame.ts';
import type { Finding } from '../finding.ts';
import type { CaseReply, Send } from '../replay.ts';
import { type Draft, toRequest } from './draft.ts';
import { curlOf, secretsOf } from './privacy.ts';
import { createScene, type Scene } from './scene.ts';
import { type Variation, variationsOf } from './variations.ts';
import { judgeGenerated, type Verdict } from './verdict.ts';

/** What generated requests are sent to. */
export interface GeneratedTarget {
  /** The base URL at which the contract's paths begin; only for the `curl` of a finding. */
  readonly baseUrl: string;
  /** Credentials that the target accepts. They are secrets: no finding shows them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly send: Send;
  /** Puts the target into the state that an operation's documented success needs; called before every request of it. */
  readonly arrange?: (operation: Operation) => Promise<void>;
}

export interface GeneratedOptions {
  /** The same seed makes the same requests. */
  readonly seed: number;
  /** How many requests to make, about: every variation gets one at least, and what a failure takes to shrink comes on top. */
  readonly runs: number;
  /** How long an answer may take. Default 10,000. */
  readonly deadlineMs?: number;
}

export interface Generated {
  readonly findings: Finding[];
  /** Requests sent. */
  readonly tried: number;
}

/** Steps that a failure may take to shrink; hangs cost a deadline each. */
const shrinkingSteps = { answered: 300, silent: 5 };

/**
 * Sends requests made from a contract, each different from a sound one in one named thing, and holds the answers against the contract: a
 * request that it forbids is refused as documented, one that it allows is not refused as malformed, and nothing ends in a 5xx, in silence
 * or outside the contract. A failure is shrunk to the smallest request that still fails in the same way. Throws what `send` throws when
 * already the first request gets no answer.
 */
export async function tryGenerated(contract: Contract, target: GeneratedTarget, options: GeneratedOptions): Promise<Generated> {
  const oracle = createOracle(contract.document);
  const scenes = [...contract.operations.values()].map((operation) => createScene(contract, operation, oracle, target.headers));
  const planned = scenes.flatMap((scene) => variationsOf(scene).map((variation) => ({ scene, variation })));
  const counter = { tried: 0 };
  const findings: Finding[] = [];
  const many = planned.filter(({ variation }) => !variation.isOne).length;
  const left = Math.max(options.runs - (planned.length - many), many);
  let index = 0;
  for (const { scene, variation } of planned) {
    const numRuns = variation.isOne ? 1 : Math.floor(left / many) + (index++ < left % many ? 1 : 0);
    findings.push(...(await tryVariation(scene, variation, target, { ...options, runs: numRuns }, oracle, counter)));
  }
  return { findings, tried: counter.tried };
}

async function tryVariation(
  scene: Scene,
  variation: Variation,
  target: GeneratedTarget,
  { seed, runs, deadlineMs = 10_000 }: GeneratedOptions,
  oracle: Oracle,
  counter: { tried: number },
): Promise<Finding[]> {
  const { contract, operation } = scene;
  // `thrown` is no answer of the target's; the checker would take it for a failure of the property.
  const seen: { failure?: { readonly draft: Draft; readonly verdicts: readonly Verdict[] }; thrown?: { readonly error: unknown } } = {};
  let stepsLeft = Number.POSITIVE_INFINITY;
  const holds = async (draft: Draft): Promise<boolean> => {
    if (stepsLeft === 0) return true;
    stepsLeft -= 1;
    await target.arrange?.(operation);
    const reply = await answerOf(target.send, draft, deadlineMs, counter.tried === 0);
    counter.tried += 1;
    const verdicts = 'silence' in reply ? [silent(reply.silence, contract)] : judgeGenerated(contract, operation, variation, reply, oracle);
    // While shrinking, a failure that lacks a rule of the first is not the one that is looked for.
    const isSame = seen.failure?.verdicts.every(({ rule }) => verdicts.some((one) => one.rule === rule)) ?? true;
    if (verdicts.length === 0 || !isSame) return true;
    if (seen.failure === undefined) stepsLeft = 'silence' in reply ? shrinkingSteps.silent : shrinkingSteps.answered;
    seen.failure = { draft, verdicts };
    return false;
  };
  const watched = (draft: Draft): Promise<boolean> =>
    holds(draft).catch((error: unknown) => {
      seen.thrown ??= { error };
      return true;
    });
  await fc.check(fc.asyncProperty(variation.drafts, watched), { seed, numRuns: runs });
  if (seen.thrown !== undefined) throw seen.thrown.error;
  const found = seen.failure;
  if (found === undefined) return [];
  const curl = curlOf(target.baseUrl, found.draft, secretsOf(scene.sound, target.headers));
  return found.verdicts.map((verdict) => ({
    ...verdict,
    contract: contract.name,
    operationId: operation.id,
    example: variation.name,
    curl,
    seed,
  }));
}

function silent(silence: string, contract: Contract): Verdict {
  return { rule: 'no-answer', blame: boundBy(contract), pointer: '', expected: 'an answer', got: silence };
}

/** The first request of all tells a target that is not there, which is no finding, from one that falls silent. */
async function answerOf(send: Send, draft: Draft, deadlineMs: number, isFirst: boolean): Promise<CaseReply | { readonly silence: string }> {
  const { promise: late, resolve } = Promise.withResolvers<{ readonly silence: string }>();
  const timer = setTimeout(() => resolve({ silence: `none within ${deadlineMs} ms` }), deadlineMs);
  const request = toRequest(draft);
  try {
    return await Promise.race([send(request), late]);
  } catch (error) {
    if (isFirst) throw error;
    return { silence: `the connection broke: ${error instanceof Error ? error.message : String(error)}` };
  } finally {
    clearTimeout(timer);
  }
}
