import fc from 'fast-check';
import { isJson } from '../../contract/validator.ts';
import { neededSchemes, spotsOf, withCredential } from './credentials.ts';
import type { Draft } from './draft.ts';
import type { Scene } from './scene.ts';
import type { Plain } from './variations.ts';

/** What is wrong with a body before anybody looks at its schema. */
export function ofRawBody({ operation: { requestBody }, sound }: Scene): Plain[] {
  const type = sound.headers['content-type'];
  if (requestBody === undefined || sound.body === undefined || type === undefined) return [];
  const { 'content-type': _, ...bare } = sound.headers;
  const plain: Plain[] = [];
  const isMeant = (): boolean => true;
  if (requestBody.required === true) {
    // A server may leave alone a body that is not required, when it cannot tell what it is.
    const others = ['text/plain', 'application/xml', 'application/octet-stream', 'application/x-www-form-urlencoded'];
    const undocumented = others.filter((other) => !Object.keys(requestBody.content).some((known) => matches(known, other)));
    plain.push({
      name: 'missing-body',
      expects: 'refusal',
      isOne: true,
      drafts: fc.constant({ ...sound, headers: bare, body: undefined }),
      isMeant,
    });
    const drafts = fc.constantFrom(...undocumented).map((other): Draft => ({ ...sound, headers: { ...bare, 'content-type': other } }));
    if (undocumented.length > 0) plain.push({ name: 'wrong-media-type', expects: 'refusal', isOne: false, drafts });
  }
  if (isJson(type)) {
    const spelled = 'json' in sound.body ? JSON.stringify(sound.body.json) : sound.body.text;
    const cut = fc.integer({ min: 1, max: Math.max(1, spelled.length - 1) }).map((length) => spelled.slice(0, length));
    const broken = fc.oneof(fc.constantFrom('{', '[1,', '{"a":}', "{'a':1}", 'nonsense'), cut).filter((text) => !isParsable(text));
    const drafts = broken.map((text): Draft => ({ ...sound, body: { text } }));
    plain.push({ name: 'malformed-body', expects: 'refusal', isOne: false, drafts, isMeant });
  }
  return plain;
}

/** Each credential that the request needs, missing and wrong. */
export function ofCredentials({ contract, operation, sound }: Scene): Plain[] {
  const spots = spotsOf(contract, operation);
  return neededSchemes(contract, operation, sound).flatMap((scheme): Plain[] => {
    const spot = spots.get(scheme);
    if (spot === undefined) return [];
    const wrong = fc.stringMatching(/^[a-z0-9]{8,40}$/).map((value) => withCredential(sound, spot, `wrong-${value}`));
    return [
      {
        name: `missing-credential ${scheme}`,
        expects: 'refusal',
        isOne: true,
        drafts: fc.constant(withCredential(sound, spot, undefined)),
      },
      { name: `wrong-credential ${scheme}`, expects: 'refusal', isOne: false, drafts: wrong },
    ];
  });
}

/** The methods that the path does not have. HEAD and OPTIONS are left out: servers answer them for themselves. */
export function ofMethod({ contract, operation, sound }: Scene): Plain[] {
  const path = operation.path.replaceAll(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(sound.path[name] ?? ''));
  const { 'content-type': _, ...headers } = sound.headers;
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].flatMap((method): Plain[] => {
    const found = contract.route(method, path);
    if (found === undefined || !('allow' in found)) return [];
    const drafts = fc.constant<Draft>({ ...sound, method, headers, body: undefined });
    return [{ name: `wrong-method ${method}`, expects: 'refusal', isElsewhere: true, isOne: true, drafts }];
  });
}

function matches(documented: string, sent: string): boolean {
  const [range = ''] = documented.toLowerCase().split(';');
  return range === '*/*' || range === sent || (range.endsWith('/*') && sent.startsWith(range.slice(0, -1)));
}

function isParsable(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
