import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createPhonegateClient } from '../../src/client.ts';
import { type Running, start } from '../processes.ts';
import { snag } from './setup.ts';

const folder = mkdtempSync(join(tmpdir(), 'phonegate-'));
const config = join(folder, 'phonegate.yaml');
// Nothing is under way while they wait for a second person, so that only what callers ask for is written.
writeFileSync(config, 'revocations: { approval: two-person }');

/** A gateway none of whose files may grow beyond so many blocks of 512 bytes, which is how a full disk looks to it. */
async function serveWithin(blocks: number | 'unlimited'): Promise<Running> {
  const serve = [process.execPath, 'src/main.ts', 'serve', '--quiet', '--port', '0', '--config', config];
  const env = { PHONEGATE_STORE_FILE: join(folder, 'store.db'), NODE_COMPILE_CACHE: '' };
  const running = await start(['-c', `ulimit -f ${blocks}; exec "$0" "$@"`, ...serve], /^Phonegate is on (http\S+)/, env, undefined, 'sh');
  onTestFinished(() => running.stop());
  return running;
}

async function ask({ url }: Running, targets = 1): Promise<string | undefined> {
  const { data, error } = await createPhonegateClient({ baseUrl: url }).POST('/v1/revocations', {
    body: { targets: Array.from({ length: targets }, () => snag), requestedBy: 'Robin' },
  });
  if (data !== undefined && 'id' in data) return data.id;
  expect(error).toMatchObject({ status: 503, code: 'store/unavailable', retryable: true });
  return undefined;
}

async function list({ url }: Running): Promise<string[]> {
  const client = createPhonegateClient({ baseUrl: url });
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await client.GET('/v1/revocations', { params: { query: { limit: 100, ...(cursor !== undefined && { cursor }) } } });
    ids.push(...(data?.revocations ?? []).map(({ id }) => id));
    cursor = data?.next ?? undefined;
  } while (cursor !== undefined);
  return ids.sort();
}

it('a disk that is full costs no revocation that was accepted, and what was not accepted is not there', async () => {
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const cramped = await serveWithin(1024);
  const accepted: string[] = [];
  let refused = 0;
  while (refused < 3) {
    // Of many targets the first are written before the last are there, so that it is a statement that fails, not only a commit.
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => ask(cramped, index === 20 ? 5000 : 1)));
    const ids = answers.filter((id) => id !== undefined);
    accepted.push(...ids);
    if (ids.length < answers.length) refused += 1;
  }
  expect(accepted.length).toBeGreaterThan(0);
  expect(await list(cramped)).toEqual(accepted.toSorted());
  await cramped.stop();
  const roomy = await serveWithin('unlimited');
  const next = await ask(roomy);
  expect(await list(roomy)).toEqual([...accepted, next].toSorted());
});
