import { phonegate } from './contenders.ts';
import type { Shot } from './load/job.ts';
import type { Load } from './load/load.ts';
import { tryAll } from './measure.ts';
import type { Pins } from './pin.ts';
import type { Place } from './place.ts';
import { readMemory } from './process-cost.ts';
import type { Processes } from './processes.ts';
import { badBody, disconnect, type Request, revokeSnag, unverify } from './requests.ts';
import type { Result, Row } from './scenario.ts';
import type { Settings } from './settings.ts';

const connections = 10;

/** Each a hundredth of all. */
const parts = 100;

/** What is asked in turn, and with what status it is answered. */
const mix: readonly (readonly [Request, number])[] = [
  [disconnect, 200],
  [unverify, 200],
  [badBody, 400],
  [revokeSnag, 200],
];

/**
 * Resident memory in the course of many requests of several kinds: at the start, and the least that was seen in each quarter, because V8
 * collects when it likes. Ends before all the requests have been sent when it is later than `deadline`, by `performance.now()`.
 */
export async function memory(
  { phonegate: installed }: Place,
  processes: Processes,
  load: Load,
  pins: Pins,
  { requests }: Settings,
  deadline: number,
): Promise<Result> {
  const contender = phonegate(installed);
  const server = await processes.serve(contender.name, contender.command, pins.contender);
  const { pid, port } = server;
  const shots: Shot[] = [];
  for (const [request, status] of mix) {
    const expected = { status, fits: () => true, mask: /"last_updated":\d+/ };
    shots.push(...(await tryAll({ requests: [request], expected }, port)).shots);
  }
  const seen = [readMemory(pid).residentBytes / 1e6];
  let problem: string | undefined;
  let answers = 0;
  for (let part = 0; part < parts && problem === undefined && (part < 4 || performance.now() < deadline); part += 1) {
    const taken = await load.run({ port, pid, shots, connections, leadMs: 0, until: { answers: requests / parts } });
    if (taken.wrong > 0) problem = `${taken.wrong} wrong answers. The first: ${taken.firstWrong}`;
    answers += taken.answers;
    seen.push(readMemory(pid).residentBytes / 1e6);
  }
  const peakMb = readMemory(pid).peakBytes / 1e6;
  await server.stop();
  const { name: label } = contender;
  const row: Row = problem === undefined ? { label, residentMb: quarters(seen), peakMb, requests: answers } : { label, problem };
  const cut = answers < requests ? `, of ${requests}: the time did not suffice for more` : '';
  const title = `Memory: ${answers} requests (small, large, refused and unified in turn), ${connections} connections${cut}`;
  return { id: 'memory', title, rows: [row] };
}

function quarters([start = 0, ...seen]: readonly number[]): number[] {
  const least = (quarter: number): number =>
    Math.min(...seen.slice(Math.floor((seen.length * quarter) / 4), Math.floor((seen.length * (quarter + 1)) / 4)));
  return [start, least(0), least(1), least(2), least(3)];
}
