import { readFileSync } from 'node:fs';
import { CommandFailure } from '../commands/command.ts';
import { BrokenContract } from '../contract/broken.ts';
import { type Contract, createContract } from '../contract/contract.ts';
import { type Document, isRecord, methods, resolve, type Schema } from '../contract/document.ts';
import { lazily } from '../lazily.ts';
import { providers } from '../providers/index.ts';
import { normaliseOperation } from './normalise.ts';

/** Whether a name is one of our contracts, and no file. */
export function isOwnContract(name: string): boolean {
  return name === 'unified' || Object.hasOwn(providers, name);
}

/**
 * Reads an OpenAPI 3.0 or 3.1 document, YAML or JSON, and brings it into the form of ours: 3.0 is upgraded by @scalar/openapi-upgrader, an
 * operation without an id is called by its method and path, and every place where OpenAPI allows an example is read as a named one. What
 * its examples contradict is left to the findings. Throws `CommandFailure`, and `BrokenContract` where the structure is not OpenAPI's.
 */
export async function loadForeignContract(file: string): Promise<Contract> {
  const raw = parse(file);
  const version = isRecord(raw) ? (raw['openapi'] ?? raw['swagger']) : undefined;
  if (!/^3\.[01]\.\d+$/.test(String(version))) {
    throw new CommandFailure(`${file} says openapi: ${version ?? 'nothing'}; it should be an OpenAPI document of version 3.0 or 3.1.`);
  }
  const elsewhere = findExternal(raw);
  if (elsewhere !== undefined) {
    throw new CommandFailure(
      `${file} refers to ${elsewhere}; only references within the file are followed. Bundle it into one file first, e.g. with: npx @redocly/cli bundle`,
    );
  }
  const { structuralProblems } = await import('../contract/check.ts');
  // It has just been seen to say that it is an OpenAPI document; the check says whether it is one.
  const document = raw as Document;
  const problems = await structuralProblems(document);
  if (problems.length > 0) throw new BrokenContract(file, problems);
  const { upgradeFromThreeToThreeOne } = await import('@scalar/openapi-upgrader/3.0-to-3.1');
  // The upgrader keeps a document a document.
  const upgraded = upgradeFromThreeToThreeOne(structuredClone(raw) as Record<string, unknown>) as unknown as Document;
  try {
    return createContract(file, normalise(withoutWriteOnly(upgraded)));
  } catch (error) {
    throw new BrokenContract(file, [error instanceof Error ? error.message : String(error)]);
  }
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : error;
    throw new CommandFailure(
      `--contract holds ${file}, which cannot be read (${code}); it should be an OpenAPI document, or one of unified, ${Object.keys(providers).join(', ')}.`,
    );
  }
  const yaml: typeof import('yaml') = lazily('yaml');
  try {
    return yaml.parse(text);
  } catch (error) {
    throw new BrokenContract(file, [error instanceof Error ? error.message : String(error)]);
  }
}

/** The first reference that leads out of the file. */
function findExternal(at: unknown): string | undefined {
  if (typeof at !== 'object' || at === null) return undefined;
  if (isRecord(at) && typeof at['$ref'] === 'string' && !at['$ref'].startsWith('#')) return at['$ref'];
  for (const value of Object.values(at)) {
    const found = findExternal(value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function normalise(document: Document): Document {
  const paths = Object.entries(document.paths).map(([path, item]) => {
    const { parameters = [], ...rest }: typeof item & { readonly parameters?: readonly unknown[] } = item;
    const operations = methods.flatMap((method) => {
      const operation = rest[method];
      return operation === undefined
        ? []
        : [[method, normaliseOperation(document, operation, parameters, `${method.toUpperCase()} ${path}`)] as const];
    });
    return [path, Object.fromEntries(operations)];
  });
  return { ...document, paths: Object.fromEntries(paths) };
}

/**
 * A required property that is `writeOnly` is required in requests alone (OpenAPI 3.0, Schema Object), which JSON Schema cannot say; so that
 * no reply is blamed for leaving a secret out, nothing asks for it.
 */
function withoutWriteOnly(document: Document): Document {
  const isWriteOnly = (property: unknown): boolean => isRecord(property) && resolve<Schema>(document, property)['writeOnly'] === true;
  const visit = (at: unknown): unknown => {
    if (Array.isArray(at)) return at.map(visit);
    if (!isRecord(at)) return at;
    const copy = Object.fromEntries(Object.entries(at).map(([name, value]) => [name, dataNames.has(name) ? value : visit(value)]));
    const { required, properties } = copy;
    if (!Array.isArray(required) || !isRecord(properties)) return copy;
    return { ...copy, required: required.filter((name) => !isWriteOnly(properties[name])) };
  };
  // Nothing but names in `required` is left out.
  return visit(document) as Document;
}

/** Where a document holds values and no schemas. */
const dataNames: ReadonlySet<string> = new Set(['example', 'examples', 'value', 'default', 'enum', 'const']);
