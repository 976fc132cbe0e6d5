/** A contract that must not be served; each problem says where and what. */
export class BrokenContract extends Error {
  override readonly name = 'BrokenContract';
  readonly problems: readonly string[];

  constructor(file: string, problems: readonly string[]) {
    super([`The contract ${file} is broken:`, ...problems.map((problem) => `  - ${problem}`)].join('\n'));
    this.problems = problems;
  }
}
