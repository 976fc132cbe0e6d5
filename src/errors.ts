import type { components } from '../generated/unified.ts';
import { kinds } from './problems.ts';
import type { ProblemCode, Refused } from './providers/provider.ts';

type Problem = components['schemas']['Problem'];

/** What a problem adds to its code: what happened and what to do, and where. */
export interface ProblemDetails extends Omit<Refused, 'code'> {
  readonly errors?: Problem['errors'];
  /** The request may have reached the provider, so what it was to change may have changed. Not shown; the unified face words it. */
  readonly effectUnknown?: boolean;
}

/** Anything but a documented outcome. Its text goes to the client, so it holds no secret, no upstream text and no stack. */
export class GatewayError extends Error {
  override readonly name = 'GatewayError';
  readonly code: ProblemCode;
  readonly details: ProblemDetails;

  constructor(code: ProblemCode, details: ProblemDetails, cause?: unknown) {
    super(details.detail, { cause });
    this.code = code;
    this.details = details;
  }
}

/** The RFC 9457 problem of a code, with the status and headers to send it with. */
export function toProblem(
  code: ProblemCode,
  { retryAfterSeconds, errors, pointer, possible, outcome, detail, native = [] }: ProblemDetails,
): { readonly status: number; readonly body: Problem; readonly headers: Readonly<Record<string, string>> } {
  const { status, title, fault, retryable } = kinds[code];
  const at = pointer ?? errors?.[0]?.pointer;
  return {
    status,
    headers: retryAfterSeconds === undefined ? {} : { 'retry-after': String(retryAfterSeconds) },
    body: {
      type: `/problems/${code}`,
      title,
      status,
      code,
      fault,
      retryable,
      detail,
      ...(at === undefined ? {} : { pointer: at }),
      ...(errors && { errors: [...errors] }),
      ...(possible && { possible: [...possible] }),
      ...(outcome && { outcome }),
      native: [...native],
    },
  };
}
