import { describe, expect, it } from 'vitest';
import { configOf, problemsOf, signingKey, unset, variable } from '../configured.ts';

const secret = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const urlWanted = 'it should be an https:// URL (http:// where private addresses are allowed) without user name, password and fragment.';
const signingKeyNeeded = 'securityEvents needs a signing key: set PHONEGATE_SIGNING_KEY_FILE; `phonegate receipt key FILE` makes one.';
const jwk = { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', kid: 'key-1' };

const sound = {
  webhooks: { team: { url: 'https://hooks.example.com/x?key=1', secrets: [secret] } },
  securityEvents: {
    issuer: 'https://phonegate.example',
    receivers: { idp: { url: 'https://idp.example.com/events', audience: 'https://idp.example.com', token: 'their-token' } },
  },
  signals: {
    transmitters: {
      idp: { issuer: 'https://idp.example.com/', audience: 'https://phonegate.example', jwksUrl: 'https://idp.example.com/jwks' },
      carrier: { issuer: 'https://carrier.example', audience: 'phonegate', jwks: { keys: [jwk] }, maxAgeSeconds: 3600 },
    },
    camara: {
      'operator-a': { token: 'a-token-that-was-given-out' },
      'operator-b': { hmac: { header: 'X-Signature', secret: 'a-secret-that-was-agreed-on' } },
    },
    directory: { csvFile: 'users.csv' },
    policy: [
      { signal: 'identifier-recycled', reason: 'number_recycled', effects: ['removed'], approval: 'none' },
      { signal: 'sim-swapped', from: ['operator-a'], reason: 'sim_swap', effects: ['unverified'], connections: ['monocloud'] },
    ],
  },
};

describe('webhooks, securityEvents and signals of a configuration', () => {
  it('are read, with their defaults; a second person must agree unless a rule says otherwise', () => {
    const dialect = { toRequest: expect.any(Function), judge: expect.any(Function) };
    const reach = { allowPrivateAddresses: false, timeoutMs: 10_000 };
    expect(configOf({ yaml: sound, files: { 'users.csv': '' }, env: { PHONEGATE_SIGNING_KEY: signingKey } })).toMatchObject({
      webhooks: [{ id: 'webhook/team', url: 'https://hooks.example.com/x?key=1', ...reach, dialect }],
      securityEvents: {
        issuer: 'https://phonegate.example',
        receivers: [{ id: 'set/idp', url: 'https://idp.example.com/events', audience: 'https://idp.example.com', ...reach, dialect }],
      },
      signals: {
        transmitters: [
          {
            id: 'idp',
            issuer: 'https://idp.example.com/',
            audience: 'https://phonegate.example',
            maxAgeSeconds: 604_800,
            keys: { jwksUrl: 'https://idp.example.com/jwks', ...reach },
          },
          {
            id: 'carrier',
            issuer: 'https://carrier.example',
            audience: 'phonegate',
            maxAgeSeconds: 3600,
            keys: { jwks: { keys: [jwk] } },
          },
        ],
        camara: [
          { id: 'operator-a', token: 'a-token-that-was-given-out' },
          { id: 'operator-b', hmac: { header: 'x-signature', secret: 'a-secret-that-was-agreed-on', encoding: 'hex' } },
        ],
        directory: { csvFile: expect.stringMatching(/\/phonegate-\w{6}\/users\.csv$/) },
        rules: [
          { signal: 'identifier-recycled', reason: 'number_recycled', effects: ['removed'], approval: 'none' },
          {
            signal: 'sim-swapped',
            from: ['operator-a'],
            reason: 'sim_swap',
            effects: ['unverified'],
            connections: ['monocloud'],
            approval: 'required',
          },
        ],
      },
    });
    expect(configOf({})).toMatchObject({ webhooks: [], securityEvents: undefined, signals: undefined });
  });

  it('may have the keys of a transmitter in a file', () => {
    const withFile = (jwksFile: string) => ({
      signals: { ...sound.signals, policy: [], transmitters: { idp: { issuer: 'i', audience: 'a', jwksFile } } },
    });
    const files = { 'users.csv': '', 'jwks.json': { keys: [jwk] }, 'empty.json': { keys: [] } };
    expect(configOf({ yaml: withFile('jwks.json'), files }).signals?.transmitters[0]?.keys).toEqual({ jwks: { keys: [jwk] } });
    expect(problemsOf({ yaml: withFile('empty.json'), files })).toEqual([
      'signals.transmitters.idp.jwksFile: empty.json holds an object with keys; it should hold a JWK Set: {"keys":[...]}.',
    ]);
    expect(problemsOf({ yaml: withFile('nowhere.json'), files })).toEqual([
      'signals.transmitters.idp.jwksFile: nowhere.json cannot be read (ENOENT).',
    ]);
  });

  it('take their secrets from the environment, and what is not set is said once', () => {
    const yaml = {
      webhooks: { team: { url: variable('URL'), secrets: [variable('SECRET')] } },
      signals: { camara: { operator: { token: variable('TOKEN') } }, directory: { url: variable('URL') }, policy: [] },
    };
    const env = { URL: 'https://hooks.example.com/x', SECRET: secret, TOKEN: 'a-token-that-was-given-out' };
    expect(configOf({ yaml, env })).toMatchObject({
      webhooks: [{ url: 'https://hooks.example.com/x' }],
      signals: { camara: [{ id: 'operator', token: 'a-token-that-was-given-out' }], directory: { url: 'https://hooks.example.com/x' } },
    });
    expect(problemsOf({ yaml })).toEqual([unset('URL'), unset('SECRET'), unset('TOKEN')]);
  });

  it('that break their schema are reported together, by key, and without secrets', () => {
    const yaml = {
      listen: { port: 70_000 },
      webhooks: { team: { url: 'https://user:pass@hooks.example.com', secrets: [] } },
      securityEvents: { issuer: 'x', receivers: { idp: { url: 'ftp://hooks.example.com/in-the-path', audience: 7 } } },
      signals: {
        camara: { 'operator-a': { token: 'too-short' }, 'operator-b': {} },
        directory: { file: 'users.csv' },
        policy: [{ signal: 'sim-stolen', reason: 'sim_swap', effects: [] }],
      },
    };
    expect(problemsOf({ yaml })).toEqual([
      'listen.port holds 70000; it should be a whole number from 0 to 65535.',
      `webhooks.team.url holds a string of 35 characters; ${urlWanted}`,
      'webhooks.team.secrets holds an array of 0 items; it should have 1 to 3 items.',
      `securityEvents.receivers.idp.url holds a string of 35 characters; ${urlWanted}`,
      'securityEvents.receivers.idp.audience holds 7; it should be a string.',
      'signals.camara.operator-a.token holds a string of 9 characters; it should have at least 16 characters.',
      'signals.camara.operator-b holds an object with no properties; it should be an object with either token or hmac.',
      'signals.directory has the unknown key "file".',
      'signals.policy.0.signal holds "sim-stolen"; it should be one of identifier-recycled, identifier-changed, sim-swapped.',
      'signals.policy.0.effects holds an array of 0 items; it should have at least 1 item.',
      'signals.directory should have either csvFile or url.',
      signingKeyNeeded,
    ]);
  });

  it.each<[what: string, signals: object, problem: string]>([
    ['missing', { policy: [] }, 'signals lacks directory.'],
    ['no mapping', { directory: 'users.csv', policy: [] }, 'signals.directory holds a string of 9 characters; it should be an object.'],
    ['neither', { directory: {}, policy: [] }, 'signals.directory should have either csvFile or url.'],
  ])('are told once of a directory that is %s', (_, signals, problem) => {
    expect(problemsOf({ yaml: { signals } })).toEqual([problem]);
  });

  it('that contradict themselves are reported together, by key, and without secrets', () => {
    const yaml = {
      listen: { host: '0.0.0.0' },
      webhooks: { team: { url: 'http://hooks.example.com/in-the-path', secrets: ['whsec_c2hvcnQ='] } },
      securityEvents: { issuer: 'x', subjectIssuers: { nowhere: 'x' }, receivers: { idp: { url: 'https://[nothing]/', audience: 'x' } } },
      signals: {
        transmitters: { idp: { issuer: 'i', audience: 'a' }, other: { issuer: 'i', audience: 'a', jwks: { keys: [jwk] } } },
        camara: { other: { token: 'a-token-that-was-given-out' } },
        directory: { csvFile: 'users.csv', url: 'https://directory.example.com' },
        policy: [{ signal: 'sim-swapped', from: ['nobody'], reason: 'sim_swap', effects: ['removed'], connections: ['nowhere'] }],
      },
    };
    expect(problemsOf({ yaml })).toEqual([
      expect.stringMatching(/^listen\.host holds 0\.0\.0\.0; it must be a loopback address/),
      'securityEvents.subjectIssuers holds "nowhere"; it should be one of authing, genauth, monocloud, snag.',
      'webhooks.team.url holds an http URL; it should hold an https one, unless allowPrivateAddresses is true.',
      'webhooks.team.secrets.0 holds a string of 14 characters; it should be whsec_ and 24 to 64 bytes in base64.',
      'securityEvents.receivers.idp.url holds no URL; it should hold one such as https://example.com/hooks.',
      'signals.transmitters has the issuer "i" twice; by it a token\'s sender is known.',
      'signals.camara has the id "other", which a transmitter has; by it a sender is known.',
      'signals.policy.0.from holds "nobody"; it should be one of idp, other.',
      'signals.policy.0.connections holds "nowhere"; it should be one of authing, genauth, monocloud, snag.',
      'signals.transmitters.idp should have one of jwks, jwksFile and jwksUrl.',
      'signals.directory should have either csvFile or url.',
      'signals.directory.csvFile: there is no file users.csv.',
      signingKeyNeeded,
    ]);
  });

  it('that do both are told of both at once, and of nothing that only follows from the other', () => {
    const yaml = {
      webhooks: { team: { url: 'hooks.example.com', secrets: ['whsec_c2hvcnQ='] }, other: { url: 'http://other.example.com' } },
      securityEvents: { issuer: '', subjectIssuers: { nowhere: 'x' }, receivers: {} },
      signals: {
        transmitters: {
          idp: { issuer: 'i', audience: 'a', jwksUrl: 'idp.example.com' },
          other: { issuer: 'i', audience: 'a', jwks: { a: 1 }, maxAgeSeconds: 1 },
          third: 'a-secret',
        },
        camara: { operator: { token: 'too-short' }, another: 'a-secret' },
        directory: { csvFile: 'users.csv', timeoutMs: 0 },
        policy: [{ signal: 'sim-swapped', from: ['nobody', 'third', 'another', 7], reason: 'boredom', effects: ['removed'] }],
      },
    };
    expect(problemsOf({ yaml })).toEqual([
      `webhooks.team.url holds a string of 17 characters; ${urlWanted}`,
      'webhooks.other lacks secrets.',
      'securityEvents.issuer holds ""; it should not be empty.',
      `signals.transmitters.idp.jwksUrl holds a string of 15 characters; ${urlWanted}`,
      'signals.transmitters.other.jwks lacks keys.',
      'signals.transmitters.other.maxAgeSeconds holds 1; it should be a whole number from 60 to 31536000.',
      'signals.transmitters.third holds a string of 8 characters; it should be an object.',
      'signals.camara.operator.token holds a string of 9 characters; it should have at least 16 characters.',
      'signals.camara.another holds a string of 8 characters; it should be an object with either token or hmac.',
      'signals.directory.timeoutMs holds 0; it should be a whole number from 1 to 60000.',
      'signals.policy.0.from.3 holds 7; it should be a string.',
      'signals.policy.0.reason holds "boredom"; it should be one of sim_swap, number_recycled, erasure, account_takeover, offboarding, user_request, other.',
      'securityEvents.subjectIssuers holds "nowhere"; it should be one of authing, genauth, monocloud, snag.',
      'webhooks.team.secrets.0 holds a string of 14 characters; it should be whsec_ and 24 to 64 bytes in base64.',
      'webhooks.other.url holds an http URL; it should hold an https one, unless allowPrivateAddresses is true.',
      'signals.transmitters has the issuer "i" twice; by it a token\'s sender is known.',
      'signals.policy.0.from holds "nobody"; it should be one of idp, other, third, operator, another.',
      'signals.directory.csvFile: there is no file users.csv.',
      signingKeyNeeded,
    ]);
  });
});
