import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { readClaims } from './claims.ts';
import { type LineUp, published, startLineUp } from './line-up.ts';
import { judgeTraffic, type Problem, respect } from './redocly.ts';
import { sendCases, sendCasesTo } from './traffic.ts';

const workflows = readdirSync('specs/workflows').map((name) => `specs/workflows/${name}`);
const told = readClaims('respect');
const drifting = readClaims('drift');

let folder: string;
let gateway: TestGateway;
let lineUp: LineUp;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'phonegate-redocly-'));
  gateway = await startTestGateway();
  lineUp = await startLineUp(gateway, [...new Set([...told.keys(), ...drifting.keys()])]);
});
afterAll(async () => {
  await lineUp.close();
  await gateway.close();
  rmSync(folder, { recursive: true });
});

describe('Redocly respect', { timeout: 120_000 }, () => {
  it('finds that each story goes as it is told', async () => {
    const { steps, failed } = await respect(folder, workflows, serversAt(gateway.url));
    expect({ files: workflows.length, failed }).toEqual({ files: Object.keys(providers).length + 1, failed: [] });
    expect(steps).toBeGreaterThan(60);
  });

  it('sees in the drifting servers what the table says, and nothing in the honest one', async () => {
    const seen: [string | undefined, boolean][] = [];
    for (const { name, prefix, drift } of lineUp.suspects) {
      const files = drift === undefined ? workflows : [`specs/workflows/${drift.provider}.yaml`];
      const { failed } = await respect(folder, files, serversAt(`${lineUp.url}${prefix}`));
      seen.push([name, failed.length > 0]);
    }
    expect(Object.fromEntries(seen)).toEqual({ ...Object.fromEntries(told), undefined: false });
  });
});

describe('Redocly drift', { timeout: 120_000 }, () => {
  it('finds no answer in the traffic of the replay that breaks the contract', async () => {
    const { exchanges, problems } = await judgeTraffic(folder, published, gateway.url, (url) => sendCases(gateway, url));
    expect(problems.filter(isOurs)).toEqual([]);
    expect(exchanges).toBeGreaterThan(200);
  });

  it('sees in the drifting servers what the table says, and nothing in the honest one', async () => {
    const { problems } = await judgeTraffic(folder, lineUp.document, lineUp.url, async (url) => {
      await sendCasesTo(gateway, lineUp, url);
    });
    const seen = lineUp.suspects.map(({ name, prefix }) => [
      name,
      problems.some((one) => isOurs(one) && one.path.startsWith(`${prefix}/`)),
    ]);
    expect(Object.fromEntries(seen)).toEqual({ ...Object.fromEntries(drifting), undefined: false });
  });
});

function serversAt(url: string): Record<string, string> {
  return { phonegate: url, ...Object.fromEntries(Object.keys(providers).map((id) => [id, `${url}/native/${id}`])) };
}

/**
 * The cases send requests that break the contract on purpose; what counts is the answers, and a broken request that was taken. Authing and
 * GenAuth refuse inside HTTP 200, so that their status does not say what was taken.
 */
function isOurs({ target, severity, ruleId, status, path }: Problem): boolean {
  if (severity === 'info') return false;
  const taken = status < 300 && !/\/native\/(authing|genauth)\//.test(path);
  return target === 'response' || ruleId === 'undocumented-endpoint' || taken;
}
