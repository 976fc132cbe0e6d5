import type { Contract } from '../contract/contract.ts';
import { isRecord } from '../contract/document.ts';
import type { Case } from './cases.ts';
import type { Blame } from './finding.ts';
import { describeReply } from './mask.ts';
import type { CaseReply, Difference } from './replay.ts';
import type { Target } from './target.ts';

/** A difference with whose fault it is. */
export interface Blamed extends Difference {
  readonly blame: Blame;
}

/**
 * Says whose fault differences are. The gateway names faults itself, in problems that only it can have worded: its own are its own, the
 * provider's are the provider's, with the places that it saw. A sound request that it, or a mock server, turns away is the fault of whoever
 * read the contract wrongly. Refused credentials that somebody gave us are the client's. Otherwise whoever the contract binds has broken
 * it: on the unified face the gateway, on a native one the provider or its emulator.
 */
export function assignBlame(one: Case, reply: CaseReply, differences: readonly Difference[], target: Target): Blamed[] {
  const problem = gatewayProblem(reply);
  const areOurs = target.holdTo !== 'values' && one.status < 300 && problem === undefined;
  if (areOurs && (reply.status === 401 || reply.status === 403)) {
    return [{ ...whole(one, reply), rule: 'credentials-refused', blame: 'client' }];
  }
  if (differences.length === 0) return [];
  const bound = boundBy(one.contract);
  if (problem === undefined) {
    if (isMockRefusal(reply)) return [{ ...whole(one, reply), rule: 'request-refused', blame: 'provider' }];
    return differences.map((difference) => ({ ...difference, blame: bound }));
  }
  if (problem.fault === 'gateway') return [{ ...whole(one, reply), rule: 'gateway-failed', blame: 'gateway' }];
  if (problem.fault === 'provider') {
    const places = problem.places.map(({ pointer, expected, held }) => ({ pointer, expected, got: held }));
    const seen = places.length > 0 ? places : [whole(one, reply)];
    return seen.map((place) => ({ ...place, rule: 'upstream-violation', blame: 'provider' }));
  }
  // A problem that says `client` where none, or another one, is documented.
  if (bound === 'provider') return [{ ...whole(one, reply), rule: 'request-refused', blame: 'gateway' }];
  return differences.map((difference) => ({ ...difference, blame: bound }));
}

/** Who breaks a promise of this contract. */
export function boundBy({ name }: Contract): Blame {
  return name === 'unified' ? 'gateway' : 'provider';
}

function whole(one: Case, reply: CaseReply): Pick<Difference, 'pointer' | 'expected' | 'got'> {
  return { pointer: '', expected: String(one.status), got: describeReply(reply) };
}

interface GatewayProblem {
  readonly fault: string;
  readonly places: readonly { readonly pointer: string; readonly expected: string; readonly held: string }[];
}

/** What the gateway itself says. Its own words are problems of a type that no provider has, under an id that it gives to each request. */
export function gatewayProblem({ headers, text }: CaseReply): GatewayProblem | undefined {
  if (headers['phonegate-request-id'] === undefined || !headers['content-type']?.startsWith('application/problem+json')) return undefined;
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(body) || typeof body['fault'] !== 'string' || body['type'] !== `/problems/${body['code']}`) return undefined;
  const errors = Array.isArray(body['errors']) ? body['errors'].filter(isRecord) : [];
  const places = errors.map(({ pointer, expected, held }) => ({
    pointer: String(pointer),
    expected: String(expected),
    held: String(held),
  }));
  return { fault: body['fault'], places };
}

/** Prism words a refusal of its own as a problem whose type is a page about it. */
function isMockRefusal({ text }: CaseReply): boolean {
  return text.includes('https://stoplight.io/prism/errors#');
}
