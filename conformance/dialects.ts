import { STATUS_CODES } from 'node:http';
import type { components } from '../src/client.ts';

export type ProviderId = components['schemas']['ProviderId'];

/** What a provider is asked in the tests of its edges, and how it words each refusal of a request that no operation sees. */
export interface Dialect {
  readonly headers: Readonly<Record<string, string>>;
  /** Of the right names, with values that nobody has. */
  readonly wrongHeaders: Readonly<Record<string, string>>;
  /** An operation with a required body, where there is one, that only POST reaches. */
  readonly path: string;
  unknownPath(hint?: string): Refusal;
  method(): Refusal;
  mediaType(held: string): Refusal;
  malformed(bytes: number): Refusal;
  tooLarge(): Refusal;
  noBody(): Refusal;
  notAnObject(): Refusal;
  badCredentials(): Refusal;
  noCredentials(hint?: string): Refusal;
}

/** As `shown` shows it. */
export interface Refusal {
  readonly status: number;
  readonly mediaType: string;
  readonly body: object;
}

export const dialects: Readonly<Record<ProviderId, Dialect>> = {
  snag: {
    headers: { 'x-api-key': 'demo-snag-key' },
    wrongHeaders: { 'x-api-key': 'nobodys-key' },
    path: '/api/phone_verifications/disconnect',
    unknownPath: (hint) => snag(404, hint),
    method: () => snag(405),
    mediaType: () => snagBody(),
    malformed: () => snagBody(),
    tooLarge: () => snag(413),
    noBody: () => snagBody(),
    notAnObject: () => snagBody(),
    badCredentials: () => json(403, { message: 'Forbidden, Could not validate api key' }),
    noCredentials: (hint) => json(403, { message: hinted('Forbidden, Could not validate api key', hint) }),
  },
  monocloud: {
    headers: { 'x-api-key': 'demo-monocloud-key' },
    wrongHeaders: { 'x-api-key': 'nobodys-key' },
    path: '/api/users/UOtBaOybB6dTpIJNrnkRw/phones',
    unknownPath: (hint) => monocloud(404, hint),
    method: () => monocloud(405),
    mediaType: () => monocloud(415),
    malformed: () => monocloud(400),
    tooLarge: () => monocloud(413),
    noBody: () => monocloudFields({ '': ['is required'] }),
    notAnObject: () => monocloudFields({ '': ['must be object'] }),
    badCredentials: () => monocloud(401),
    noCredentials: (hint) => monocloud(401, hint),
  },
  authing: authingV3('authing'),
  genauth: authingV3('genauth'),
};

export const providerIds: readonly ProviderId[] = ['authing', 'genauth', 'monocloud', 'snag'];

function authingV3(brand: 'authing' | 'genauth'): Dialect {
  const app = `x-${brand}-app-id`;
  return {
    headers: { [app]: `demo-${brand}-app`, authorization: `demo-${brand}-token` },
    wrongHeaders: { [app]: 'nobodys-app', authorization: `demo-${brand}-token` },
    path: '/api/v3/unbind-phone',
    unknownPath: (hint) => failure({ statusCode: 404, message: hinted('There is no such path.', hint, ' ') }),
    method: () => failure({ statusCode: 404, message: 'This path takes POST only.' }),
    mediaType: (held) => failure({ statusCode: 400, message: `content-type must be application/json, not ${held}.` }),
    malformed: (bytes) => failure({ statusCode: 400, message: `The body (${bytes} bytes of application/json) is not JSON.` }),
    tooLarge: () => failure({ statusCode: 413, message: 'The body must be at most 1048576 bytes.' }),
    noBody: () => failure({ statusCode: 400, message: 'body is required' }),
    notAnObject: () => failure({ statusCode: 400, message: 'body must be object' }),
    badCredentials: () => failure({ statusCode: 404, apiCode: 2011, message: 'The application does not exist.' }),
    noCredentials: (hint) => failure({ statusCode: 404, apiCode: 2011, message: hinted('The application does not exist.', hint, ' ') }),
  };
}

/** Whatever happened, HTTP says 200. */
function failure(body: object): Refusal {
  return json(200, body);
}

function snag(status: number, hint?: string): Refusal {
  return json(status, { message: hinted(STATUS_CODES[status] ?? '', hint) });
}

function snagBody(): Refusal {
  return json(400, { message: 'Request body is invalid' });
}

function monocloud(status: number, hint?: string): Refusal {
  const body = {
    type: `https://httpstatuses.io/${status}`,
    title: STATUS_CODES[status],
    status,
    ...(hint !== undefined && { detail: hint }),
  };
  return { status, mediaType: 'application/problem+json', body };
}

function monocloudFields(errors: object): Refusal {
  const body = { type: 'https://httpstatuses.io/422#validation-error', title: 'Unprocessable Entity', status: 422, errors };
  return { status: 422, mediaType: 'application/problem+json', body };
}

function json(status: number, body: object): Refusal {
  return { status, mediaType: 'application/json', body };
}

function hinted(message: string, hint: string | undefined, join = '. '): string {
  return hint === undefined ? message : message + join + hint;
}
