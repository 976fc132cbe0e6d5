import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { rulePage } from './conform/rules.ts';
import type { WireReply } from './exchange.ts';
import { kinds } from './problems.ts';

/** The file of the one document of both faces. */
export const openApiFile = fileURLToPath(import.meta.resolve('#generated/openapi.json'));

/** What is served beside the faces, for people and tools: the one document of both, and a page about each problem and each rule of `conform`. */
export async function pageAt(path: string): Promise<WireReply | undefined> {
  if (path === '/openapi.json') return { status: 200, headers: { 'content-type': 'application/json' }, body: await readFile(openApiFile) };
  if (path.startsWith('/rules/')) {
    const page = rulePage(path.slice('/rules/'.length));
    return page === undefined ? undefined : { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: page };
  }
  if (!path.startsWith('/problems/')) return undefined;
  const kind = Object.entries(kinds).find(([code]) => path === `/problems/${code}`);
  if (kind === undefined) return undefined;
  const [code, { status, title, fault, retryable, advice }] = kind;
  const lines = [
    title,
    '',
    `code       ${code}`,
    `status     ${status}`,
    `fault      ${fault}`,
    `retryable  ${retryable ? 'yes' : 'no'}`,
    '',
    advice,
    '',
  ];
  return { status: 200, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: lines.join('\n') };
}
