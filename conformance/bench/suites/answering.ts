import { isDeepStrictEqual } from 'node:util';
import { isRecord } from '../../../src/contract/document.ts';
import * as contenders from '../contenders.ts';
import { hasNginx, nginxConstant } from '../nginx.ts';
import type { Place } from '../place.ts';
import {
  badBody,
  badKey,
  disconnect,
  disconnected,
  type Expected,
  findUser,
  noKey,
  type Request,
  revokeMonocloud,
  revokeSnag,
  unverify,
} from '../requests.ts';
import type { Contender, Entry, Scenario } from '../scenario.ts';
import type { Settings } from '../settings.ts';

/** Everything that a server answers by itself: native operations, refusals, and the unified operation. */
export function answering({ folder, phonegate: installed, documented, mockoon }: Place, { quick }: Settings): Scenario[] {
  const node = contenders.nodeConstant(documented);
  const express = contenders.expressJson(documented);
  const stock = contenders.stockValidator(documented);
  const phonegate = contenders.phonegate(installed);
  const prism = contenders.prismMock(documented);
  const backend = contenders.openapiBackend(documented);
  const glue = contenders.fastifyGlue(documented);
  const main = [express, phonegate, stock];
  const peers = [backend, glue, prism, ...(quick ? [] : [contenders.mockoon(mockoon)])];
  const nginx = hasNginx() ? [nginxConstant(folder, documented.answers)] : [];
  const everyone = [...nginx, node, contenders.nodeJson(documented), ...main, ...peers];

  const small = (connections: number, who: readonly Contender[]): Scenario => ({
    id: `emulated-small-c${connections}`,
    title: `Native, emulated: a small answer (Snag disconnect), ${counted(connections)}`,
    connections,
    reference: express.name,
    entries: who.map((contender) => ({ contender, requests: [disconnect], expected: disconnected })),
  });
  const large: Scenario = {
    id: 'emulated-large-c10',
    title: 'Native, emulated: an answer of 2 kB (MonoCloud unverify), 10 connections',
    connections: 10,
    reference: express.name,
    entries: (quick ? [...main, prism] : [...nginx, node, ...main, backend, glue, prism]).map((contender) => ({
      contender,
      requests: [unverify],
      expected: unverified(documented.answers),
    })),
  };
  const unchecked: Entry = {
    label: `${express.name}, answering 200`,
    contender: express,
    requests: [disconnect],
    expected: disconnected,
  };
  const refused = (id: string, title: string, request: Request, status: number, message: string, others: readonly Entry[]): Scenario => ({
    id,
    title: `${title}, 10 connections`,
    connections: 10,
    reference: unchecked.label ?? '',
    entries: [
      unchecked,
      { contender: phonegate, requests: [request], expected: { status, fits: (body) => isDeepStrictEqual(body, { message }) } },
      ...others,
    ],
  });
  const refusal = (contender: Contender, request: Request, status: number): Entry => ({
    contender,
    requests: [request],
    expected: { status, fits: isRecord },
  });
  const body = [stock, ...(quick ? [] : [backend, glue, prism])].map((contender) => refusal(contender, badBody, 400));
  const key = [stock, ...(quick ? [] : [backend, glue])].map((contender) => refusal(contender, badKey, 401));
  return [
    small(10, everyone),
    ...(quick ? [] : [small(1, [node, ...main, prism]), small(100, [node, ...main, prism])]),
    large,
    refused('refused-body', 'Native, refused: a bad body', badBody, 400, 'Request body is invalid', body),
    refused('refused-key', 'Native, refused: a bad key', badKey, 403, 'Forbidden, Could not validate api key', [
      ...key,
      ...(quick ? [] : [{ ...refusal(prism, noKey, 401), label: `${prism.name} (no key: it does not look which)` }]),
    ]),
    ...unified(phonegate),
  ];
}

function unified(phonegate: Contender): Scenario[] {
  const compare = (id: string, title: string, reference: string, entries: readonly Entry[]): Scenario => ({
    id,
    title: `${title}, 10 connections`,
    connections: 10,
    reference,
    entries,
  });
  const applied: Expected = { status: 200, fits: (body) => isRecord(body) && body['status'] === 'applied' };
  const noop: Expected = { status: 200, fits: (body) => isRecord(body) && body['status'] === 'noop', mask: lastUpdated };
  const user: Expected = { status: 200, fits: isRecord, mask: lastUpdated };
  return [
    compare('unified-snag', 'Unified: a revocation that acts, with one native call', 'the native operation', [
      { label: 'the native operation', contender: phonegate, requests: [disconnect], expected: disconnected },
      { label: 'the unified revocation', contender: phonegate, requests: [revokeSnag], expected: applied },
    ]),
    compare('unified-monocloud', 'Unified: a revocation with nothing to do, after one native read', 'the native read', [
      // First, so that the phone is unverified by the time that it is read.
      { label: 'the unified revocation', contender: phonegate, requests: [revokeMonocloud], expected: noop },
      { label: 'the native read', contender: phonegate, requests: [findUser], expected: user },
    ]),
  ];
}

/** The emulator says when the user was changed last, as the provider does. */
const lastUpdated = /"last_updated":\d+/;

function unverified(answers: Place['documented']['answers']): Expected {
  const documented = answers.find(({ url }) => url === unverify.path)?.answer;
  const fits = (body: unknown): boolean =>
    isRecord(body) && isRecord(documented) && isDeepStrictEqual({ ...body, last_updated: 0 }, { ...documented, last_updated: 0 });
  return { status: 200, fits, mask: lastUpdated };
}

function counted(connections: number): string {
  return connections === 1 ? '1 connection' : `${connections} connections`;
}
