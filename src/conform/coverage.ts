import type { Contract, Operation } from '../contract/contract.ts';
import { type Document, isRecord, pointerStep, resolve, type Schema } from '../contract/document.ts';
import type { CaseRequest } from './cases.ts';
import { responseFor, wordStatus } from './promise.ts';
import type { CaseReply } from './replay.ts';

/** What a contract has of one kind: how many places a run exercised, and which it never did. */
export interface Covered {
  readonly exercised: number;
  readonly never: readonly string[];
}

/** What a run exercised of a contract at one target. */
export interface Coverage {
  readonly contract: string;
  readonly target: string;
  readonly operations: Covered;
  /** E.g. `disconnectPhone 403`. */
  readonly statuses: Covered;
  /** E.g. `listBadges query.limit`. */
  readonly parameters: Covered;
  /** E.g. `disconnectPhone request /userId` and `listBadges 200 /data/*\/name`; `*` stands for any item. */
  readonly properties: Covered;
  /** Members of enumerations, e.g. `listBadges 200 /data/*\/status = "revoked"`. */
  readonly values: Covered;
}

export const coverageKinds = ['operations', 'statuses', 'parameters', 'properties', 'values'] as const;
type Kind = (typeof coverageKinds)[number];

/** Knows every place of a contract and is told what passes. */
export class CoverageTracker {
  readonly #contract: Contract;
  readonly #places: Readonly<Record<Kind, Map<string, boolean>>> = {
    operations: new Map(),
    statuses: new Map(),
    parameters: new Map(),
    properties: new Map(),
    values: new Map(),
  };

  constructor(contract: Contract) {
    this.#contract = contract;
    for (const operation of contract.operations.values()) this.#enter(operation);
  }

  /** Marks what one exchange exercised. Only what the contract has is counted. */
  add(operation: Operation, request: CaseRequest, reply: CaseReply): void {
    const { id } = operation;
    this.#mark('operations', id);
    const query = new URL(request.target, 'http://target').searchParams;
    const headers = new Headers(request.headers);
    for (const { name, in: place } of operation.parameters) {
      const value = place === 'query' ? query.get(name) : place === 'header' ? headers.get(name) : place === 'path' ? '' : null;
      if (value === null) continue;
      this.#mark('parameters', `${id} ${place}.${name}`);
      this.#mark('values', `${id} ${place}.${name} = ${JSON.stringify(value)}`);
    }
    this.#addBody(`${id} request`, request.body);
    if (responseFor(operation, reply.status) === undefined) return;
    const status = [reply.status, Math.floor(reply.status / 100)].find((key) => operation.responses.has(key)) ?? 0;
    this.#mark('statuses', `${id} ${wordStatus(status)}`);
    this.#addBody(`${id} ${wordStatus(status)}`, reply.text);
  }

  report(target: string): Coverage {
    const covered = (kind: Kind): Covered => {
      const entries = [...this.#places[kind]];
      return { exercised: entries.filter(([, seen]) => seen).length, never: entries.filter(([, seen]) => !seen).map(([place]) => place) };
    };
    return {
      contract: this.#contract.name,
      target,
      operations: covered('operations'),
      statuses: covered('statuses'),
      parameters: covered('parameters'),
      properties: covered('properties'),
      values: covered('values'),
    };
  }

  #enter(operation: Operation): void {
    const { document } = this.#contract;
    const { id } = operation;
    this.#places.operations.set(id, false);
    for (const { name, in: place, schema } of operation.parameters) {
      this.#places.parameters.set(`${id} ${place}.${name}`, false);
      if (schema !== undefined) this.#enterSchema(document, `${id} ${place}.${name}`, schema, false);
    }
    for (const { schema } of Object.values(operation.requestBody?.content ?? {})) {
      if (schema !== undefined) this.#enterSchema(document, `${id} request`, schema, true);
    }
    for (const [status, { content = {} }] of operation.responses) {
      this.#places.statuses.set(`${id} ${wordStatus(status)}`, false);
      for (const { schema } of Object.values(content)) {
        if (schema !== undefined) this.#enterSchema(document, `${id} ${wordStatus(status)}`, schema, true);
      }
    }
  }

  #enterSchema(document: Document, where: string, schema: Schema, withProperties: boolean): void {
    walk(document, schema, '', [], (pointer, found, isProperty) => {
      if (withProperties && isProperty) this.#places.properties.set(`${where} ${pointer}`, false);
      const members = Array.isArray(found['enum']) ? found['enum'] : 'const' in found ? [found['const']] : [];
      const at = pointer === '' || !withProperties ? where : `${where} ${pointer}`;
      for (const member of members) this.#places.values.set(`${at} = ${JSON.stringify(member)}`, false);
    });
  }

  #addBody(where: string, text: string | undefined): void {
    let body: unknown;
    try {
      body = JSON.parse(text ?? '');
    } catch {
      return;
    }
    visit(body, '', (pointer, value) => {
      const at = `${where} ${pointer}`.trimEnd();
      this.#mark('properties', at);
      if (typeof value !== 'object') this.#mark('values', `${at} = ${JSON.stringify(value)}`);
    });
  }

  #mark(kind: Kind, place: string): void {
    if (this.#places[kind].has(place)) this.#places[kind].set(place, true);
  }
}

type See = (pointer: string, schema: Schema, isProperty: boolean) => void;

/** Every place that a schema names; a schema within itself is entered once. */
function walk(document: Document, schema: unknown, pointer: string, inside: readonly unknown[], see: See, isProperty = false): void {
  if (!isRecord(schema)) return;
  const found = resolve<Schema>(document, schema);
  if (inside.includes(found)) return;
  const deeper = [...inside, found];
  see(pointer, found, isProperty);
  for (const keyword of ['allOf', 'anyOf', 'oneOf'] as const) {
    const alternatives = found[keyword];
    if (Array.isArray(alternatives)) for (const alternative of alternatives) walk(document, alternative, pointer, deeper, see);
  }
  for (const keyword of ['if', 'then', 'else'] as const) walk(document, found[keyword], pointer, deeper, see);
  walk(document, found['items'], `${pointer}/*`, deeper, see);
  if (isRecord(found['properties'])) {
    for (const [name, property] of Object.entries(found['properties']))
      walk(document, property, pointer + pointerStep(name), deeper, see, true);
  }
}

function visit(value: unknown, pointer: string, see: (pointer: string, value: unknown) => void): void {
  see(pointer, value);
  if (Array.isArray(value)) for (const item of value) visit(item, `${pointer}/*`, see);
  else if (isRecord(value)) for (const [name, property] of Object.entries(value)) visit(property, pointer + pointerStep(name), see);
}
