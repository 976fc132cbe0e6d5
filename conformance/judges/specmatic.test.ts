import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createContract } from '../../src/contract/contract.ts';
import type { Document } from '../../src/contract/document.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { readClaims } from './claims.ts';
import { type LineUp, published, startLineUp } from './line-up.ts';
import { startArrangingFront } from './specmatic/arranging-front.ts';
import { judgeVerdicts } from './specmatic/excuses.ts';
import { judgedDocument } from './specmatic/judged-document.ts';
import { runSpecmatic, type Verdict, whyNoSpecmatic } from './specmatic/specmatic.ts';

/** The demo worlds' own, by security scheme of the published contract. */
const keys = {
  'snag.apiKey': 'demo-snag-key',
  'monocloud.apiKey': 'demo-monocloud-key',
  'authing.appId': 'demo-authing-app',
  'authing.userToken': 'demo-authing-token',
  'genauth.appId': 'demo-genauth-app',
  'genauth.appIdAlias': 'demo-genauth-app',
  'genauth.userToken': 'demo-genauth-token',
};

const why = whyNoSpecmatic();
if (why !== undefined) process.stderr.write(`${why}\n`);
const claims = readClaims('Specmatic');

let gateway: TestGateway;
let lineUp: LineUp;
beforeAll(async () => {
  gateway = await startTestGateway();
  lineUp = await startLineUp(gateway, [...claims.keys()]);
});
afterAll(async () => {
  await lineUp.close();
  await gateway.close();
});

it('Specmatic, which reads everything as JSON and signs nothing, leaves out what is not JSON, and signals', () => {
  const { leftOut } = judgedDocument(createContract('published', published));
  expect(leftOut).toEqual([
    'importRevocation',
    'streamRevocationEvents',
    'getReceipt',
    'receiveSecurityEvent',
    'receiveCamaraEvent',
    'exportAudit',
  ]);
});

describe.skipIf(why !== undefined)('Specmatic', () => {
  it('finds nothing in the gateway that no excuse explains, and every excuse explains something', { timeout: 120_000 }, async () => {
    const verdicts = await judge(published, gateway.url);
    expect(judgeVerdicts(verdicts)).toEqual({ failures: [], unused: [] });
    const negatives = verdicts
      .filter(({ test }) => test.startsWith('-ve'))
      .map(({ test }) => /Scenario: \S+ (?:\/native)?\/([^/]+)/.exec(test)?.[1]);
    expect([...new Set(negatives)].sort()).toEqual(['_emulator', 'authing', 'genauth', 'monocloud', 'snag', 'v1']);
  });

  it('sees in the drifting servers what the table says, and nothing in the honest one', { timeout: 120_000 }, async () => {
    const verdicts = await judge(lineUp.document, lineUp.url);
    const seen = lineUp.suspects.map(({ name, prefix }) => {
      const own = verdicts.filter(({ test }) => test.includes(` ${prefix}/`));
      return [name, own.length > 0 && judgeVerdicts(own, prefix).failures.length > 0];
    });
    expect(Object.fromEntries(seen)).toEqual({ ...Object.fromEntries(claims), undefined: false });
  });
});

async function judge(document: Document, upstream: string): Promise<Verdict[]> {
  const contract = createContract('judged', document);
  const judged = judgedDocument(contract);
  const front = await startArrangingFront(gateway, upstream, contract, judged.successes);
  try {
    return await runSpecmatic(judged.document, front.url, keys);
  } finally {
    await front.close();
  }
}
