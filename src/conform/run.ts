import type { Contract } from '../contract/contract.ts';
import type { MediaType } from '../contract/document.ts';
import { createOracle, type Oracle } from '../contract/oracle.ts';
import { assignBlame, type Blamed, boundBy } from './blame.ts';
import { brokenExamples } from './broken-example.ts';
import { type Case, type CaseRequest, isRefusal, readCases } from './cases.ts';
import { CoverageTracker } from './coverage.ts';
import { curlOf } from './curl.ts';
import { judgeEffect, readState, type Sight, type State, sightOf } from './effect.ts';
import type { Axis, Cell, Row, TargetFinding } from './evidence.ts';
import { isOwnContract } from './foreign.ts';
import { judgeReply } from './promise.ts';
import { findRecorded, type Recorded } from './record/recorded-evidence.ts';
import type { Recording } from './record/recording.ts';
import { type CaseReply, isReached, judge, type Send } from './replay.ts';
import { sdksGiven } from './sdk-evidence.ts';
import { createSend, NoReply } from './send.ts';
import type { Target } from './target.ts';

/** One contract held against one target. */
export interface Suite {
  readonly contract: Contract;
  readonly target: Target;
  /** What the contract's provider answered before. */
  readonly recordings?: readonly Recording[];
  /** Is told the status of every answer to a documented example. */
  readonly onAnswer?: (status: number) => void;
}

/** What a suite found: a row for each documented answer, and the findings that the failed cells point to. */
export interface Result {
  readonly rows: readonly Row[];
  readonly findings: readonly TargetFinding[];
  readonly coverage: CoverageTracker;
}

/** Replays every documented answer of a contract at a target and gathers the evidence. `firstFinding` is the index that findings begin with. */
export async function runSuite({ contract, target, recordings = [], onAnswer }: Suite, firstFinding = 0): Promise<Result> {
  const send = createSend(target.baseUrl);
  const oracle = createOracle(contract.document);
  const coverage = new CoverageTracker(contract);
  const rows: Row[] = [];
  const findings: TargetFinding[] = [];
  for (const one of inOrder(readCases(contract), target)) {
    const seen = await tryCase(one, target, send, oracle, coverage);
    if (seen.reply !== undefined) onAnswer?.(seen.reply.status);
    const add = (blamed: readonly Blamed[], curl = curlFor(one, target, seen.request)): number[] =>
      blamed.map((difference) => {
        const finding = toFinding(one, target, curl, difference);
        // One refusal of the credentials is all there is to say, however many requests it meets.
        const same = finding.rule === 'credentials-refused' ? findings.findIndex(({ rule }) => rule === finding.rule) : -1;
        return firstFinding + (same === -1 ? findings.push(finding) - 1 : same);
      });
    rows.push({
      contract: contract.name,
      target: target.name,
      operationId: one.operation.id,
      status: one.status,
      example: one.name,
      axes: toCells(one, target, seen, recordings.length === 0 ? undefined : findRecorded(one, recordings, oracle), add),
    });
  }
  return { rows: together([...rows, ...bareRows(contract, target)]), findings, coverage };
}

/** All rows of an operation beside each other, by status. */
function together(rows: readonly Row[]): Row[] {
  const operations = Map.groupBy(rows, ({ operationId }) => operationId);
  return [...operations.values()].flatMap((own) => own.toSorted((one, other) => one.status - other.status));
}

/** Documented statuses for which the contract has no example, so that nothing can be replayed. */
function bareRows({ name, operations }: Contract, target: Target): Row[] {
  const none = absent('The contract has no example of this answer.');
  return [...operations.values()].flatMap(({ id, responses }) =>
    [...responses]
      .filter(([status, { content }]) => status >= 100 && content !== undefined && Object.values(content).every((media) => isBare(media)))
      .map(([status]) => ({
        contract: name,
        target: target.name,
        operationId: id,
        status,
        example: '(none)',
        axes: { contract: none, replayed: none, sdk: none, effect: none, refusal: none, recorded: none },
      })),
  );
}

function isBare({ examples = {} }: MediaType): boolean {
  return Object.keys(examples).length === 0;
}

/** Where no world is arranged, reads come first and deletions last, so that little is asked for that an earlier case has taken away. */
function inOrder(cases: readonly Case[], { kind }: Target): readonly Case[] {
  if (kind !== 'server' && kind !== 'live') return cases;
  const rank = ({ operation: { method } }: Case): number => (method === 'GET' || method === 'HEAD' ? 0 : method === 'DELETE' ? 2 : 1);
  return cases.toSorted((one, other) => rank(one) - rank(other));
}

/** What one case showed. */
export interface Seen {
  /** Not there when the case could not be put to the target; `skip` says why. */
  readonly request?: CaseRequest;
  readonly skip?: string;
  readonly reply?: CaseReply;
  /** Whether the reply is one that the contract documents for the operation, be it for this case or not. */
  readonly keepsContract?: boolean;
  readonly differences: readonly Blamed[];
  readonly effect: readonly Blamed[] | { readonly reason: string };
}

/** Puts one case to a target: arranges it, reads the state, sends, reads again, and judges. */
export async function tryCase(one: Case, target: Target, send: Send, oracle: Oracle, coverage?: CoverageTracker): Promise<Seen> {
  const prepared = await target.prepare(one);
  if ('skip' in prepared) return { skip: prepared.skip, differences: [], effect: { reason: prepared.skip } };
  const sight = sightOf(one, target);
  const before = 'reason' in sight ? undefined : await readState(send, sight);
  let reply: CaseReply;
  try {
    reply = await send(prepared);
  } catch (error) {
    if (!(error instanceof NoReply)) throw error;
    const blamed: Blamed = {
      rule: error.rule,
      pointer: '',
      expected: String(one.status),
      got: error.message,
      blame: boundBy(one.contract),
    };
    return { request: prepared, differences: [blamed], effect: { reason: 'There was no whole answer.' } };
  }
  coverage?.add(one.operation, prepared, reply);
  const broken = brokenExamples(one, oracle);
  // An example that contradicts its own schema cannot be held against anybody else.
  const holdTo = broken.length > 0 && target.holdTo === 'values' ? 'status' : target.holdTo;
  const differences = [...broken, ...assignBlame(one, reply, judge(one, reply, oracle, holdTo), target)];
  const effect = 'reason' in sight ? sight : await seeEffect(one, target, reply, send, sight, before);
  const keepsContract = judgeReply(one.operation, reply, oracle, one.contract.document['x-exact-media-types'] === true).length === 0;
  return { request: prepared, reply, keepsContract, differences, effect };
}

async function seeEffect(
  one: Case,
  target: Target,
  reply: CaseReply,
  send: Send,
  sight: Sight,
  before: State | undefined,
): Promise<Seen['effect']> {
  if (before === undefined) return { reason: 'The state could not be read beforehand.' };
  if (target.holdTo === 'contract' && !isReached(one, reply))
    return { reason: 'Another documented answer came; what the example assumes is not arranged.' };
  const after = await readState(send, sight);
  if (after === undefined) return { reason: 'The state could not be read afterwards.' };
  const blame = boundBy(one.contract);
  return judgeEffect(one.example['x-effect'] ?? {}, before.state, after.state, target.holdTo).map((difference) => ({
    ...difference,
    blame,
  }));
}

function curlFor(one: Case, target: Target, request: CaseRequest | undefined): string {
  const command = request === undefined ? [] : [curlOf(target.baseUrl, request, target.secrets)];
  return [...target.arrangement(one), ...command].join(' && ');
}

function toFinding(one: Case, target: Target, curl: string, { blame, ...difference }: Blamed): TargetFinding {
  return { ...difference, blame, contract: one.contract.name, target: target.name, operationId: one.operation.id, example: one.name, curl };
}

const absent = (reason: string): Cell => ({ verdict: 'absent', reason });

type Add = (blamed: readonly Blamed[], curl?: string) => number[];

function toCells(one: Case, target: Target, seen: Seen, recording: Recorded | undefined, add: Add): Record<Axis, Cell> {
  const { skip, reply, differences, effect } = seen;
  const sdk = sdkCell(one, target);
  if (skip !== undefined) {
    const none = absent(skip);
    return { contract: none, replayed: none, sdk, effect: none, refusal: none, recorded: toRecordedCell(recording, add) ?? none };
  }
  const failed: Cell | undefined = differences.length > 0 ? { verdict: 'failed', findings: add(differences) } : undefined;
  const another = reply !== undefined && target.holdTo === 'contract' && !isReached(one, reply);
  const replayed = failed ?? (another ? absent('Another documented answer came; what the example assumes is not arranged.') : passed);
  return {
    contract: seen.keepsContract === true || failed === undefined ? passed : failed,
    replayed,
    sdk,
    effect: toEffectCell(effect, add),
    refusal: isRefusal(one) ? replayed : absent('The documented answer is no refusal.'),
    recorded: (target.kind === 'live' && replayed.verdict !== 'absent' ? replayed : toRecordedCell(recording, add)) ?? notLive(one),
  };
}

const passed: Cell = { verdict: 'passed' };

function notLive({ contract: { name } }: Case): Cell {
  if (!isOwnContract(name)) return absent("Only Phonegate's own providers are asked live, or recorded.");
  return absent('The answer of this target is no live one; `--live` asks a live provider, and `--recording` reads what one answered.');
}

/** A provider that breaks its contract is taken at its word: it is the contract that is wrong. */
function toRecordedCell(recorded: Recorded | undefined, add: Add): Cell | undefined {
  if (recorded === undefined) return undefined;
  if ('reason' in recorded) return absent(recorded.reason);
  if ('by' in recorded) return { verdict: 'passed', by: recorded.by };
  const { differences, curl } = recorded;
  return {
    verdict: 'failed',
    findings: add(
      differences.map((difference) => ({ ...difference, blame: 'contract' })),
      curl,
    ),
  };
}

function toEffectCell(effect: Seen['effect'], add: Add): Cell {
  if ('reason' in effect) return absent(effect.reason);
  return effect.length === 0 ? passed : { verdict: 'failed', findings: add(effect) };
}

function sdkCell(one: Case, target: Target): Cell {
  if (target.kind !== 'emulator') return absent("The official SDKs are driven at Phonegate's emulators alone.");
  const sdks = sdksGiven(one);
  if (sdks === undefined) return absent('The provider publishes no SDK on npm.');
  return sdks.length > 0 ? { verdict: 'passed', by: sdks.join(', ') } : absent('No SDK suite leads to this answer.');
}
