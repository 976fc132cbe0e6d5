import { type Document, isRecord } from '../contract/document.ts';

/**
 * What to try where every answer was 404 and the document says that its paths begin elsewhere than at the base URL; `undefined` where it
 * says no such thing.
 */
export function hintAtBase({ servers = [] }: Document, baseUrl: string): string | undefined {
  const { origin, pathname } = new URL(baseUrl);
  const bases = new Set(servers.flatMap((server) => pathOf(server, origin)));
  if (bases.has('') || bases.size === 0 || [...bases].some((path) => pathname.replace(/\/$/, '').endsWith(path))) return undefined;
  const paths = [...bases];
  return `Every documented request was answered 404. The paths begin at ${paths.join(' or ')} by the document's servers, which the base URL lacks; try --base-url ${origin}${paths[0]}`;
}

/** The path of a server, without a slash at its end; nothing where its URL is none. */
function pathOf({ url, variables }: Readonly<Record<string, unknown>>, origin: string): string[] {
  if (typeof url !== 'string') return [];
  const filled = url.replaceAll(/\{([^}]+)\}/g, (whole, name: string) => {
    const variable = isRecord(variables) ? variables[name] : undefined;
    return isRecord(variable) ? String(variable['default']) : whole;
  });
  return URL.canParse(filled, origin) ? [new URL(filled, origin).pathname.replace(/\/$/, '')] : [];
}
