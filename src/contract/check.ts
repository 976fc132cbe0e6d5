import { Validator } from '@seriousme/openapi-schema-validator';
import { type Contract, createContract, type Operation } from './contract.ts';
import { type Document, type Example, isRecord, type MediaType, pointerStep, type Ref, resolve } from './document.ts';
import { createOracle, type Oracle } from './oracle.ts';

/** Holds a document against OpenAPI 3.1, follows every reference, and holds every example against its schema. One line a problem. */
export async function checkDocument(document: Document): Promise<string[]> {
  const problems = await structuralProblems(document);
  if (problems.length > 0) return problems;
  try {
    const contract = createContract('checked', document);
    const oracle = createOracle(document);
    return [...contract.operations.values()].flatMap((operation) => [
      ...exampleProblems(document, operation, oracle),
      ...readBackProblems(contract, operation),
    ]);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Holds a document against OpenAPI, 3.0 or 3.1 as it says, and follows every reference. One line a problem. */
export async function structuralProblems(document: Document): Promise<string[]> {
  const problems = await structureProblems(document);
  return problems.length > 0 ? problems : referenceProblems(document, document, '');
}

async function structureProblems(document: Document): Promise<string[]> {
  if (!isRecord(document) || !isRecord(document['paths'])) return ['it is not an OpenAPI document with paths'];
  const result = await new Validator().validate(structuredClone(document));
  if (result.valid) return [];
  if (!Array.isArray(result.errors)) {
    // The validator names a reference that leads nowhere, but not where it stands.
    const places = referenceProblems(document, document, '');
    return places.length > 0 ? places : [String(result.errors)];
  }
  // The outermost places only say that something further in is wrong.
  const errors = result.errors.filter(({ keyword }) => keyword !== 'if' && keyword !== 'oneOf');
  const deepest = Math.max(...errors.map(({ instancePath }) => instancePath.split('/').length));
  return errors
    .filter(({ instancePath }) => instancePath.split('/').length === deepest)
    .map(({ instancePath, message, params }) => `${instancePath} ${message ?? 'is wrong'} ${JSON.stringify(params)}`);
}

function referenceProblems(document: Document, at: unknown, pointer: string): string[] {
  if (Array.isArray(at)) return at.flatMap((item, index) => referenceProblems(document, item, pointer + pointerStep(index)));
  if (!isRecord(at)) return [];
  if (typeof at['$ref'] === 'string') {
    try {
      resolve(document, { $ref: at['$ref'] });
    } catch (error) {
      return [`${pointer}/$ref: ${error instanceof Error ? error.message : String(error)}`];
    }
  }
  return Object.entries(at).flatMap(([name, value]) =>
    name === 'value' ? [] : referenceProblems(document, value, pointer + pointerStep(name)),
  );
}

function readBackProblems({ operations }: Contract, { id, source, responses }: Operation): string[] {
  const read = source['x-read-back'];
  if (read !== undefined) return operations.has(read) ? [] : [`${id} x-read-back names ${read}, which is no operation`];
  const hasEffect = [...responses.values()].some((response) => JSON.stringify(response).includes('"x-effect":'));
  return hasEffect ? [`${id} has an x-effect, but no x-read-back names the read that shows it`] : [];
}

function exampleProblems(document: Document, operation: Operation, oracle: Oracle): string[] {
  const bodies = (where: string, content: Readonly<Record<string, MediaType>> | undefined): string[] =>
    Object.values(content ?? {}).flatMap((media) => mediaProblems(document, `${operation.id} ${where}`, media, oracle));
  return [
    ...operation.parameters.flatMap((parameter) =>
      mediaProblems(document, `${operation.id} parameter ${parameter.name}`, parameter, oracle),
    ),
    ...bodies('request', operation.requestBody?.content),
    ...[...operation.responses].flatMap(([status, response]) => bodies(String(status), response.content)),
  ];
}

function mediaProblems(
  document: Document,
  where: string,
  { schema, examples }: { schema?: MediaType['schema']; examples?: Readonly<Record<string, Example | Ref>> },
  oracle: Oracle,
): string[] {
  return Object.entries(examples ?? {}).flatMap(([name, reference]) => {
    const example = resolve<Example>(document, reference);
    const because = (example['x-match'] !== undefined || example['x-skip'] === true) && example['x-because'] === undefined;
    const breaches = schema === undefined ? [] : oracle.judge(schema, example.value);
    return [
      ...breaches.map(({ pointer, message }) => `${where} example "${name}": ${pointer === '' ? 'the value' : pointer} ${message}`),
      ...(because ? [`${where} example "${name}": x-match and x-skip need an x-because`] : []),
    ];
  });
}
