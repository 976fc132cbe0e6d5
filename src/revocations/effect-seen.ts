import type { components } from '../../generated/unified.ts';
import type { Snapshot } from './rows.ts';

type Schemas = components['schemas'];
type Shown = Pick<Schemas['Outcome'], 'effects' | 'phone' | 'residual' | 'confirmed' | 'evidence'> & { readonly detail: string };

/**
 * Whether what was asked for is so by now, after an attempt of which nobody knows how it ended: `applied` where the phone has changed since
 * the snapshot, `noop` where it was so before. `undefined` where it is not so.
 */
export function effectSeen(
  snapshot: Snapshot,
  phones: Schemas['PhoneList']['phones'],
  effects: readonly Schemas['AcceptableEffect'][],
): { readonly kind: 'settled'; readonly state: 'applied' | 'noop'; readonly view: Shown } | undefined {
  const left = phones.find(({ id, e164 }) => (snapshot.id === null ? e164 === snapshot.e164 : id === snapshot.id));
  const { id, masked } = snapshot;
  const common = { confirmed: 'read_back', evidence: 'documented', detail: 'The answer was lost; a later read shows the effect.' } as const;
  if (left === undefined) {
    const phone = { id, masked, verified: null };
    return { kind: 'settled', state: 'applied', view: { ...common, effects: ['removed'], phone, residual: { numberStillStored: false } } };
  }
  if (effects[0] !== 'unverified' || left.verified) return undefined;
  const view = { ...common, phone: { id, masked, verified: false }, residual: { numberStillStored: true } };
  return snapshot.verified
    ? { kind: 'settled', state: 'applied', view: { ...view, effects: ['unverified'] } }
    : { kind: 'settled', state: 'noop', view: { ...view, effects: [] } };
}
