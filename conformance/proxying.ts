import { providers } from '../src/providers/index.ts';
import type { ProviderId } from '../src/providers/provider.ts';
import { startTestGateway, type TestGateway } from '../src/testing.ts';

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];

/** Starts a gateway all of whose connections proxy, to the native faces of the gateway at `url`, whose emulators know the demo worlds' credentials. */
export function startProxying(url: string): Promise<TestGateway> {
  const upstreams = ids.map((id) => [`${id}_UPSTREAM`.toUpperCase(), `${url}/native/${id}`]);
  const credentials = ids.flatMap((id) =>
    Object.entries(providers[id].demoCredentials).map(([name, value]) => [variable(id, name), value]),
  );
  return startTestGateway({ env: Object.fromEntries([...upstreams, ...credentials]) });
}

function variable(id: string, credential: string): string {
  return `${id}_${credential.replaceAll(/[A-Z]/g, '_$&')}`.toUpperCase();
}
