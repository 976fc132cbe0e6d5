import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { isRecord } from '../src/contract/document.ts';
import { specsFolder } from '../src/contract/source.ts';
import { providers } from '../src/providers/index.ts';
import type { ProviderId } from '../src/providers/provider.ts';

/** The words in which an entry says what is to be found at a place. */
export const expectations = ['is', 'has', 'lacks', 'matches', 'absent'] as const;

/** What is to be found at a place. `has` and `lacks` are about a part of a text or one item of a list. */
export type Expected =
  | { readonly is: unknown }
  | { readonly has: unknown }
  | { readonly lacks: unknown }
  | { readonly matches: string }
  | { readonly absent: true };

/** A place in the contract: `at` is a JSON pointer into the document, or into one operation of it. */
export type InContract = { readonly operation?: string; readonly at: string } & Expected;

/** A place in a documented case such as `disconnectPhone 403 wrongKey`; the whole case where there is no `at`. */
export type InCase = { readonly case: string } & (({ readonly at: string } & Expected) | { readonly at?: never });

/** A file of this project or of a package that it installs. */
type InFile = { readonly file: string } & Expected;

/** A request to the gateway, such as `GET /native/snag/api/loyalty/badges`, and the answer, or one place in it. */
export type InAnswer = {
  readonly request: string;
  /** A name out of the provider's example headers; `valid` where there is none. */
  readonly credentials?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly status: number;
} & (({ readonly at: string } & Expected) | { readonly at?: never });

/** One place where a provider contradicts itself. */
export interface Contradiction {
  readonly id: string;
  readonly providers: readonly ProviderId[];
  readonly operations: readonly string[];
  readonly says: string;
  readonly but: string;
  readonly evidence: string;
  readonly chosen: string;
  readonly settledBy: 'overlay' | 'contract' | 'emulator';
  readonly proof: {
    readonly stands: readonly (InContract | InCase | InFile)[];
    readonly kept: readonly (InContract | InCase | InAnswer)[];
  };
}

/** The ledger, `specs/contradictions.yaml`: the entries that are whole, and what is wrong with the others, one line each. */
export function readLedger(): { readonly entries: readonly Contradiction[]; readonly problems: readonly string[] } {
  const isContradiction = new Ajv2020({ allErrors: true, strictTypes: false, strictRequired: false }).compile<Contradiction>(contradiction);
  const entries: Contradiction[] = [];
  const problems: string[] = [];
  const parsed: unknown = parse(readFileSync(join(specsFolder, 'contradictions.yaml'), 'utf8'));
  for (const [index, entry] of (Array.isArray(parsed) ? parsed : [parsed]).entries()) {
    if (isContradiction(entry)) entries.push(entry);
    else problems.push(...describe(isContradiction.errors ?? []).map((problem) => `entry ${index} (${nameOf(entry)}) ${problem}`));
  }
  return { entries, problems };
}

function nameOf(entry: unknown): string {
  return isRecord(entry) && typeof entry['id'] === 'string' ? entry['id'] : 'without an id';
}

function describe(errors: readonly ErrorObject[]): string[] {
  // Why a look is none of the kinds in turn would be a page of noise.
  const outer = errors.filter(({ schemaPath }) => !schemaPath.includes('/anyOf/'));
  return outer.map(({ instancePath, keyword, message, params }) =>
    keyword === 'anyOf'
      ? `${instancePath} is none of the looks in conformance/ledger.ts`
      : `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
}

const text = { type: 'string', minLength: 1 };
const list = (items: object): object => ({ type: 'array', minItems: 1, items });

const wants = expectations.map((name) => ({ required: [name] }));
const expected = { oneOf: wants };
const expectedAtAPlace = { anyOf: [{ required: ['at'], oneOf: wants }, { not: { anyOf: [{ required: ['at'] }, ...wants] } }] };

function look(properties: object, required: readonly string[], rule: object): object {
  const at = { type: 'string', pattern: '^/' };
  const place = { at, is: true, has: true, lacks: true, matches: text, absent: { const: true } };
  return { type: 'object', properties: { ...place, ...properties }, required, additionalProperties: false, ...rule };
}

const inContract = look({ operation: text }, ['at'], expected);
const inCase = look({ case: text }, ['case'], expectedAtAPlace);
const inFile = look({ file: text, at: false }, ['file'], expected);
const inAnswer = look(
  {
    request: { type: 'string', pattern: '^(GET|POST|PUT|DELETE) /' },
    credentials: text,
    headers: { type: 'object', additionalProperties: text },
    body: { type: 'object' },
    status: { type: 'integer' },
  },
  ['request', 'status'],
  expectedAtAPlace,
);

const fields = {
  id: { type: 'string', pattern: '^[a-z0-9-]+$' },
  providers: list({ enum: Object.keys(providers) }),
  operations: list(text),
  says: text,
  but: text,
  evidence: text,
  chosen: text,
  settledBy: { enum: ['overlay', 'contract', 'emulator'] },
  proof: {
    type: 'object',
    properties: { stands: list({ anyOf: [inContract, inCase, inFile] }), kept: list({ anyOf: [inContract, inCase, inAnswer] }) },
    required: ['stands', 'kept'],
    additionalProperties: false,
  },
};
const contradiction = { type: 'object', properties: fields, required: Object.keys(fields), additionalProperties: false };
