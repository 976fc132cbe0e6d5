import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { coldStart } from './cold-start.ts';
import { judgeGoals } from './goals.ts';
import { installLocked, installPhonegate } from './installed.ts';
import { type Load, startLoad } from './load/load.ts';
import { measure } from './measure.ts';
import { memory } from './memory.ts';
import { hasNginx } from './nginx.ts';
import { choosePins, type Pins } from './pin.ts';
import { type Place, preparePlace } from './place.ts';
import { Processes, type Server } from './processes.ts';
import { toPlot } from './report/plot.ts';
import { toGoalTable, toTable } from './report/table.ts';
import type { Contender, Result, Scenario } from './scenario.ts';
import { readSettings, type Settings, usage } from './settings.ts';
import { answering } from './suites/answering.ts';
import { documents } from './suites/documents.ts';
import { proxied } from './suites/proxied.ts';
import { type Measured, revocations } from './suites/revocations.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const settings = readSettings(process.argv.slice(2));
if (settings === undefined) say(usage);
else if (process.platform !== 'linux') {
  say('The benchmark reads the CPU time of its contenders from /proc, so it runs on Linux only.');
  process.exitCode = 2;
} else process.exitCode = await (settings.suite === 'revocations' ? runRevocations(settings) : run(settings));

/** Measures everything and reports it; 1 when anything was answered wrongly or crashed, whatever the speed. */
async function run(wanted: Settings): Promise<number> {
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-bench-'));
  const processes = new Processes(folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  // A reader that wants no more, such as `head`.
  process.stdout.once('error', () => process.exit(130));
  try {
    say('Preparing: the peers, the package, the upstreams.');
    installLocked(fileURLToPath(new URL('./peers/', import.meta.url)));
    const pins = choosePins();
    const place = await preparePlace(folder, processes, pins.load);
    const load = startLoad(processes, pins.load);
    const notes = [
      `Node ${process.version}, ${cpus()[0]?.model.trim()}; ${pins.note}`,
      `${wanted.rounds} interleaved rounds of ${wanted.roundMs} ms; median (smallest-largest)`,
      ...(wanted.quick ? ['quick: for a look; contenders are less warm than in use, the slow ones most'] : []),
      ...(hasNginx() ? [] : ['no nginx here: its rows are left out']),
    ];
    for (const note of notes) say(note);
    const results = await measureAll({ place, processes, load, pins }, wanted, started);
    const goals = judgeGoals(results);
    say(toGoalTable(goals));
    const figures = JSON.stringify({ notes, settings: { ...wanted, only: wanted.only?.source }, goals, results }, null, 2);
    const into = fileURLToPath(new URL('./results/', import.meta.url));
    mkdirSync(into, { recursive: true });
    for (const file of [join(into, 'latest.json'), ...(wanted.jsonFile === undefined ? [] : [wanted.jsonFile])])
      writeFileSync(file, `${figures}\n`);
    writeFileSync(join(into, 'latest.svg'), toPlot(results, notes));
    say(`\n${((performance.now() - started) / 1000).toFixed(0)} s. Figures and plot: ${into}latest.json, latest.svg`);
    return results.some(({ rows }) => rows.some(({ problem }) => problem !== undefined)) ? 1 : 0;
  } finally {
    await processes.stopAll();
  }
}

/** Measures what is durable, which needs no peers; 1 when anything was lost, done twice or answered wrongly. */
async function runRevocations(wanted: Settings): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'phonegate-bench-'));
  const processes = new Processes(folder);
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  const notes = [
    `Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim()}, which everything here shares with whatever else runs`,
    `one-minute load at the start ${loadavg()[0]?.toFixed(1)}`,
  ];
  for (const note of notes) say(note);
  const results: Measured[] = [];
  try {
    const ground = { folder, phonegate: installPhonegate(join(folder, 'installed')), processes };
    for await (const measured of revocations(ground, wanted)) {
      results.push(measured);
      const { id, figures, problem, absent } = measured;
      const words = Object.entries(figures).map(
        ([name, value]) => `${name} ${typeof value === 'number' ? Number(value.toFixed(2)) : value}`,
      );
      say(`  ${id}: ${problem === undefined ? '' : `WRONG ${problem} `}${absent ?? words.join(', ')}`);
    }
  } finally {
    await processes.stopAll();
  }
  const goals = results.flatMap((one) => one.goals.map((goal) => ({ ...goal, scenario: `${goal.scenario} [${one.id}]` })));
  say(toGoalTable(goals));
  if (wanted.jsonFile !== undefined)
    writeFileSync(wanted.jsonFile, `${JSON.stringify({ notes, quick: wanted.quick, goals, results }, null, 2)}\n`);
  return results.some(({ problem }) => problem !== undefined) ? 1 : 0;
}

interface Means {
  readonly place: Place;
  readonly processes: Processes;
  readonly load: Load;
  readonly pins: Pins;
}

async function measureAll({ place, processes, load, pins }: Means, wanted: Settings, started: number): Promise<Result[]> {
  const results: Result[] = [];
  const isWanted = (id: string): boolean => wanted.only?.test(id) !== false;
  const report = (result: Result): void => {
    results.push(result);
    say(toTable(result));
  };
  const groups = [answering(place, wanted), proxied(place, wanted), ...documents(place, wanted).map((scenario) => [scenario])];
  for (const group of groups) {
    const scenarios = group.filter(({ id }) => isWanted(id));
    const servers = await startAll(scenarios, processes, pins);
    const shared = { servers, warmed: new Set<Server>() };
    for (const scenario of scenarios) report(await measure(scenario, shared, load, wanted));
    await Promise.all([...servers.values()].map((server) => (server instanceof Error ? undefined : server.stop())));
  }
  if (isWanted('cold-start')) report(await coldStart(place, processes, pins, wanted));
  // The last that takes long, and only as long as there is time.
  if (isWanted('memory')) report(await memory(place, processes, load, pins, wanted, started + wanted.budgetMs - 5_000));
  return results;
}

/** Starts whatever takes part, all at once; what does not start is its own row's problem. */
async function startAll(scenarios: readonly Scenario[], processes: Processes, pins: Pins): Promise<Map<Contender, Server | Error>> {
  const contenders = new Set(scenarios.flatMap(({ entries }) => entries.map(({ contender }) => contender)));
  const started = [...contenders].map(async (contender): Promise<[Contender, Server | Error]> => {
    try {
      return [contender, await processes.serve(contender.name, contender.command, pins.contender)];
    } catch (error) {
      return [contender, error instanceof Error ? error : new Error(String(error))];
    }
  });
  return new Map(await Promise.all(started));
}
