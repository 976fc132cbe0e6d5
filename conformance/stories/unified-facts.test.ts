import { afterAll, describe, expect, it } from 'vitest';
import { loadContract } from '../../src/contract/load.ts';
import { startTestGateway } from '../../src/testing.ts';

const gateway = await startTestGateway();
afterAll(() => gateway.close());

/** What each provider is said to do; prose apart. */
const facts = {
  authing: {
    effects: { removed: 'unbindPhone' },
    proof: { kind: 'sms_code', operationId: 'sendSms' },
    subject: ['accessToken'],
    phoneSelectors: ['sole', 'e164'],
    readsPhones: true,
    refusals: ['refused/last-login-method', 'proof/invalid', 'proof/expired', 'limit/rate'],
    sdk: { package: 'authing-node-sdk', option: 'appHost' },
  },
  monocloud: {
    effects: { unverified: 'markPhoneAsUnverified', removed: 'removePhone' },
    proof: { kind: 'none', operationId: null },
    subject: ['userId'],
    phoneSelectors: ['id', 'e164', 'sole'],
    readsPhones: true,
    refusals: [],
    sdk: { package: '@monocloud/sdk-js-core', option: 'domain' },
  },
  snag: {
    effects: { removed: 'disconnectPhone', badges_cleared: 'disconnectPhone' },
    proof: { kind: 'none', operationId: null },
    subject: ['userId', 'walletAddress', 'websiteId', 'organizationId'],
    phoneSelectors: ['sole'],
    readsPhones: false,
    refusals: [],
    sdk: { package: '@snagsolutions/sdk', option: 'baseURL' },
  },
};

describe('unified: what a provider is said to do', () => {
  it.each(Object.entries(facts))('%s', async (provider, expected) => {
    const { data } = await gateway.client.GET('/v1/providers/{provider}', { params: { path: { provider } } });
    expect({
      effects: Object.fromEntries((data?.effects ?? []).map(({ effect, operationId }) => [effect, operationId])),
      proof: { kind: data?.proof.kind, operationId: data?.proof.operationId },
      subject: data?.subject,
      phoneSelectors: data?.phoneSelectors,
      readsPhones: data?.readsPhones,
      refusals: data?.refusals.map(({ code }) => code),
      sdk: { package: data?.sdk?.package, option: data?.sdk?.option },
    }).toEqual(expected);
  });

  it.each(['authing', 'genauth', 'monocloud', 'snag'])('%s names operations that its contract has', async (provider) => {
    const { data } = await gateway.client.GET('/v1/providers/{provider}', { params: { path: { provider } } });
    const { operations } = await loadContract(provider);
    const named = [data?.proof.operationId, ...(data?.effects ?? []).map(({ operationId }) => operationId)].filter(
      (id) => typeof id === 'string',
    );
    expect(named.filter((id) => !operations.has(id))).toEqual([]);
  });

  it.each([
    ['authing', '+8613800138000', null],
    ['genauth', '+8613800138000', null],
    ['monocloud', '+441514960453', false],
  ] as const)("%s shows the subject's phone", async (connection, e164, primary) => {
    const subject =
      connection === 'monocloud'
        ? { query: { userId: 'UOtBaOybB6dTpIJNrnkRw' } }
        : { header: { 'subject-access-token': `demo-${connection}-token` } };
    const { data } = await gateway.client.GET('/v1/connections/{connection}/phones', { params: { path: { connection }, ...subject } });
    expect(data?.phones).toMatchObject([{ e164, verified: true, primary }]);
  });
});
