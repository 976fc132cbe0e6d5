import { expect } from 'vitest';
import { type components, createPhonegateClient } from '../../src/client.ts';
import type { TestGateway } from '../../src/testing.ts';
import { send } from './raw.ts';

type Schemas = components['schemas'];
type Native = Schemas['Native'];
type Revocation = Schemas['RevokeRequest'];

/** What a revocation asks for beyond the demo subject's only phone. */
export type Request = Partial<Revocation>;

export type ProviderId = Schemas['ProviderId'];

/** The demo world's subject of each provider, named as that provider needs it; its only phone is `sole`. */
const subjects: Readonly<Record<ProviderId, Schemas['Subject']>> = {
  authing: { accessToken: 'demo-authing-token' },
  genauth: { accessToken: 'demo-genauth-token' },
  monocloud: { userId: 'UOtBaOybB6dTpIJNrnkRw' },
  snag: { userId: '123e4567-e89b-12d3-a456-426614174001' },
};

export const phoneId = 'ab66b6a2-df6b-4f9d-9eb2-5a7142984e70';

/** A gateway's unified face, asked with our own client and shown whole. */
export function createUnified(gateway: TestGateway) {
  const client = createPhonegateClient({ baseUrl: gateway.url });
  return {
    /** The demo subject's only phone, unless `request` says otherwise. */
    revoke: async (connection: ProviderId, request: Request = {}) => {
      const body: Revocation = { subject: subjects[connection], phone: 'sole', ...request };
      return shown(await client.POST('/v1/connections/{connection}/phones/revoke', { params: { path: { connection } }, body }));
    },
    requestProof: async (connection: ProviderId, request: Partial<Schemas['ProofRequest']> = {}) => {
      const body: Schemas['ProofRequest'] = { subject: subjects[connection], phone: 'sole', ...request };
      return shown(await client.POST('/v1/connections/{connection}/proofs', { params: { path: { connection } }, body }));
    },
    /** What the provider's own read of the demo subject answers, as the unified face is to attach it. */
    nativeRead: async (connection: Exclude<ProviderId, 'snag'>) => {
      const base = gateway.nativeUrl(connection);
      if (connection === 'monocloud') {
        const { status, body } = await send('get', `${base}/api/users/UOtBaOybB6dTpIJNrnkRw`, { 'x-api-key': 'demo-monocloud-key' });
        return { operationId: 'findUserById', status, body };
      }
      const headers = { [`x-${connection}-app-id`]: `demo-${connection}-app`, authorization: `demo-${connection}-token` };
      const { status, body } = await send('get', `${base}/api/v3/get-profile`, headers);
      return { operationId: 'getProfile', status, body: { ...body, requestId: expect.any(String) } };
    },
  };
}

/** Authing's and GenAuth's success without data, as the unified face is to attach it. */
export function succeeded(operationId: string): Native {
  return { operationId, status: 200, body: { statusCode: 200, message: 'Operation successful', requestId: expect.any(String) } };
}

/** A problem's reply, whole but for what `rest` leaves out. A time to wait is shown only where there is one. */
export function problem(status: number, code: string, title: string, rest: object) {
  const body = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    fault: 'client',
    retryable: false,
    native: [],
    ...rest,
  };
  return { status, mediaType: 'application/problem+json', body };
}

function shown({ data, error, response }: { data?: unknown; error?: unknown; response: Response }) {
  const { status, headers } = response;
  const retryAfter = headers.get('retry-after');
  return { status, mediaType: headers.get('content-type'), ...(retryAfter !== null && { retryAfter }), body: data ?? error };
}
