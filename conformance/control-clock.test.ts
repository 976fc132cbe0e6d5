import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTestGateway, type TestGateway } from '../src/testing.ts';
import { sendExactly, shown } from './exact.ts';
import { problem } from './problem.ts';

let gateway: TestGateway;
beforeAll(async () => {
  gateway = await startTestGateway();
});
afterAll(() => gateway.close());
beforeEach(() => gateway.reset());

const clock = '/_emulator/snag/clock';

async function set(change: object) {
  const headers = { 'content-type': 'application/json' };
  return shown(await sendExactly(gateway.url, clock, { method: 'PUT', headers, body: JSON.stringify(change) }));
}

async function read() {
  return shown(await sendExactly(gateway.url, clock));
}

function showing(now: unknown, frozen: boolean) {
  return { status: 200, mediaType: 'application/json', body: { now, frozen } };
}

/** A time from then on; between the two readings of a running clock there is no telling how many milliseconds passed. */
function from(iso: string) {
  const later = new Date(Date.parse(iso) + 60_000).toISOString();
  return expect.toSatisfy((now: string) => now >= iso && now < later, `from ${iso}`);
}

describe('the clock of an emulator', () => {
  it('runs with real time', async () => {
    const start = new Date().toISOString();
    expect(await read()).toEqual(showing(from(start), false));
  });

  it('can be set, and runs on', async () => {
    expect(await set({ now: '2031-05-06T07:08:09Z' })).toEqual(showing(from('2031-05-06T07:08:09.000Z'), false));
    expect(await read()).toEqual(showing(from('2031-05-06T07:08:09.000Z'), false));
  });

  it('takes any offset from UTC', async () => {
    expect(await set({ now: '2031-05-06T07:08:09+02:00', frozen: true })).toEqual(showing('2031-05-06T05:08:09.000Z', true));
  });

  it('can be frozen, where it is or where it is set', async () => {
    await set({ now: '2031-05-06T07:08:09Z', frozen: true });
    expect(await read()).toEqual(showing('2031-05-06T07:08:09.000Z', true));
    await set({ frozen: false });
    const { body } = await set({ frozen: true });
    expect(await read()).toEqual(showing(from('2031-05-06T07:08:09.000Z'), true));
    expect((await read()).body).toEqual(body);
  });

  it('can be advanced, and stays frozen or running', async () => {
    await set({ now: '2031-05-06T07:08:09Z', frozen: true });
    expect(await set({ advanceSeconds: 61.5 })).toEqual(showing('2031-05-06T07:09:10.500Z', true));
    expect(await set({ frozen: false })).toEqual(showing(from('2031-05-06T07:09:10.500Z'), false));
    expect(await set({ advanceSeconds: 3600 })).toEqual(showing(from('2031-05-06T08:09:10.500Z'), false));
  });

  it('is set before it is advanced', async () => {
    expect(await set({ advanceSeconds: 1, now: '2031-05-06T07:08:09Z', frozen: true })).toEqual(showing('2031-05-06T07:08:10.000Z', true));
  });

  it('can be set back', async () => {
    await set({ now: '2031-05-06T07:08:09Z' });
    expect(await set({ now: '2001-01-01T00:00:00Z', frozen: true })).toEqual(showing('2001-01-01T00:00:00.000Z', true));
  });

  it('is the connection’s own', async () => {
    await set({ now: '2031-05-06T07:08:09Z', frozen: true });
    const start = new Date().toISOString();
    const other = shown(await sendExactly(gateway.url, '/_emulator/authing/clock'));
    expect(other).toEqual(showing(from(start), false));
  });

  it('decides how long a code lives', async () => {
    await set({ now: '2031-05-06T07:08:09Z', frozen: true });
    await gateway.emulator('snag').reset('codeSent');
    await set({ frozen: true });
    const connect = async () => {
      const body = JSON.stringify({ userId: '123e4567-e89b-12d3-a456-426614174001', phoneNumber: '+14155552671', code: '123456' });
      const headers = { 'x-api-key': 'demo-snag-key', 'content-type': 'application/json' };
      return shown(await sendExactly(gateway.url, '/native/snag/api/phone_verifications/connect', { method: 'POST', headers, body }));
    };
    await set({ advanceSeconds: 600 });
    expect(await connect()).toMatchObject({ body: { data: { success: false, error: 'INVALID_VERIFICATION_CODE' } } });
    await gateway.emulator('snag').reset('codeSent');
    await set({ frozen: true });
    await set({ advanceSeconds: 599 });
    expect(await connect()).toMatchObject({ body: { data: { success: true } } });
  });
});

describe('a change of the clock is refused, and the clock goes on as before, when', () => {
  const endless = 'The clock goes no further than the year 9998, and has no leap seconds.';
  it.each<[what: string, change: object, pointer: string, detail: unknown]>([
    ['it is none', {}, '', expect.stringContaining('an object with no properties')],
    ['the time is no time', { now: 'noon' }, '/now', expect.stringContaining('must match format "date-time"')],
    ['the time is only a day', { now: '2031-05-06' }, '/now', expect.stringContaining('must match format "date-time"')],
    ['the time is a leap second', { now: '2016-12-31T23:59:60Z' }, '/now', endless],
    ['the time is beyond all dates', { now: '9999-12-31T23:59:59Z' }, '/now', endless],
    ['it goes backwards', { advanceSeconds: -1 }, '/advanceSeconds', expect.stringContaining('must be >= 0')],
    ['it goes too far', { advanceSeconds: 1e12 }, '/advanceSeconds', endless],
    ['it goes for ever', { advanceSeconds: 1e308 }, '/advanceSeconds', endless],
    ['it is frozen by a word', { frozen: 'yes' }, '/frozen', expect.stringContaining('must be boolean')],
  ])('%s', async (_, change, pointer, detail) => {
    await set({ now: '2031-05-06T07:08:09Z', frozen: true });
    const { body, ...rest } = await set(change);
    const expected = problem(400, 'input/invalid', 'The request breaks the contract', detail, { pointer });
    expect({ ...rest, body: { ...Object(body), errors: undefined } }).toEqual(expected);
    expect(await read()).toEqual(showing('2031-05-06T07:08:09.000Z', true));
  });
});
