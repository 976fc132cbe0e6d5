import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as contenders from '../contenders.ts';
import { hasNginx, nginxProxy } from '../nginx.ts';
import type { Place } from '../place.ts';
import { disconnected, type Expected, noKey } from '../requests.ts';
import type { Contender, Entry, Scenario } from '../scenario.ts';
import type { Settings } from '../settings.ts';
import { badgesOf, badgesRequest, disconnectBelow, sizes } from '../upstream-answers.ts';

/** The labels that the goals look for. */
export const labels = {
  checked: 'Phonegate',
  unchecked: 'Phonegate, contractCheck: off',
  parse: 'JSON.parse of the same bytes',
  workers: 'Phonegate, two workers',
} as const;

/** Everything that is proxied: by the time that the upstream takes, and by the size of its answer. */
export function proxied({ folder, phonegate: installed, snag, upstream }: Place, { quick }: Settings): Scenario[] {
  const url = (port: number) => ({ provider: 'snag', mode: 'proxy', upstream: `http://127.0.0.1:${port}` });
  const connections = {
    prompt: url(upstream.prompt),
    late: url(upstream.late),
    unchecked: { ...url(upstream.prompt), contractCheck: 'off' },
  };
  const configFile = join(folder, 'proxies.yaml');
  // JSON is YAML.
  writeFileSync(configFile, JSON.stringify({ connections }));
  const phonegate = contenders.phonegate(installed, configFile);
  const proxies = (port: number) => ({
    undici: contenders.undiciProxy(port),
    prism: contenders.prismProxy(snag, port),
    nginx: hasNginx() ? [nginxProxy(folder, port)] : [],
  });
  const prompt = proxies(upstream.prompt);
  const late = proxies(upstream.late);

  const delayed = (connection: 'prompt' | 'late', count: number): Scenario => {
    const { undici, prism, nginx } = connection === 'prompt' ? prompt : late;
    const milliseconds = connection === 'prompt' ? 0 : 20;
    const others = quick && count !== 10 ? [] : [prism];
    const below = (contender: Contender, prefix: string): Entry => ({
      contender,
      requests: [disconnectBelow(prefix)],
      expected: disconnected,
    });
    return {
      id: `proxied-${milliseconds}ms-c${count}`,
      title: `Native, proxied: an upstream of ${milliseconds} ms, ${count === 1 ? '1 connection' : `${count} connections`}`,
      connections: count,
      reference: undici.name,
      entries: [
        ...[...nginx, undici].map((contender) => below(contender, '')),
        below(phonegate, `/native/${connection}`),
        ...others.map((contender) => below(contender, '')),
      ],
    };
  };

  const parse = contenders.parse(snag);
  const sized = ({ name, bytes }: (typeof sizes)[number]): Scenario => {
    const page = badgesOf(bytes);
    const fits: Expected = { status: 200, fits: (body) => isDeepStrictEqual(body, page) };
    const pieces = Math.max(1, Math.round(200_000 / bytes));
    const plain = badgesRequest(bytes);
    return {
      id: `size-${name.replace(' ', '')}`,
      title: `Native, proxied: an answer of ${name}, 10 connections`,
      connections: 10,
      reference: prompt.undici.name,
      entries: [
        { contender: prompt.undici, requests: [plain], expected: fits },
        { label: labels.checked, contender: phonegate, requests: [badgesRequest(bytes, '/native/prompt')], expected: fits },
        {
          label: labels.unchecked,
          checks: 'request, security',
          contender: phonegate,
          requests: [badgesRequest(bytes, '/native/unchecked')],
          expected: fits,
        },
        ...(quick ? [] : [{ contender: prompt.prism, requests: [plain], expected: fits }]),
        {
          label: labels.parse,
          contender: parse,
          requests: [{ ...plain, path: `${plain.path}&times=${pieces}` }],
          expected: { status: 200, fits: (body) => isDeepStrictEqual(body, { parsed: pieces }) },
          pieces,
        },
      ],
    };
  };

  // What the gateway refuses by itself: it needs no upstream, which would want the same cores.
  const refused: Expected = { status: 403, fits: () => true };
  const asked = { requests: [{ ...noKey, path: disconnectBelow('/native/prompt').path }], expected: refused };
  const workers: Scenario = {
    id: 'workers',
    title: 'Two workers against one: a request without a key, 20 connections, both workers on one core',
    connections: 20,
    reference: labels.checked,
    entries: [
      { contender: phonegate, ...asked },
      { label: labels.workers, contender: contenders.phonegate(installed, configFile, '--workers', '2'), ...asked },
    ],
  };

  const counts = quick ? [10] : [1, 10, 100];
  return [
    ...counts.map((count) => delayed('prompt', count)),
    ...counts.map((count) => delayed('late', count)),
    ...sizes.filter(({ name }) => !quick || name === '1 MB').map(sized),
    workers,
  ];
}
