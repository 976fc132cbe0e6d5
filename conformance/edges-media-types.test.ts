import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { dialects, providerIds } from './dialects.ts';
import { sendExactly } from './exact.ts';

/** Every validator that is compiled comes out of this constructor. */
const construct = globalThis.Function;
let compiled = 0;
let gateway: TestGateway;
beforeAll(async () => {
  globalThis.Function = new Proxy(construct, {
    construct: (target, given) => {
      compiled += 1;
      return Reflect.construct(target, given);
    },
  });
  gateway = await startTestGateway();
});
afterAll(async () => {
  globalThis.Function = construct;
  await gateway.close();
});

const spellings = Array.from({ length: 50 }, (_, index) => [
  `application/json; charset=utf-${index}`,
  `application/json;v=${index}`,
  `application/JSON${' '.repeat(index)}; a${index}=b`,
  `text/x-${index}`,
  `x${index}/json`,
  `application/x${index}+json`,
  `;${index}`,
  `multipart/form-data; boundary=${index}`,
]).flat();

it.each(providerIds)('however a client of %s spells its media type, no validator is compiled for it', async (id) => {
  const { headers, path } = dialects[id];
  const post = (type: string) =>
    sendExactly(gateway.url, `/native/${id}${path}`, { method: 'POST', headers: { ...headers, 'content-type': type }, body: '{}' });
  const before = compiled;
  await post('application/json');
  expect(compiled).toBeGreaterThan(before);
  const known = compiled;
  await Promise.all(spellings.map(post));
  expect(compiled).toBe(known);
});

it('nor on the unified face', async () => {
  const post = (type: string) =>
    sendExactly(gateway.url, '/v1/connections/snag/phones/revoke', { method: 'POST', headers: { 'content-type': type }, body: '{}' });
  await post('application/json');
  const known = compiled;
  await Promise.all(spellings.map(post));
  expect(compiled).toBe(known);
});
