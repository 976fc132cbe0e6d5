import { setTimeout as pause } from 'node:timers/promises';
import type { components } from '../../src/client.ts';
import type { TestGateway } from '../../src/testing.ts';
import { persist } from './caller.ts';
import type { Replicas } from './replicas.ts';
import type { Person } from './world.ts';

type Revocation = components['schemas']['Revocation'];

/** A revocation that a gateway has acknowledged, and for whom. */
export interface Acknowledged {
  readonly id: string;
  readonly people: readonly Person[];
}

/** Asks for revocations of a few people each, a few at a time, each the first replica first, and keeps what was acknowledged. */
export async function askForAll(
  replicas: Replicas,
  people: readonly Person[],
  atOnce: number,
  paceMs: number,
  asks: () => void,
): Promise<Acknowledged[]> {
  const groups: Person[][] = [];
  for (let index = 0; index < people.length; index += 4) groups.push(people.slice(index, index + 4));
  const acknowledged: Acknowledged[] = [];
  const asking = async (): Promise<void> => {
    for (let group = groups.shift(); group !== undefined; group = groups.shift()) {
      const body = { reason: 'number_recycled', targets: group.map(({ target }) => target) };
      asks();
      const answer = await persist(replicas.urls, '/v1/revocations', { method: 'POST', key: `ask-${group[0]?.name}`, body });
      if (answer.status !== 202) throw new Error(`A revocation was answered ${answer.status}: ${answer.text}`);
      acknowledged.push({ id: JSON.parse(answer.text).id, people: group });
      await pause(paceMs);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, asking));
  return acknowledged;
}

/** Gives every code that is waited for, until all revocations are settled; gives them as they then are. Throws when that takes too long. */
export async function seeThrough(
  replicas: Replicas,
  emulators: TestGateway,
  acknowledged: readonly Acknowledged[],
  withinMs: number,
): Promise<Map<string, Revocation>> {
  const settled = new Map<string, Revocation>();
  const end = performance.now() + withinMs;
  let round = 0;
  while (settled.size < acknowledged.length) {
    if (performance.now() > end) return settled;
    round += 1;
    const messages = await emulators.emulator('authing').outbox();
    for (const { id, people } of acknowledged) {
      if (settled.has(id)) continue;
      const answer = await persist(replicas.urls, `/v1/revocations/${id}`, { method: 'GET' });
      if (answer.status !== 200) throw new Error(`Revocation ${id}, once acknowledged, was answered ${answer.status}: ${answer.text}`);
      const revocation: Revocation = JSON.parse(answer.text);
      if (revocation.settledAt !== null) settled.set(id, revocation);
      for (const [index, target] of revocation.targets.entries()) {
        if (target.status !== 'awaiting_proof') continue;
        const code = messages.findLast(({ to }) => to === people[index]?.number)?.code;
        const path = `/v1/revocations/${id}/targets/${target.id}/proof`;
        // Without a code, or with one that was refused, another is asked for.
        const isStale = target.code !== undefined || code === undefined;
        const asked = isStale ? { path: `${path}/resend`, body: undefined } : { path, body: { passCode: code } };
        // A conflict means that it waits no more.
        await persist(
          replicas.urls,
          asked.path,
          { method: 'POST', key: `${target.id}-${round}`, body: asked.body },
          (status) => status < 500,
        );
      }
    }
    await pause(50);
  }
  return settled;
}
