import { expect, it } from 'vitest';
import { fits, readAccepted } from './accepted.ts';
import { mutantsOf } from './mutant.ts';

const accepted = readAccepted();
const mutants = [...new Set(accepted.map(({ file }) => file))].flatMap(mutantsOf);

// Whether each survives, and whether others do, only the whole run says, which takes too long for every change.
it.each(accepted)('in $file, $was may become $becomes: the change can still be made', (one) => {
  expect(mutants.some((mutant) => fits(one, mutant))).toBe(true);
});
