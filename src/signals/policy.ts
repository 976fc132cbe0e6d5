import type { components } from '../../generated/unified.ts';
import type { ConnectionProviders, Directory } from '../directory/directory.ts';
import type { Log } from '../log.ts';
import { providers } from '../providers/index.ts';
import { MOST_TARGETS } from '../revocations/settings.ts';
import type { RevocationDraft, Signal, SignalKind } from './signal.ts';

type Schemas = components['schemas'];

/** What follows from a signal. */
export interface PolicyRule {
  readonly signal: SignalKind;
  /** Only from these senders, by their configured ids; from any when it is absent. */
  readonly from?: readonly string[] | undefined;
  readonly reason: Schemas['Reason'];
  /** The acceptable effects, the preferred first. */
  readonly effects: readonly Schemas['AcceptableEffect'][];
  /** Only at these connections; wherever the directory knows the number when it is absent. */
  readonly connections?: readonly string[] | undefined;
  readonly approval: 'none' | 'required';
}

export interface Policy {
  /** The first that fits a signal decides. */
  readonly rules: readonly PolicyRule[];
  readonly directory: Directory;
  readonly connections: ConnectionProviders;
  readonly log: Log;
}

/**
 * What the policy makes of a signal: a revocation of all that the directory names, several where they are too many for one, or nothing where
 * no rule fits or nobody has the number, which is logged. Throws `DirectoryUnavailable`.
 */
export async function toDrafts(signal: Signal, { rules, directory, connections, log }: Policy): Promise<RevocationDraft[]> {
  const { kind, from, id, phone } = signal;
  const rule = rules.find((one) => one.signal === kind && (one.from === undefined || one.from.includes(from)));
  if (rule === undefined) {
    log('signal', { signal: kind, from, id, outcome: 'no_rule' });
    return [];
  }
  const { subjects, problems } = await directory.find(phone);
  for (const problem of problems) log('directory', { signal: kind, from, id, problem });
  const targets = subjects
    .filter(({ connection }) => rule.connections === undefined || rule.connections.includes(connection))
    .map(({ connection, subject }) => ({
      connection,
      subject,
      phone: selectPhone(connections, connection, phone),
      effects: [...rule.effects],
    }));
  if (targets.length === 0) log('signal', { signal: kind, from, id, outcome: 'nobody_has_it' });
  const { reason, approval } = rule;
  const drafts: RevocationDraft[] = [];
  while (targets.length > 0) drafts.push({ reason, targets: targets.splice(0, MOST_TARGETS), approval, from });
  return drafts;
}

/** The number itself, so that no other is taken away; `sole` only at a provider that keeps one a user and cannot be told which. */
function selectPhone(connections: ConnectionProviders, connection: string, e164: string): Schemas['PhoneSelector'] {
  const provider = connections.get(connection);
  const selectors: readonly string[] = provider === undefined ? [] : providers[provider].about.phoneSelectors;
  return selectors.includes('sole') && !selectors.includes('e164') ? 'sole' : { e164 };
}
