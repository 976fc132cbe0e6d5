import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axes, type Evidence } from '../../src/conform/evidence.ts';
import { gather } from '../../src/conform/gather.ts';
import { emulatorTarget, mockTarget, unifiedTarget } from '../../src/conform/target.ts';
import type { Contract } from '../../src/contract/contract.ts';
import { loadContract } from '../../src/contract/load.ts';
import { specsFolder } from '../../src/contract/source.ts';
import { providers } from '../../src/providers/index.ts';
import type { ProviderId } from '../../src/providers/provider.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { mock, type Running } from '../processes.ts';
import { startProxying } from '../proxying.ts';

// The registry's keys are the enum's words: its type says so.
const ids = Object.keys(providers) as ProviderId[];
const connections = Object.fromEntries(ids.map((id) => [id, id]));
const contracts: Contract[] = [];
for (const name of [...ids, 'unified']) contracts.push(await loadContract(name));

let emulating: TestGateway;
let proxying: TestGateway;
let prism: Running;
beforeAll(async () => {
  emulating = await startTestGateway();
  proxying = await startProxying(emulating.url);
  prism = await mock();
}, 60_000);
afterAll(async () => {
  await prism.stop();
  await proxying.close();
  await emulating.close();
});

/** Why evidence may be absent, by axis. A hole with any other reason is a hole that nobody has explained. */
const always = {
  sdk: [
    "The official SDKs are driven at Phonegate's emulators alone.",
    'No SDK suite leads to this answer.',
    'The provider publishes no SDK on npm.',
  ],
  refusal: ['The documented answer is no refusal.'],
  recorded: ['The answer of this target is no live one; `--live` asks a live provider, and `--recording` reads what one answered.'],
};
const skipped = [
  'It takes a database that is down; the store suite stops one.',
  'It takes two requests at once; the idempotency suite sends them.',
  'It takes two requests with one key; the idempotency suite sends them.',
  'It takes a receiver that is slow to answer; the deliveries suite has one.',
  'It takes a signing key; the receipt suite has one.',
  'It takes a signing key; the receipt suite signs and verifies.',
  'A user id is any string, so no value is known to lead here.',
  'No documented rule of the four providers leads here; it keeps an undocumented refusal honest.',
  'It takes a directory that is down; the signals suite has one.',
  'It takes signals in the configuration, and the secrets there; the suite of the unified face has them.',
  'It takes webhooks in the configuration, and the secrets there; the suite of the unified face has them.',
  'Only a proxying connection has a deadline; the proxy suite drives it against a slow upstream.',
];
const effects = [
  'A read is to change nothing.',
  'No documented request of listPhones asks for the state that this request is about.',
  'No documented request of findUserById asks for the state that this request is about.',
  'The contract names no read that shows what this operation changes (x-read-back).',
  'The state could not be read beforehand.',
  'What a failing provider leaves behind is not documented.',
];
interface Explained {
  readonly sdk: readonly string[];
  readonly refusal: readonly string[];
  readonly recorded: readonly string[];
  /** For every axis. */
  readonly skipped: readonly string[];
  readonly effects: readonly string[];
}
const reasons: Readonly<Record<'emulator' | 'proxy' | 'prism', Explained>> = {
  emulator: { ...always, skipped, effects },
  proxy: { ...always, skipped: [...skipped, 'A proxying connection has no emulator.'], effects },
  prism: {
    ...always,
    skipped: ['Prism mocks no application/jose.', 'Prism mocks no application/x-ndjson.'],
    effects: ['A mock server has no state.'],
  },
};

describe('the evidence matrix has no unexplained hole', () => {
  const control = (): Parameters<typeof unifiedTarget>[2] => ({ gatewayUrl: emulating.url, connections });
  const suitesAt = (gateway: TestGateway, proxied: boolean) =>
    contracts.map((contract) => {
      const id = ids.find((one) => one === contract.name);
      const target =
        id === undefined
          ? unifiedTarget('unified', gateway.url, control(), proxied)
          : emulatorTarget(id, id, gateway.nativeUrl(id), control());
      return { contract, target };
    });

  it('on the emulators', async () => {
    holds(await gather(suitesAt(emulating, false)), reasons.emulator);
  });

  it('on the gateway that proxies', async () => {
    holds(await gather(suitesAt(proxying, true)), reasons.proxy);
  });

  it('on Prism', async () => {
    const suites = contracts.map((contract) => {
      const id = ids.find((one) => one === contract.name);
      return { contract, target: mockTarget(contract.name, id === undefined ? prism.url : `${prism.url}/native/${id}`, id) };
    });
    holds(await gather(suites), reasons.prism);
  });
});

function holds(evidence: Evidence, explained: Explained): void {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  ajvFormats.default(ajv);
  const validate = ajv.compile(JSON.parse(readFileSync(join(specsFolder, 'evidence.schema.json'), 'utf8')));
  expect({ fits: validate(evidence), errors: validate.errors }).toEqual({ fits: true, errors: null });
  expect(evidence.findings).toEqual([]);
  expect(documentedAnswers().filter((answer) => !evidence.rows.some((row) => answer === nameOf(row)))).toEqual([]);
  const found = evidence.rows.flatMap((row) =>
    axes.flatMap((axis) => {
      const cell = row.axes[axis];
      return cell.verdict === 'absent' ? [{ axis, reason: cell.reason }] : [];
    }),
  );
  const known: Readonly<Record<string, readonly string[]>> = { ...explained, effect: explained.effects, contract: [], replayed: [] };
  expect(found.filter(({ axis, reason }) => !explained.skipped.includes(reason) && known[axis]?.includes(reason) !== true)).toEqual([]);
}

/** Every operation with every status that it documents, by contract. */
function documentedAnswers(): string[] {
  return contracts.flatMap((contract) =>
    [...contract.operations.values()].flatMap(({ id, responses }) =>
      [...responses.keys()].map((status) => `${contract.name} ${id} ${status}`),
    ),
  );
}

function nameOf({ contract, operationId, status }: Evidence['rows'][number]): string {
  return `${contract} ${operationId} ${status}`;
}
