import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '../processes.ts';

/** A contract in which two operations share a schema, and a third has one of its own. */
const contract = `openapi: 3.1.0
info: { title: Phones, version: 1.0.0 }
servers: [{ url: / }]
paths:
  /phones:
    get:
      operationId: listPhones
      parameters: [{ name: full, in: query, schema: { type: boolean } }]
      responses: { "200": { description: All., content: { application/json: { schema: { type: array, items: { $ref: "#/components/schemas/Phone" } } } } } }
  /phones/{id}:
    parameters: [{ name: id, in: path, required: true, schema: { type: string } }]
    get:
      operationId: readPhone
      responses: { "200": { description: One., content: { application/json: { schema: { $ref: "#/components/schemas/Phone" } } } } }
  /revoke:
    post:
      operationId: revokePhone
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Revocation" } } } }
      responses: { "204": { description: Done. } }
components:
  schemas:
    Phone: { type: object, required: [number], properties: { number: { type: string }, status: { type: string, enum: [verified, unverified] } } }
    Revocation: { type: object, required: [phone], properties: { phone: { type: string }, reason: { type: string } } }
`;

let folder: string;
let old: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'phonegate-diff-'));
  old = write('old.yaml', contract);
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

function run(...args: string[]) {
  const env = { ...process.env, GITHUB_ACTIONS: '' };
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

interface Listed {
  readonly compatible: boolean;
  readonly operations: readonly { operationId: string | null; impact: string; changes: readonly { rule: string }[] }[];
}

/** What `phonegate diff` says of the contract with something replaced. */
function changed(what: string, by: string): { status: number | null; compatible: boolean; operations: string[] } {
  if (!contract.includes(what)) throw new TypeError(`The contract has no ${what}.`);
  const { status, stdout } = run('src/main.ts', 'diff', old, write('new.yaml', contract.replace(what, by)), '--format', 'json');
  const { compatible, operations }: Listed = JSON.parse(stdout);
  const listed = operations.map(
    ({ operationId, impact, changes }) => `${operationId} ${impact} ${changes.map(({ rule }) => rule).join(' ')}`,
  );
  return { status, compatible, operations: listed };
}

const revoke = contract.slice(contract.indexOf('  /revoke:'), contract.indexOf('components:'));

describe('a change that breaks clients', () => {
  it.each<[what: string, before: string, after: string, operations: string[]]>([
    ['removes an operation', revoke, '', ['revokePhone major path-removed']],
    ['asks for more in a body', 'required: [phone]', 'required: [phone, reason]', ['revokePhone major required-properties-added']],
    ['asks for a parameter', 'in: query, schema', 'in: query, required: true, schema', ['listPhones major parameter-became-required']],
    [
      'takes away what was promised, in every operation that shares it',
      'required: [number], ',
      '',
      ['listPhones major required-properties-removed', 'readPhone major required-properties-removed'],
    ],
    [
      'changes a type in a shared schema',
      'number: { type: string }',
      'number: { type: integer }',
      ['listPhones major schema-type-changed', 'readPhone major schema-type-changed'],
    ],
    ['changes another status', '"204"', '"202"', ['revokePhone major response-removed']],
    [
      'touches a whole path',
      'name: id, in: path, required: true, schema: { type: string }',
      'name: id, in: path, required: true, schema: { type: integer }',
      ['readPhone major schema-type-changed'],
    ],
  ])('because it %s ends with 1', (_, before, after, operations) => {
    expect(changed(before, after)).toEqual({ status: 1, compatible: false, operations });
  });
});

describe('a change that lets clients be', () => {
  it.each<[what: string, before: string, after: string, operations: string[]]>([
    [
      'adds an operation',
      'components:',
      '  /more:\n    get: { operationId: more, responses: { "204": { description: Done. } } }\ncomponents:',
      ['more minor pathitem-added'],
    ],
    ['allows more in a body', 'reason: {', 'note: { type: string }, reason: {', ['revokePhone minor schema-added']],
    ['says it in other words', 'description: Done.', 'description: It is done.', ['revokePhone patch response-modified']],
  ])('because it %s ends with 0', (_, before, after, operations) => {
    expect(changed(before, after)).toEqual({ status: 0, compatible: true, operations });
  });

  it('says what was added', () => {
    const after = write('new.yaml', contract.replace('reason: {', 'note: { type: string }, reason: {'));
    expect(run('src/main.ts', 'diff', old, after).stdout.split('\n')[1]).toMatch(
      /^ {2}compatible {2}Schema `note` was added\. {2}schema-added, /,
    );
  });

  it('because it is none at all ends with 0', () => {
    expect(run('src/main.ts', 'diff', old, old)).toEqual({ status: 0, stdout: 'Nothing changed.\n', stderr: '' });
  });
});

describe('the report', () => {
  it('is read by people', () => {
    const after = write('new.yaml', contract.replace('number: { type: string }', 'number: { type: integer }'));
    const { stdout } = run('src/main.ts', 'diff', old, after);
    const places = stdout.replaceAll(/\S*new\.yaml/g, 'new.yaml');
    const line = "  BREAKING    Type of `number` widened from 'string' to 'integer'.  schema-type-changed, new.yaml:22";
    expect(places.split('\n')).toEqual([
      'BREAKING    listPhones (GET /phones)',
      line,
      '',
      'BREAKING    readPhone (GET /phones/{id})',
      line,
      '',
      'The new contract breaks clients of the old one. 1 breaking, 0 compatible, 0 without effect.',
      '',
    ]);
  });

  it('is shown by GitHub beside the line, once a change', () => {
    const after = write('new.yaml', contract.replace('number: { type: string }', 'number: { type: integer }'));
    const { stdout } = run('src/main.ts', 'diff', old, after, '--format', 'github');
    expect(stdout.replaceAll(/file=[^,]*new\.yaml/g, 'file=new.yaml')).toBe(
      "::error title=BREAKING%3A schema-type-changed,file=new.yaml,line=22::listPhones, readPhone: Type of `number` widened from 'string' to 'integer'.\n",
    );
  });
});

describe('what cannot be compared ends with 2:', () => {
  it.each<[what: string, args: () => string[], message: string | RegExp]>([
    ['a missing argument', () => [old], 'It takes OLD and NEW.\nphonegate diff --help lists the options.\n'],
    ['a missing file', () => [old, 'nowhere.yaml'], 'nowhere.yaml cannot be read (ENOENT).\n'],
    ['no OpenAPI', () => [old, write('other.yaml', 'hello: world\n')], 'Unsupported specification\n'],
    ['an unknown format', () => [old, old, '--format', 'pdf'], '--format holds "pdf"; it should be text, json, github.\n'],
  ])('%s', (_, args, message) => {
    expect(run('src/main.ts', 'diff', ...args())).toEqual({ status: 2, stdout: '', stderr: message });
  });
});

describe('the contracts of this project, against the last release,', () => {
  let clone: string;
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.com', ...args], { cwd: clone, stdio: 'ignore' });
  const put = (document: string, version: string) => {
    writeFileSync(join(clone, 'generated/openapi.json'), JSON.stringify(parse(document)));
    writeFileSync(join(clone, 'package.json'), JSON.stringify({ version }));
  };
  beforeAll(() => {
    clone = join(folder, 'clone');
    mkdirSync(join(clone, 'generated'), { recursive: true });
    git('init');
    put(contract, '0.4.1');
    git('add', '.');
    git('commit', '-m', 'first');
  });
  const check = () => run('conformance/diff-contracts.ts', clone);

  it('are not compared where there is none, which is said', () => {
    expect(check()).toEqual({
      status: 0,
      stdout: 'Contract changes: skipped, because this clone has no tag of a release (v1.2.3) to compare with.\n',
      stderr: '',
    });
  });

  it.each<[title: string, document: string, version: string, status: number, last: string]>([
    ['pass where nothing changed', contract, '0.4.1', 0, 'Nothing changed.'],
    [
      'fail where they break clients and the version does not say so',
      contract.replace(revoke, ''),
      '0.4.2',
      1,
      'The version must say so: raise it in package.json, or take the change since v0.4.1 back.',
    ],
    [
      'pass where they break clients and the version says so',
      contract.replace(revoke, ''),
      '0.5.0',
      0,
      'That is allowed: the version says that it breaks since v0.4.1.',
    ],
  ])('%s', (_, document, version, status, last) => {
    git('tag', '--force', 'v0.4.1', 'HEAD');
    put(document, version);
    const result = check();
    expect([result.status, result.stdout.trim().split('\n').at(-1)]).toEqual([status, last]);
  });
});
