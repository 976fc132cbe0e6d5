import { beforeEach, describe, expect, it } from 'vitest';
import type { TestGateway } from '../../src/testing.ts';
import {
  anotherThan,
  codeExpired,
  codeWrong,
  type Dialect,
  noPhone,
  number,
  onlyNumber,
  start,
  succeeded,
  tooSoon,
  V3Client,
} from './authing-v3.ts';
import { json } from './raw.ts';

const UNBIND = 'CHANNEL_UNBIND_PHONE';

/** What a one-time code is good for at either brand of the V3 API. */
export function describeOneTimeCodes(gateway: TestGateway, dialect: Dialect): void {
  describe(`${dialect.connection}: one-time codes, spoken with ${dialect.appIdHeader}`, () => {
    const client = new V3Client(gateway, dialect);
    const token = client.tokens.bob;

    beforeEach(async () => {
      await client.emulator.setClock({ now: start, frozen: true });
    });

    it('a wrong code is refused, and the right one still works after it', async () => {
      const code = await client.codeFor(UNBIND, number);
      expect(await client.unbind(token, anotherThan(code))).toEqual(codeWrong);
      expect((await client.profile(token)).body.data.phone).toBe('13800138000');
      expect(await client.unbind(token, code)).toEqual(succeeded);
    });

    it('a second wrong code voids the right one', async () => {
      const code = await client.codeFor(UNBIND, number);
      expect(await client.unbind(token, anotherThan(code))).toEqual(codeWrong);
      expect(await client.unbind(token, anotherThan(code))).toEqual(codeWrong);
      expect(await client.unbind(token, code)).toEqual(codeExpired);
      expect((await client.profile(token)).body.data.phone).toBe('13800138000');
    });

    it('a code works for less than a minute', async () => {
      const code = await client.codeFor(UNBIND, number);
      await client.emulator.setClock({ advanceSeconds: 60 });
      expect(await client.unbind(token, code)).toEqual(codeExpired);
      const next = await client.codeFor(UNBIND, number);
      await client.emulator.setClock({ advanceSeconds: 59 });
      expect(await client.unbind(token, next)).toEqual(succeeded);
    });

    it('a code works once', async () => {
      const code = await client.codeFor(UNBIND, number);
      expect(await client.unbind(token, code)).toEqual(succeeded);
      expect(await client.unbind(token, code)).toEqual(noPhone);
      expect(await client.bind(token, await client.codeFor('CHANNEL_BIND_PHONE', number), number)).toEqual(succeeded);
      expect(await client.unbind(token, code)).toEqual(codeExpired);
    });

    it('a code sent for one purpose is wrong for another', async () => {
      const code = await client.codeFor('CHANNEL_LOGIN', number);
      expect(await client.unbind(token, code)).toEqual(codeWrong);
      const passCodePayload = { passCode: code, phone: number.phoneNumber };
      const signedIn = await client.call('post', '/api/v3/signin', undefined, { connection: 'PASSCODE', passCodePayload });
      expect(signedIn.body).toMatchObject({ statusCode: 200, data: { access_token: expect.any(String) } });
    });

    it("another number's code is wrong", async () => {
      expect(await client.unbind(token, await client.codeFor(UNBIND, onlyNumber))).toEqual(codeWrong);
    });

    it('a second message to a number within a minute is refused, on that channel alone', async () => {
      expect(await client.sendSms(UNBIND, number)).toEqual(succeeded);
      await client.emulator.setClock({ advanceSeconds: 59 });
      expect(await client.sendSms(UNBIND, number)).toEqual(tooSoon);
      expect(await client.sendSms(UNBIND, onlyNumber)).toEqual(succeeded);
      expect(await client.sendSms('CHANNEL_LOGIN', number)).toEqual(succeeded);
      await client.emulator.setClock({ advanceSeconds: 1 });
      expect(await client.sendSms(UNBIND, number)).toEqual(succeeded);
      expect((await client.emulator.outbox()).map(({ to, channel, sentAt }) => [to, channel, sentAt.slice(14, 19)])).toEqual([
        ['+8613800138000', UNBIND, '00:00'],
        ['+8613800138001', UNBIND, '00:59'],
        ['+8613800138000', 'CHANNEL_LOGIN', '00:59'],
        ['+8613800138000', UNBIND, '01:00'],
      ]);
    });

    it('a refused message leaves the code before it good', async () => {
      const code = await client.codeFor(UNBIND, number);
      expect(await client.sendSms(UNBIND, number)).toEqual(tooSoon);
      expect(await client.unbind(token, code)).toEqual(succeeded);
    });

    it("the pool's settings decide how long a code is, how long it lives and how many tries it has", async () => {
      const settings = { verifyCodeLength: 4, verifyCodeMaxAttempts: 0, passCodeTtlSeconds: 300, smsIntervalSeconds: 0 };
      await client.changeWorld((world) => ({ ...world, settings }));
      const voided = await client.codeFor(UNBIND, number);
      expect(voided).toMatch(/^\d{4}$/);
      expect(await client.unbind(token, anotherThan(voided))).toEqual(codeWrong);
      expect(await client.unbind(token, voided)).toEqual(codeExpired);
      const code = await client.codeFor(UNBIND, number);
      await client.emulator.setClock({ advanceSeconds: 299 });
      expect(await client.unbind(token, code)).toEqual(succeeded);
    });

    it.each([
      ['', 'passCode must not be empty.', { requestId: expect.any(String) }],
      [undefined, 'body/passCode is required', {}],
      [123456, 'body/passCode must be string', {}],
    ])('the pass code %j is an invalid argument', async (passCode, message, rest) => {
      const body = passCode === undefined ? {} : { passCode };
      expect(await client.call('post', '/api/v3/unbind-phone', token, body)).toEqual(json(200, { statusCode: 400, message, ...rest }));
    });
  });
}
