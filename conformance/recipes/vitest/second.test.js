import { expect } from 'vitest';
import { test } from './phonegate.js';

const userId = '123e4567-e89b-12d3-a456-426614174001';
const revoke = (gateway, connection) =>
  gateway.client.POST('/v1/connections/{connection}/phones/revoke', {
    params: { path: { connection } },
    body: { subject: { userId }, phone: 'sole', reason: 'sim_swap' },
  });
const phoneOf = async (gateway, connection) => (await gateway.emulator(connection).state()).users[0].phoneNumber;

test('a SIM swap takes the number away, on this connection alone', async ({ gateway }) => {
  expect(await phoneOf(gateway, 'snag')).toBe('+14155552671');
  const { data } = await revoke(gateway, 'snag');
  expect(data).toMatchObject({ status: 'applied', effects: ['removed', 'badges_cleared'] });
  expect(await phoneOf(gateway, 'snag')).toBeNull();
});

test('the next test finds the number where it was, and the other tenant without one', async ({ gateway }) => {
  expect(await phoneOf(gateway, 'snag')).toBe('+14155552671');
  expect(await phoneOf(gateway, 'snag-unbound')).toBeNull();
});
