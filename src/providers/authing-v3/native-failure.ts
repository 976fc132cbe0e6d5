import type { components } from '../../../generated/providers/authing.ts';
import { retryAfter } from '../native-reply.ts';
import type { Refused } from '../provider.ts';

type NativeFailure = components['schemas']['FailureDto'];

/** What an HTTP failure means: 429 is the one that is documented, and a 5xx comes from a server in between, in no known form. */
export function toHttpRefused(response: Response): Refused {
  if (response.status === 429) return { code: 'limit/rate', detail: "The provider's rate limit is reached.", ...retryAfter(response) };
  return { code: 'upstream/failed', detail: `The provider failed with HTTP ${response.status}.` };
}

/** What a failing body means to the unified face: by apiCode where it has one that is known, else by statusCode. */
export function toRefused(failure: NativeFailure): Refused {
  switch (failure.apiCode) {
    case 2001:
      return awaitingProof('proof/invalid', 'The provider refused the code.');
    case 2300:
      return awaitingProof('proof/expired', 'Ask for a new code.');
    case 2011:
      return { code: 'auth/connection-credentials', detail: "Check the connection's application id." };
    case 1320005:
      return {
        code: 'refused/last-login-method',
        detail: 'Bind an e-mail address or a social account first.',
        outcome: { status: 'refused', effects: [] },
      };
    default:
      return byStatusCode(failure);
  }
}

/** A code is what is missing: the caller can ask for one and come back. */
export function awaitingProof(code: 'proof/required' | 'proof/invalid' | 'proof/expired', detail: string): Refused {
  return { code, detail, pointer: '/proof/passCode', outcome: { status: 'awaiting_proof', effects: [] } };
}

function byStatusCode({ statusCode }: NativeFailure): Refused {
  if (statusCode >= 500) return { code: 'upstream/failed', detail: `The provider failed with statusCode ${statusCode}.` };
  switch (statusCode) {
    case 400:
      return { code: 'input/rejected-by-provider', detail: 'The provider calls a parameter invalid; see native.' };
    case 401:
      return { code: 'auth/subject-token', detail: 'The user has to log in again.', pointer: '/subject/accessToken' };
    case 429:
      return { code: 'limit/rate', detail: "The provider's rate limit is reached." };
    default:
      return {
        code: 'refused/by-provider',
        detail: `The provider refused with statusCode ${statusCode}; see native.`,
        outcome: { status: 'refused', effects: [] },
      };
  }
}
