import type { Contract, Operation } from '../../contract/contract.ts';
import { isRecord, type Schema } from '../../contract/document.ts';
import { isPrivate } from '../../contract/held.ts';
import { essence } from '../../contract/validator.ts';
import { parseJson } from '../../json-body.ts';
import type { Seen } from '../../observe.ts';
import { readDocumented } from './documented.ts';
import { declares, isListed, itemsOf, type Place, placeOf, propertyOf } from './places.ts';
import type { RecordedBody, RecordedExchange } from './recording.ts';
import { kindOf, type StandIns } from './stand-ins.ts';

/** Headers that say nothing of a person or an account. Of the others only the names are kept, and what the contract documents. */
const harmless = new Set([
  'accept',
  'accept-language',
  'allow',
  'cache-control',
  'content-language',
  'content-type',
  'date',
  'retry-after',
  'vary',
]);

/** What says something of a person even where it happens to be the documents' sample. */
const personal =
  /name|city|country|region|street|(?<!wallet)address|postal|zip|birth|nick|locale|zone|photo|picture|profile|website|company|_ip$|agent/i;

type Headers = Readonly<Record<string, string | readonly string[] | undefined>>;

/**
 * Makes the redactor of one contract. It keeps what the contract itself prints (enum and const values, the texts of its examples),
 * booleans, small numbers and points in time; everything else becomes a stand-in. So nothing gets through because nobody thought of it.
 */
export function createRedactor(contract: Contract, standIns: StandIns): (operation: Operation, seen: Seen) => RecordedExchange {
  const { document } = contract;
  const documented = readDocumented(contract);
  const credentialHeaders = new Set(Object.values(document.components?.securitySchemes ?? {}).map(({ name }) => name?.toLowerCase() ?? ''));
  let used = new Set<string>();

  const standFor = (name: string, value: string): string => {
    const standIn = standIns.standFor(value, kindOf(name, value));
    if (standIns.kindOf(standIn) !== undefined) used.add(standIn);
    return standIn;
  };
  const redactText = (name: string, value: string, place: Place): string => {
    const chosen = standIns.chosenFor(value);
    if (chosen !== undefined) return chosen;
    if (isListed(place, value) || /country_?code$/i.test(name)) return value;
    if (/^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d))?$/.test(value) && !/birth/i.test(name)) return value;
    const kind = kindOf(name, value);
    const isPublic = kind === 'id' || ((kind === 'text' || kind === 'url') && !personal.test(name));
    if (isPublic && documented.has(name, value)) return value;
    return standFor(name, value);
  };
  const redactNumber = (name: string, value: number, place: Place): number => {
    if (isListed(place, value) || (!isPrivate(`/${name}`) && Math.abs(value) < 10_000_000)) return value;
    return Number(standFor(name, String(value)));
  };
  const redactName = (name: string, place: Place): string =>
    declares(place, name) || documented.hasName(name) || (/^[A-Za-z_][\w-]{0,40}$/.test(name) && !/\d{4}/.test(name))
      ? name
      : standFor('', name);
  const redact = (value: unknown, place: Place, name: string): unknown => {
    if (typeof value === 'string') return redactText(name, value, place);
    if (typeof value === 'number') return redactNumber(name, value, place);
    if (Array.isArray(value)) return value.map((item) => redact(item, itemsOf(document, place), name));
    if (!isRecord(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([inner, held]) => [redactName(inner, place), redact(held, propertyOf(document, place, inner), inner)]),
    );
  };
  const redactHeaders = (headers: Headers, declared: ReadonlyMap<string, Schema | undefined>): Record<string, string> =>
    Object.fromEntries(
      Object.entries(headers).flatMap(([name, value]) => {
        if (value === undefined) return [];
        const text = [value].flat().join(', ');
        if (harmless.has(name)) return [[name, text]];
        if (credentialHeaders.has(name)) return [[name, standIns.chosenFor(text) ?? standFor('secret', text)]];
        return [[name, declared.has(name) ? redactText(name, text, placeOf(document, declared.get(name))) : 'redacted']];
      }),
    );
  const redactTarget = (operation: Operation, { exchange }: Seen): string => {
    const schemaOf = (name: string): Place => placeOf(document, operation.parameters.find((one) => one.name === name)?.schema);
    const route = contract.route(exchange.method, exchange.path);
    const params = (route !== undefined && 'operation' in route && route.params) || {};
    const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) =>
      encodeURIComponent(redactText(name, params[name] ?? '', schemaOf(name))),
    );
    const query = [...new URLSearchParams(exchange.search)].map(([name, value]): [string, string] => [
      operation.parameters.some((one) => one.in === 'query' && one.name === name) ? name : redactName(name, []),
      redactText(name, value, schemaOf(name)),
    ]);
    return path + (query.length === 0 ? '' : `?${new URLSearchParams(query)}`);
  };

  return (operation, seen) => {
    used = new Set();
    const { exchange, headers, body, sequence, startedAt, ms, answer } = seen;
    const inHeaders = operation.parameters.filter((one) => one.in === 'header');
    const read = (bytes: Buffer, type: string | undefined, content: Schema | undefined): RecordedBody =>
      readBody(bytes, type, (value) => redact(value, placeOf(document, content), ''));
    const requestType = headerOf(headers, 'content-type');
    const request = {
      method: exchange.method,
      target: redactTarget(operation, seen),
      headers: redactHeaders(headers, new Map(inHeaders.map((one) => [one.name.toLowerCase(), one.schema]))),
      ...read(body, requestType, schemaFor(operation.requestBody?.content, requestType)),
    };
    const common = { sequence, startedAt: startedAt.toISOString(), ms, operationId: operation.id, request };
    const kinds = (): Pick<RecordedExchange, 'standIns'> => ({
      standIns: Object.fromEntries([...used].map((standIn) => [standIn, standIns.kindOf(standIn) ?? 'text'])),
    });
    if (answer instanceof Error) {
      const failure = 'code' in answer ? String(answer.code) : 'upstream/failed';
      return { ...common, failure, ...kinds() };
    }
    const answerType = headerOf(answer.headers, 'content-type');
    const documentedAnswer = operation.responses.get(answer.status);
    const response = {
      status: answer.status,
      headers: redactHeaders(answer.headers, new Map()),
      ...read(answer.bytes, answerType, schemaFor(documentedAnswer?.content, answerType)),
    };
    return { ...common, response, ...kinds() };
  };
}

function headerOf(headers: Headers, name: string): string | undefined {
  const value = headers[name];
  return value === undefined ? undefined : [value].flat()[0];
}

function schemaFor(
  content: Readonly<Record<string, { readonly schema?: Schema }>> | undefined,
  type: string | undefined,
): Schema | undefined {
  const known = Object.entries(content ?? {});
  return (known.find(([name]) => name === essence(type ?? '')) ?? known[0])?.[1].schema;
}

/** What is not JSON is not kept at all: nobody could say what in it is private. */
function readBody(bytes: Buffer, type: string | undefined, redact: (value: unknown) => unknown): RecordedBody {
  if (bytes.length === 0) return {};
  const json = parseJson(bytes);
  return json === undefined
    ? { omitted: `${bytes.length} bytes of ${essence(type ?? '') || 'no media type'} that are no JSON` }
    : { body: redact(json.value) };
}
