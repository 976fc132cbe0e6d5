import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContract } from '../../src/contract/contract.ts';
import { atPointer, type Document, isRecord, type OperationObject, resolve } from '../../src/contract/document.ts';
import { root } from '../processes.ts';
import { disconnect, unverify } from './requests.ts';

/** What a contender is given: an OpenAPI document, and how to answer each of its operations. */
export interface Fixture {
  readonly documentFile: string;
  readonly answersFile: string;
}

/** How one operation is to be answered. */
export interface Answer {
  readonly id: string;
  /** As Express writes it. */
  readonly route: string;
  /** Of the request that is sent. */
  readonly url: string;
  readonly answer: unknown;
}

/** The operation of each provider that takes a phone away, by its id in the one document of both faces. */
const documented = ['snag.disconnectPhone', 'monocloud.markPhoneAsUnverified', 'authing.unbindPhone', 'genauth.unbindPhone'];

/** The example whose answer is asked for again and again: by then the phone is unverified. */
const repeated = 'unverifiedAgain';

/** The four providers' documented operations in one document, below the paths that they have at Phonegate. */
export function documentedOperations(): Document {
  const whole = readUnified();
  const paths: Record<string, Document['paths'][string]> = {};
  for (const [path, item] of Object.entries(whole.paths)) {
    const { post } = item;
    if (post !== undefined && documented.includes(post.operationId)) paths[path] = { post: withTheRepetition(post) };
  }
  return withOnlyWhatItNeeds(whole, paths);
}

/** Mock servers answer the first example: where there is one of a repetition, it is left as the only one. */
function withTheRepetition(operation: OperationObject): OperationObject {
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const [mediaType, media] = Object.entries(('content' in response && response.content) || {})[0] ?? [];
    const example = media?.examples?.[repeated];
    if (mediaType === undefined || example === undefined) return [status, response];
    return [status, { ...response, content: { [mediaType]: { ...media, examples: { [repeated]: example } } } }];
  });
  return { ...operation, responses: Object.fromEntries(responses) };
}

/** Snag's documented operation over and over, each copy with a path and an id of its own, and the same schemas. */
export function copiesOfOne(count: number): Document {
  const whole = readUnified();
  const { post } = whole.paths[disconnect.path] ?? {};
  if (post === undefined) throw new TypeError(`${disconnect.path} is not in the document.`);
  const copies = Array.from({ length: count }, (_, index) => ({ ...structuredClone(post), operationId: `disconnectPhone${index}` }));
  return withOnlyWhatItNeeds(whole, Object.fromEntries(copies.map((copy, index) => [copyPath(index), { post: copy }])));
}

/** The path of a copy. */
export function copyPath(index: number): string {
  return `/copies/${index}/phone_verifications/disconnect`;
}

/** What each operation of a document answers: its first example of success. */
export function answersOf(document: Document): Answer[] {
  return [...createContract('answers', document).operations.values()].map(({ id, path, responses }) => {
    const examples = responses.get(200)?.content?.['application/json']?.examples ?? {};
    const example = Object.values(examples)[0];
    if (example === undefined) throw new TypeError(`${id} has no example of success.`);
    const { value } = resolve(document, example);
    return { id, route: path.replaceAll(/\{(\w+)\}/g, ':$1'), url: id.endsWith('Unverified') ? unverify.path : path, answer: value };
  });
}

/** The same document for Mockoon, which answers what it makes of a schema: the schema of each success is its answer as an example. */
export function withAnswersAsSchemas(document: Document, answers: readonly Answer[]): Document {
  const paths = Object.entries(document.paths).map(([path, { post }]): [string, Document['paths'][string]] => {
    const answer = answers.find(({ id }) => id === post?.operationId)?.answer;
    const success = { description: 'Success.', content: { 'application/json': { schema: { type: 'object', example: answer } } } };
    return [path, post === undefined ? {} : { post: { ...post, responses: { ...post.responses, 200: success } } }];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/** Writes a document and its answers into the folder. */
export function writeFixture(folder: string, name: string, document: Document, answers: readonly Answer[]): Fixture {
  const fixture = { documentFile: join(folder, `${name}.json`), answersFile: join(folder, `${name}-answers.json`) };
  writeFileSync(fixture.documentFile, JSON.stringify(document));
  writeFileSync(fixture.answersFile, JSON.stringify(answers));
  return fixture;
}

function readUnified(): Document {
  const document: Document = JSON.parse(readFileSync(join(root, 'generated/openapi.json'), 'utf8'));
  return document;
}

function withOnlyWhatItNeeds(whole: Document, paths: Document['paths']): Document {
  const schemes = Object.values(paths).flatMap((item) => (item.post?.security ?? []).flatMap((requirement) => Object.keys(requirement)));
  const components: Record<string, Record<string, unknown>> = {};
  const pending = [...refsIn(paths), ...schemes.map((scheme) => `#/components/securitySchemes/${scheme}`)];
  for (const ref of pending) {
    const [, , kind = '', name = ''] = ref.split('/');
    if (components[kind]?.[name] !== undefined) continue;
    const component = atPointer(whole, ref.slice(1));
    components[kind] = { ...components[kind], [name]: component };
    pending.push(...refsIn(component));
  }
  const { openapi, info } = whole;
  return { openapi, info, servers: [{ url: '/' }], paths, components };
}

function refsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(refsIn);
  if (!isRecord(value)) return [];
  return [...(typeof value['$ref'] === 'string' ? [value['$ref']] : []), ...Object.values(value).flatMap(refsIn)];
}
