import { GatewayError } from '../errors.ts';

/** The database cannot be reached or written: nothing of the transaction was kept, as far as anyone can tell. */
export function storeUnavailable(cause: unknown): GatewayError {
  return new GatewayError(
    'store/unavailable',
    { detail: 'The database cannot be reached or written. Repeat the request, with the same Idempotency-Key.', retryAfterSeconds: 1 },
    cause,
  );
}
