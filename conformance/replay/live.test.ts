import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

import { readCases, requestOf, titleOf } from '../../src/conform/cases.ts';
import { liveTarget } from '../../src/conform/target.ts';
import { loadContract } from '../../src/contract/load.ts';
import { startTestGateway, type TestGateway } from '../../src/testing.ts';
import { replay } from './run.ts';

const contract = await loadContract('snag');
const documentedUser = '123e4567-e89b-12d3-a456-426614174001';
const realUser = '11111111-2222-4333-8444-555555555555';

/** A stand-in for a real account: its key and its user are not the documented ones, and nobody may arrange it. */
let account: TestGateway;
beforeAll(async () => {
  account = await startTestGateway();
  const snag = account.emulator('snag');
  const world = JSON.stringify(await snag.state())
    .replaceAll(documentedUser, realUser)
    .replaceAll('demo-snag-key', 'real-key');
  await snag.replaceState(JSON.parse(world));
});
afterAll(() => account.close());

replay(
  contract,
  () => liveTarget('stand-in', account.nativeUrl('snag'), 'snag', { apiKey: 'real-key' }, { [documentedUser]: realUser }),
  'snag live, on a stand-in for a real account',
);

describe('a live target', () => {
  const target = liveTarget('stand-in', 'http://127.0.0.1:9', 'snag', { apiKey: 'real-key' }, { [documentedUser]: realUser });
  const prepare = (title: string) => {
    const found = readCases(contract).find((one) => titleOf(one) === title);
    if (found === undefined) throw new TypeError(`There is no case ${title}.`);
    return { documented: requestOf(found), prepared: target.prepare(found) };
  };

  it("sends the account's own key and values", async () => {
    const { documented, prepared } = prepare('disconnectPhone 200 disconnected');
    expect(await prepared).toEqual({
      ...documented,
      headers: { ...documented.headers, 'x-api-key': 'real-key' },
      body: documented.body?.replace(documentedUser, realUser),
    });
  });

  it('leaves out what only an emulator can be made to do', async () => {
    expect(await prepare('disconnectPhone 500 internalError').prepared).toEqual({ skip: 'A live provider cannot be arranged.' });
  });
});

/** Real accounts, one a proxying connection that has `conform` in the file that PHONEGATE_LIVE names. */
const configFile = process.env['PHONEGATE_LIVE'];
const live = (configFile === undefined ? [] : readConfig(process.env, { configFile }).connections).filter((one) => one.mode === 'proxy');
for (const { id, provider, upstream, credentials, liveValues } of live) {
  if (liveValues === undefined) continue;
  replay(
    await loadContract(provider),
    () => liveTarget(id, upstream.url.replace(/\/$/, ''), provider, credentials, liveValues),
    `${id} live`,
  );
}
it.skipIf(configFile !== undefined)('is run on real accounts only where PHONEGATE_LIVE names a configuration', ({ skip }) =>
  skip('PHONEGATE_LIVE is not set.'),
);
