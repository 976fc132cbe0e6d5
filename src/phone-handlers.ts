import type { Handlers } from './handler.ts';
import { listPhones, requestProof, revokePhone } from './phones.ts';
import type { Subject } from './providers/provider.ts';

/** Read, prove and revoke a subject's phone, by way of the connection's native face. */
export const phoneHandlers: Handlers<'listPhones' | 'revokePhone' | 'requestProof'> = {
  listPhones: (context, { path, query, headers }, exchange) => {
    const accessToken = headers['subject-access-token'];
    const subject: Subject = {
      ...(query.userId !== undefined && { userId: query.userId }),
      ...(accessToken !== undefined && { accessToken }),
    };
    return listPhones(context, path.connection, subject, exchange);
  },
  revokePhone: async (context, { path, body }, exchange) => {
    if (exchange.once === undefined) return revokePhone(context, path.connection, body, exchange);
    // What goes on about a key is loaded where there is one.
    const { revokePhoneOnce } = await import('./phones-once.ts');
    return revokePhoneOnce(context, path.connection, body, exchange, exchange.once);
  },
  requestProof: (context, { path, body }, exchange) => requestProof(context, path.connection, body, exchange),
};
