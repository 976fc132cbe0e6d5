import { globSync } from 'node:fs';
import { readArguments } from '../arguments.ts';
import { fits, readAccepted } from './accepted.ts';
import { createCompiler } from './compiler.ts';
import { Judge } from './judge.ts';
import { type Mutant, mutantsOf } from './mutant.ts';
import { suitesFor } from './suites.ts';

/** `npm run mutate [-- <part of a file's path>...]` breaks every rule of the emulators in turn; exit code 1 when nobody notices one. */
const { positionals: parts, values } = readArguments({
  allowPositionals: true,
  options: { list: { type: 'boolean' }, workers: { type: 'string', default: '2' } },
});
// Worlds are sample data: no rule stands in them, and the replay of the documented examples fails where they are wrong.
const files = globSync('src/providers/**/*.ts', { exclude: ['**/worlds.ts'] })
  .filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)))
  .sort();
const compilerNotices = createCompiler();
const mutants = files.flatMap(mutantsOf);

if (values.list === true) {
  for (const mutant of mutants) print(wording(mutant));
  print(`${mutants.length} mutants in ${files.length} files`);
} else {
  process.exitCode = (await run()) ? 0 : 1;
}

async function run(): Promise<boolean> {
  const start = performance.now();
  const accepted = readAccepted().filter(({ file }) => files.includes(file));
  const sound = mutants.filter((mutant) => !compilerNotices(mutant));
  print(`${mutants.length} mutants, ${mutants.length - sound.length} of them noticed by the compiler, ${elapsed(start)}`);
  const judges = await Promise.all(Array.from({ length: Number(values.workers) }, () => Judge.create()));
  const left: Mutant[] = [];
  const late: Mutant[] = [];
  const survives = (mutant: Mutant): void => {
    left.push(mutant);
    if (!accepted.some((one) => fits(one, mutant))) print(wording(mutant));
  };
  try {
    await mustPass(judges);
    const queue = sound.entries();
    await Promise.all(
      judges.map(async (judge) => {
        for (const [index, mutant] of queue) {
          const noticed = await judge.firstToFail(suitesFor(mutant.file), mutant);
          if (noticed === undefined) survives(mutant);
          else if (noticed.outOfTime) late.push(mutant);
          if (index % 100 === 99) print(`${index + 1} of ${sound.length}, ${elapsed(start)}`);
        }
      }),
    );
  } finally {
    await Promise.all(judges.map((judge) => judge.close()));
  }
  const hanging = await askAgain(late, survives);
  const unexplained = left.filter((mutant) => !accepted.some((one) => fits(one, mutant))).length;
  const stale = accepted.filter((one) => !left.some((mutant) => fits(one, mutant)));
  for (const { file, at, was, becomes } of stale) {
    print(`accepted.yaml: no survivor in ${file} fits ${JSON.stringify({ at, was, becomes })}; delete the entry`);
  }
  print(
    `${sound.length - left.length} noticed by a suite (${hanging} of them by a hang), ${left.length - unexplained} by nobody for a written reason, ${unexplained} by nobody`,
  );
  print(elapsed(start));
  return unexplained === 0 && stale.length === 0;
}

/** Mutants say nothing where a suite fails without any. */
async function mustPass(judges: readonly Judge[]): Promise<void> {
  const suites = [...new Set(files.flatMap(suitesFor))];
  const [judge] = judges;
  const failing = await judge?.firstToFail(suites);
  if (failing !== undefined) throw new Error(`conformance/${failing.suite} fails before anything is broken.`);
}

/** Whatever ran out of time did so perhaps because the machine was busy: it is asked again, by itself and with six times as long. */
async function askAgain(late: readonly Mutant[], survives: (mutant: Mutant) => void): Promise<number> {
  if (late.length === 0) return 0;
  print(`${late.length} ran out of time and are asked again, one by one`);
  const judge = await Judge.create(6);
  let hanging = 0;
  try {
    for (const mutant of late) {
      const noticed = await judge.firstToFail(suitesFor(mutant.file), mutant);
      if (noticed === undefined) survives(mutant);
      else if (noticed.outOfTime) {
        hanging += 1;
        print(`a hang, noticed by conformance/${noticed.suite}: ${wording(mutant)}`);
      }
    }
  } finally {
    await judge.close();
  }
  return hanging;
}

function wording({ file, line, rule, at, was, becomes }: Mutant): string {
  return `${file}:${line}  ${rule}\n    ${JSON.stringify({ at, was, becomes })}`;
}

function elapsed(start: number): string {
  return `${Math.round((performance.now() - start) / 1000)} s`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
