import type { components } from '../../generated/unified.ts';
import type { ConnectionProviders, Directory } from '../directory/directory.ts';
import type { Log } from '../log.ts';
import { providers } from '../providers/index.ts';
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
 * What the policy makes of a signal: one revocation of all that the directory names, or nothing where no rule fits or nobody has the
 * number. Throws `DirectoryUnavailable`. Everything is logged, without the number.
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
  log('signal', { signal: kind, from, id, outcome: targets.length === 0 ? 'nobody_has_it' : 'revocation', targets: targets.length });
  if (targets.length === 0) return [];
  return [{ reason: rule.reason, targets, approval: rule.approval, origin: { signal: kind, from, id } }];
}

/** The number itself, so that no other is taken away; `sole` only at a provider that keeps one a user and cannot be told which. */
function selectPhone(connections: ConnectionProviders, connection: string, e164: string): Schemas['PhoneSelector'] {
  const provider = connections.get(connection);
  const selectors: readonly string[] = provider === undefined ? [] : providers[provider].about.phoneSelectors;
  return selectors.includes('sole') && !selectors.includes('e164') ? 'sole' : { e164 };
}
