import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { applyOverlay, type OverlayAction } from '../src/contract/overlay.ts';
import { readOverlay } from '../src/contract/read.ts';
import { providers } from '../src/providers/index.ts';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { readLedger } from './ledger.ts';
import { Prover } from './proof.ts';

const { entries, problems } = readLedger();
const prover = new Prover();

describe('the ledger of contradictions', () => {
  it('has every field of every entry, and a proof that says something', () => {
    expect(problems).toEqual([]);
  });

  it('calls no two entries the same', () => {
    const ids = entries.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('names only operations that the contracts have', () => {
    const named = entries.flatMap(({ id, providers: of, operations }) =>
      of.flatMap((name) => operations.map((one) => ({ id, name, one }))),
    );
    expect(named.filter(({ name, one }) => !prover.uncorrected(name).operations.has(one))).toEqual([]);
  });

  it('has an entry for every action of an overlay, and an action for every entry that is settled by one', () => {
    const settled = entries.filter(({ settledBy }) => settledBy === 'overlay');
    const inLedger = settled.flatMap(({ id, providers: of }) => of.map((name) => `${id} in specs/overlays/${name}.yaml`));
    const inOverlays = actions().map(({ name, action }) => `${action['x-contradiction']} in specs/overlays/${name}.yaml`);
    expect({
      'actions without an entry that is settled by an overlay: add one': inOverlays.filter((one) => !inLedger.includes(one)),
      'entries without an action: add it, or say what settles them': inLedger.filter((one) => !inOverlays.includes(one)),
    }).toEqual({
      'actions without an entry that is settled by an overlay: add one': [],
      'entries without an action: add it, or say what settles them': [],
    });
  });

  it('is about documents that every action still changes', () => {
    expect(Object.keys(providers).flatMap(findIdleActions)).toEqual([]);
  });
});

describe('the contradiction', () => {
  let gateway: TestGateway;
  beforeAll(async () => {
    gateway = await startTestGateway();
  });
  beforeEach(() => gateway.reset());
  afterAll(() => gateway.close());

  for (const entry of entries) {
    const { id, settledBy, providers: of } = entry;
    it(`${id} still stands, and is settled by the ${settledBy}`, async () => {
      const overlays = settledBy === 'overlay' ? ` and its actions in ${of.map((name) => `specs/overlays/${name}.yaml`).join(', ')}` : '';
      expect(
        prover.findVanished(entry),
        `${id}: if the provider has corrected its documents, remove the entry from specs/contradictions.yaml${overlays}; if not, put this back`,
      ).toEqual([]);
      expect(
        await prover.findBroken(entry, gateway),
        `${id}: this is not what "chosen" says; put it back, or change "chosen" and "kept" in specs/contradictions.yaml`,
      ).toEqual([]);
    });
  }
});

interface NamedAction {
  readonly name: string;
  readonly action: OverlayAction;
}

function actions(): NamedAction[] {
  return Object.keys(providers).flatMap((name) => (readOverlay(name)?.actions ?? []).map((action) => ({ name, action })));
}

/** The actions that no longer change anything, in the words of what refuses to apply them. */
function findIdleActions(name: string): string[] {
  const idle: string[] = [];
  let { document } = prover.uncorrected(name);
  for (const action of readOverlay(name)?.actions ?? []) {
    try {
      document = applyOverlay(document, { overlay: '1.0.0', actions: [action] });
    } catch (error) {
      idle.push(String(error));
    }
  }
  return idle;
}
