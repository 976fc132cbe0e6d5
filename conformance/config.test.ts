import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { BadConfig, readConfig } from '../src/index.ts';
import { configOf, problemsOf, unset, variable } from './configured.ts';

const snag = (more: object) => ({ connections: { snag: { provider: 'snag', ...more } } });
const proxy = (upstream: unknown) => snag({ mode: 'proxy', upstream });
const loopback =
  'it must be a loopback address (127.0.0.1, ::1, localhost): without consumer keys anyone who reaches the port could use every connection.';
const baseUrl = 'it should be a base URL such as https://api.example.com.';

describe('a configuration', () => {
  it.each(['', '# nothing\n', '{}', 'connections:\n', 'limits: {}\n'])(
    'that says nothing has one emulated connection a provider: %j',
    (yaml) => {
      const { listen, limits, connections } = configOf({ yaml });
      expect(listen).toEqual({ host: '127.0.0.1', port: 4010, tls: undefined });
      expect(limits).toEqual({ requestBytes: 1_048_576 });
      expect(connections.map(({ id, provider, mode }) => ({ id, provider, mode }))).toEqual(
        ['authing', 'genauth', 'monocloud', 'snag'].map((id) => ({ id, provider: id, mode: 'emulate' })),
      );
    },
  );

  it('of a proxying connection has the documented defaults', () => {
    expect(configOf({ yaml: proxy('https://api.example.com/base/') }).connections).toEqual([
      {
        id: 'snag',
        provider: 'snag',
        mode: 'proxy',
        credentials: {},
        contractCheck: 'enforce',
        nativeCredentials: 'caller',
        upstream: { url: 'https://api.example.com/base/', timeoutMs: 10_000, maxAnswerBytes: 4_194_304, connections: 128 },
      },
    ]);
  });

  it.each(['127.0.0.1', '127.8.9.10', '::1', 'localhost'])('may listen on %s', (host) => {
    expect(configOf({ yaml: { listen: { host } } }).listen.host).toBe(host);
  });
});

describe('of a configuration that cannot be used', () => {
  it('every problem is told at once', () => {
    const yaml = {
      listen: { host: '0.0.0.0', port: 65_536, tls: { certFile: 'no-cert.pem', keyFile: 'no-key.pem' } },
      limits: { requestBytes: 0 },
      logging: true,
      connections: {
        Bad_Id: { provider: 'snag' },
        'no-provider': {},
        'no-upstream': { provider: 'snag', mode: 'proxy' },
        acme: { provider: 'acme', mode: 'sideways' },
        authing: { provider: 'authing', credentials: { apiKey: 'a-secret' }, world: 'nowhere' },
        monocloud: { provider: 'monocloud', credentials: { apiKey: variable('NO_KEY') }, seed: 'no-seed.yaml' },
        snag: { provider: 'snag', mode: 'proxy', upstream: 'example.com', timeoutMs: 0, contractCheck: 'maybe', sockets: 'many' },
      },
    };
    const told = problemsOf({ yaml });
    expect(new Set(told)).toEqual(
      new Set([
        unset('NO_KEY'),
        'the configuration has the unknown key "logging".',
        `listen.host holds 0.0.0.0; ${loopback}`,
        'listen.port holds 65536; it should be a whole number from 0 to 65535.',
        'listen.tls.certFile: no-cert.pem cannot be read (ENOENT).',
        'listen.tls.keyFile: no-key.pem cannot be read (ENOENT).',
        'limits.requestBytes holds 0; it should be a whole number, 1 or more.',
        'connections has the key "Bad_Id"; an id is made of a-z, 0-9 and hyphens.',
        'connections.no-provider lacks provider.',
        'connections.no-upstream lacks upstream.',
        'connections.acme.provider holds "acme"; it should be one of authing, genauth, monocloud, snag.',
        'connections.acme.mode holds "sideways"; it should be one of emulate, proxy.',
        'connections.authing.credentials has the unknown key "apiKey"; authing has appId.',
        expect.stringMatching(/^connections\.authing\.world holds "nowhere"; it should be one of demo, /),
        'connections.monocloud.seed: no-seed.yaml cannot be read (ENOENT).',
        `connections.snag.upstream holds "example.com"; ${baseUrl}`,
        'connections.snag.timeoutMs holds 0; it should be a whole number from 1 to 600000.',
        'connections.snag.contractCheck holds "maybe"; it should be one of enforce, report, off.',
        'connections.snag.sockets holds "many"; it should be a whole number from 1 to 10000.',
      ]),
    );
    expect(told).toHaveLength(19);
  });

  it('a place that breaks its schema hides nothing beside it', () => {
    const yaml = {
      store: { url: 'postgres://db/x', keys: ['short'], keyFile: 'no.key' },
      connections: {
        acme: { provider: 'acme', world: 'nowhere' },
        snag: { provider: 'snag', mode: 'proxy', upstream: 'http://x:99999', sockets: 0, credentials: { appId: 'x' }, shadow: 'authing' },
        authing: { provider: 'authing', world: 'nowhere', settings: 7 },
        genauth: { provider: 'genauth', mode: 'prxy', upstream: 'http://x' },
        other: { provider: 'snag', mode: 'proxy', upstream: 'http://x', shadow: 'acme' },
        another: { provider: 'snag', mode: 'proxy', upstream: 'http://x', shadow: 'nobody' },
      },
    };
    expect(problemsOf({ yaml })).toEqual([
      'store.keys.0 holds a string of 5 characters; it should be a key of 32 bytes in base64, as `openssl rand -base64 32` makes one.',
      'connections.acme.provider holds "acme"; it should be one of authing, genauth, monocloud, snag.',
      'connections.snag.sockets holds 0; it should be a whole number from 1 to 10000.',
      'connections.authing.settings holds a number; it should be an object.',
      'connections.genauth.mode holds "prxy"; it should be one of emulate, proxy.',
      'connections.snag.credentials has the unknown key "appId"; snag has apiKey.',
      `connections.snag.upstream holds "http://x:99999"; ${baseUrl}`,
      expect.stringMatching(/^connections\.authing\.world holds "nowhere"; it should be one of demo, /),
      'connections.another.shadow holds "nobody"; it should be the id of an emulated connection of snag.',
      'store.keyFile: no.key cannot be read (ENOENT).',
    ]);
  });

  it.each<[what: string, yaml: string | object, ...problems: string[]]>([
    ['a key is unknown', snag({ colour: 'blue' }), 'connections.snag has the unknown key "colour".'],
    ['a key is misspelt', { conections: {} }, 'the configuration has the unknown key "conections"; did you mean "connections"?'],
    ['a key of a connection is misspelt', snag({ wrold: 'demo' }), 'connections.snag has the unknown key "wrold"; did you mean "world"?'],
    [
      'a key is spelt as elsewhere',
      snag({ mode: 'proxy', upstream: 'http://x', max_answer_bytes: 9 }),
      'connections.snag has the unknown key "max_answer_bytes"; did you mean "maxAnswerBytes"?',
    ],
    ['a key is like one of another place', { limits: { stor: 1 } }, 'limits has the unknown key "stor".'],
    [
      'a key is for the other mode',
      snag({ upstream: 'http://x' }),
      'connections.snag has the key "upstream", which is for mode: proxy only.',
    ],
    [
      'a key is for the other mode',
      snag({ mode: 'proxy', upstream: 'http://x', world: 'demo' }),
      'connections.snag has the key "world", which is for mode: emulate only.',
    ],
    [
      'there are no connections',
      { connections: {} },
      'connections holds an object with no properties; it should be an object with at least one connection.',
    ],
    [
      'a connection is none',
      { connections: { snag: 'emulate' } },
      'connections.snag holds a string of 7 characters; it should be an object.',
    ],
    ['a section is empty', 'listen:\n', 'listen holds null; it should be an object.'],
    ['the port is text', { listen: { port: 'http' } }, 'listen.port holds "http"; it should be a whole number from 0 to 65535.'],
    ['the port is negative', { listen: { port: -1 } }, 'listen.port holds -1; it should be a whole number from 0 to 65535.'],
    ['the host is not the machine itself', { listen: { host: '10.0.0.1' } }, `listen.host holds 10.0.0.1; ${loopback}`],
    ['the host only begins like it', { listen: { host: '127.0.0.1.example.com' } }, `listen.host holds 127.0.0.1.example.com; ${loopback}`],
    ['the upstream has another scheme', proxy('ftp://example.com'), `connections.snag.upstream holds "ftp://example.com"; ${baseUrl}`],
    [
      'the upstream has a port too high',
      proxy('http://example.com:99999'),
      `connections.snag.upstream holds "http://example.com:99999"; ${baseUrl}`,
    ],
    ['the upstream has a space in it', proxy('http://exa mple.com'), `connections.snag.upstream holds "http://exa mple.com"; ${baseUrl}`],
    ['the upstream is a number', proxy(80), `connections.snag.upstream holds 80; ${baseUrl}`],
    [
      'the world is a name of the language’s own',
      snag({ world: 'constructor' }),
      expect.stringMatching(/^connections\.snag\.world holds "constructor"; /),
    ],
    [
      'the YAML is none',
      'listen: [1',
      'phonegate.yaml: Flow sequence in block collection must be sufficiently indented and end with a ] at line 1, column 11.',
    ],
    ['a key stands twice', 'listen: {}\nlisten: {}\n', 'phonegate.yaml: Map keys must be unique at line 2, column 1.'],
    [
      'there is an alias',
      'a: &one { provider: snag }\nconnections: { snag: *one, more: *one }\n',
      'phonegate.yaml uses the alias *one; aliases are not supported.',
    ],
    ['it is a list', '- listen\n', 'phonegate.yaml holds an array of 1 items; it should hold a mapping.'],
  ])('it is told that %s', (_, yaml, ...problems) => {
    expect(problemsOf({ yaml })).toEqual(problems);
  });

  it.each<[what: string, yaml: string | object, problem: string]>([
    [
      'a password in the upstream',
      proxy('https://user:a-secret@example.com'),
      `connections.snag.upstream holds a string of 33 characters; ${baseUrl}`,
    ],
    [
      'a key in the upstream’s query',
      proxy('https://example.com?key=a-secret'),
      `connections.snag.upstream holds a string of 32 characters; ${baseUrl}`,
    ],
    [
      'a credential',
      snag({ credentials: { apiKey: ['a-secret'] } }),
      'connections.snag.credentials.apiKey holds an array of 1 items; it should be a string.',
    ],
    [
      'a credential in place of all',
      snag({ credentials: 'a-secret' }),
      'connections.snag.credentials holds a string of 8 characters; it should be an object.',
    ],
    [
      'a credential that is a number',
      snag({ credentials: { apiKey: 12_345 } }),
      'connections.snag.credentials.apiKey holds a number; it should be a string.',
    ],
    ['a whole file', 'a-secret', 'phonegate.yaml holds a string of 8 characters; it should hold a mapping.'],
  ])('it is not told what was held in the place of %s', (_, yaml, problem) => {
    expect(problemsOf({ yaml })).toEqual([problem]);
  });

  it('the message lists every problem', () => {
    expect(() => configOf({ yaml: { listen: { port: -1 }, colour: 'blue' } })).toThrow(
      'The configuration cannot be used:\n  - the configuration has the unknown key "colour".\n  - listen.port holds -1; it should be a whole number from 0 to 65535.',
    );
  });
});

describe('a file of certificates', () => {
  it('that holds none is refused before anything listens', () => {
    const yaml = { listen: { tls: { certFile: 'cert.pem', keyFile: 'key.pem' } } };
    expect(problemsOf({ yaml, files: { 'cert.pem': 'a-secret', 'key.pem': 'a-secret' } })).toEqual([
      'listen.tls: cert.pem and key.pem should be a certificate and its private key, both in PEM form.',
    ]);
  });

  it('is needed with its key', () => {
    expect(problemsOf({ yaml: { listen: { tls: { certFile: 'cert.pem' } } } })).toEqual([
      'listen.tls lacks keyFile.',
      'listen.tls.certFile: cert.pem cannot be read (ENOENT).',
    ]);
  });
});

describe('a file that is named', () => {
  it('is required', () => {
    expect(() => readConfig({}, { configFile: '/nowhere/phonegate.yaml' })).toThrow(
      new BadConfig(['There is no file /nowhere/phonegate.yaml.']),
    );
  });

  it('must be a file', () => {
    expect(() => readConfig({ PHONEGATE_CONFIG: tmpdir() })).toThrow(new BadConfig([`${tmpdir()} cannot be read (EISDIR).`]));
  });
});
