/**
 * The test files that must notice a broken rule, the quickest to notice first. Only those that run the gateway in their own
 * process: another process would read the file as it is.
 */
const ownSuites: Readonly<Record<string, readonly string[]>> = {
  snag: ['stories/snag-connect.test.ts', 'stories/snag.test.ts', 'stories/snag-world.test.ts'],
  'authing-v3': ['stories/authing.test.ts', 'stories/authing-requests.test.ts', 'stories/genauth.test.ts'],
  authing: ['stories/authing.test.ts'],
  genauth: ['stories/genauth.test.ts'],
  monocloud: ['stories/monocloud.test.ts', 'stories/monocloud-users.test.ts'],
};

const mappingSuites = [
  'stories/unified.test.ts',
  'stories/unified-authing.test.ts',
  'stories/unified-facts.test.ts',
  'stories/unified-proof.test.ts',
  'stories/unified-refusals.test.ts',
  'stories/unified-last-login.test.ts',
  'replay/unified.test.ts',
  'stories/unified-faults.test.ts',
  'stories/unified-proxied.test.ts',
];

const refusalSuites = [
  'replay/emulator.test.ts',
  'edges-mispointed.test.ts',
  'edges.test.ts',
  'edges-media-types.test.ts',
  'control-faults.test.ts',
];

const stateSuites = ['replay/emulator.test.ts', 'control-worlds.test.ts', 'stories/unified.test.ts'];

const factSuites = [
  'stories/unified-facts.test.ts',
  'replay/emulator.test.ts',
  'replay/unified.test.ts',
  'stories/unified.test.ts',
  'stories/unified-refusals.test.ts',
  'stories/unified-last-login.test.ts',
  'edges-mispointed.test.ts',
];

/** What a file of a provider is about says which suites can see it broken. */
const byConcept: readonly (readonly [file: RegExp, suites: readonly string[]])[] = [
  [/\/(unified|mapping|native-failure|native-reply)\.ts$/, mappingSuites],
  [/\/(refuse|refusals|problems)\.ts$/, refusalSuites],
  [/\/(index|brand|provider)\.ts$/, factSuites],
];

/** The suites for a file of `src/providers`, relative to `conformance/`, in the order to run them in. */
export function suitesFor(file: string): readonly string[] {
  const folder = file.split('/')[2] ?? '';
  const own = ownSuites[folder] ?? Object.values(ownSuites).flat();
  const concept = byConcept.find(([pattern]) => pattern.test(file))?.[1] ?? stateSuites;
  return [...new Set(concept === mappingSuites ? [...concept, ...own] : [...own, ...concept])];
}
