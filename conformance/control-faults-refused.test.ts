import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { sendExactly, shown } from './exact.ts';
import { problem } from './problem.ts';

const path = '/_emulator/snag/faults';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

async function set(faults: unknown) {
  const sent = { method: 'PUT', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ faults }) };
  return shown(await sendExactly(gateway.url, path, sent));
}

async function left() {
  return shown(await sendExactly(gateway.url, path)).body;
}

describe('faults are refused, and the earlier ones stay, when', () => {
  const earlier = { kind: 'reset', skip: 5 };

  it('one is for an unknown operation', async () => {
    await set([earlier]);
    const possible = [
      'sendPhoneVerificationCode',
      'connectPhone',
      'disconnectPhone',
      'resolvePhoneConflict',
      'listBadges',
      'listBadgeUsers',
    ];
    const detail = 'There is no operation "unbindPhone". Nothing was changed.';
    expect(await set([{ kind: 'reset' }, { kind: 'reset', operationId: 'unbindPhone' }])).toEqual(
      problem(400, 'input/invalid', 'The request breaks the contract', detail, { pointer: '/faults/1/operationId', possible }),
    );
    expect(await left()).toEqual({ faults: [earlier] });
  });

  it.each<[what: string, faults: unknown, pointer: string, held: string]>([
    ['one is of an unknown kind', [{ kind: 'gremlins' }], '/faults/0/kind', '"gremlins"'],
    ['one is of no kind', [{ times: 1 }], '/faults/0/kind', 'nothing'],
    ['one strikes never', [{ kind: 'reset', times: 0 }], '/faults/0/times', '0'],
    ['one lets less than none pass', [{ kind: 'reset', skip: -1 }], '/faults/0/skip', '-1'],
    ['one answers with a success', [{ kind: 'status', status: 200 }], '/faults/0/status', '200'],
    ['one waits for too long', [{ kind: 'latency', milliseconds: 600_001 }], '/faults/0/milliseconds', '600001'],
    ['one strikes sometime', [{ kind: 'reset', when: 'later' }], '/faults/0/when', '"later"'],
    ['one has an unknown property', [{ kind: 'reset', every: 2 }], '/faults/0/every', '2'],
    ['they are no list', { kind: 'reset' }, '/faults', 'an object with kind'],
  ])('%s', async (_, faults, pointer, held) => {
    await set([earlier]);
    const place = { in: 'body', pointer, held };
    expect(await set(faults)).toMatchObject({
      status: 400,
      body: { code: 'input/invalid', pointer, errors: [expect.objectContaining(place)] },
    });
    expect(await left()).toEqual({ faults: [earlier] });
  });
});
