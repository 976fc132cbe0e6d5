import type { components } from '../generated/unified.ts';
import type { Connection } from './connection.ts';
import type { Handlers } from './handler.ts';
import { providers } from './providers/index.ts';
import type { ProviderId, Refused } from './providers/provider.ts';

type Schemas = components['schemas'];

/** What there is: providers, connections, and the gateway itself. */
export const catalogueHandlers: Handlers<'listProviders' | 'getProvider' | 'listConnections' | 'getConnection' | 'getHealth'> = {
  listProviders: () => ({ status: 200, body: { providers: providerIds.map(describeProvider) } }),
  getProvider: (_, { path }) => {
    const id = providerIds.find((known) => known === path.provider);
    if (id !== undefined) return { status: 200, body: describeProvider(id) };
    return { code: 'target/provider-not-found', detail: `There is no provider "${path.provider}". Known: ${providerIds.join(', ')}.` };
  },
  listConnections: ({ connections }) => ({ status: 200, body: { connections: [...connections.values()].map(describeConnection) } }),
  getConnection: ({ connections }, { path }) => {
    const connection = connections.get(path.connection);
    return connection === undefined ? noConnection(connections, path.connection) : { status: 200, body: describeConnection(connection) };
  },
  getHealth: () => ({ status: 200, body: { status: 'ok' } }),
};

// The registry's keys are the enum's words: its type says so.
const providerIds = Object.keys(providers) as ProviderId[];

function describeProvider(id: ProviderId): Schemas['Provider'] {
  return { id, ...providers[id].about };
}

/** A connection as consumers may see it: no credential, of the upstream its host alone. */
export function describeConnection({ id, providerId, backend, health }: Connection): Schemas['Connection'] {
  return {
    id,
    provider: providerId,
    mode: backend.mode,
    nativePath: `/native/${id}`,
    upstreamHost: backend.mode === 'proxy' ? backend.upstream.host : null,
    health: health.read(),
  };
}

export function noConnection(connections: ReadonlyMap<string, Connection>, id: string): Refused {
  return {
    code: 'target/connection-not-found',
    detail: `There is no connection "${id}". Configured: ${[...connections.keys()].join(', ')}.`,
  };
}
