import { GatewayError } from '../errors.ts';
import type { Refused } from './provider.ts';

/** The provider's `Retry-After` in seconds, to be spread into a `Refused`; nothing where it sends none or a date. */
export function retryAfter(response: Response): { readonly retryAfterSeconds?: number } {
  const seconds = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return Number.isNaN(seconds) ? {} : { retryAfterSeconds: seconds };
}

/** Reads after an effect. `undefined` when that fails: the provider has acted by then, and saying so is worth more than the failure. */
export async function lookAgain<T extends object>(read: () => Promise<T | Refused>): Promise<T | undefined> {
  try {
    const seen = await read();
    return 'code' in seen ? undefined : seen;
  } catch (error) {
    if (error instanceof GatewayError) return undefined;
    throw error;
  }
}

/** The provider claimed an effect that a second look does not show. */
export function notSeen(provider: string, effect: string): Refused {
  return {
    code: 'upstream/failed',
    detail: `${provider} said that the phone is ${effect}, and a second look shows that it is not.`,
    outcome: { status: 'indeterminate', effects: [] },
  };
}
