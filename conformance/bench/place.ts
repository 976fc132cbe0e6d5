import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../src/contract/read.ts';
import { nodeConstant } from './contenders.ts';
import {
  type Answer,
  answersOf,
  copiesOfOne,
  documentedOperations,
  type Fixture,
  withAnswersAsSchemas,
  writeFixture,
} from './documents.ts';
import { installPhonegate } from './installed.ts';
import type { Processes } from './processes.ts';
import { upstreamAnswers } from './upstream-answers.ts';

/** What the scenarios work with. */
export interface Place {
  /** Of this run only; its folder is gone afterwards. */
  readonly folder: string;
  /** The installed package. */
  readonly phonegate: string;
  /** The four documented operations. */
  readonly documented: Fixture & { readonly answers: readonly Answer[] };
  /** The same as Mockoon needs it. */
  readonly mockoon: Fixture;
  /** Snag's own contract, and what its upstream answers. */
  readonly snag: Fixture;
  /** Ports of upstreams that answer at once, and after 20 ms. */
  readonly upstream: { readonly prompt: number; readonly late: number };
  /** A document of so many copies of one operation. */
  copies(count: number): Fixture;
}

/** Builds and installs Phonegate, writes the documents, and starts the upstreams, which share the load's core. */
export async function preparePlace(folder: string, processes: Processes, prefix: readonly string[]): Promise<Place> {
  mkdirSync(folder, { recursive: true });
  const document = documentedOperations();
  const answers = answersOf(document);
  const snag = writeFixture(folder, 'snag', { ...readDocument('snag'), servers: [{ url: '/' }] }, upstreamAnswers());
  const prompt = await processes.serve('upstream', nodeConstant(snag).command, prefix);
  const late = await processes.serve('upstream after 20 ms', nodeConstant(snag, 20).command, prefix);
  return {
    folder,
    phonegate: installPhonegate(join(folder, 'installed')),
    documented: { ...writeFixture(folder, 'documented', document, answers), answers },
    mockoon: writeFixture(folder, 'mockoon', withAnswersAsSchemas(document, answers), answers),
    snag,
    upstream: { prompt: prompt.port, late: late.port },
    copies: (count) => {
      const copies = copiesOfOne(count);
      return writeFixture(folder, `copies-${count}`, copies, answersOf(copies));
    },
  };
}
