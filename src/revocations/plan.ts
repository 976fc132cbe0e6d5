import type { components } from '../../generated/unified.ts';
import type { Connection } from '../connection.ts';
import type { Exchange } from '../exchange.ts';
import { isLastLogin, listPhones, possibleEffects, type Reach, unsupportedSelector } from '../phones.ts';
import { kinds } from '../problems.ts';
import type { Refused } from '../providers/provider.ts';
import { select } from './select.ts';

type Schemas = components['schemas'];
type Planned = Schemas['PlannedTarget'];

/** Says what would be done at a target, from what the provider's documented reads show; sends nothing that changes anything. */
export async function planTarget(
  reach: Reach,
  connection: Connection,
  { subject, phone, effects }: Schemas['TargetRequest'],
  asker: Pick<Exchange, 'id' | 'signal'>,
): Promise<Planned> {
  const { about } = connection.provider;
  const blank: Planned = {
    connection: connection.id,
    provider: connection.providerId,
    phonePresent: null,
    phone: null,
    effect: null,
    proof: about.proof.kind,
    lastLoginMethod: null,
    numberStillStored: null,
  };
  const possible = possibleEffects(connection, effects);
  if ('code' in possible) return { ...blank, ...why(possible) };
  const unsupported = unsupportedSelector(connection, phone);
  if (unsupported !== undefined) return { ...blank, ...why(unsupported) };
  const effect = possible[0] ?? null;
  const planned = { ...blank, effect, numberStillStored: effect !== 'removed' };
  if (!about.readsPhones) return planned;
  const listed = await listPhones(reach, connection.id, subject, asker);
  if ('code' in listed) {
    // What cannot be read now may be read later; a user who is not there has nothing to take away.
    return { ...planned, ...(!kinds[listed.code].retryable && { effect: null, numberStillStored: null }), ...why(listed) };
  }
  const found = select(listed.body.phones, phone);
  if ('code' in found) {
    const absent = found.code === 'target/phone-not-found';
    return { ...planned, phonePresent: !absent, ...(absent && { effect: null, numberStillStored: false }), ...why(found) };
  }
  const { id, masked, verified } = found;
  const present = { ...planned, phonePresent: true, phone: { id, masked, verified } };
  const last = await isLastLogin(reach, connection.id, subject, asker);
  return 'code' in last ? { ...present, ...why(last) } : { ...present, lastLoginMethod: last.body.isLast };
}

function why({ code, detail }: Refused): Pick<Planned, 'code' | 'detail'> {
  return { code, detail };
}
