import { isDeepStrictEqual } from 'node:util';
import { type Case, readCases } from '../../../src/conform/cases.ts';
import type { Contract, Operation } from '../../../src/contract/contract.ts';
import {
  atPointer,
  type Document,
  type Example,
  type MediaType,
  type OperationObject,
  type Parameter,
  type PathItem,
  type Response,
  resolve,
} from '../../../src/contract/document.ts';
import { isJson } from '../../../src/contract/validator.ts';
import { splitEnvelope } from './envelope.ts';

/** The contract as Specmatic is given it, and what has to be arranged for the examples in it. */
export interface Judged {
  readonly document: Document;
  /** The operations that are not in it: Specmatic reads everything as JSON, and sends no signed signals. */
  readonly leftOut: readonly string[];
  /** By `worldKey`, the success whose world, and whose earlier request, are arranged. */
  readonly successes: ReadonlyMap<string, Case>;
}

/** What a world is arranged for: an operation of the native face, or an operation of the unified face on one connection. */
export function worldKey(operationId: string, connection: string | undefined): string {
  return connection === undefined ? operationId : `${operationId} on ${connection}`;
}

/**
 * The contract with the examples that Specmatic can use. It pairs a request and an answer only where every part of the request has an
 * example of the answer's name, which is spelt out here; and it cannot ask for a world, so each operation (on the unified face: each
 * connection of one) has the world of its first documented success, arranged by the front before each request, as is the request that has to
 * come before it, such as the one that makes a revocation. What needs another world, another such request, a fault, other credentials or a
 * request that breaks the contract is left to the replay, and to the negatives that Specmatic generates.
 */
export function judgedDocument(contract: Contract): Judged {
  const successes = new Map<string, Case>();
  const paths: Record<string, PathItem> = {};
  const operations = [...contract.operations.values()];
  for (const operation of operations.filter(isJudged)) {
    const own = readCases(contract).filter((one) => one.operation.id === operation.id && isPlain(one));
    const kept: Case[] = [];
    for (const one of own.filter(succeeds)) {
      const key = worldKey(operation.id, connectionOf(one));
      if (successes.has(key)) continue;
      successes.set(key, one);
      kept.push(one);
    }
    for (const one of own.filter((other) => !succeeds(other))) {
      const success = successes.get(worldKey(operation.id, connectionOf(one)));
      const first = one.given.first ?? success?.given.first;
      if (worldOf(one) === (success === undefined ? 'demo' : worldOf(success)) && isDeepStrictEqual(first, success?.given.first))
        kept.push(one);
    }
    const method = operation.method.toLowerCase();
    paths[operation.path] = { ...paths[operation.path], [method]: spellOut(contract.document, operation, kept) };
  }
  const leftOut = operations.filter((operation) => !isJudged(operation)).map(({ id }) => id);
  return { document: { ...contract.document, paths }, leftOut, successes };
}

function isJudged({ path, requestTypes, responseTypes }: Operation): boolean {
  // A signal is accepted only of a configured sender, who signs it, which Specmatic cannot.
  return !path.startsWith('/v1/signals') && [...requestTypes, ...[...responseTypes.values()].flat()].every((type) => isJson(type));
}

function isPlain({ given, example }: Case): boolean {
  const { world: _, first: __, ...rest } = given;
  return Object.keys(rest).length === 0 && example['x-skip'] !== true;
}

/** Whether the provider says so too: Authing and GenAuth refuse inside HTTP 200. */
function succeeds({ status, example }: Case): boolean {
  const inner = atPointer(example.value, '/statusCode');
  return status < 300 && (typeof inner !== 'number' || inner === 200);
}

/** The world that the emulators are in for a case. */
export function worldOf({ given }: Case): string {
  return given.world ?? 'demo';
}

function connectionOf(one: Case): string | undefined {
  const connection = one.operation.parameters.find(({ name, in: place }) => place === 'path' && name === 'connection');
  const value = connection && valueFor(one, connection, true);
  return value === undefined ? undefined : String(value);
}

/** The pairing rule of the replay: the example of the same name, or else the first of what is required. */
function valueFor({ contract, name }: Case, holder: Parameter | MediaType, required: boolean): unknown {
  const examples = holder.examples ?? {};
  const found = examples[name] ?? (required ? Object.values(examples)[0] : undefined);
  return found && resolve<Example>(contract.document, found).value;
}

function spellOut(document: Document, operation: Operation, kept: readonly Case[]): OperationObject {
  const named = (holder: Parameter | MediaType, required: boolean): Record<string, Example> =>
    Object.fromEntries(
      kept.flatMap((one) => {
        const value = valueFor(one, holder, required);
        // Specmatic reads an example of a list in a query as one string, and then refuses it; it makes lists of its own without one.
        return value === undefined || ('in' in holder && Array.isArray(value)) ? [] : [[one.name, { value }]];
      }),
    );
  const { requestBody, source } = operation;
  const responses = Object.fromEntries(
    [...operation.responses].map(([status, response]) => [
      String(status),
      keepExamples(
        document,
        response,
        kept.filter((one) => one.status === status),
      ),
    ]),
  );
  return {
    ...source,
    parameters: operation.parameters.map((parameter) => ({ ...parameter, examples: named(parameter, parameter.required === true) })),
    ...(requestBody && {
      requestBody: {
        ...requestBody,
        content: Object.fromEntries(
          Object.entries(requestBody.content).map(([type, media]) => [type, { ...media, examples: named(media, true) }]),
        ),
      },
    }),
    responses: operation.path.match(/^(\/[^/]+)?\/native\/(authing|genauth)\//) ? splitEnvelope(document, responses) : responses,
  };
}

function keepExamples(document: Document, response: Response, kept: readonly Case[]): Response {
  const { content } = response;
  if (content === undefined) return response;
  const media = Object.entries(content).map(([type, { examples, ...rest }]) => {
    const own = Object.entries(examples ?? {}).filter(([name]) => kept.some((one) => one.name === name));
    return [
      type,
      { ...rest, examples: Object.fromEntries(own.map(([name, one]) => [name, { value: resolve<Example>(document, one).value }])) },
    ];
  });
  return { ...response, content: Object.fromEntries(media) };
}
