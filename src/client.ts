import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { components, paths } from '../generated/unified.ts';

export type { components, operations, paths } from '../generated/unified.ts';

/** The RFC 9457 problem that every failing unified call answers; branch on its `code`. */
export type Problem = components['schemas']['Problem'];
/** What a revocation really did. */
export type Outcome = components['schemas']['Outcome'];

/**
 * A typed client of a gateway's unified face and control plane: openapi-fetch on the contract's types. Failing calls are values
 * (`{ error }`), never throws. `baseUrl` is the gateway's, e.g. `http://127.0.0.1:4010`.
 */
export function createPhonegateClient(options: ClientOptions & { readonly baseUrl: string }): Client<paths> {
  return createClient<paths>(options);
}
