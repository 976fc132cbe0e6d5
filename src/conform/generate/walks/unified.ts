import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { components } from '../../../../generated/unified.ts';
import { isRecord } from '../../../contract/document.ts';
import { Mismatch, type Stage } from '../stage.ts';
import type { Step, Walk } from '../walk.ts';
import { type Asked, type Given, mustBeHonest, type Selector } from './honesty.ts';
import { step } from './step.ts';
import { type ProviderId, readTruth, subjects, type Truth } from './truth.ts';

type Fault = components['schemas']['EmulatorFault'];

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
