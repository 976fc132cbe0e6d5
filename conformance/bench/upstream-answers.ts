import { createContract } from '../../src/contract/contract.ts';
import { isRecord, resolve } from '../../src/contract/document.ts';
import { readDocument } from '../../src/contract/read.ts';
import type { Answer } from './documents.ts';
import { disconnect, type Request } from './requests.ts';

/** The sizes of answers that are compared. */
export const sizes = [
  { name: '1 kB', bytes: 1_000 },
  { name: '10 kB', bytes: 10_000 },
  { name: '100 kB', bytes: 100_000 },
  { name: '1 MB', bytes: 1_000_000 },
] as const;

const nativePrefix = '/native/snag';
const disconnectPath = disconnect.path.slice(nativePrefix.length);

/** What the upstream answers: Snag's documented operation, and a page of badges of each size, found by the cursor in the query. */
export function upstreamAnswers(): Answer[] {
  const disconnected = {
    id: 'disconnectPhone',
    route: disconnectPath,
    url: disconnectPath,
    answer: { data: { message: 'Phone disconnected.' } },
  };
  return [disconnected, ...sizes.map(({ bytes }) => ({ id: 'listBadges', route: '', url: badgesPath(bytes), answer: badgesOf(bytes) }))];
}

/** A request for a page of that size, below the prefix where a gateway has one. */
export function badgesRequest(bytes: number, prefix = ''): Request {
  return { method: 'GET', path: prefix + badgesPath(bytes), headers: { 'x-api-key': 'demo-snag-key' } };
}

/** The documented operation, below another prefix. */
export function disconnectBelow(prefix: string): Request {
  return { ...disconnect, path: prefix + disconnectPath };
}

/** A page with as many badges as make up that size, each the first documented one with an id of its own. */
export function badgesOf(bytes: number): unknown {
  const document = readDocument('snag');
  const examples = createContract('snag', document).operations.get('listBadges')?.responses.get(200)?.content?.[
    'application/json'
  ]?.examples;
  const [example] = Object.values(examples ?? {});
  const page = example && resolve(document, example).value;
  const badge = isRecord(page) && Array.isArray(page['data']) ? page['data'][0] : undefined;
  const length = JSON.stringify(badge).length + 1;
  const data = Array.from({ length: Math.max(1, Math.round(bytes / length)) }, (_, index) => ({ ...badge, id: uuid(index) }));
  return { data, hasNextPage: false };
}

function badgesPath(bytes: number): string {
  return `/api/loyalty/badges?startingAfter=${uuid(bytes)}`;
}

function uuid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
}
