import type { paths } from '../../../generated/providers/snag.ts';
import { retryAfter } from '../native-reply.ts';
import type { Mapping, Refused } from '../provider.ts';

/**
 * The unified operations in Snag's terms: one call disconnects the only phone that a user can have. Snag's answer is the same
 * whether or not a phone was connected, and no documented read shows one, so the outcome is what Snag accepted, not what was seen.
 */
export const mapping: Mapping<paths> = {
  async revokePhone(api, { subject: { userId, walletAddress, websiteId, organizationId } }) {
    const { data, error, response } = await api.POST('/api/phone_verifications/disconnect', {
      body: {
        ...(userId !== undefined && { userId }),
        ...(walletAddress !== undefined && { walletAddress }),
        ...(websiteId !== undefined && { websiteId }),
        ...(organizationId !== undefined && { organizationId }),
      },
    });
    if (data === undefined) return refused(response, error);
    return {
      status: 'applied',
      effects: ['removed', 'badges_cleared'],
      phone: null,
      residual: { numberStillStored: false },
      confirmed: 'accepted',
      evidence: 'documented',
      detail: 'Snag shows no phone in any documented read.',
    };
  },
};

function refused(response: Response, error: { readonly message?: string } | undefined): Refused {
  switch (response.status) {
    case 400:
      // No page says how Snag words an unknown user; the emulator's words are ours, and close to what such services say.
      return /user not found/i.test(error?.message ?? '')
        ? { code: 'target/subject-not-found', detail: 'Snag has no such user.', pointer: '/subject' }
        : { code: 'input/rejected-by-provider', detail: 'Snag rejects the request: check that the ids are UUIDs.', pointer: '/subject' };
    case 403:
      return { code: 'auth/connection-credentials', detail: "Check the connection's credentials in phonegate.yaml." };
    case 429:
      return { code: 'limit/rate', detail: 'Snag limits the rate of requests.', ...retryAfter(response) };
    default:
      // A failure: whatever else the contract does not foresee has been turned away before it came here.
      return {
        code: 'upstream/failed',
        detail: 'Snag failed. Whether the phone was disconnected is not known.',
        outcome: { status: 'indeterminate', effects: [] },
      };
  }
}
