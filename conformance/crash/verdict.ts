import type { components } from '../../src/client.ts';
import type { Acknowledged } from './campaign.ts';
import type { Person } from './world.ts';

type Schemas = components['schemas'];

/** What was promised and was not kept; one line each, empty when all was. */
export function findViolations(
  acknowledged: readonly Acknowledged[],
  receipts: ReadonlyMap<string, Schemas['Receipt']>,
  audit: readonly Schemas['AuditEntry'][],
  left: ReadonlyMap<string, 'kept' | 'unverified' | 'removed'>,
  effects: ReadonlyMap<string, number>,
): string[] {
  const chains = Map.groupBy(audit, ({ chain }) => chain);
  const known = new Set(acknowledged.map(({ id }) => id));
  const unknown = [...chains.keys()].filter((id) => !known.has(id)).map((id) => `${id} was stored, and acknowledged to nobody.`);
  const broken = acknowledged.flatMap(({ id, people }) => {
    const receipt = receipts.get(id);
    if (receipt === undefined) return [`${id} was acknowledged and is not settled.`];
    const { targets, status } = receipt;
    if (targets.length !== people.length) return [`${id} has ${targets.length} targets in place of ${people.length}.`];
    return [
      ...(status === 'completed' ? [] : [`${id} is ${status}.`]),
      ...targets.flatMap((target, index) => {
        const person = people[index];
        return person === undefined ? [] : ofTarget(target, person, left.get(person.name), effects.get(person.name) ?? 0);
      }),
      ...ofAudit(receipt, chains.get(id) ?? []),
      ...people.flatMap(({ connection }, index) => ofTrail(targets[index]?.target, connection, chains.get(id) ?? [])),
    ];
  });
  return [...unknown, ...broken];
}

function ofTarget(target: Schemas['ReceiptTarget'], { connection, name }: Person, left: string | undefined, effects: number): string[] {
  const where = `${target.target} (${connection} ${name})`;
  const said = target.effects.includes('removed') ? 'removed' : target.effects.includes('unverified') ? 'unverified' : 'kept';
  return [
    // Each phone was there and verified, so it is we who took it.
    ...(target.status === 'applied' ? [] : [`${where} is ${target.status} (${target.code}: ${target.detail}).`]),
    ...(said === left ? [] : [`${where}: the receipt says ${said}, the provider ${left}.`]),
    // Snag answers the same however often it is asked and shows nothing, so nobody can tell a second time from the first.
    ...(effects > 1 && connection !== 'snag' ? [`${where}: the effect was applied ${effects} times.`] : []),
    ...(effects === 0 ? [`${where}: no effect was applied.`] : []),
  ];
}

/** The audit ends where the receipt says, and says of each target once that it was settled, and once how the whole ended. */
function ofAudit({ revocation, status, targets, audit }: Schemas['Receipt'], chain: readonly Schemas['AuditEntry'][]): string[] {
  const last = chain.at(-1);
  const applied = targets.flatMap(({ target: id }) => {
    const times = chain.filter(({ target, event }) => target === id && event === 'target.applied').length;
    return times === 1 ? [] : [`${id}: the audit says ${times} times that it was applied.`];
  });
  const ends = chain.filter(({ event }) => event === `revocation.${status}`).length;
  return [
    ...(last?.hash === audit?.hash && last?.seq === audit?.seq ? [] : [`${revocation}: the receipt names another end of the audit.`]),
    ...applied,
    ...(ends === 1 ? [] : [`${revocation}: the audit has ${ends} ends.`]),
  ];
}

/** What a target's entries tell: its phone was seen once, where it can be, and who had lost the target wrote nothing more of it. */
function ofTrail(id: string | undefined, connection: Person['connection'], chain: readonly Schemas['AuditEntry'][]): string[] {
  const trail = chain.filter(({ target }) => target === id);
  const seen = trail.filter(({ event }) => event === 'target.snapshotted').length;
  const attempts = trail.flatMap(({ attempt }) => attempt ?? []);
  const late = attempts.findIndex((attempt, index) => attempt < (attempts[index - 1] ?? 0));
  return [
    ...(seen === (connection === 'snag' ? 0 : 1) ? [] : [`${id}: the audit says ${seen} times that its phone was seen.`]),
    ...(late === -1 ? [] : [`${id}: attempt ${attempts[late]} wrote after attempt ${attempts[late - 1]} had taken over.`]),
  ];
}
