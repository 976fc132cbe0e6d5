import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/conform/finding.ts';
import { walk } from '../../src/conform/generate/walk.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { change, type Drift, startDriftingServer } from '../drift/server.ts';

const connections = { authing: 'authing', genauth: 'genauth', monocloud: 'monocloud', snag: 'snag' };
const seenBy = { title: '', rule: 'broken-rule', pointer: '', blame: 'provider' } as const;

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());

describe('a walk over a server that breaks one rule ends with the shortest way there', () => {
  it('a number that stays verified', async () => {
    const drift: Drift = {
      provider: 'monocloud',
      operationId: 'markPhoneAsUnverified',
      seenBy,
      reply: (passing) => ({ ...passing, body: change(passing.body, ['phone_numbers', '0', 'verified'], true) }),
    };
    expect(await failureOf('monocloud', drift, /\/unverify$/)).toEqual({
      rule: 'broken-rule',
      blame: 'provider',
      operationId: 'markPhoneAsUnverified',
      example: 'walk: markPhoneAsUnverified of number 1 of stockUser',
    });
  });

  it('the last login method that goes', async () => {
    const done = { statusCode: 200, message: 'Operation successful' };
    const drift: Drift = { provider: 'authing', operationId: 'unbindPhone', seenBy, reply: (passing) => ({ ...passing, body: done }) };
    const failure = await failureOf('authing', drift, /\/unbind-phone$/);
    expect(failure).toEqual({
      rule: 'broken-rule',
      blame: 'provider',
      operationId: 'unbindPhone',
      example: expect.stringMatching(/^walk: unbindPhone of (?:mailUser|phoneOnlyUser) by the (?:right|wrong|voided) code$/),
    });
  });

  it('a code that works twice', async () => {
    const drift: Drift = {
      provider: 'snag',
      operationId: 'connectPhone',
      seenBy,
      reply: (passing) => ({ ...passing, body: JSON.parse(JSON.stringify(passing.body).replace('"success":false', '"success":true')) }),
    };
    expect(await failureOf('snag', drift, /\/connect$/)).toMatchObject({
      rule: 'broken-rule',
      blame: 'provider',
      operationId: 'connectPhone',
    });
  });

  it('an outcome that claims what did not happen', async () => {
    const drift: Drift = {
      provider: 'snag',
      operationId: 'revokePhone',
      seenBy,
      reply: (passing) => (passing.status === 200 ? { ...passing, body: change(passing.body, ['effects'], ['removed']) } : passing),
    };
    expect(await failureOf('unified', drift, /monocloud\/phones\/revoke$/)).toEqual({
      rule: 'dishonest-outcome',
      blame: 'gateway',
      operationId: 'revokePhone',
      example: expect.stringMatching(/^walk: revokePhone at monocloud of the sole phone with \w+ code$/),
    });
  });

  it('and is no finding where the gateway is not there', async () => {
    const gone = walk('snag', { gatewayUrl: 'http://127.0.0.1:1', connections }, { seed: 1, runs: 1 });
    await expect(gone).rejects.toThrow('fetch failed');
  });
});

async function failureOf(what: 'authing' | 'monocloud' | 'snag' | 'unified', drift: Drift, path: RegExp): Promise<Partial<Finding>> {
  const server = await startDriftingServer(gateway.url, drift, path);
  const { findings } = await walk(what, { gatewayUrl: server.url, connections }, { seed: 1, runs: 30 });
  await server.close();
  expect(findings).toHaveLength(1);
  const { rule, blame, operationId, example } = findings[0] ?? {};
  return { ...(rule && { rule }), ...(blame && { blame }), ...(operationId && { operationId }), ...(example && { example }) };
}
