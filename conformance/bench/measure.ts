import { setTimeout as wait } from 'node:timers/promises';
import { request as ask } from 'undici';
import type { Job, Shot, Taken } from './load/job.ts';
import type { Load } from './load/load.ts';
import { readMemory, resetPeak } from './process-cost.ts';
import type { Server } from './processes.ts';
import { type Expected, type Request, toWire } from './requests.ts';
import type { Contender, Entry, Result, Row, Scenario } from './scenario.ts';
import type { Settings } from './settings.ts';
import { type Spread, spreadOf } from './spread.ts';

/** An entry on its way through the rounds. */
interface Runner {
  readonly entry: Entry;
  readonly label: string;
  readonly server: Server;
  readonly shots: readonly Shot[];
  readonly firstMs: number;
  readonly taken: Taken[];
  problem?: string;
}

/** What a group of scenarios shares. */
export interface Group {
  /** What did not start is the error. */
  readonly servers: ReadonlyMap<Contender, Server | Error>;
  /** Those that have had load before. */
  readonly warmed: Set<Server>;
}

/** Tries every request of every entry, warms all of them, then measures them in turns. A server that is not there is left out. */
export async function measure(
  scenario: Scenario,
  { servers, warmed }: Group,
  load: Load,
  { rounds, roundMs, leadMs, warm }: Settings,
): Promise<Result> {
  const { id, title, reference, connections } = scenario;
  const runners: Runner[] = [];
  const failed: Row[] = [];
  const run = async (runner: Runner, until: Job['until']): Promise<void> => {
    const { server, shots, taken } = runner;
    if (runner.problem !== undefined) return;
    try {
      const round = await load.run({ port: server.port, pid: server.pid, shots, connections, leadMs, until });
      if (round.wrong > 0) runner.problem = `${round.wrong} wrong answers. The first: ${round.firstWrong}`;
      else taken.push(round);
    } catch (error) {
      runner.problem = messageOf(error);
    }
  };
  for (const entry of scenario.entries) {
    const label = entry.label ?? entry.contender.name;
    const server = servers.get(entry.contender);
    if (server === undefined) continue;
    try {
      if (server instanceof Error) throw server;
      const runner = { entry, label, server, ...(await tryAll(entry, server.port)), taken: [] };
      resetPeak(server.pid);
      await run(runner, warmed.has(server) ? warm.later : warm.first);
      warmed.add(server);
      runner.taken.length = 0;
      runners.push(runner);
    } catch (error) {
      failed.push({ label, problem: messageOf(error) });
    }
  }
  for (let round = 0; round < rounds; round += 1) {
    // Each round starts with another one, so that none is always after the same neighbour.
    const order = [...runners.slice(round % runners.length), ...runners.slice(0, round % runners.length)];
    for (const runner of order) await run(runner, { ms: roundMs });
  }
  return { id, title, reference, rows: [...runners.map(toRow), ...failed] };
}

/** Sends a request until its answer is the expected one, because some servers listen before they can answer. Throws with the last answer. */
export async function answerTo(
  request: Request,
  { status, fits }: Expected,
  port: number,
  { patienceMs = 5000, pauseMs = 20 } = {},
): Promise<Buffer> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    let seen: string;
    try {
      const { path, method, headers, body = null } = request;
      const reply = await ask(`http://127.0.0.1:${port}${path}`, {
        method,
        headers,
        body,
        headersTimeout: patienceMs,
        bodyTimeout: patienceMs,
      });
      const bytes = Buffer.from(await reply.body.arrayBuffer());
      if (reply.statusCode === status && fits(JSON.parse(bytes.toString()))) return bytes;
      seen = `${reply.statusCode} ${bytes.subarray(0, 300)}`;
    } catch (error) {
      seen = messageOf(error);
    }
    if (performance.now() > deadline) throw new Error(`${request.method} ${request.path} is answered wrongly: ${seen}`);
    await wait(pauseMs);
  }
}

/** The shots of an entry: each request with the very bytes that it was answered with, once that answer was found right. */
export async function tryAll(
  { requests, expected }: Pick<Entry, 'requests' | 'expected'>,
  port: number,
): Promise<{ readonly shots: readonly Shot[]; readonly firstMs: number }> {
  const shots: Shot[] = [];
  const start = performance.now();
  for (const request of requests) {
    const body = await answerTo(request, expected, port);
    shots.push({ wire: toWire(request, port), status: expected.status, body, ...(expected.mask && { mask: expected.mask.source }) });
  }
  return { shots, firstMs: (performance.now() - start) / requests.length };
}

function toRow(runner: Runner): Row {
  const { label, problem } = runner;
  try {
    return problem === undefined ? toFigures(runner) : { label, problem };
  } catch (error) {
    // It ended after its last answer.
    return { label, problem: messageOf(error) };
  }
}

function toFigures({ entry, label, server, shots, firstMs, taken }: Runner): Row {
  const { pieces = 1, contender } = entry;
  const coreShare = spreadOf(taken.map(({ cpuMicros, elapsedMs }) => cpuMicros / elapsedMs / 1000)).median;
  const loadShare = spreadOf(taken.map(({ ownCpuMicros, elapsedMs }) => ownCpuMicros / elapsedMs / 1000)).median;
  const of = (value: (round: Taken) => number): Spread => spreadOf(taken.map(value));
  return {
    label,
    checks: entry.checks ?? contender.checks,
    cpuMicros: of(({ cpuMicros, answers }) => cpuMicros / answers / pieces),
    ...(pieces === 1 && {
      perSecond: of(({ answers, elapsedMs }) => (answers / elapsedMs) * 1000),
      p50Ms: of(({ p50Ms }) => p50Ms),
      p99Ms: of(({ p99Ms }) => p99Ms),
      coreShare,
      limitedByLoad: loadShare > 0.93 && coreShare < 0.93,
    }),
    ...(shots.length > 1 && { firstMs }),
    peakMb: readMemory(server.pid).peakBytes / 1e6,
  };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
