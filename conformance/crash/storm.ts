import { persist } from './caller.ts';
import type { Chance } from './chance.ts';
import type { Person } from './world.ts';

const CLIENTS = 24;
/** Of the keys, so many are sent once more after their answer, and as many by two clients at once. */
const REPLAYED = 0.3;

/** Sends one keyed revocation a person, by clients that repeat until there is a final answer; says where a key had two answers or effects. */
export async function storm(
  urls: readonly string[],
  people: readonly Person[],
  chance: Chance,
  effects: ReadonlyMap<string, number>,
): Promise<{ readonly violations: string[]; readonly answers: number; readonly replays: number }> {
  const answers = new Map<string, Set<string>>();
  const work: Person[] = people.flatMap((person) => (chance() < REPLAYED ? [person, person] : [person]));
  let replays = 0;
  let count = 0;
  const client = async (): Promise<void> => {
    for (let person = work.shift(); person !== undefined; person = work.shift()) {
      const { name, target } = person;
      const body = { subject: target.subject, phone: target.phone, effects: target.effects, reason: 'sim_swap' };
      const times = chance() < REPLAYED ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        const answer = await persist(urls, '/v1/connections/monocloud/phones/revoke', { method: 'POST', key: `storm-${name}`, body });
        count += 1;
        if (answer.replayed) replays += 1;
        answers.set(name, (answers.get(name) ?? new Set()).add(`${answer.status} ${answer.text}`));
      }
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, client));
  const violations = people.flatMap(({ name }) => {
    const given = [...(answers.get(name) ?? [])];
    return [
      ...(given.length === 1 ? [] : [`The key of ${name} had ${given.length} answers.`]),
      ...given
        .filter((answer) => !answer.startsWith('200 {') || JSON.parse(answer.slice(4)).status !== 'applied')
        .map((answer) => `${name}: ${answer}`),
      ...(effects.get(name) === 1 ? [] : [`${name}: ${effects.get(name) ?? 0} effects.`]),
    ];
  });
  return { violations, answers: count, replays };
}
