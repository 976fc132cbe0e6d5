import { expect, it } from 'vitest';
import { startTestGateway } from '../src/testing.ts';

it('a gateway for tests has the connections that it is given, each with a state of its own, and is closed at the end of its block', async () => {
  let url: string;
  {
    await using gateway = await startTestGateway({
      connections: { one: { provider: 'snag' }, two: { provider: 'snag', world: 'phoneDisconnected' } },
    });
    url = gateway.url;
    const numbers = async () =>
      Promise.all(
        ['one', 'two'].map(async (id) => {
          const world = await gateway.emulator(id).state();
          return world.provider === 'snag' ? world.users?.map(({ phoneNumber }) => phoneNumber) : undefined;
        }),
      );
    expect(await numbers()).toEqual([['+14155552671'], [null]]);
    await gateway.emulator('one').reset('phoneDisconnected');
    expect(await numbers()).toEqual([[null], [null]]);
    await gateway.reset();
    expect(await numbers()).toEqual([['+14155552671'], [null]]);
    expect(() => gateway.nativeUrl('snag')).toThrow(new TypeError('There is no connection "snag", only one, two.'));
    expect(() => gateway.emulator('snag')).toThrow(new TypeError('There is no emulator "snag", only one, two.'));
  }
  await expect(fetch(url)).rejects.toThrow('fetch failed');
});

it('a proxying connection has no emulator', async () => {
  await using gateway = await startTestGateway({
    connections: { far: { provider: 'monocloud', mode: 'proxy', upstream: 'http://127.0.0.1:9', credentials: { apiKey: 'a' } } },
  });
  expect(gateway.nativeUrl('far')).toBe(`${gateway.url}/native/far`);
  expect(() => gateway.emulator('far')).toThrow(new TypeError('There is no emulator "far", only proxies.'));
});

it('connections that cannot be used are named', async () => {
  await expect(startTestGateway({ connections: { one: { provider: 'snag', world: 'nowhere' } } })).rejects.toThrow(
    'connections.one.world holds "nowhere"',
  );
});
