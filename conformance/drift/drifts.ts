import type { RuleName } from '../../src/conform/rules.ts';
import { change, type Drift, type Passing, type Seen } from './server.ts';

const unverify = { provider: 'monocloud', operationId: 'markPhoneAsUnverified' } as const;
const add = { provider: 'monocloud', operationId: 'addPhone' } as const;
const disconnect = { provider: 'snag', operationId: 'disconnectPhone' } as const;
const badges = { provider: 'snag', operationId: 'listBadges' } as const;
const unbind = { provider: 'authing', operationId: 'unbindPhone' } as const;

const unverified = 'markPhoneAsUnverified 200 unverified';
const disconnected = 'disconnectPhone 200 disconnected';
const userPath = '/native/monocloud/api/users/UOtBaOybB6dTpIJNrnkRw/phones';
const key = { 'x-api-key': 'demo-monocloud-key' };
const done = { status: 200, contentType: 'application/json', body: { data: { message: 'Phone disconnected.' } } } as const;

/** What a provider's own drift is to be reported as. */
function seenBy(title: string, rule: RuleName, pointer = ''): { readonly seenBy: Seen } {
  return { seenBy: { title, rule, pointer, blame: 'provider' } };
}

/** Changes one place of a successful answer. */
function place(path: readonly string[], value: unknown): Pick<Drift, 'reply'> {
  return { reply: (passing) => (passing.status < 300 ? { ...passing, body: change(passing.body, path, value) } : passing) };
}

/** Changes the bytes of a successful answer. */
function bytes(edit: (text: string) => string | Buffer): Pick<Drift, 'reply'> {
  return {
    reply: (passing) => (passing.status < 300 ? { ...passing, bytes: Buffer.from(edit(JSON.stringify(passing.body))) } : passing),
  };
}

/** Changes an answer of one status. */
function on(status: number, edit: Partial<Passing>): Pick<Drift, 'reply'> {
  return { reply: (passing) => (passing.status === status ? { ...passing, ...edit } : passing) };
}

/** What has been seen to go wrong between a document and its server, one kind each. */
export const drifts: Readonly<Record<string, Drift>> = {
  'a value of the wrong type': {
    ...unverify,
    ...seenBy(unverified, 'wrong-type', '/phone_numbers/0/verified'),
    ...place(['phone_numbers', '0', 'verified'], 'no'),
  },
  'a null where there is none': {
    ...unverify,
    ...seenBy(unverified, 'null-value', '/phone_numbers/0/phone'),
    ...place(['phone_numbers', '0', 'phone'], null),
  },
  'a missing required property': { ...disconnect, ...seenBy(disconnected, 'missing-property', '/data'), ...place(['data'], {}) },
  'a missing optional property': {
    ...unverify,
    ...seenBy(unverified, 'missing-property', '/last_known_city'),
    ...place(['last_known_city'], undefined),
  },
  'an extra property': {
    ...disconnect,
    ...seenBy(disconnected, 'extra-property', '/data/phoneNumber'),
    ...place(['data', 'phoneNumber'], '+441514960453'),
  },
  'a value that no enumeration has': {
    ...badges,
    ...seenBy('listBadges 200 badgesOfUser', 'unknown-enum-value', '/data/0/loyaltyBadgeUsers/0/status'),
    ...place(['data', '0', 'loyaltyBadgeUsers', '0', 'status'], 'suspended'),
  },
  'a string of the wrong format': {
    ...badges,
    ...seenBy('listBadges 200 badgesOfUser', 'wrong-format', '/data/0/createdAt'),
    ...place(['data', '0', 'createdAt'], 'last Tuesday'),
  },
  'an effect that does not happen': {
    ...unverify,
    ...seenBy(unverified, 'example-value', '/phone_numbers/0/verified'),
    ...place(['phone_numbers', '0', 'verified'], true),
  },
  'another status': {
    ...disconnect,
    ...seenBy('disconnectPhone 403 wrongKey', 'undocumented-status'),
    ...on(403, { status: 401 }),
  },
  'a status that is documented for something else': {
    ...unverify,
    ...seenBy('markPhoneAsUnverified 404 unknownPhone', 'wrong-status'),
    ...on(404, { status: 403 }),
  },
  'a failure of the server': {
    ...unverify,
    ...seenBy(unverified, 'server-error'),
    ...on(200, { status: 503, contentType: 'text/html', bytes: Buffer.from('<h1>Service Unavailable</h1>') }),
  },
  'a redirect': {
    ...disconnect,
    ...seenBy(disconnected, 'redirect'),
    ...on(200, { status: 302, contentType: '', body: undefined, headers: { location: '/login' } }),
  },
  'another media type': { ...disconnect, ...seenBy(disconnected, 'media-type'), ...on(200, { contentType: 'text/plain' }) },
  'a missing Content-Type header': { ...disconnect, ...seenBy(disconnected, 'media-type'), ...on(200, { contentType: '' }) },
  'a charset on problem+json': {
    ...unverify,
    ...seenBy('markPhoneAsUnverified 404 unknownPhone', 'charset'),
    ...on(404, { contentType: 'application/problem+json; charset=utf-8' }),
  },
  'a wrong charset': {
    ...disconnect,
    ...seenBy(disconnected, 'charset'),
    ...on(200, { contentType: 'application/json; charset=iso-8859-1' }),
  },
  'bytes that are no UTF-8': {
    ...disconnect,
    ...seenBy(disconnected, 'encoding'),
    ...bytes((text) => Buffer.from(text.replace('.', '\u00e9'), 'latin1')),
  },
  'an empty body': { ...disconnect, ...seenBy(disconnected, 'empty-body'), ...bytes(() => '') },
  'a page of HTML': { ...disconnect, ...seenBy(disconnected, 'not-json'), ...bytes(() => '<!doctype html><title>Welcome</title>') },
  'a truncated body': { ...disconnect, ...seenBy(disconnected, 'not-json'), ...bytes((text) => text.slice(0, -2)) },
  'a body that is sent twice': { ...disconnect, ...seenBy(disconnected, 'not-json'), ...bytes((text) => text + text) },
  'a connection that is cut within the body': { ...disconnect, ...seenBy(disconnected, 'cut-short'), ...on(200, { cut: 'within' }) },
  'a connection that is cut before the answer': { ...disconnect, ...seenBy(disconnected, 'no-answer'), ...on(200, { cut: 'before' }) },
  'another shape of error': {
    ...unverify,
    ...seenBy('markPhoneAsUnverified 404 unknownUser', 'missing-property'),
    ...on(404, { body: { error: 'not found' } }),
  },
  'a bad key that is accepted': {
    ...disconnect,
    ...seenBy('disconnectPhone 403 wrongKey', 'accepted-bad-credentials'),
    request: (headers) => ({ ...headers, 'x-api-key': 'demo-snag-key' }),
  },
  'a bad body that is accepted': {
    ...disconnect,
    ...seenBy('disconnectPhone 400 malformedUserId', 'accepted-bad-request'),
    ...on(400, done),
  },
  'a refusal inside HTTP 200 that moved to the HTTP status': {
    ...unbind,
    ...seenBy('unbindPhone 200 lastLoginMethod', 'undocumented-status'),
    reply: (passing) => {
      const failed = JSON.stringify(passing.body).includes('1320005');
      return failed ? { ...passing, status: 422 } : passing;
    },
  },
  'a refusal that became a success': {
    ...unbind,
    ...seenBy('unbindPhone 200 wrongCode', 'accepted-bad-request', '/statusCode'),
    reply: (passing) => ({
      ...passing,
      body: { statusCode: 200, message: 'Operation successful', requestId: '934108e5-9fbf-4d24-8da1-c330328abd6c' },
    }),
  },
  'a token that nobody checks': {
    ...unbind,
    ...seenBy('unbindPhone 200 notLoggedIn', 'accepted-bad-credentials', '/statusCode'),
    reply: (passing) => ({
      ...passing,
      body: { statusCode: 200, message: 'Operation successful', requestId: '934108e5-9fbf-4d24-8da1-c330328abd6c' },
    }),
  },
  'an effect that is claimed and not there': {
    ...disconnect,
    ...seenBy(disconnected, 'effect-missing', '/data/0/loyaltyBadgeUsers/0/status'),
    instead: done,
  },
  'an effect that happens twice': {
    ...add,
    ...seenBy('addPhone 200 added', 'effect-excess', '/phone_numbers/2'),
    also: {
      method: 'POST',
      path: userPath,
      headers: { ...key, 'content-type': 'application/json' },
      body: { phone_number: '+33612345678' },
    },
  },
  'a refusal that changes something': {
    ...unverify,
    ...seenBy('markPhoneAsUnverified 403 noPermission', 'effect-excess', '/phone_numbers/0/verified'),
    also: { method: 'POST', path: `${userPath}/ab66b6a2-df6b-4f9d-9eb2-5a7142984e70/unverify`, headers: key },
  },
};
