import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { components } from '../../../../generated/unified.ts';
import { isRecord } from '../../../contract/document.ts';
import { Mismatch, type Stage, type StageReply } from '../stage.ts';
import type { Step, Walk } from '../walk.ts';
import { step } from './step.ts';
import { type ProviderId, readTruth, subjects, type Truth } from './truth.ts';

type Fault = components['schemas']['EmulatorFault'];
type Selector = 'sole' | 'e164' | 'id' | 'strange';
type Given = 'right' | 'fresh' | 'wrong' | 'none';

/** It knows nothing: every claim is held against what the provider itself shows before and after. */
type Model = Record<never, never>;

const providers: readonly ProviderId[] = ['authing', 'genauth', 'monocloud', 'snag'];
const strangeNumber = '+441514960999';
const secondNumber = '+919988776655';
/** What the unified face says has happened is what the provider itself shows. */
export const unified: Walk<Model> = {
  begin: () => Promise.resolve({}),
  steps: [revocations(), revocations(), brokenRevocations(), brokenRevocations(), ...lifecycle()],
};

function lifecycle(): fc.Arbitrary<Step<Model>>[] {
  const codeUsers = fc.constantFrom<('authing' | 'genauth')[]>('authing', 'genauth');
  return [
    codeUsers.map(requestProof),
    fc.constantFrom(...providers).map(listPhones),
    fc.constant(
      step<Model>('addPhone at monocloud', async (_, stage) => {
        const body = { phone_number: secondNumber, is_verified: true };
        const path = `/api/users/${subjects.monocloud['userId']}/phones`;
        await stage.native(
          { operationId: 'addPhone', method: 'POST', path, headers: { 'X-API-KEY': 'demo-monocloud-key' }, body },
          'monocloud',
        );
      }),
    ),
    fc
      .tuple(codeUsers, fc.constantFrom(30, 61))
      .map(([brand, seconds]) => step<Model>(`${seconds} s pass at ${brand}`, (_, stage) => stage.advance(seconds, brand))),
  ];
}

function faults(): fc.Arbitrary<Fault> {
  const kind = fc.constantFrom<Fault['kind'][]>('status', 'reset', 'malformed', 'contract_break');
  const when = fc.constantFrom<('before' | 'after')[]>('before', 'after');
  // A revocation makes a few requests to the provider; `skip` picks one of them.
  return fc.tuple(kind, when, fc.nat({ max: 2 })).map(([what, moment, skip]) => ({ kind: what, when: moment, times: 1, skip }));
}

interface Asked {
  readonly provider: ProviderId;
  readonly selector: Selector;
  readonly effects: readonly ('unverified' | 'removed')[] | undefined;
  readonly given: Given;
}

function revocations(): fc.Arbitrary<Step<Model>> {
  return fc
    .record<Asked>({
      provider: fc.constantFrom(...providers),
      selector: fc.constantFrom<Selector[]>('sole', 'sole', 'e164', 'id', 'strange'),
      effects: effects(),
      given: fc.constantFrom<Given[]>('right', 'fresh', 'fresh', 'wrong', 'none'),
    })
    .map((asked) => revoke(asked, undefined));
}

/** Revocations that would succeed but for the fault. */
function brokenRevocations(): fc.Arbitrary<Step<Model>> {
  return fc
    .tuple(fc.constantFrom(...providers), effects(), faults())
    .map(([provider, wanted, fault]) => revoke({ provider, selector: 'sole', effects: wanted, given: 'fresh' }, fault));
}

function effects(): fc.Arbitrary<Asked['effects']> {
  return fc.constantFrom<Asked['effects'][]>(undefined, undefined, ['removed'], ['unverified'], ['removed', 'unverified']);
}

function revoke(asked: Asked, fault: Fault | undefined): Step<Model> {
  const { provider, selector, effects, given } = asked;
  const broken = fault === undefined ? '' : `, ${fault.kind} ${fault.when} native request ${(fault.skip ?? 0) + 1}`;
  const name = `revokePhone at ${provider} of the ${selector} phone${effects ? ` by ${effects.join(' or ')}` : ''} with ${given} code${broken}`;
  return step(name, async (_, stage) => {
    const before = await readTruth(stage, provider);
    const passCode = await passCodeOf(stage, provider, given);
    if (fault !== undefined) await stage.setFaults(provider, [fault]);
    const body = {
      subject: subjects[provider],
      phone: phoneOf(selector, before),
      ...(effects && { effects }),
      ...(passCode !== undefined && { proof: { passCode } }),
    };
    const path = `/v1/connections/${stage.connection(provider)}/phones/revoke`;
    const reply = await stage.unified({
      operationId: 'revokePhone',
      method: 'POST',
      path,
      headers: {},
      body,
      mayFail: fault !== undefined,
    });
    if (fault !== undefined) await stage.setFaults(provider, []);
    mustBeHonest(reply, asked, before, await readTruth(stage, provider));
  });
}

function phoneOf(selector: Selector, { numbers, ids }: Truth): unknown {
  const [number = strangeNumber] = Object.keys(numbers);
  if (selector === 'sole') return 'sole';
  if (selector === 'id') return { id: ids[number] ?? '123e4567-e89b-12d3-a456-426614174999' };
  return { e164: selector === 'e164' ? number : strangeNumber };
}

/** The numbers that a selector can mean; which of several, `sole` does not say, so it means none. */
function numbersMeant(selector: Selector, { numbers, ids }: Truth): string[] {
  const all = Object.keys(numbers);
  if (selector === 'sole') return all.length === 1 ? all : [];
  return selector === 'e164' || (selector === 'id' && ids[all[0] ?? ''] !== undefined) ? all.slice(0, 1) : [];
}

async function passCodeOf(stage: Stage, provider: ProviderId, given: Given): Promise<string | undefined> {
  if (given === 'none') return undefined;
  if (given === 'fresh' && (provider === 'authing' || provider === 'genauth')) {
    await stage.advance(61, provider);
    const path = `/v1/connections/${stage.connection(provider)}/proofs`;
    await stage.unified({
      operationId: 'requestProof',
      method: 'POST',
      path,
      headers: {},
      body: { subject: subjects[provider], phone: 'sole' },
    });
  }
  const { data } = await stage.client.GET('/_emulator/{connection}/outbox', {
    params: { path: { connection: stage.connection(provider) } },
  });
  const sent = data?.messages.at(-1)?.code;
  return given !== 'wrong' ? (sent ?? '000000') : sent === '000000' ? '111111' : '000000';
}

/** Holds what a revocation's answer claims against what the provider shows. */
function mustBeHonest({ operationId, status, body, shown }: StageReply, asked: Asked, before: Truth, after: Truth): void {
  const { effects: wanted = ['unverified', 'removed'] } = asked;
  const claim = (what: string, expected: unknown, got: unknown): void => {
    if (isDeepStrictEqual(expected, got)) return;
    throw new Mismatch({
      rule: 'dishonest-outcome',
      operationId,
      expected: `${what}: ${JSON.stringify(expected)}, as the provider shows`,
      got: `${JSON.stringify(got)} in ${shown}`,
    });
  };
  const removed = Object.keys(before.numbers).filter((number) => !Object.hasOwn(after.numbers, number));
  const unverified = Object.keys(before.numbers).filter((number) => before.numbers[number] === true && after.numbers[number] === false);
  const isUnchanged = isDeepStrictEqual(before, after);
  const meant = numbersMeant(asked.selector, before);
  claim(
    'nothing but the phone that was named has changed',
    [],
    [...removed, ...unverified].filter((number) => !meant.includes(number)),
  );
  const reply = isRecord(body) ? body : {};
  const outcome = status === 200 ? reply : isRecord(reply['outcome']) ? reply['outcome'] : undefined;
  if (outcome?.['status'] === 'indeterminate') return;
  if (outcome?.['status'] !== 'applied') {
    claim('nothing has changed', true, isUnchanged);
    if (status !== 200) return;
  }
  const claimed = Array.isArray(outcome?.['effects']) ? [...outcome['effects']].sort() : [];
  const seen = [
    ...(before.badge === true && after.badge === false ? ['badges_cleared'] : []),
    ...(removed.length > 0 ? ['removed'] : []),
    ...(unverified.length > 0 ? ['unverified'] : []),
  ];
  // Snag says the same whether there was a number or not, and documents no read of either number.
  const isBlind = before.badge !== null && isUnchanged;
  if (!isBlind)
    claim(
      'the effects',
      seen,
      before.badge === null ? claimed : claimed.filter((effect) => effect !== 'badges_cleared' || seen.includes('badges_cleared')),
    );
  claim(
    'no effect was forced on the caller',
    true,
    seen.every((effect) => effect === 'badges_cleared' || wanted.some((one) => one === effect)),
  );
  const residual = isRecord(outcome?.['residual']) ? outcome['residual']['numberStillStored'] : undefined;
  if (outcome?.['status'] === 'applied' && !isBlind) claim('whether the number is still stored', removed.length === 0, residual);
}

function requestProof(provider: 'authing' | 'genauth'): Step<Model> {
  return step(`requestProof at ${provider}`, async (_, stage) => {
    const before = await readTruth(stage, provider);
    const path = `/v1/connections/${stage.connection(provider)}/proofs`;
    const body = { subject: subjects[provider], phone: 'sole' };
    const { status, shown } = await stage.unified({ operationId: 'requestProof', method: 'POST', path, headers: {}, body });
    const after = await readTruth(stage, provider);
    const mayBeSent = Object.keys(before.numbers).length === 1;
    if (isDeepStrictEqual(before, after) && (status !== 202 || mayBeSent)) return;
    throw new Mismatch({
      rule: 'dishonest-outcome',
      operationId: 'requestProof',
      expected: 'a code only for a number that is there, and nothing else',
      got: shown,
    });
  });
}

function listPhones(provider: ProviderId): Step<Model> {
  return step(`listPhones at ${provider}`, async (_, stage) => {
    const subject = subjects[provider];
    const headers: Record<string, string> = subject['accessToken'] === undefined ? {} : { 'subject-access-token': subject['accessToken'] };
    const query = subject['userId'] === undefined ? '' : `?userId=${subject['userId']}`;
    const path = `/v1/connections/${stage.connection(provider)}/phones${query}`;
    const { status, body, shown } = await stage.unified({ operationId: 'listPhones', method: 'GET', path, headers });
    const { numbers } = await readTruth(stage, provider);
    const phones = isRecord(body) && Array.isArray(body['phones']) ? body['phones'].filter(isRecord) : [];
    const listed = Object.fromEntries(phones.map(({ e164, verified }) => [String(e164), verified]));
    if (provider === 'snag' ? status === 501 : status === 200 && isDeepStrictEqual(listed, numbers)) return;
    const expected =
      provider === 'snag' ? '501: Snag documents no read' : `${Object.keys(numbers).length} phones, as the provider shows them`;
    throw new Mismatch({ rule: 'dishonest-outcome', operationId: 'listPhones', expected, got: shown });
  });
}
