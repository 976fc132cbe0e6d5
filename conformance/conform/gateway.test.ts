import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { signingKey } from '../configured.ts';
import { conform, type Ended } from './cli.ts';

let gateway: TestGateway;
let ended: Ended;
beforeAll(async () => {
  gateway = await startTestGateway({ env: { PHONEGATE_SIGNING_KEY: signingKey } });
  ended = await conform(['--url', gateway.url, '--runs', '0', '--format', 'json']);
}, 60_000);
afterAll(() => gateway.close());

it('a gateway is told beforehand what stays of the run, and how that is avoided', () => {
  expect(
    ended.stderr,
  ).toBe(`unified: the examples make revocations at ${gateway.url}. They stay in its store and its audit, and its webhooks and event receivers hear of them.
Where that matters, start a gateway of its own for them, without receivers: PHONEGATE_STORE_FILE=:memory: phonegate serve
`);
});

it('a gateway that signs is not asked for the answers of one that does not', () => {
  const { rows, findings } = JSON.parse(ended.stdout);
  const why = 'It takes a gateway without a signing key, and this one has one.';
  const left = rows.filter(({ axes }: { axes: { replayed: { reason?: string } } }) => axes.replayed.reason === why);
  expect({
    status: ended.status,
    findings,
    left: left.map(({ operationId, status, example }: Record<string, unknown>) => `${operationId} ${status} ${example}`),
  }).toEqual({ status: 0, findings: [], left: ['getReceipt 406 noSigningKey', 'getSigningKeys 200 none'] });
});
