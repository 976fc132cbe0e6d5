import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A case of JUnit XML, and what it says. */
export interface JUnitCase {
  readonly suite: string;
  readonly classname: string;
  readonly name: string;
  readonly end: 'passed' | 'failure' | 'skipped';
  readonly type?: string | undefined;
  readonly message?: string | undefined;
  readonly text?: string | undefined;
  readonly output?: string | undefined;
}

/** What a suite says of itself. */
export interface JUnitSuite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
  readonly properties: Readonly<Record<string, string>>;
}

interface Parsed {
  readonly testsuites: {
    readonly testsuite: readonly (Readonly<Record<'name' | 'tests' | 'failures' | 'errors' | 'skipped', string>> & {
      readonly properties?: { readonly property: readonly Readonly<Record<'name' | 'value', string>>[] };
      readonly testcase: readonly ParsedCase[];
    })[];
  };
}

interface ParsedCase {
  readonly classname: string;
  readonly name: string;
  readonly failure?: { readonly type: string; readonly message: string; readonly '#text': string };
  readonly skipped?: { readonly message: string };
  readonly 'system-out'?: string;
}

/** Reads what `--junit` wrote. Throws where it is no XML. */
export function readJUnit(xml: string): { readonly suites: JUnitSuite[]; readonly cases: JUnitCase[] } {
  const sound = XMLValidator.validate(xml);
  if (sound !== true) throw new TypeError(`No XML: ${sound.err.msg}`);
  const several = ['testsuite', 'testcase', 'property'];
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '',
    htmlEntities: true,
    isArray: (name) => several.includes(name),
  });
  const { testsuites }: Parsed = parser.parse(xml);
  return {
    suites: testsuites.testsuite.map(({ name, tests, failures, errors, skipped, properties }) => ({
      name,
      tests: Number(tests),
      failures: Number(failures),
      errors: Number(errors),
      skipped: Number(skipped),
      properties: Object.fromEntries((properties?.property ?? []).map((one) => [one.name, one.value])),
    })),
    cases: testsuites.testsuite.flatMap(({ name, testcase }) => testcase.map((one) => toCase(name, one))),
  };
}

function toCase(suite: string, { classname, name, failure, skipped, 'system-out': output }: ParsedCase): JUnitCase {
  return {
    suite,
    classname,
    name,
    end: failure !== undefined ? 'failure' : skipped !== undefined ? 'skipped' : 'passed',
    type: failure?.type,
    message: failure?.message ?? skipped?.message,
    text: failure?.['#text'],
    output,
  };
}
