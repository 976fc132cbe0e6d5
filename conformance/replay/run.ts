import supertest, { type Response } from 'supertest';
import { describe, expect, it } from 'vitest';
import { type CaseRequest, readCases, titleOf } from '../../src/conform/cases.ts';
import { type CaseReply, judge } from '../../src/conform/replay.ts';
import type { Target } from '../../src/conform/target.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { createOracle } from '../../src/contract/oracle.ts';

const verbs = { GET: 'get', POST: 'post', PUT: 'put', DELETE: 'delete', PATCH: 'patch' } as const;

/** Sends by supertest, which neither follows redirects nor throws on a failing status. */
export async function send(baseUrl: string, { method, target, headers, body }: CaseRequest): Promise<CaseReply> {
  const verb = Object.entries(verbs).find(([known]) => known === method)?.[1] ?? 'get';
  const request = supertest(baseUrl)[verb](target).set(headers).buffer(true).parse(readText);
  const reply = await (body === undefined ? request : request.send(body));
  const text: unknown = reply.body;
  return { status: reply.status, contentType: reply.headers['content-type'], text: typeof text === 'string' ? text : '' };
}

/** superagent's parser: the body as text, whatever its media type. */
function readText(reply: Response, done: (error: Error | null, text: string) => void): void {
  let text = '';
  reply.on('data', (chunk: Buffer) => {
    text += chunk.toString();
  });
  reply.on('end', () => done(null, text));
}

/** One test for each documented answer of a contract. */
export function replay(contract: Contract, getTarget: () => Target, name: string): void {
  const oracle = createOracle(contract.document);
  describe(name, () => {
    for (const one of readCases(contract)) {
      it(titleOf(one), async ({ skip }) => {
        const target = getTarget();
        const request = await target.prepare(one);
        if ('skip' in request) return skip(request.skip);
        expect(judge(one, await send(target.baseUrl, request), oracle, target.exact)).toEqual([]);
      });
    }
  });
}
