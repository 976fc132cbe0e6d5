import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readFileSync, writeFileSync } from 'node:fs';
import { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type Case, readCases, titleOf } from '../../src/conform/cases.ts';
import { type CaseReply, judge } from '../../src/conform/replay.ts';
import type { SdkEvidence } from '../../src/conform/sdk-evidence.ts';
import type { Contract, Operation } from '../../src/contract/contract.ts';
import { loadContract } from '../../src/contract/load.ts';
import { createOracle } from '../../src/contract/oracle.ts';
import { specsFolder } from '../../src/contract/source.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { root } from '../processes.ts';

const file = join(specsFolder, 'sdk-evidence.json');
const channel = 'http.server.request.start';

/** One answer that an SDK was given. */
interface Given {
  readonly operation: Operation;
  readonly headers: IncomingMessage['headers'];
  readonly reply: CaseReply;
}

/**
 * Watches what the gateway of this process answers to anything but `fetch` as Node has it, which is the suites' own. The function that it
 * gives adds the test, to stand last in a file, that what the matrix says of the SDK is what happened: neither more nor less. With
 * PHONEGATE_WRITE_EVIDENCE set it writes that down instead.
 */
export async function watchSdk(connection: ProviderId, sdk: string): Promise<() => void> {
  const contract = await loadContract(connection);
  const given: Given[] = [];
  const watch = (message: unknown): void => {
    if (typeof message !== 'object' || message === null || !('request' in message) || !('response' in message)) return;
    const { request, response } = message;
    if (request instanceof IncomingMessage && response instanceof ServerResponse) note(contract, connection, request, response, given);
  };
  subscribe(channel, watch);
  afterAll(() => {
    unsubscribe(channel, watch);
  });
  return () => {
    it(`${sdk} was given the answers that specs/sdk-evidence.json lists`, () => {
      const answers = answersOf(contract, connection, given);
      const name = `${sdk}@${JSON.parse(readFileSync(join(root, 'node_modules', sdk, 'package.json'), 'utf8')).version}`;
      const all: Record<string, SdkEvidence[]> = JSON.parse(readFileSync(file, 'utf8'));
      if (process.env['PHONEGATE_WRITE_EVIDENCE'] !== undefined) {
        all[connection] = [{ sdk: name, answers }];
        writeFileSync(file, `${JSON.stringify(all, null, 2)}\n`);
      }
      expect(all[connection]).toEqual([{ sdk: name, answers }]);
    });
  };
}

function note(contract: Contract, connection: string, request: IncomingMessage, response: ServerResponse, given: Given[]): void {
  const prefix = `/native/${connection}`;
  if (!request.url?.startsWith(`${prefix}/`) || request.headers['user-agent'] === 'node') return;
  const route = contract.route(request.method ?? '', request.url.slice(prefix.length).replace(/\?.*$/, ''));
  if (route === undefined || 'allow' in route) return;
  const { operation } = route;
  const { headers } = request;
  // The gateway writes each answer in one piece.
  const { writeHead, end } = response;
  let sent: Record<string, string> = {};
  Object.assign(response, {
    writeHead: (status: number, own: string[]) => {
      // Names and values in turn.
      sent = Object.fromEntries(own.flatMap((name, index) => (index % 2 === 0 ? [[name, own[index + 1] ?? '']] : [])));
      return writeHead.call(response, status, own);
    },
    end: (bytes?: string | Buffer) => {
      given.push({
        operation,
        headers,
        reply: { status: response.statusCode, headers: sent, text: bytes?.toString() ?? '', isUtf8: true },
      });
      return end.call(response, bytes, 'utf8');
    },
  });
}

/** The documented answers among those given, as titles of cases. */
function answersOf(contract: Contract, connection: ProviderId, given: readonly Given[]): string[] {
  const oracle = createOracle(contract.document);
  const matches = (one: Case): boolean =>
    given.some(
      ({ operation, headers, reply }) =>
        operation === one.operation && hasCredentials(connection, one, headers) && judge(one, reply, oracle).length === 0,
    );
  return readCases(contract).filter(matches).map(titleOf);
}

/** Whether the request had the credentials that the case is about: there or not, and the valid ones or not. */
function hasCredentials(connection: ProviderId, { given }: Case, headers: IncomingMessage['headers']): boolean {
  const { valid = {}, [given.credentials ?? 'valid']: meant = {} }: Readonly<Record<string, Readonly<Record<string, string>>>> =
    providers[connection].exampleHeaders;
  return Object.keys(valid).every((name) => {
    const [sent, wanted] = [headers[name.toLowerCase()], meant[name]];
    if (wanted === undefined || sent === undefined) return wanted === sent || given.credentials === undefined;
    return given.credentials === undefined || (wanted === valid[name]) === (sent === valid[name]);
  });
}
