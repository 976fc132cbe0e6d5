import type { components } from '../../../generated/providers/monocloud.ts';
import { http } from '../../node-http.ts';
import type { NativeReply, Refusal } from '../provider.ts';

type Schemas = components['schemas'];

/** MonoCloud's problem types are these pages, with a fragment on the two kinds of 422 (official management SDK, core models). */
const typeBase = 'https://httpstatuses.io/';

/** A problem of MonoCloud's as its SDK reads it: the class comes from `status`, the message from `title`. */
export function problem<Status extends number>(status: Status): { readonly status: Status; readonly body: Schemas['ProblemDetails'] } {
  return { status, body: { type: `${typeBase}${status}`, title: http.STATUS_CODES[status] ?? 'Error', status } };
}

/** The 422 that says what is wrong by the name of the field. */
export function keyValidationProblem(errors: Record<string, string[]>): {
  readonly status: 422;
  readonly body: Schemas['KeyValidationProblem'];
} {
  return {
    status: 422,
    body: { type: 'https://httpstatuses.io/422#validation-error', title: 'Unprocessable Entity', status: 422, errors },
  };
}

/** The 422 that names a broken rule about identities; its codes for phones are our choice, because none are published. */
export function identityValidationProblem(
  code: string,
  description: string,
): {
  readonly status: 422;
  readonly body: Schemas['IdentityValidationProblem'];
} {
  return {
    status: 422,
    body: {
      type: 'https://httpstatuses.io/422#identity-validation-error',
      title: 'Unprocessable Entity',
      status: 422,
      errors: [{ code, description }],
    },
  };
}

/**
 * Words the gateway's own refusals as MonoCloud does. Always `application/problem+json` without a charset: with one, the older
 * official client (0.2.2, observed) no longer recognises a 422 and drops its errors.
 */
export function refuse(refusal: Refusal): NativeReply {
  return { ...worded(refusal), mediaType: 'application/problem+json' };
}

function worded(refusal: Refusal): NativeReply {
  switch (refusal.reason) {
    case 'credentials':
      return hinted(refusal.verdict === 'forbidden' ? 403 : 401, refusal.hint);
    case 'invalid':
      return keyValidationProblem(byField(refusal.issues));
    case 'malformed':
      return problem(400);
    case 'media-type':
      return problem(415);
    case 'too-large':
      return problem(413);
    case 'unknown-path':
      return hinted(404, refusal.hint);
    case 'method':
      return problem(405);
    case 'failure':
      return refusal.status === 422 ? keyValidationProblem({}) : problem(refusal.status);
  }
}

function hinted(status: number, hint: string | undefined): NativeReply {
  const { body } = problem(status);
  // JSON leaves out a detail that is undefined.
  return { status, body: { ...body, detail: hint } };
}

function byField(issues: Extract<Refusal, { reason: 'invalid' }>['issues']): Record<string, string[]> {
  // One issue a place, and no request of MonoCloud's nests: a pointer is a slash and the name of a field.
  return Object.fromEntries(issues.map(({ pointer, expected }) => [pointer.slice(1), [expected]]));
}
