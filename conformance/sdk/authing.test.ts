import { AuthenticationClient, ManagementClient } from 'authing-node-sdk';
import { afterAll, beforeEach, expect, it } from 'vitest';
import { startTestGateway } from '../../src/testing.ts';
import { describeAuthingNodeSdk } from './authing-node-sdk.ts';
import { watchSdk } from './evidence.ts';

const gateway = await startTestGateway();
const keepEvidence = await watchSdk('authing', 'authing-node-sdk');

beforeEach(() => gateway.reset());
afterAll(() => gateway.close());

describeAuthingNodeSdk(gateway, 'authing');

// Every client of the SDK in a process shares one axios, and each ManagementClient writes its own host into its defaults.
it('authing-node-sdk: a client keeps its own host, whatever other clients make of the axios that they share', async () => {
  const clients = (['authing', 'genauth'] as const).map((connection) => {
    const appHost = gateway.nativeUrl(connection);
    const accessToken = `demo-${connection}-token`;
    return new AuthenticationClient({ appId: `demo-${connection}-app`, appHost, accessToken, tokenEndPointAuthMethod: 'none' });
  });
  new ManagementClient({ host: 'http://nowhere.invalid', accessKeyId: 'id', accessKeySecret: 'secret' });
  const profiles = await Promise.all([...clients, ...clients].map((client) => client.getProfile({})));
  expect(profiles.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200]);
});

keepEvidence();
