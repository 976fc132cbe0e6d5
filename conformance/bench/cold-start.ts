import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { phonegate, prismMock } from './contenders.ts';
import { answerTo } from './measure.ts';
import type { Pins } from './pin.ts';
import type { Place } from './place.ts';
import { readMemory } from './process-cost.ts';
import type { Processes } from './processes.ts';
import { disconnect, disconnected } from './requests.ts';
import type { Contender, Result, Row } from './scenario.ts';
import type { Settings } from './settings.ts';
import { spreadOf } from './spread.ts';

/** The labels that the goals look for. */
export const labels = { node: 'node:http', phonegate: 'Phonegate, installed' } as const;

interface Starts {
  readonly startMs: number[];
  readonly peakMb: number[];
}

/** From spawn to the first correct answer, in turns. The first start of each is not counted: it fills the system's caches, and Node's. */
export async function coldStart(place: Place, processes: Processes, pins: Pins, { starts }: Settings): Promise<Result> {
  const contenders: readonly Contender[] = [
    { ...plain(place, labels.node, 'node-constant'), name: labels.node },
    plain(place, 'Express + express.json', 'express-json'),
    { ...phonegate(place.phonegate), name: labels.phonegate },
    prismMock(place.documented),
  ];
  const taken = new Map(contenders.map((contender): [Contender, Starts] => [contender, { startMs: [], peakMb: [] }]));
  const problems = new Map<Contender, string>();
  for (let round = 0; round <= starts; round += 1) {
    for (const [contender, { startMs, peakMb }] of taken) {
      if (problems.has(contender)) continue;
      const server = await processes.spawn(contender.name, contender.command, pins.contender);
      try {
        await answerTo(disconnect, disconnected, server.port, { patienceMs: 30_000, pauseMs: 1 });
        if (round > 0) startMs.push(performance.now() - server.startedAt);
        if (round > 0) peakMb.push(readMemory(server.pid).peakBytes / 1e6);
      } catch (error) {
        problems.set(contender, `${error instanceof Error ? error.message : String(error)}\n${server.output()}`);
      }
      await server.stop();
      await wait(50);
    }
  }
  const rows = [...taken].map(([contender, { startMs, peakMb }]): Row => {
    const problem = problems.get(contender);
    const { name: label } = contender;
    return problem === undefined ? { label, startMs: spreadOf(startMs), peakMb: spreadOf(peakMb).median } : { label, problem };
  });
  return { id: 'cold-start', title: 'Cold start: from spawn to the first correct answer', reference: labels.node, rows };
}

/** A server of the benchmark's own as plain JavaScript, which its file is, beside the installed package's dependencies. */
function plain({ folder, documented }: Place, name: string, server: string): Contender {
  const file = join(folder, 'installed', `${server}.mjs`);
  copyFileSync(new URL(`./servers/${server}.ts`, import.meta.url), file);
  const { documentFile, answersFile } = documented;
  return { name, checks: 'none', command: (port) => [process.execPath, file, String(port), documentFile, answersFile] };
}
