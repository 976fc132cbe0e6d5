import { change, type Drift } from './server.ts';

const unverify = { provider: 'monocloud', operationId: 'markPhoneAsUnverified' } as const;
const disconnect = { provider: 'snag', operationId: 'disconnectPhone' } as const;
const unbind = { provider: 'authing', operationId: 'unbindPhone' } as const;

/** What has been seen to go wrong between a document and its server, one kind each. */
export const drifts: Readonly<Record<string, Drift>> = {
  'a value of the wrong type': {
    ...unverify,
    seenBy: { title: 'markPhoneAsUnverified 200 unverified', check: 'schema /phone_numbers/0/verified' },
    reply: (passing) => ({ ...passing, body: change(passing.body, ['phone_numbers', '0', 'verified'], 'no') }),
  },
  'a missing required property': {
    ...disconnect,
    seenBy: { title: 'disconnectPhone 200 disconnected', check: 'schema /data' },
    reply: (passing) => ({ ...passing, body: { data: {} } }),
  },
  'an extra property': {
    ...disconnect,
    seenBy: { title: 'disconnectPhone 200 disconnected', check: 'body /data/phoneNumber' },
    reply: (passing) => ({ ...passing, body: change(passing.body, ['data', 'phoneNumber'], '+441514960453') }),
  },
  'another status': {
    ...disconnect,
    seenBy: { title: 'disconnectPhone 403 wrongKey', check: 'status ' },
    reply: (passing) => (passing.status === 403 ? { ...passing, status: 401 } : passing),
  },
  'another media type': {
    ...disconnect,
    seenBy: { title: 'disconnectPhone 200 disconnected', check: 'media-type ' },
    reply: (passing) => ({ ...passing, contentType: 'text/plain' }),
  },
  'a charset on problem+json': {
    ...unverify,
    seenBy: { title: 'markPhoneAsUnverified 404 unknownPhone', check: 'media-type ' },
    reply: (passing) =>
      passing.contentType === 'application/problem+json' ? { ...passing, contentType: `${passing.contentType}; charset=utf-8` } : passing,
  },
  'another shape of error': {
    ...unverify,
    seenBy: { title: 'markPhoneAsUnverified 404 unknownUser', check: 'schema ' },
    reply: (passing) => (passing.status === 404 ? { ...passing, body: { error: 'not found' } } : passing),
  },
  'a bad key that is accepted': {
    ...disconnect,
    seenBy: { title: 'disconnectPhone 403 wrongKey', check: 'status ' },
    request: (headers) => ({ ...headers, 'x-api-key': 'demo-snag-key' }),
  },
  'a bad body that is accepted': {
    ...disconnect,
    seenBy: { title: 'disconnectPhone 400 malformedUserId', check: 'status ' },
    reply: () => ({ status: 200, contentType: 'application/json', body: { data: { message: 'Phone disconnected.' } } }),
  },
  'a refusal inside HTTP 200 that moved to the HTTP status': {
    ...unbind,
    seenBy: { title: 'unbindPhone 200 lastLoginMethod', check: 'status ' },
    reply: (passing) => {
      const failed = JSON.stringify(passing.body).includes('1320005');
      return failed ? { ...passing, status: 422 } : passing;
    },
  },
  'a refusal that became a success': {
    ...unbind,
    seenBy: { title: 'unbindPhone 200 wrongCode', check: 'body /statusCode' },
    reply: (passing) => ({
      ...passing,
      body: { statusCode: 200, message: 'Operation successful', requestId: '934108e5-9fbf-4d24-8da1-c330328abd6c' },
    }),
  },
  'an effect that does not happen': {
    ...unverify,
    seenBy: { title: 'markPhoneAsUnverified 200 unverified', check: 'body /phone_numbers/0/verified' },
    reply: (passing) => ({ ...passing, body: change(passing.body, ['phone_numbers', '0', 'verified'], true) }),
  },
};
