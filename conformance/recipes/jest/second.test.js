import { expect, test } from '@jest/globals';
import { gateway } from './phonegate.js';

const userId = '123e4567-e89b-12d3-a456-426614174001';
const revoke = (connection) =>
  gateway.client.POST('/v1/connections/{connection}/phones/revoke', {
    params: { path: { connection } },
    body: { subject: { userId }, phone: 'sole', reason: 'sim_swap' },
  });
const phoneOf = async (connection) => (await gateway.emulator(connection).state()).users[0].phoneNumber;

test('a SIM swap takes the number away, on this connection alone', async () => {
  expect(await phoneOf('snag')).toBe('+14155552671');
  const { data } = await revoke('snag');
  expect(data).toMatchObject({ status: 'applied', effects: ['removed', 'badges_cleared'] });
  expect(await phoneOf('snag')).toBeNull();
});

test('the next test finds the number where it was, and the other tenant without one', async () => {
  expect(await phoneOf('snag')).toBe('+14155552671');
  expect(await phoneOf('snag-unbound')).toBeNull();
});
