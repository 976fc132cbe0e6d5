import type { TestGateway } from '../../src/testing.ts';
import { send } from '../stories/raw.ts';
import { realValues } from './live-account.ts';

export type Account = keyof typeof realValues;

/** What each account is asked, by its own values. */
export const stories: Readonly<Record<Account, (url: string, account: TestGateway) => Promise<void>>> = {
  authing: async (url, account) => {
    const real = realValues.authing;
    const call = (path: string, body: object | undefined, token?: string) =>
      send(
        body === undefined ? 'get' : 'post',
        `${url}/api/v3/${path}`,
        { 'x-authing-app-id': real['demo-authing-app'] ?? '', ...(token && { authorization: token }) },
        body,
      );
    const signedIn = await call('signin', {
      connection: 'PASSWORD',
      passwordPayload: { email: real['test@example.com'], password: real['passw0rd'] },
      options: { scope: 'openid profile' },
    });
    const token = signedIn.body.data.access_token;
    const phone = { channel: 'CHANNEL_UNBIND_PHONE', phoneNumber: real['13800138000'], phoneCountryCode: '+86' };
    await call('send-sms', phone);
    await call('send-sms', phone);
    await call('unbind-phone', { passCode: '000000' }, token);
    await account.emulator('authing').setClock({ advanceSeconds: 120 });
    await call('send-sms', phone);
    const code = (await account.emulator('authing').outbox()).at(-1)?.code;
    await call('unbind-phone', { passCode: code }, token);
    await call('get-profile', undefined, token);
  },
  monocloud: async (url) => {
    const real = realValues.monocloud;
    const user = `${url}/api/users/${real['UOtBaOybB6dTpIJNrnkRw']}`;
    const key = { 'x-api-key': real['demo-monocloud-key'] ?? '' };
    const phone = `${user}/phones/${real['ab66b6a2-df6b-4f9d-9eb2-5a7142984e70']}`;
    await send('get', user, key);
    await send('post', `${phone}/unverify`, key);
    await send('post', `${user}/phones/00000000-0000-4000-8000-000000000000/unverify`, key);
    await send('post', `${url}/api/users/nobody-knows/phones/00000000-0000-4000-8000-000000000000/unverify`, key);
    await send('get', user, key);
  },
  snag: async (url) => {
    const real = realValues.snag;
    const body = { userId: real['123e4567-e89b-12d3-a456-426614174001'] };
    const disconnect = (key: string | undefined) =>
      send('post', `${url}/api/phone_verifications/disconnect`, { 'x-api-key': key ?? '' }, body);
    await disconnect('a-key-of-nobody');
    await disconnect(real['demo-snag-key']);
  },
};
