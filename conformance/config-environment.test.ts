import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/index.ts';
import { configOf, problemsOf, type Source, unset, variable } from './configured.ts';

const proxying = { provider: 'snag', mode: 'proxy', upstream: 'http://file.example', timeoutMs: 5, credentials: { apiKey: 'of-the-file' } };
const emulating = { provider: 'snag', world: 'phoneDisconnected', settings: { codeLength: 4 } };

function snagOf(source: Source) {
  return configOf(source).connections.find(({ id }) => id === 'snag');
}

describe('the environment', () => {
  it('may name an upstream, which makes the connection proxy', () => {
    expect(snagOf({ env: { SNAG_UPSTREAM: 'http://env.example', SNAG_API_KEY: 'of-the-environment' } })).toMatchObject({
      mode: 'proxy',
      credentials: { apiKey: 'of-the-environment' },
      upstream: { url: 'http://env.example', timeoutMs: 10_000 },
    });
  });

  it('leaves the other connections as they are', () => {
    const modes = configOf({ env: { SNAG_UPSTREAM: 'http://env.example' } }).connections.map(({ mode }) => mode);
    expect(modes).toEqual(['emulate', 'emulate', 'emulate', 'proxy']);
  });

  it('wins over the file', () => {
    const env = { SNAG_UPSTREAM: 'http://env.example', SNAG_API_KEY: 'of-the-environment' };
    expect(snagOf({ yaml: { connections: { snag: proxying } }, env })).toMatchObject({
      credentials: { apiKey: 'of-the-environment' },
      upstream: { url: 'http://env.example', timeoutMs: 5 },
    });
  });

  it('may make a proxying connection emulate, and what the file says of the upstream is left aside', () => {
    const connection = snagOf({
      yaml: { connections: { snag: proxying } },
      env: { SNAG_MODE: 'emulate', SNAG_UPSTREAM: 'http://env.example' },
    });
    expect(connection).toEqual({
      id: 'snag',
      provider: 'snag',
      mode: 'emulate',
      credentials: { apiKey: 'of-the-file' },
      world: expect.any(Function),
    });
  });

  it('may make an emulated connection proxy, and what the file says of the world is left aside', () => {
    const connection = snagOf({ yaml: { connections: { snag: emulating } }, env: { SNAG_UPSTREAM: 'http://env.example' } });
    expect(connection).toMatchObject({ mode: 'proxy', upstream: { url: 'http://env.example' } });
  });

  it('names a connection by its id, with underscores for hyphens', () => {
    const yaml = { connections: { 'snag-eu': { provider: 'snag' }, 'auth-2': { provider: 'authing' } } };
    const env = {
      SNAG_EU_UPSTREAM: 'http://eu.example',
      SNAG_EU_API_KEY: 'eu',
      AUTH_2_UPSTREAM: 'http://two.example',
      AUTH_2_APP_ID: 'two',
      SNAG_UPSTREAM: 'http://unused.example',
    };
    expect(configOf({ yaml, env }).connections).toMatchObject([
      { id: 'snag-eu', mode: 'proxy', credentials: { apiKey: 'eu' }, upstream: { url: 'http://eu.example' } },
      { id: 'auth-2', mode: 'proxy', credentials: { appId: 'two' } },
    ]);
  });

  it('keeps the credentials of a real account from an emulator', () => {
    const { connections } = configOf({ env: { SNAG_API_KEY: 'real' } });
    expect(connections.find(({ id }) => id === 'snag')).toMatchObject({ mode: 'emulate', credentials: { apiKey: 'demo-snag-key' } });
  });

  it('says where to listen, over the file and under the command line', () => {
    const yaml = { listen: { host: 'localhost', port: 1 } };
    const env = { PHONEGATE_HOST: '::1', PHONEGATE_PORT: '2' };
    expect(configOf({ yaml }).listen).toMatchObject({ host: 'localhost', port: 1 });
    expect(configOf({ yaml, env }).listen).toMatchObject({ host: '::1', port: 2 });
    expect(configOf({ yaml, env, host: '127.0.0.1', port: '3' }).listen).toMatchObject({ host: '127.0.0.1', port: 3 });
  });

  it('counts as not set where it is empty', () => {
    const env = { PHONEGATE_HOST: '', PHONEGATE_PORT: '', PHONEGATE_CONFIG: '', SNAG_UPSTREAM: '', SNAG_MODE: '', SNAG_API_KEY: '' };
    const inFolder = (source: Source): string => JSON.stringify(configOf(source)).replaceAll(/phonegate-\w{6}/g, '');
    expect(inFolder({ env })).toBe(inFolder({}));
    expect(readConfig(env, { configFile: undefined }).listen.port).toBe(4010);
  });

  it.each<[what: string, env: Record<string, string>, problem: string]>([
    ['the port', { PHONEGATE_PORT: 'http' }, 'listen.port holds "http"; it should be a whole number from 0 to 65535.'],
    ['the port', { PHONEGATE_PORT: '70000' }, 'listen.port holds 70000; it should be a whole number from 0 to 65535.'],
    ['the port', { PHONEGATE_PORT: '-1' }, 'listen.port holds "-1"; it should be a whole number from 0 to 65535.'],
    ['the host', { PHONEGATE_HOST: '0.0.0.0' }, expect.stringMatching(/^listen\.host holds 0\.0\.0\.0; it must be a loopback address/)],
    ['the mode', { SNAG_MODE: 'prxy' }, 'connections.snag.mode holds "prxy"; it should be one of emulate, proxy.'],
    ['the mode without an upstream', { SNAG_MODE: 'proxy' }, 'connections.snag lacks upstream.'],
    [
      'the upstream',
      { SNAG_UPSTREAM: 'example.com' },
      expect.stringMatching(/^connections\.snag\.upstream holds "example\.com"; it should be a base URL/),
    ],
    ['the file', { PHONEGATE_CONFIG: '/nowhere.yaml' }, 'There is no file /nowhere.yaml.'],
  ])('is held to the same rules: %s', (what, env, problem) => {
    const told = what === 'the file' ? () => readConfig(env) : () => configOf({ env });
    expect(told).toThrow(expect.objectContaining({ problems: [problem] }));
  });
});

describe('a variable in the file', () => {
  it('is put in its place wherever it stands', () => {
    const snag = {
      ...proxying,
      upstream: `https://${variable('REGION')}.example.com/${variable('REGION')}`,
      credentials: { apiKey: variable('KEY') },
    };
    const connection = snagOf({ yaml: { connections: { snag } }, env: { REGION: 'eu', KEY: 'a$b{c}' } });
    expect(connection).toMatchObject({ credentials: { apiKey: 'a$b{c}' }, upstream: { url: 'https://eu.example.com/eu' } });
  });

  it('is named when it is not set, once, and its place is not called wrong as well', () => {
    const yaml = {
      listen: { host: variable('HOST'), port: variable('PORT') },
      connections: {
        snag: { ...proxying, upstream: variable('URL'), credentials: { apiKey: variable('KEY') } },
        authing: { provider: variable('PROVIDER') },
        genauth: { provider: 'genauth', mode: variable('MODE'), world: variable('WORLD') },
        monocloud: { provider: 'monocloud', world: variable('WORLD'), seed: variable('SEED') },
      },
    };
    const names = ['HOST', 'PORT', 'URL', 'KEY', 'PROVIDER', 'MODE', 'WORLD', 'SEED'];
    const expected = names.map((name) => unset(name));
    expect(problemsOf({ yaml })).toEqual(expected);
    expect(problemsOf({ yaml, env: Object.fromEntries(names.map((name) => [name, ''])) })).toEqual(expected);
  });

  it('hides no other problem', () => {
    const yaml = { connections: { snag: { ...proxying, credentials: { apiKey: variable('KEY') }, timeoutMs: 0 } } };
    expect(problemsOf({ yaml })).toEqual([
      unset('KEY'),
      'connections.snag.timeoutMs holds 0; it should be a whole number from 1 to 600000.',
    ]);
  });
});
