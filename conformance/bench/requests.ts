import { isDeepStrictEqual } from 'node:util';

/** A request of the benchmark. */
export interface Request {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** The answer that a request must get. `mask` lets a part differ from answer to answer, such as a time stamp. */
export interface Expected {
  readonly status: number;
  readonly fits: (body: unknown) => boolean;
  readonly mask?: RegExp;
}

const json = { 'content-type': 'application/json' };
const snag = { 'x-api-key': 'demo-snag-key' };
const monocloud = { 'x-api-key': 'demo-monocloud-key' };
const userId = '123e4567-e89b-12d3-a456-426614174001';
const monocloudUser = '/native/monocloud/api/users/UOtBaOybB6dTpIJNrnkRw';

/** Snag's documented operation: a small body, a small answer. It answers the same whether or not a phone was connected. */
export const disconnect: Request = {
  method: 'POST',
  path: '/native/snag/api/phone_verifications/disconnect',
  headers: { ...snag, ...json },
  body: JSON.stringify({ userId }),
};

export const disconnected: Expected = {
  status: 200,
  fits: (body) => isDeepStrictEqual(body, { data: { message: 'Phone disconnected.' } }),
};

/** MonoCloud's documented operation: no body, and the whole user, about 2 kB, as the answer. */
export const unverify: Request = {
  method: 'POST',
  path: `${monocloudUser}/phones/ab66b6a2-df6b-4f9d-9eb2-5a7142984e70/unverify`,
  headers: monocloud,
};

/** A read of the same user. */
export const findUser: Request = { method: 'GET', path: monocloudUser, headers: monocloud };

export const badBody: Request = { ...disconnect, body: JSON.stringify({ userId: 5 }) };

export const badKey: Request = { ...disconnect, headers: { ...json, 'x-api-key': 'no-such-key' } };

/** The key left out: for contenders that only look whether there is one. */
export const noKey: Request = { ...disconnect, headers: json };

/** The unified operation on the same user; it acts each time, with one native call. */
export const revokeSnag: Request = {
  method: 'POST',
  path: '/v1/connections/snag/phones/revoke',
  headers: json,
  body: JSON.stringify({ subject: { userId }, phone: 'sole', reason: 'number_recycled' }),
};

/** The unified operation on a phone that is unverified already: one native read, and nothing to do. */
export const revokeMonocloud: Request = {
  method: 'POST',
  path: '/v1/connections/monocloud/phones/revoke',
  headers: json,
  body: JSON.stringify({ subject: { userId: 'UOtBaOybB6dTpIJNrnkRw' }, phone: 'sole', reason: 'sim_swap' }),
};

/** A request as it goes over the wire. */
export function toWire({ method, path, headers, body }: Request, port: number): Buffer {
  const length = body === undefined ? (method === 'POST' ? { 'content-length': 0 } : {}) : { 'content-length': Buffer.byteLength(body) };
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers, ...length }).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, '', body ?? ''].join('\r\n'));
}
