import { afterAll, describe, expect, it } from 'vitest';
import { type RunningGateway, startGateway } from '../src/index.ts';
import { configOf, problemsOf, type Source, unset, variable } from './configured.ts';
import { sendExactly, shown } from './exact.ts';

const userId = '123e4567-e89b-12d3-a456-426614174001';
const user = { id: userId, walletAddress: '0x1', websiteId: userId, organizationId: userId, phoneNumber: '+12025550123' };
const snag = (more: object) => ({ connections: { snag: { provider: 'snag', ...more } } });

const running: RunningGateway[] = [];
afterAll(async () => {
  for (const gateway of running) await gateway.close();
});

async function start(source: Source): Promise<RunningGateway> {
  const gateway = await startGateway(configOf({ ...source, port: '0' }));
  running.push(gateway);
  return gateway;
}

async function stateOf({ url }: RunningGateway): Promise<unknown> {
  return shown(await sendExactly(url, '/_emulator/snag/state')).body;
}

describe('an emulated connection', () => {
  it('starts with the world that is named, and is reset to it', async () => {
    const gateway = await start({ yaml: snag({ world: 'phoneDisconnected' }) });
    const world = await stateOf(gateway);
    expect(world).toMatchObject({ users: [{ id: userId, phoneNumber: null }] });
    await sendExactly(gateway.url, '/_emulator/snag/reset', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"world":"demo"}',
    });
    expect(await stateOf(gateway)).not.toEqual(world);
    await sendExactly(gateway.url, '/_emulator/snag/reset', { method: 'POST' });
    expect(await stateOf(gateway)).toEqual(world);
  });

  it('starts with its seed, and is reset to it as it was', async () => {
    const seed = `provider: snag\napiKeys: ["${variable('KEY')}"]\nusers:\n  - ${JSON.stringify(user)}`;
    const gateway = await start({ yaml: snag({ seed: 'seed.yaml' }), files: { 'seed.yaml': seed }, env: { KEY: 'of-the-seed' } });
    const world = await stateOf(gateway);
    expect(world).toMatchObject({ provider: 'snag', apiKeys: ['of-the-seed'], users: [user], badges: [] });
    const headers = { 'x-api-key': 'of-the-seed', 'content-type': 'application/json' };
    const body = JSON.stringify({ userId });
    await sendExactly(gateway.url, '/native/snag/api/phone_verifications/disconnect', { method: 'POST', headers, body });
    expect(await stateOf(gateway)).not.toEqual(world);
    await sendExactly(gateway.url, '/_emulator/snag/reset', { method: 'POST' });
    expect(await stateOf(gateway)).toEqual(world);
  });

  it('has the settings that are changed, and the others of its world', async () => {
    const gateway = await start({ yaml: snag({ settings: { codeLength: 4 } }) });
    expect(await stateOf(gateway)).toMatchObject({ settings: { codeLength: 4, codeLifetimeSeconds: 600 } });
    const headers = { 'x-api-key': 'demo-snag-key', 'content-type': 'application/json' };
    const body = JSON.stringify({ userId, phoneNumber: '+12025550123' });
    await sendExactly(gateway.url, '/native/snag/api/phone_verifications', { method: 'POST', headers, body });
    expect(shown(await sendExactly(gateway.url, '/_emulator/snag/outbox')).body).toMatchObject({
      messages: [{ code: expect.stringMatching(/^\d{4}$/) }],
    });
  });

  it('has the settings of its seed where they are not changed', async () => {
    const settings = { codeLength: 8, codeLifetimeSeconds: 30 };
    const files = { 'seed.json': { provider: 'snag', settings } };
    const gateway = await start({ yaml: snag({ seed: 'seed.json', settings: { codeLength: 5 } }), files });
    expect(await stateOf(gateway)).toMatchObject({ settings: { codeLength: 5, codeLifetimeSeconds: 30 } });
  });

  it('sends its own credentials to its own emulator', async () => {
    const files = { 'seed.json': { provider: 'snag', apiKeys: ['of-the-seed'], users: [user] } };
    const gateway = await start({ yaml: snag({ seed: 'seed.json', credentials: { apiKey: 'of-the-seed' } }), files });
    const sent = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ subject: { userId }, phone: 'sole' }),
    };
    expect(shown(await sendExactly(gateway.url, '/v1/connections/snag/phones/revoke', sent))).toMatchObject({
      status: 200,
      body: { status: 'applied' },
    });
  });
});

describe('a bad seed is refused before anything listens:', () => {
  const told = (seed: string | object, more: object = {}) =>
    problemsOf({ yaml: snag({ seed: 'seed.yaml', ...more }), files: { 'seed.yaml': seed } });
  const where = 'connections.snag (seed.yaml): ';

  it.each<[what: string, seed: string | object, ...problems: string[]]>([
    ['one of another provider', { provider: 'authing' }, `${where}/provider holds "authing"; it should be "snag".`],
    ['one that is empty', '', `${where}the world holds an object with no properties; it should have provider.`],
    [
      'one with an unknown property',
      { provider: 'snag', badge: 1 },
      `${where}the world holds an object with provider, badge; it should not have badge.`,
    ],
    [
      'one with a secret of the wrong type',
      { provider: 'snag', apiKeys: [12_345] },
      `${where}/apiKeys/0 holds a number; it should be a string.`,
    ],
    [
      'one with two faults',
      { provider: 'snag', settings: { codeLength: 99, codeLifetimeSeconds: 0 } },
      `${where}/settings/codeLength holds 99; it should be a whole number from 4 to 10.`,
      `${where}/settings/codeLifetimeSeconds holds 0; it should be a whole number, 1 or more.`,
    ],
    [
      'one that contradicts itself',
      { provider: 'snag', users: [user, { ...user, walletAddress: '0x2' }] },
      `${where}users: two records have the same id`,
    ],
    ['one that is no YAML', 'provider: [', expect.stringMatching(/^seed\.yaml: .* at line 1, column 12\.$/)],
    ['one that is a list', '- snag', 'seed.yaml holds an array of 1 items; it should hold a mapping.'],
    ['one with an alias', 'a: &x 1\nb: *x', 'seed.yaml uses the alias *x; aliases are not supported.'],
    ['one with a variable that is not set', `provider: snag\napiKeys: ["${variable('KEY')}"]`, unset('KEY', 'seed.yaml')],
  ])('%s', (_, seed, ...problems) => {
    expect(told(seed)).toEqual(problems);
  });

  it('one with a number that is none, which is not shown', () => {
    const problems = told({ provider: 'snag', users: [{ ...user, phoneNumber: '02025550123' }] });
    expect(problems).toEqual([
      `${where}/users/0/phoneNumber holds a string of 11 characters; it should be a phone number in E.164 form (a plus sign, the country code and the number, digits only) or null.`,
    ]);
    expect(problems.join()).not.toContain('2025550123');
  });

  it('one that is not there', () => {
    expect(problemsOf({ yaml: snag({ seed: 'seed.yaml' }) })).toEqual(['connections.snag.seed: seed.yaml cannot be read (ENOENT).']);
  });
});

describe('bad settings are refused before anything listens:', () => {
  it.each<[provider: string, settings: object, ...problems: string[]]>([
    ['snag', { codeLength: 3 }, '/settings/codeLength holds 3; it should be a whole number from 4 to 10.'],
    ['snag', { codeLifetimeSeconds: '600' }, '/settings/codeLifetimeSeconds holds "600"; it should be a whole number, 1 or more.'],
    ['authing', { verifyCodeLength: true }, '/settings/verifyCodeLength holds true; it should be a whole number from 1 to 16.'],
    ['monocloud', { codeLength: 4 }, expect.stringContaining('it should not have settings.')],
  ])('of %s: %j', (provider, settings, ...problems) => {
    expect(problemsOf({ yaml: { connections: { one: { provider, settings } } } })).toEqual(
      problems.map((problem) => (typeof problem === 'string' ? `connections.one: ${problem}` : problem)),
    );
  });
});
