import { setTimeout as pause } from 'node:timers/promises';
import { postgres } from '../../revocations/setup.ts';
import type { Goal } from '../goals.ts';
import { startBareNode } from '../revocations/gateway.ts';
import { account, ask, type Ground, type Rig, revokeDirectly, type StoreKind, startRig, untilSettled } from '../revocations/place.ts';
import type { Settings } from '../settings.ts';
import { quantile } from '../spread.ts';

/** What was measured, held against its goals, and what was lost or done twice meanwhile. */
export interface Measured {
  readonly id: string;
  readonly goals: readonly Goal[];
  readonly figures: Readonly<Record<string, number | string>>;
  readonly problem?: string;
  /** It could not take part here. */
  readonly absent?: string;
}

interface Scenario {
  readonly id: string;
  readonly store: StoreKind;
  readonly replicas: number;
  /** Not where the start is measured, which it would lengthen. */
  readonly watched?: false;
  measure(rig: Rig, settings: Settings, ground: Ground): Promise<Omit<Measured, 'id'>>;
}

/** The most targets that one revocation has here. */
const EACH = 1_000;
/** No scenario takes longer. */
const PATIENCE_MS = 600_000;

/** Every scenario in turn, each on a store of its own. */
export async function* revocations(ground: Ground, settings: Settings): AsyncGenerator<Measured> {
  for (const { id, store, replicas, watched = true, measure } of scenarios) {
    if (settings.only?.test(id) === false) continue;
    if (store === 'postgres' && postgres === undefined) {
      yield { id, goals: [], figures: {}, absent: 'no PostgreSQL answers; PHONEGATE_TEST_POSTGRES says where one is' };
      continue;
    }
    const rig = await startRig(store, replicas, watched, ground);
    try {
      yield { id, ...(await measure(rig, settings, ground)) };
    } catch (error) {
      yield { id, goals: [], figures: {}, problem: error instanceof Error ? error.message : String(error) };
    } finally {
      await rig.close();
    }
  }
}

const scenarios: readonly Scenario[] = [
  { id: 'settle-embedded', store: 'sqlite', replicas: 1, measure: settling(2_500, 20) },
  { id: 'settle-postgres-1', store: 'postgres', replicas: 1, measure: settling(800) },
  { id: 'settle-postgres-3', store: 'postgres', replicas: 3, measure: settling(2_400) },
  { id: 'accept-embedded', store: 'sqlite', replicas: 1, measure: accepting },
  { id: 'accept-postgres', store: 'postgres', replicas: 1, measure: accepting },
  { id: 'drain-embedded', store: 'sqlite', replicas: 1, measure: draining },
  { id: 'restart-embedded', store: 'sqlite', replicas: 1, watched: false, measure: restarting },
];

/** Targets settled a second, from the first that was accepted to the last that is settled; once to warm, once measured. */
function settling(goal: number, loopDelayGoal?: number): Scenario['measure'] {
  return async (rig, { quick }) => {
    const [gateway] = rig.gateways;
    if (gateway === undefined) throw new TypeError('There is no gateway.');
    const used = (): number => rig.gateways.reduce((sum, one) => sum + one.cpuMicros(), 0);
    await revokeDirectly(gateway, EACH);
    const beforeDirect = used();
    await revokeDirectly(gateway, 2 * EACH);
    const directMicros = (used() - beforeDirect) / (2 * EACH);
    rig.provider.forget();
    const warming = await ask(gateway, EACH);
    await untilSettled(gateway, [warming], PATIENCE_MS);
    const before = used();
    for (const one of rig.gateways) await one.loopDelay();
    const ids: string[] = [];
    const begun = performance.now();
    for (let index = 0; index < (quick ? 3 : 10); index += 1) ids.push(await ask(gateway, EACH));
    const seconds = ((await untilSettled(gateway, ids, PATIENCE_MS)) - begun) / 1_000;
    const targets = ids.length * EACH;
    const perSecond = targets / seconds;
    const cpuOverDirect = (used() - before) / targets / directMicros;
    const loopDelayMs = Math.max(...(await Promise.all(rig.gateways.map((one) => one.loopDelay()))));
    const problem = await account(rig, [warming, ...ids], targets + EACH);
    const scenario = 'targets settled a second';
    const replicas = rig.gateways.length;
    return {
      goals: [
        { scenario: `${scenario}, ${replicas} at work`, goal: `${goal}`, measured: perSecond.toFixed(0), met: perSecond >= goal },
        ...(loopDelayGoal === undefined
          ? []
          : [
              {
                scenario: 'event-loop delay meanwhile, p99',
                goal: `under ${loopDelayGoal} ms`,
                measured: `${loopDelayMs.toFixed(1)} ms`,
                met: loopDelayMs < loopDelayGoal,
              },
            ]),
      ],
      figures: { targets, replicas, perSecond, loopDelayMs, cpuOverDirect },
      ...(problem !== undefined && { problem }),
    };
  };
}

/** What it takes to have 1,000 targets accepted, while nothing else is done. */
async function accepting({ gateways: [gateway] }: Rig, { quick }: Settings): Promise<Omit<Measured, 'id'>> {
  if (gateway === undefined) throw new TypeError('There is no gateway.');
  const taken: number[] = [];
  const warming = 5;
  for (let index = 0; index < (quick ? 30 : 100) + warming; index += 1) {
    const begun = performance.now();
    await ask(gateway, EACH, true);
    if (index >= warming) taken.push(performance.now() - begun);
  }
  const p99Ms = p99(taken);
  return {
    goals: [{ scenario: 'accepting 1,000 targets, p99', goal: 'under 100 ms', measured: `${p99Ms.toFixed(0)} ms`, met: p99Ms < 100 }],
    figures: { times: taken.length, p50Ms: quantile(taken.toSorted(ascending), 0.5), p99Ms },
  };
}

/** A long queue is worked off; somebody looks at a small revocation all the while, as before it when nothing is done. */
async function draining(rig: Rig, { quick }: Settings): Promise<Omit<Measured, 'id'>> {
  const [gateway] = rig.gateways;
  if (gateway === undefined) throw new TypeError('There is no gateway.');
  const small = await ask(gateway, 1);
  await untilSettled(gateway, [small], PATIENCE_MS);
  const look = async (): Promise<number> => {
    const begun = performance.now();
    const response = await fetch(`${gateway.url}/v1/revocations/${small}`);
    await response.arrayBuffer();
    if (response.status !== 200) throw new Error(`A revocation was answered ${response.status}.`);
    return performance.now() - begun;
  };
  const lookUntil = async (isOver: (looks: number) => boolean): Promise<number[]> => {
    const taken: number[] = [];
    while (!isOver(taken.length)) {
      taken.push(await look());
      await pause(5);
    }
    return taken;
  };
  await lookUntil((looks) => looks >= 500);
  await gateway.loopDelay();
  const idle = await lookUntil((looks) => looks >= 1_000);
  const idleLoopDelayMs = await gateway.loopDelay();
  const count = quick ? 10 : 100;
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) ids.push(await ask(gateway, EACH));
  await gateway.loopDelay();
  let over = false;
  const looking = lookUntil(() => over);
  // A failed look is reported when it is awaited below.
  looking.catch(() => {});
  const begun = performance.now();
  await untilSettled(gateway, ids, PATIENCE_MS).finally(() => {
    over = true;
  });
  const seconds = (performance.now() - begun) / 1_000;
  const busyMs = p99(await looking);
  const idleMs = p99(idle);
  const loopDelayMs = await gateway.loopDelay();
  const targets = count * EACH;
  const problem = await account(rig, [small, ...ids], targets + 1);
  return {
    goals: [
      {
        scenario: 'targets of a long queue lost or done twice',
        goal: '0',
        measured: problem ?? `0 of ${targets}`,
        met: problem === undefined,
      },
      {
        scenario: 'a small GET meanwhile, p99 over idle',
        goal: 'within 2.00x',
        measured: `${(busyMs / idleMs).toFixed(2)}x`,
        met: busyMs <= 2 * idleMs,
      },
    ],
    figures: { targets, seconds, idleP99Ms: idleMs, busyP99Ms: busyMs, idleLoopDelayMs, loopDelayMs },
    ...(problem !== undefined && { problem }),
  };
}

/** From the spawn of a process, after another was killed amid its work, to its first claim and its first request to the provider. */
async function restarting(rig: Rig, { quick }: Settings, { processes }: Ground): Promise<Omit<Measured, 'id'>> {
  const toClaim: number[] = [];
  const toRequest: number[] = [];
  const bare: number[] = [];
  const ids: string[] = [];
  for (let round = 0; round < (quick ? 5 : 15); round += 1) {
    const gateway = rig.gateways.at(-1);
    if (gateway === undefined) throw new TypeError('There is no gateway.');
    ids.push(await ask(gateway, EACH));
    await rig.provider.next();
    await gateway.kill();
    bare.push(await startBareNode(processes));
    const first = rig.provider.next();
    const { spawnedAt } = await rig.start();
    toRequest.push((await first) - spawnedAt);
    const spawned = performance.timeOrigin + spawnedAt;
    toClaim.push(rig.firstClaim(spawned) - spawned);
  }
  const last = rig.gateways.at(-1);
  if (last !== undefined) await untilSettled(last, ids, PATIENCE_MS);
  const claimMs = quantile(toClaim.toSorted(ascending), 0.5);
  const requestMs = quantile(toRequest.toSorted(ascending), 0.5);
  const bareMs = quantile(bare.toSorted(ascending), 0.5);
  const lost = ids.length * EACH - rig.provider.effects.size;
  return {
    goals: [
      {
        scenario: 'restart to first claim, median',
        goal: 'within 200 ms',
        measured: `${claimMs.toFixed(0)} ms, ${(claimMs / bareMs).toFixed(1)}x bare Node`,
        met: claimMs <= 200,
      },
    ],
    // Snag documents no read, so what a killed process had sent is sent again: harmless there, and no sign of a fault here.
    figures: { restarts: toClaim.length, claimMs, requestMs, bareMs, lost },
    ...(lost > 0 && { problem: `${lost} targets have no effect at the provider` }),
  };
}

function p99(values: readonly number[]): number {
  return quantile(values.toSorted(ascending), 0.99);
}

function ascending(one: number, other: number): number {
  return one - other;
}
