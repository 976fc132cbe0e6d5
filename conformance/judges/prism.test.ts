import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Case, readCases, titleOf } from '../../src/conform/cases.ts';
import { type Control, emulatorTarget, type Target, unifiedTarget } from '../../src/conform/target.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { loadContract } from '../../src/contract/load.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { freePort, type Running, start } from '../processes.ts';
import { startProxying } from '../proxying.ts';
import { send } from '../replay/run.ts';
import { readClaims } from './claims.ts';
import { type LineUp, startLineUp } from './line-up.ts';
import { sendCasesTo } from './traffic.ts';

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];
const connections = Object.fromEntries(ids.map((id) => [id, id]));

const claims = readClaims('Prism');

let folder: string;
let gateway: TestGateway;
let lineUp: LineUp;
let proxying: TestGateway;
let prism: Running;
let prismBeforeProxying: Running;
let prismBeforeLineUp: Running;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phonegate-prism-'));
  gateway = await startTestGateway();
  proxying = await startProxying(gateway.url);
  lineUp = await startLineUp(gateway, [...claims.keys()]);
  const document = join(folder, 'line-up.json');
  writeFileSync(document, JSON.stringify(lineUp.document));
  [prism, prismBeforeProxying, prismBeforeLineUp] = await Promise.all([
    startPrism('generated/openapi.json', gateway.url),
    startPrism('generated/openapi.json', proxying.url),
    startPrism(document, lineUp.url),
  ]);
}, 60_000);
afterAll(async () => {
  await Promise.all([prism.stop(), prismBeforeProxying.stop(), prismBeforeLineUp.stop()]);
  await lineUp.close();
  await proxying.close();
  await gateway.close();
  rmSync(folder, { recursive: true });
});

/** Prism's validation proxy in front of a server. */
async function startPrism(document: string, upstream: string): Promise<Running> {
  const port = String(await freePort());
  const args = ['node_modules/@stoplight/prism-cli/dist/index.js', 'proxy', document, upstream, '--errors', '--port', port];
  return start(args, /Prism is listening on (http\S+)/);
}

/** Prism, which we did not write, holds every request that is sound and every answer against the one document of both faces. */
function judgeByPrism(contract: Contract, where: string, getTarget: () => Target): void {
  describe(`Prism in front of ${where} sees no violation: ${contract.name}`, () => {
    for (const one of readCases(contract).filter(isSound)) {
      it(titleOf(one), async ({ skip }) => {
        if (one.status === 501) return skip("Prism answers an upstream's 501 with a mock (stoplightio/prism#1963).");
        if (one.mediaType === 'application/x-ndjson')
          return skip('Prism holds a body against its schema whole, and NDJSON fits it line by line.');
        const target = getTarget();
        const request = await target.prepare(one);
        if ('skip' in request) return skip(request.skip);
        const reply = await send(target.baseUrl, request);
        expect({ status: reply.status, violation: violationIn(reply.text) }).toEqual({ status: one.status, violation: undefined });
      });
    }
  });
}

const faces = [
  { where: 'the gateway', url: () => prism.url, isProxied: false },
  { where: 'a gateway that proxies to it', url: () => prismBeforeProxying.url, isProxied: true },
];
const control = (): Control => ({ gatewayUrl: gateway.url, connections });
for (const { where, url, isProxied } of faces) {
  for (const id of ids) judgeByPrism(await loadContract(id), where, () => emulatorTarget(id, id, `${url()}/native/${id}`, control()));
  judgeByPrism(await loadContract('unified'), where, () => unifiedTarget('unified', url(), control(), isProxied));
}

describe('Prism in front of the drifting servers', () => {
  it('sees what the table says, and nothing in the honest one', { timeout: 60_000 }, async () => {
    const replies = await sendCasesTo(gateway, lineUp, prismBeforeLineUp.url, isSound);
    const seen = lineUp.suspects.map(({ name, prefix }) => {
      const own = [...(replies.get(prefix)?.values() ?? [])];
      return [name, own.length > 0 && own.some(({ text }) => violationIn(text) !== undefined)];
    });
    expect(Object.fromEntries(seen)).toEqual({ ...Object.fromEntries(claims), undefined: false });
  });
});

/** Prism refuses a request that breaks the contract, or lacks a credential, before the gateway can. */
function isSound({ contract, given }: Case): boolean {
  const { valid = {}, [given.credentials ?? 'valid']: sent = {} } =
    Object.entries(providers).find(([id]) => id === contract.name)?.[1].exampleHeaders ?? {};
  const complete = Object.keys(valid).every((header) => header in sent);
  return complete && [given.body, given.text, given.query, given.path].every((part) => part === undefined);
}

/** Prism words what it sees as a problem whose type is a page of its own. */
function violationIn(text: string): string | undefined {
  return text.includes('https://stoplight.io/prism/errors') ? text.slice(0, 500) : undefined;
}
