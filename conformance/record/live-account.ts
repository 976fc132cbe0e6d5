import type { components } from '../../generated/unified.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';

type ProviderId = components['schemas']['ProviderId'];
type World = components['schemas']['World'];

/** What the stand-in for a real account has in the place of the documents' sample values. */
export const realValues: Readonly<Record<'authing' | 'monocloud' | 'snag', Readonly<Record<string, string>>>> = {
  authing: {
    'demo-authing-app': 'app-7f3c90d1e2',
    'demo-authing-token': 'Qm9iIGlzIG5vdCBoZXJl',
    'demo-authing-phone-only-token': 'T25seSBieSBwaG9uZQ',
    '13800138000': '15912345678',
    '13800138001': '15987654321',
    'test@example.com': 'li.wei@corp.cn',
    passw0rd: 'hunter2-and-more',
    bob: 'liwei',
    '6229ffaxxxxxxxxcade3e3d9': '64b1c2aaf0e4d7735a10b9c1',
  },
  monocloud: {
    'demo-monocloud-key': 'mc_live_9a8b7c6d5e',
    UOtBaOybB6dTpIJNrnkRw: 'Zk3pQv8LxT1mN0aBcDeFg',
    'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70': '5f0f5b0e-3a54-4b8e-8d5c-0d4b4c2f9a11',
    '+441514960453': '+447911123456',
    'user@example.com': 'joan.smith@work.org',
    'John Doe': 'Joan Smith',
    'New York': 'Sheffield',
  },
  snag: {
    'demo-snag-key': 'sk-snag-314159265358',
    '123e4567-e89b-12d3-a456-426614174001': '9d2f7a10-6c1b-4a5e-9a57-2b6f0c1d8e44',
    '+14155552671': '+14083334444',
  },
};

/** A provider's account that is none of the documents': an emulator whose whole world holds other values, behind an address of its own. */
export async function startAccount(provider: keyof typeof realValues): Promise<{ readonly gateway: TestGateway; readonly url: string }> {
  const gateway = await startTestGateway();
  const emulator = gateway.emulator(provider);
  let text = JSON.stringify(await emulator.state());
  for (const [documented, real] of Object.entries(realValues[provider])) text = text.replaceAll(documented, real);
  // Values of the same types in the same places.
  await emulator.replaceState(JSON.parse(text) as World);
  return { gateway, url: gateway.nativeUrl(provider) };
}

/** The credentials of the account, as a configuration names them. */
export function credentialsOf(provider: ProviderId & keyof typeof realValues): Readonly<Record<string, string>> {
  const [own = ''] = Object.values(realValues[provider]);
  return provider === 'authing' ? { appId: own } : { apiKey: own };
}
