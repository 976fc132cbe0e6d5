import { describe, expect, it } from 'vitest';
import type { CaseRequest } from '../../src/conform/cases.ts';
import { type Generated, tryGenerated } from '../../src/conform/generate/try-generated.ts';
import type { CaseReply } from '../../src/conform/replay.ts';
import { isRecord } from '../../src/contract/document.ts';
import { petshop } from './petshop.ts';
import { seed } from './seed.ts';

const rex: CaseReply = {
  status: 201,
  headers: { 'content-type': 'application/json; charset=utf-8' },
  isUtf8: true,
  text: '{"id":1,"name":"Rex"}',
};
const no: CaseReply = { status: 400, headers: { 'content-type': 'application/json' }, isUtf8: true, text: '{"message":"No."}' };

/** Where the answer to a request is decided; `undefined` leaves it to the honest shop. */
type Shop = (request: CaseRequest) => CaseReply | Promise<CaseReply> | undefined;

describe('every kind of negative goes red at a server that accepts it', () => {
  it('each named once, and nothing else, at one that accepts everything', async () => {
    const { findings } = await tryShop(({ method }) => (method === 'GET' ? { ...rex, status: 200 } : rex));
    expect(
      findings.filter(({ rule, example }) => rule !== (/credential/.test(example) ? 'accepted-bad-credentials' : 'accepted-bad-request')),
    ).toEqual([]);
    expect(findings.map(({ operationId, example }) => `${operationId}: ${example}`).sort()).toEqual(
      [
        ...['missing-required body/kind', 'missing-required body/name', 'missing-body', 'malformed-body', 'wrong-media-type'],
        ...['wrong-type body', 'wrong-type body/name', 'wrong-type body/kind', 'wrong-type body/born', 'wrong-type body/chip'],
        ...['wrong-type body/weight', 'wrong-type body/tags', 'extra-property body', 'wrong-format body/born', 'wrong-pattern body/chip'],
        ...[
          'too-short body/name',
          'too-long body/name',
          'unknown-enum body/kind',
          'below-minimum body/weight',
          'above-maximum body/weight',
        ],
        ...['missing-credential key', 'wrong-credential key', 'wrong-method GET', 'wrong-method PUT', 'wrong-method PATCH'],
        ...[
          'wrong-method DELETE',
          'wrong-type body/tags/0',
          'too-few-items body/tags',
          'too-many-items body/tags',
          'repeated-item body/tags',
        ],
      ]
        .map((example) => `addPet: ${example}`)
        .concat(
          [
            ...['wrong-type path/petId', 'below-minimum path/petId', 'missing-required query/lang', 'unknown-enum query/lang'],
            ...['wrong-type query/limit', 'below-minimum query/limit', 'above-maximum query/limit'],
            ...['missing-credential key', 'wrong-credential key'],
            ...['wrong-method POST', 'wrong-method PUT', 'wrong-method PATCH', 'wrong-method DELETE'],
          ].map((example) => `getPet: ${example}`),
        )
        .sort(),
    );
  });

  it('a failure is shrunk to the smallest request, whose curl has no secret in it', async () => {
    const { findings } = await tryShop((request) => (/[^ -~]/.test(nameIn(request)) ? { ...no, status: 500 } : undefined));
    expect(findings).toEqual([
      {
        rule: 'server-error',
        blame: 'provider',
        contract: 'petshop',
        operationId: 'addPet',
        example: 'unicode body/name',
        pointer: '',
        expected: 'a status below 500',
        got: '500 {"message":"No."}',
        curl: String.raw`curl -X POST 'http://shop.test/pets' -H 'x-pet-key: '"$X_PET_KEY" -H 'content-type: application/json' --data-raw '{"name":"\u0000\u0000","kind":"dog"}'`,
        seed: seed(),
      },
    ]);
  });

  it('a sound request that is refused as malformed', async () => {
    const { findings } = await tryShop((request) => ([...nameIn(request)].length === 30 ? no : undefined));
    expect(findings.map(({ rule, example, curl }) => ({ rule, example, body: /--data-raw (.*)$/.exec(curl)?.[1] }))).toEqual([
      { rule: 'request-refused', example: 'longest body/name', body: `'{"name":"${'a'.repeat(30)}","kind":"dog"}'` },
    ]);
  });

  it('an answer that never comes', async () => {
    const { promise } = Promise.withResolvers<CaseReply>();
    const { findings } = await tryShop((request) => (request.target.includes('limit=100') ? promise : undefined), { deadlineMs: 20 });
    expect(findings).toContainEqual(
      expect.objectContaining({ rule: 'no-answer', got: 'none within 20 ms', example: 'at-bound query/limit' }),
    );
  });

  it('a refusal outside the contract', async () => {
    const { findings } = await tryShop((request) => (request.headers['x-pet-key'] === 'open' ? undefined : { ...no, text: '{"error":1}' }));
    expect(findings.map(({ rule, operationId, example }) => `${rule} ${operationId} ${example}`)).toEqual(
      ['addPet', 'getPet'].flatMap((id) => ['missing', 'wrong'].map((kind) => `missing-property ${id} ${kind}-credential key`)),
    );
  });

  it('a bad request that is accepted, and everything that is wrong with its answer', async () => {
    const text = '{"id":"one","name":["Rex","Max"]}';
    const { findings } = await tryShop(({ body }) => (/"weight":-/.test(body ?? '') ? { ...rex, text } : undefined));
    expect(findings.map(({ rule, example, pointer }) => `${rule} ${example} ${pointer}`)).toEqual([
      'accepted-bad-request below-minimum body/weight ',
      'wrong-type below-minimum body/weight /id',
      'wrong-type below-minimum body/weight /name',
    ]);
    // One request shows them all.
    expect(new Set(findings.map(({ curl }) => curl)).size).toBe(1);
  });

  it('nothing at the honest shop', async () => {
    expect((await tryShop(() => undefined)).findings).toEqual([]);
  });
});

describe('generated requests', () => {
  it('are the same for the same seed, and others for another', async () => {
    const first = await requestsBy(1);
    expect(await requestsBy(1)).toEqual(first);
    expect(await requestsBy(2)).not.toEqual(first);
  });

  it('end at once when the target is not there', async () => {
    const gone: Shop = () => {
      throw new TypeError('connect ECONNREFUSED');
    };
    await expect(tryShop(gone)).rejects.toThrow('connect ECONNREFUSED');
  });
});

async function requestsBy(by: number): Promise<CaseRequest[]> {
  const requests: CaseRequest[] = [];
  await tryShop(
    (request) => {
      requests.push(request);
      return undefined;
    },
    { seed: by },
  );
  return requests;
}

function tryShop(shop: Shop, options: { readonly seed?: number; readonly deadlineMs?: number } = {}): Promise<Generated> {
  const send = async (request: CaseRequest): Promise<CaseReply> => shop(request) ?? honest(request);
  return tryGenerated(
    petshop,
    { baseUrl: 'http://shop.test', headers: { 'x-pet-key': 'open' }, send },
    { seed: seed(), runs: 300, ...options },
  );
}

/** What the contract asks for, written by hand and not read from it. */
function honest({ method, target, headers, body }: CaseRequest): CaseReply {
  const { pathname, searchParams } = new URL(target, 'http://shop.test');
  const isPet = pathname.startsWith('/pets/');
  if (method !== (isPet ? 'GET' : 'POST')) return { ...no, status: 405 };
  if (headers['x-pet-key'] !== 'open') return { ...no, status: 401 };
  if (isPet) {
    const limit = searchParams.get('limit') ?? '1';
    const isSound =
      /^[1-9]\d*$/.test(pathname.slice(6)) && /^(?:en|de)$/.test(searchParams.get('lang') ?? '') && /^(?:[1-9]\d?|100)$/.test(limit);
    return isSound ? { ...rex, status: 200 } : no;
  }
  if (headers['content-type'] !== 'application/json') return { ...no, status: 415 };
  return isNewPet(parse(body)) ? rex : no;
}

function isNewPet(value: unknown): boolean {
  if (!isRecord(value)) return false;
  const { name, kind, born = null, chip = '000000000000000', weight = 1, tags = ['x'], ...more } = value;
  const length = typeof name === 'string' ? [...name].length : 0;
  return (
    Object.keys(more).length === 0 &&
    length >= 2 &&
    length <= 30 &&
    (kind === 'cat' || kind === 'dog') &&
    (born === null || (typeof born === 'string' && /^\d{4}-\d\d-\d\d$/.test(born) && !Number.isNaN(Date.parse(born)))) &&
    typeof chip === 'string' &&
    /^\d{15}$/.test(chip) &&
    typeof weight === 'number' &&
    weight >= 0 &&
    weight <= 500 &&
    Array.isArray(tags) &&
    tags.every((tag) => typeof tag === 'string') &&
    tags.length >= 1 &&
    tags.length <= 3 &&
    new Set(tags).size === tags.length
  );
}

function nameIn({ body }: CaseRequest): string {
  const value = parse(body);
  return isRecord(value) && typeof value['name'] === 'string' ? value['name'] : '';
}

function parse(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
