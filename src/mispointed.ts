import type { Connection } from './connection.ts';
import type { Exchange } from './exchange.ts';

/** What a client that missed every documented path should change; `undefined` when nothing is plain. */
export function explainPath(connection: Connection, others: Iterable<Connection>, { path }: Exchange): string | undefined {
  const base = `/native/${connection.id}`;
  const isServed = (candidate: string): boolean => connection.contract.route('GET', candidate) !== undefined;
  if (path.endsWith('/') && isServed(path.slice(0, -1))) return 'Drop the trailing slash.';
  if (path.includes('//') && isServed(path.replaceAll(/\/+/g, '/'))) {
    return `The path has a slash too many: the base URL should end in ${base}, without a slash.`;
  }
  const segments = path.split('/').filter((segment) => segment !== '');
  for (let start = 1; start < segments.length; start += 1) {
    if (isServed(`/${segments.slice(start).join('/')}`)) {
      return `The path has /${segments.slice(0, start).join('/')} too many: the base URL should end in ${base}.`;
    }
  }
  const missing = missingPrefix(connection, path.split('/').slice(1));
  if (missing !== undefined) return `The path lacks ${missing}: the base URL should end in ${base} and the path be ${missing}${path}.`;
  const meant = [...others].filter(({ contract }) => contract.route('GET', path) !== undefined);
  if (meant.length === 0) return undefined;
  const served = meant.map(({ id }) => `/native/${id}`).join(' or ');
  return `This is ${connection.provider.about.title}; the path is one of ${titles(meant)}, served under ${served}.`;
}

/** The beginning that a documented path has and this one lacks; some word of the two must be the same, not only what fills a parameter. */
function missingPrefix({ contract }: Connection, segments: readonly string[]): string | undefined {
  for (const { path } of contract.operations.values()) {
    const documented = path.split('/').slice(1);
    const head = documented.slice(0, -segments.length);
    const tail = documented.slice(head.length);
    const fits = tail.every((word, at) => word === segments[at] || (word.startsWith('{') && segments[at] !== ''));
    if (head.length > 0 && fits && tail.some((word, at) => word === segments[at]) && !head.some((word) => word.startsWith('{'))) {
      return `/${head.join('/')}`;
    }
  }
  return undefined;
}

/** What a client whose credentials are missing should change, when it sent those of another provider. */
export function explainCredentials(
  connection: Connection,
  others: Iterable<Connection>,
  scheme: string,
  { headers }: Exchange,
): string | undefined {
  const own = credentialHeaders(connection);
  const isSent = (name: string): boolean => headers[name.toLowerCase()] !== undefined;
  const blamed = connection.contract.document.components?.securitySchemes?.[scheme]?.name;
  const wanted = [blamed, ...own].find((name) => name !== undefined && !isSent(name));
  if (wanted === undefined) return undefined;
  const isForeign = (name: string): boolean => isSent(name) && !isGeneral(name) && !own.some((known) => sameHeader(known, name));
  const meant = [...others].filter((other) => credentialHeaders(other).some(isForeign));
  const foreign = meant.flatMap(credentialHeaders).find(isForeign);
  if (foreign !== undefined) {
    return `The request carries ${foreign}, which is a header of ${titles(meant)}; ${connection.provider.about.title} wants ${wanted}.`;
  }
  const isMisplaced = wanted === blamed && isSent('authorization') && !own.some(isGeneral);
  return isMisplaced ? `Send the credential in ${wanted}, not in Authorization.` : undefined;
}

function credentialHeaders({ contract }: Connection): string[] {
  return Object.values(contract.document.components?.securitySchemes ?? {}).flatMap(({ name }) => name ?? []);
}

/** Every API has a use for this one, so it tells none from another. */
function isGeneral(name: string): boolean {
  return sameHeader(name, 'authorization');
}

function sameHeader(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function titles(connections: readonly Connection[]): string {
  return [...new Set(connections.map(({ provider }) => provider.about.title))].join(' or ');
}
