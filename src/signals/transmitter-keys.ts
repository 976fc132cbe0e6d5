import { createLocalJWKSet, createRemoteJWKSet, customFetch, errors, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';
import { createOutbound, toResponse } from '../outbound.ts';

/** Where a transmitter's public keys come from. */
export type KeySource =
  | { readonly jwks: JSONWebKeySet }
  | { readonly jwksUrl: string; readonly allowPrivateAddresses: boolean; readonly timeoutMs: number };

/** The keys cannot be read at the moment, which says nothing about a token. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/** Finds the key that a token names. */
export interface TransmitterKeys {
  readonly find: JWTVerifyGetKey;
  close(): Promise<void>;
}

/** A set of keys is no larger. */
const maxAnswerBytes = 262_144;

/** Keys at a URL are read when first needed, kept for ten minutes, and read again, at most twice a minute, for a key that is new. */
export function createTransmitterKeys(source: KeySource): TransmitterKeys {
  if ('jwks' in source) return { find: createLocalJWKSet(source.jwks), close: async () => {} };
  const { jwksUrl, allowPrivateAddresses, timeoutMs } = source;
  const outbound = createOutbound({ timeoutMs, maxAnswerBytes, allowPrivateAddresses });
  const remote = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: timeoutMs,
    [customFetch]: async (url) => toResponse(await outbound.send(url, { method: 'GET', headers: { accept: 'application/json' } })),
  });
  return {
    close: () => outbound.close(),
    find: async (header, token) => {
      try {
        return await remote(header, token);
      } catch (error) {
        // What is said of a key is about the token; all else is about the keys' source.
        if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
        throw new KeysUnavailable(error instanceof Error ? error.message : String(error), { cause: error });
      }
    },
  };
}
