import { GatewayError } from '../errors.ts';

/** The database cannot be reached or written: nothing of the transaction was kept, as far as anyone can tell. */
export function storeUnavailable(cause: unknown): GatewayError {
  const detail = 'The database cannot be reached or written. Repeat the request, with the same Idempotency-Key.';
  return new GatewayError('store/unavailable', { detail, retryAfterSeconds: 1 }, cause);
}

/** It is not the database that fails: it lacks a key, say, or its place cannot be used. Somebody has to do something about it first. */
export function storeUnusable(cause: unknown): GatewayError {
  const detail = "The store cannot be used as it is; the gateway's log says why, and so does `phonegate doctor`. Nothing was kept.";
  return new GatewayError('store/unavailable', { detail, retryAfterSeconds: 60 }, cause);
}
