import * as contenders from '../contenders.ts';
import { copyPath } from '../documents.ts';
import type { Place } from '../place.ts';
import { disconnect, disconnected } from '../requests.ts';
import type { Contender, Scenario } from '../scenario.ts';
import type { Settings } from '../settings.ts';

/** Documents of more and more operations, many of them asked in turn; and for Phonegate, that only one is asked. */
export function documents({ phonegate: installed, copies }: Place, { quick }: Settings): Scenario[] {
  const counts = quick ? [4, 1000] : [4, 40, 400, 1000];
  return counts.map((count) => {
    const fixture = copies(count);
    const express = contenders.expressJson(fixture);
    const phonegate = contenders.phonegateCopies(fixture, installed);
    const isEnd = count === counts[0] || count === counts.at(-1);
    const peers =
      quick || !isEnd ? [] : [contenders.openapiBackend(fixture), contenders.fastifyGlue(fixture), contenders.prismMock(fixture)];
    // Spread over the whole document. Not all of a large one: some contenders take long over the first request to an operation.
    const asked = Math.min(count, quick ? 10 : 50);
    const requests = Array.from({ length: asked }, (_, index) => ({ ...disconnect, path: copyPath(Math.floor((index * count) / asked)) }));
    const mixed = (contender: Contender) => ({ contender, requests, expected: disconnected });
    return {
      id: `operations-${count}`,
      title: `A document of ${count} operations, ${asked} of them asked in turn, 10 connections`,
      connections: 10,
      reference: express.name,
      entries: [
        mixed(express),
        mixed(phonegate),
        { label: `${phonegate.name}, one of them asked`, contender: phonegate, requests: requests.slice(-1), expected: disconnected },
        mixed(contenders.stockValidator(fixture)),
        ...peers.map(mixed),
      ],
    };
  });
}
