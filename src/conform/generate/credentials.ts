import type { Contract, Operation } from '../../contract/contract.ts';
import type { Draft } from './draft.ts';

/** Where a security scheme's credential stands in a request. */
interface Spot {
  readonly in: 'header' | 'query' | 'cookie';
  /** A header's in lower case. */
  readonly name: string;
}

/** The spots of an operation's credentials, by scheme. */
export function spotsOf({ document }: Contract, { security }: Operation): ReadonlyMap<string, Spot> {
  const schemes = document.components?.securitySchemes ?? {};
  const named = new Set(security.flatMap((requirement) => Object.keys(requirement)));
  return new Map(
    [...named].flatMap((name): [string, Spot][] => {
      const scheme = schemes[name];
      if (scheme === undefined) return [];
      if (scheme.type !== 'apiKey') return [[name, { in: 'header', name: 'authorization' }]];
      const place = scheme.in === 'query' || scheme.in === 'cookie' ? scheme.in : 'header';
      return [[name, { in: place, name: place === 'header' ? (scheme.name ?? '').toLowerCase() : (scheme.name ?? '') }]];
    }),
  );
}

/** The schemes without whose credential the request would satisfy none of the operation's requirements, but does now. */
export function neededSchemes(contract: Contract, operation: Operation, draft: Draft): string[] {
  const spots = spotsOf(contract, operation);
  const present = [...spots].filter(([, spot]) => held(draft, spot) !== undefined).map(([name]) => name);
  const satisfied = (schemes: readonly string[]): boolean =>
    operation.security.some((requirement) => Object.keys(requirement).every((name) => schemes.includes(name)));
  if (operation.security.length === 0 || !satisfied(present)) return [];
  return present.filter((name) => !satisfied(present.filter((other) => other !== name)));
}

/** The draft with another credential, or with none. */
export function withCredential(draft: Draft, spot: Spot, value: string | undefined): Draft {
  if (spot.in === 'query') {
    const others = draft.query.filter(([name]) => name !== spot.name);
    return { ...draft, query: value === undefined ? others : [...others, [spot.name, value]] };
  }
  const name = spot.in === 'cookie' ? 'cookie' : spot.name;
  const { [name]: current, ...headers } = draft.headers;
  if (value === undefined) return { ...draft, headers };
  const word = spot.in === 'header' ? /^(\S+) \S/.exec(current ?? '')?.[1] : undefined;
  return { ...draft, headers: { ...headers, [name]: spot.in === 'cookie' ? `${spot.name}=${value}` : word ? `${word} ${value}` : value } };
}

function held({ headers, query }: Draft, spot: Spot): string | undefined {
  if (spot.in === 'query') return query.find(([name]) => name === spot.name)?.[1];
  return spot.in === 'cookie' ? headers['cookie'] : headers[spot.name];
}
