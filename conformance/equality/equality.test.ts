import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CaseRequest, readCases, requestOf, titleOf } from '../../src/conform/cases.ts';

import type { Contract } from '../../src/contract/contract.ts';
import { loadContract } from '../../src/contract/load.ts';
import { createValidator, isJson, type Validator } from '../../src/contract/validator.ts';
import { providers } from '../../src/providers/index.ts';
import type { Issue, Refusal } from '../../src/providers/provider.ts';
import { folded, readSaid, type Said, startStock } from './stock.ts';
import { variantsOf } from './variants.ts';

const key = 'the-key';
let compared = 0;

/** Every documented request of a contract with every change of one place in it, and every documented reply likewise. */
function compareWithStock(contract: Contract): void {
  describe(`${contract.name} is enforced exactly as by stock express-openapi-validator`, () => {
    const validator = createValidator(contract);
    let stock: Awaited<ReturnType<typeof startStock>>;
    beforeAll(async () => {
      stock = await startStock(contract, key);
    });
    afterAll(() => stock.close());

    for (const operation of contract.operations.values()) {
      const own = readCases(contract).filter((one) => one.operation === operation);
      const sound = own.find(({ status }) => status < 300);
      if (sound === undefined) continue;
      it(`${operation.id}: requests`, async () => {
        for (const { change, request } of requestsOf(withKey(requestOf(sound), contract))) {
          compared += 1;
          const said = await readSaid(await fetch(`${stock.url}${request.target}`, toInit(request)));
          const { status, places } = await ours(contract, validator, request);
          // Of a path that cannot be decoded, stock names the whole path, and does not ask first whether it takes the method.
          const named = change !== 'a path that cannot be decoded';
          if (!named && status === 405) continue;
          expect({ change, status, ...(named && { places: folded(places, said.unions) }) }).toEqual({
            change,
            status: said.status,
            ...(named && { places: folded(said.places, said.unions) }),
          });
        }
      });

      it(`${operation.id}: replies`, async () => {
        const request = withKey(requestOf(sound), contract);
        const accepted = await check(contract, validator, request);
        if (!('call' in accepted)) throw new TypeError(`${titleOf(sound)} is refused`);
        // From 500 on neither judges; and of what is no JSON, stock refuses whatever no schema of JSON fits.
        for (const { status, mediaType = '', example } of own.filter((one) => one.status < 500)) {
          if (!isJson(mediaType)) continue;
          for (const { change, value } of variantsOf(example.value).slice(0, 60)) {
            compared += 1;
            const asked = encodeURIComponent(JSON.stringify({ status, mediaType, body: value }));
            const response = await fetch(
              `${stock.url}${request.target}`,
              toInit({ ...request, headers: { ...request.headers, 'asked-reply': asked } }),
            );
            const said = await readSaid(response);
            const issues = accepted.checkReply(status, mediaType, value);
            expect({ status, change, fits: issues.length === 0 }).toEqual({ status, change, fits: said.status === status });
          }
        }
      });
    }
  });
}

for (const name of ['unified', ...Object.keys(providers)]) compareWithStock(await loadContract(name));

it('on more than a thousand messages', () => {
  expect(compared).toBeGreaterThan(1000);
});

interface Changed {
  readonly change: string;
  readonly request: CaseRequest;
}

/** A missing body is left out: Express' parser makes an empty object of it, so that stock cannot see that it is missing. */
function requestsOf(request: CaseRequest): Changed[] {
  const [path = '', query = ''] = request.target.split('?', 2);
  const headers = (changed: Record<string, string>): CaseRequest => ({ ...request, headers: { ...request.headers, ...changed } });
  const without = (name: string): CaseRequest => ({
    ...request,
    headers: Object.fromEntries(Object.entries(request.headers).filter(([known]) => known !== name)),
  });
  const to = (target: string): CaseRequest => ({ ...request, target });
  const isText = request.body !== undefined && !bringsJson(request);
  const withBody = (change: string, body: string): Changed => ({ change, request: { ...request, body } });
  const bodies =
    request.body === undefined
      ? []
      : isText
        ? ['connection', ' ', '\u{1F4F5}'].map((body) => withBody(`the text ${JSON.stringify(body)}`, body))
        : variantsOf(JSON.parse(request.body)).map(({ change, value }) => withBody(change, JSON.stringify(value)));
  const queries = [...new URLSearchParams(query).keys()].flatMap((name) =>
    ['', 'x', '-1', '0', '1000000', 'true', 'a,b', '%5B', 'a%26b', '[a]'].map((value) => ({
      change: `?${name}=${value}`,
      request: to(`${path}?${replaceParameter(query, name, value)}`),
    })),
  );
  return [
    { change: 'a query parameter too many', request: to(`${path}?${query}${query && '&'}colour=blue`) },
    { change: 'a reserved character in the query', request: to(`${path}?${query}${query && '&'}a:b=c`) },
    { change: 'no query', request: to(path) },
    { change: 'another path', request: to(`${path}/more`) },
    { change: 'a path that cannot be decoded', request: to(path.replace(/[^/]+$/, '%zz')) },
    { change: 'an encoded slash', request: to(path.replace(/[^/]+$/, 'a%2Fb')) },
    { change: 'another method', request: { ...request, method: 'DELETE' } },
    ...Object.keys(request.headers).map((name) => ({ change: `without ${name}`, request: without(name) })),
    // What claims to be JSON and is none does not come as far as the enforcer, there or here.
    ...['text/plain', 'application/xml', ...(isText ? [] : ['application/json; charset=utf-8'])].map((type) => ({
      change: type,
      request: headers({ 'content-type': type }),
    })),
    ...Object.keys(request.headers)
      .filter((name) => name !== 'content-type')
      .map((name) => ({ change: `wrong ${name}`, request: headers({ [name]: 'wrong' }) })),
    ...queries,
    ...bodies,
  ];
}

function replaceParameter(query: string, name: string, value: string): string {
  const kept = query.split('&').filter((pair) => !pair.startsWith(`${name}=`));
  return [...kept, `${name}=${value}`].join('&');
}

function withKey(request: CaseRequest, { document }: Contract): CaseRequest {
  const names = Object.values(document.components?.securitySchemes ?? {}).flatMap(({ name }) => name?.toLowerCase() ?? []);
  return { ...request, headers: { ...request.headers, ...Object.fromEntries(names.map((name) => [name, key])) } };
}

function toInit({ method, headers, body }: CaseRequest): RequestInit {
  return body === undefined || method === 'GET' ? { method, headers } : { method, headers, body };
}

function bringsJson({ headers }: Pick<CaseRequest, 'headers'>): boolean {
  return isJson(headers['content-type'] ?? '');
}

async function check(
  contract: Contract,
  validator: Validator,
  { method, target, headers, body }: CaseRequest,
): ReturnType<Validator['check']> {
  const [path = '', query] = target.split(/\?(.*)/s, 2);
  const route = contract.route(method, path);
  if (route === undefined || 'allow' in route) throw new TypeError('There is no such route.');
  const json: unknown = body === undefined || method === 'GET' ? undefined : bringsJson({ headers }) ? JSON.parse(body) : body;
  const incoming = { method, path, search: query === undefined ? '' : `?${query}`, headers };
  return validator.check(route.operation, route.params, incoming, json, (_, value) => (value === key ? 'accepted' : 'unknown'));
}

async function ours(contract: Contract, validator: Validator, request: CaseRequest): Promise<Said> {
  const route = contract.route(request.method, request.target.split('?', 1)[0] ?? '');
  if (route === undefined) return { status: 404, places: ['unchecked'] };
  if ('allow' in route) return { status: 405, places: ['unchecked'] };
  const result = await check(contract, validator, request);
  return 'call' in result
    ? { status: 299, places: [] }
    : { status: statusOf(result), places: result.reason === 'invalid' ? placesIn(result.issues) : ['unchecked'] };
}

function statusOf(refusal: Refusal): number {
  if (refusal.reason === 'credentials') return refusal.verdict === 'forbidden' ? 403 : 401;
  return refusal.reason === 'media-type' ? 415 : 400;
}

const partNames = { path: 'params', query: 'query', header: 'headers', cookie: 'cookies', body: 'body', response: 'response' };

function placesIn(issues: readonly Issue[]): string[] {
  return issues.map((issue) => `/${partNames[issue.in]}${issue.pointer}`).sort();
}
