import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findGaps } from '../src/conform/cases.ts';
import { atPointer } from '../src/contract/document.ts';
import { compare, generate } from '../src/contract/generate.ts';
import { loadContract } from '../src/contract/load.ts';
import { readDocument } from '../src/contract/read.ts';
import { specsFolder } from '../src/contract/source.ts';
import { kinds } from '../src/problems.ts';
import { providers } from '../src/providers/index.ts';
import { root } from './processes.ts';

const ids = Object.keys(providers);

describe('every contract', () => {
  for (const [id, provider] of Object.entries(providers)) {
    it(`${id} forgets no operation, status, world or credentials`, async () => {
      expect(findGaps(await loadContract(id), Object.keys(provider.worlds), Object.keys(provider.exampleHeaders))).toEqual([]);
    });
  }

  it('unified forgets no operation, status, world or credentials', async () => {
    const worlds = Object.values(providers).flatMap((provider) => Object.keys(provider.worlds));
    expect(findGaps(await loadContract('unified'), worlds, [])).toEqual([]);
  });
});

describe('generated files', () => {
  it('are what the contracts make, none stale, none orphaned', async () => {
    expect(compare(await generate(), join(root, 'generated'))).toEqual([]);
  });

  it('are named when they are stale, missing or orphaned', async () => {
    const wanted = await generate();
    const types = wanted.get('unified.ts') ?? '';
    const changed = new Map([...wanted, ['unified.ts', `${types}\n`], ['providers/acme.ts', '']]);
    changed.delete('providers/snag.ts');
    expect(compare(changed, join(root, 'generated'))).toEqual([
      'generated/providers/snag.ts is orphaned: no contract makes it.',
      'generated/unified.ts is stale: its contract has changed.',
      'generated/providers/acme.ts is stale: its contract has changed.',
    ]);
  });
});

describe('the provider ids', () => {
  const unified = readDocument('unified');

  it('are the same in the enum, the registry and the contracts', () => {
    const contracts = readdirSync(join(specsFolder, 'providers')).map((file) => file.replace(/\.yaml$/, ''));
    expect({ enum: atPointer(unified, '/components/schemas/ProviderId/enum'), contracts: contracts.sort() }).toEqual({
      enum: ids,
      contracts: ids,
    });
  });

  it('name an operation of their contract wherever a description does', async () => {
    for (const [id, { about, operationIds }] of Object.entries(providers)) {
      const { operations } = await loadContract(id);
      const named = [...about.effects.map(({ operationId }) => operationId), ...operationIds, about.proof.operationId ?? []].flat();
      expect({ id, unknown: named.filter((operationId) => !operations.has(operationId)) }).toEqual({ id, unknown: [] });
    }
  });
});

describe('the problem codes', () => {
  it('are told apart by status exactly as the examples of the unified contract show them', () => {
    const shown = JSON.stringify(readDocument('unified').paths) + JSON.stringify(readDocument('unified').components);
    const contradicting = Object.entries(kinds).filter(([code, { status }]) => {
      const sample = new RegExp(`"status":(\\d+),"code":"${code}"`).exec(shown);
      return sample !== null && sample[1] !== String(status);
    });
    expect(contradicting).toEqual([]);
  });
});
