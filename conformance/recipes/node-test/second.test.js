import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gateway } from './phonegate.js';

const userId = '123e4567-e89b-12d3-a456-426614174001';
const revoke = (connection) =>
  gateway.client.POST('/v1/connections/{connection}/phones/revoke', {
    params: { path: { connection } },
    body: { subject: { userId }, phone: 'sole', reason: 'sim_swap' },
  });
const phoneOf = async (connection) => (await gateway.emulator(connection).state()).users[0].phoneNumber;

test('a SIM swap takes the number away, on this connection alone', async () => {
  assert.equal(await phoneOf('snag'), '+14155552671');
  const { data } = await revoke('snag');
  assert.deepEqual([data?.status, data?.effects], ['applied', ['removed', 'badges_cleared']]);
  assert.equal(await phoneOf('snag'), null);
});

test('the next test finds the number where it was, and the other tenant without one', async () => {
  assert.equal(await phoneOf('snag'), '+14155552671');
  assert.equal(await phoneOf('snag-unbound'), null);
});
