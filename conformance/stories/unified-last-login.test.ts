import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { components } from '../../generated/unified.ts';
import { startTestGateway } from '../../src/testing.ts';

type Schemas = components['schemas'];

const gateway = await startTestGateway();

const noEmail = { email: undefined, emailVerified: undefined };
const social = {
  identities: [
    {
      identityId: '62299d8b866d2dab79a89dc4',
      extIdpId: '6076bacxxxxxxxxd80d993b5',
      provider: 'wechat',
      type: 'openid',
      userIdInIdp: 'oj7Nq05R-RRaqak0_YlMLnnIwsvg',
      userInfoInIdp: {},
      originConnIds: ['605492ac41xxxxe0362f0707'],
    },
  ],
};

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

/** What a dry run says of the only phone of the demo user. */
async function plan(connection: string): Promise<Schemas['PlannedTarget'] | undefined> {
  const { data } = await gateway.client.POST('/v1/revocations', {
    body: { dryRun: true, targets: [{ connection, subject: { accessToken: `demo-${connection}-token` }, phone: 'sole' }] },
  });
  return data !== undefined && 'targets' in data && !('id' in data) ? data.targets[0] : undefined;
}

describe.each(['authing', 'genauth'] as const)('unified: a dry run at %s', (connection) => {
  const emulator = gateway.emulator(connection);
  const sole = {
    connection,
    provider: connection,
    phonePresent: true,
    phone: { id: null, masked: '+86*********00', verified: true },
    effect: 'removed',
    proof: 'sms_code',
    numberStillStored: false,
  };

  it.each([
    ['not the last way in, beside an e-mail address', { username: undefined }, false],
    ['not the last way in, beside an account elsewhere', { ...noEmail, username: undefined, ...social }, false],
    ['perhaps the last way in, beside a name that may have a password', noEmail, null],
    ['the last way in, beside nothing', { ...noEmail, username: undefined }, true],
  ] as const)('says that the phone is %s', async (_, change, lastLoginMethod) => {
    const world = await emulator.state();
    if (!('tokens' in world)) throw new TypeError(`A world of ${world.provider} was held.`);
    const [user, ...others] = world.users ?? [];
    if (user === undefined) throw new TypeError('The demo world has a user.');
    // What is undefined does not get into the JSON.
    await emulator.replaceState(JSON.parse(JSON.stringify({ ...world, users: [{ ...user, ...change }, ...others] })));
    expect(await plan(connection)).toEqual({ ...sole, lastLoginMethod });
  });

  it.each([
    [401, 'auth/subject-token', 'The user has to log in again.'],
    [429, 'limit/rate', "The provider's rate limit is reached."],
    [500, 'upstream/failed', 'The provider failed with statusCode 500.'],
  ])('that a %d leaves it open', async (status, code, detail) => {
    // The first read finds the phone.
    await emulator.setFaults({ kind: 'status', status, operationId: 'getProfile', skip: 1 });
    expect(await plan(connection)).toEqual({ ...sole, lastLoginMethod: null, code, detail });
  });
});
