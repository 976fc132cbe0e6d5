import { connect, type Socket } from 'node:net';
import { readCpuMicros } from '../process-cost.ts';
import { quantile } from '../spread.ts';
import { AnswerReader } from './answer-reader.ts';
import type { Job, Shot, Taken } from './job.ts';
import { Target } from './target.ts';

/** What no contender needs for one answer, unless it hangs. */
const patienceMs = 10_000;

/** The connections of one job, and when they stop. */
interface Round {
  readonly targets: readonly Target[];
  readonly next: () => number;
  readonly done: (wrong: string | undefined, tookMs: number) => 'go on' | 'stop';
}

/** Runs one job: opens its connections, leads in, measures, and closes them again. Throws when nothing was answered. */
export async function drive({ port, pid, shots, connections, leadMs, until }: Job): Promise<Taken> {
  const { ms = Number.POSITIVE_INFINITY, answers = Number.POSITIVE_INFINITY } = until;
  const targets = shots.map((shot: Shot) => new Target(shot));
  const times: number[] = [];
  let turn = 0;
  let wrong = 0;
  let firstWrong: string | undefined;
  let ended = false;
  const start = performance.now();
  let begun: { readonly at: number; readonly cpu: number; readonly own: number } | undefined;
  let end = { at: 0, cpu: 0, own: 0 };
  const read = () => ({ at: performance.now(), cpu: readCpuMicros(pid), own: readCpuMicros(process.pid) });
  const round: Round = {
    targets,
    next: () => {
      turn = (turn + 1) % targets.length;
      return turn;
    },
    done: (problem, tookMs) => {
      if (problem !== undefined) {
        wrong += 1;
        firstWrong ??= problem;
      }
      if (ended) return 'stop';
      const now = performance.now();
      if (begun === undefined) {
        if (now - start >= leadMs) begun = read();
        return 'go on';
      }
      times.push(tookMs);
      ended = now - begun.at >= ms || times.length >= answers;
      if (ended) end = read();
      return ended ? 'stop' : 'go on';
    },
  };
  await Promise.all(Array.from({ length: connections }, () => keepBusy(connect(port, '127.0.0.1'), round)));
  if (begun === undefined || !ended) throw new Error(`Nothing was answered${firstWrong === undefined ? '' : `: ${firstWrong}`}.`);
  const sorted = Float64Array.from(times).sort();
  return {
    answers: times.length,
    wrong,
    ...(firstWrong !== undefined && { firstWrong }),
    elapsedMs: end.at - begun.at,
    cpuMicros: end.cpu - begun.cpu,
    ownCpuMicros: end.own - begun.own,
    p50Ms: quantile(sorted, 0.5),
    p99Ms: quantile(sorted, 0.99),
  };
}

/** Sends on one connection, one request after the other, until the round says stop or the connection breaks. */
function keepBusy(socket: Socket, { targets, next, done }: Round): Promise<void> {
  return new Promise((resolve) => {
    const reader = new AnswerReader();
    let target: Target | undefined;
    let sentAt = 0;
    const send = (): void => {
      target = targets[next()];
      sentAt = performance.now();
      if (target !== undefined) socket.write(target.wire);
    };
    const fail = (what: string): void => {
      done(what, performance.now() - sentAt);
      target = undefined;
      socket.destroy();
    };
    socket.setNoDelay(true);
    socket.setTimeout(patienceMs, () => fail(`There was no answer within ${patienceMs} ms.`));
    socket.on('connect', send);
    socket.on('data', (bytes) => {
      try {
        const answer = reader.feed(bytes);
        if (answer === undefined || target === undefined) return;
        const verdict = done(target.judge(answer), performance.now() - sentAt);
        if (verdict === 'go on') return send();
        target = undefined;
        socket.destroy();
      } catch (error) {
        fail(error instanceof Error ? error.message : String(error));
      }
    });
    socket.on('error', (error) => fail(error.message));
    socket.on('close', () => {
      if (target !== undefined) fail('The connection was closed in the middle.');
      resolve();
    });
  });
}
