import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { dialects, type ProviderId, providerIds } from './dialects.ts';
import { sendExactly, shown } from './exact.ts';
import { problem } from './problem.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

const titles = { authing: 'Authing', genauth: 'GenAuth', monocloud: 'MonoCloud', snag: 'Snag Solutions' };

async function post(target: string, headers: Readonly<Record<string, string>>) {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: '{}' };
  return shown(await sendExactly(gateway.url, target, sent));
}

describe.each(providerIds)('a client whose base URL does not quite lead to %s', (id) => {
  const { headers, path, unknownPath } = dialects[id];
  const base = `/native/${id}`;
  const end = `the base URL should end in ${base}`;

  it.each([
    ['has the path prefix twice', `${base}${base}${path}`, `The path has ${base} too many: ${end}.`],
    ['has a version in front of the path', `${base}/v1${path}`, `The path has /v1 too many: ${end}.`],
    ['has the path’s own beginning twice', `${base}/api${path}`, `The path has /api too many: ${end}.`],
    ['lacks the path’s beginning', `${base}${path.slice('/api'.length)}`, `The path lacks /api: ${end} and the path be ${path}.`],
    ['has a slash at the end of the path', `${base}${path}/`, 'Drop the trailing slash.'],
    ['has a slash at the end of the base URL', `${base}/${path}`, `The path has a slash too many: ${end}, without a slash.`],
  ])('is told so when it %s', async (_, target, hint) => {
    expect(await post(target, headers)).toEqual(unknownPath(hint));
  });

  it('is told where its path is when it forgot the native path', async () => {
    const served = providerIds.filter((one) => dialects[one].path === path);
    const names = served.map((one) => titles[one]).join(' or ');
    const detail = `This is a path of ${names}. Put the connection's native path in front of it.`;
    const possible = served.map((one) => `/native/${one}${path}`);
    expect(await post(path, headers)).toEqual(problem(404, 'input/unknown-path', 'Nothing is served at this path', detail, { possible }));
  });

  it.each(providerIds.filter((other) => dialects[other].path !== path))(
    'is told whose path it took when it is the one of %s',
    async (other) => {
      const served = providerIds.filter((one) => dialects[one].path === dialects[other].path);
      const names = served.map((one) => titles[one]).join(' or ');
      const places = served.map((one) => `/native/${one}`).join(' or ');
      const hint = `This is ${titles[id]}; the path is one of ${names}, served under ${places}.`;
      expect(await post(base + dialects[other].path, headers)).toEqual(unknownPath(hint));
    },
  );
});

describe('a client of MonoCloud, whose paths hold ids,', () => {
  const { headers, unknownPath } = dialects.monocloud;
  const lacks = (missing: string, path: string) =>
    unknownPath(`The path lacks ${missing}: the base URL should end in /native/monocloud and the path be ${missing}${path}.`);

  it.each([
    ['/users', '/api'],
    ['/users/some-user', '/api'],
    ['/users/some-user/phones', '/api'],
    ['/users/some-user/phones/some-phone/unverify', '/api'],
    ['/some-user/phones', '/api/users'],
  ])('is told what %s lacks', async (path, missing) => {
    expect(await post(`/native/monocloud${path}`, headers)).toEqual(lacks(missing, path));
  });

  it.each(['/some-user', '/some-user/some-phone', '/verify', '/phones//unverify'])(
    'is told nothing of %s, which has nothing in common with a path but the place of an id, or cannot be completed',
    async (path) => {
      expect(await post(`/native/monocloud${path}`, headers)).toEqual(unknownPath());
    },
  );
});

describe('a client with the credentials of another provider', () => {
  const carries = (header: string, owners: string, id: ProviderId, wanted: string) =>
    `The request carries ${header}, which is a header of ${owners}; ${titles[id]} wants ${wanted}.`;

  it.each([
    ['snag', 'authing', 'x-authing-app-id', 'Authing or GenAuth', 'X-API-KEY'],
    ['snag', 'genauth', 'x-genauth-app-id', 'GenAuth', 'X-API-KEY'],
    ['monocloud', 'authing', 'x-authing-app-id', 'Authing or GenAuth', 'X-API-KEY'],
    ['monocloud', 'genauth', 'x-genauth-app-id', 'GenAuth', 'X-API-KEY'],
    ['authing', 'snag', 'X-API-KEY', 'MonoCloud or Snag Solutions', 'x-authing-app-id'],
    ['authing', 'monocloud', 'X-API-KEY', 'MonoCloud or Snag Solutions', 'x-authing-app-id'],
    ['genauth', 'snag', 'X-API-KEY', 'MonoCloud or Snag Solutions', 'x-genauth-app-id'],
    ['genauth', 'monocloud', 'X-API-KEY', 'MonoCloud or Snag Solutions', 'x-genauth-app-id'],
  ] as const)('is told at %s that it sent those of %s', async (id, other, header, owners, wanted) => {
    const { path, noCredentials } = dialects[id];
    expect(await post(`/native/${id}${path}`, dialects[other].headers)).toEqual(noCredentials(carries(header, owners, id, wanted)));
  });

  it('is told at Authing that it sent those of GenAuth, whose token is not known there either', async () => {
    const message = `Not logged in, so this request is not allowed. ${carries('x-genauth-app-id', 'GenAuth', 'authing', 'x-authing-app-id')}`;
    expect(await post(`/native/authing${dialects.authing.path}`, dialects.genauth.headers)).toEqual({
      status: 200,
      mediaType: 'application/json',
      body: { statusCode: 401, apiCode: 2020, message },
    });
  });

  it.each(['snag', 'monocloud'] as const)('is told at %s that the key has a header of its own', async (id) => {
    const { path, noCredentials } = dialects[id];
    expect(await post(`/native/${id}${path}`, { authorization: 'Bearer demo-key' })).toEqual(
      noCredentials('Send the credential in X-API-KEY, not in Authorization.'),
    );
  });

  it.each(providerIds)('is told nothing more at %s when it sent none', async (id) => {
    const { path, noCredentials } = dialects[id];
    expect(await post(`/native/${id}${path}`, {})).toEqual(noCredentials());
  });

  it.each(providerIds)('is told nothing more at %s when only the value is wrong', async (id) => {
    const { path, wrongHeaders, badCredentials } = dialects[id];
    expect(await post(`/native/${id}${path}`, wrongHeaders)).toEqual(badCredentials());
  });
});

describe('a connection that there is none', () => {
  it.each([
    ['/native/nowhere/api/users', 'nowhere'],
    ['/native/nowhere', 'nowhere'],
    ['/native/', ''],
    ['/native', ''],
    ['/native/SNAG/api/loyalty/badges', 'SNAG'],
    ['/native/constructor/api/loyalty/badges', 'constructor'],
  ])('is a problem of the gateway’s own that lists those that there are: %s', async (target, id) => {
    const possible = providerIds.map((one) => `/native/${one}`);
    expect(shown(await sendExactly(gateway.url, target))).toEqual(
      problem(404, 'target/connection-not-found', 'No such connection', `There is no connection "${id}".`, { possible }),
    );
  });
});
