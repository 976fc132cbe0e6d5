import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Case } from './cases.ts';
import { titleOf } from './cases.ts';

/** Which documented answers each provider's official SDK was given by the emulators, as the SDK suites keep it. */
export interface SdkEvidence {
  readonly sdk: string;
  /** Titles of cases, e.g. `disconnectPhone 403 wrongKey`. */
  readonly answers: readonly string[];
}

let known: Readonly<Record<string, readonly SdkEvidence[]>> | undefined;

/** The SDKs that were given the answer of a case, e.g. `@snagsolutions/sdk@0.1.0-alpha.212`; `undefined` where no SDK is published on npm. */
export function sdksGiven(one: Case): string[] | undefined {
  known ??= JSON.parse(readFileSync(fileURLToPath(import.meta.resolve('#specs/sdk-evidence.json')), 'utf8'));
  return known?.[one.contract.name]?.filter(({ answers }) => answers.includes(titleOf(one))).map(({ sdk }) => sdk);
}
