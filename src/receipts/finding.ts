import type { TargetRecord } from './receipt.ts';

/** How a target stands, in sentences that claim no more than is known. */
export function tellTarget(target: TargetRecord, settledAsAsked: boolean): string {
  const sentences = [happened(target)];
  if (target.status === 'applied' || target.status === 'noop') {
    if (target.residual.numberStillStored === true) sentences.push('The provider still stores the number.');
    if (target.residual.numberStillStored === null) sentences.push('Whether the provider still stores the number is not known.');
    if (!settledAsAsked) sentences.push(`That is not what was asked for (${target.acceptable.join(' or ')}).`);
  }
  return sentences.join(' ');
}

function happened({ status, settled, effects, confirmed }: TargetRecord): string {
  switch (status) {
    case 'planned':
    case 'snapshotted':
      return 'Nothing has happened yet.';
    case 'awaiting_proof':
      return 'Nothing has happened yet; the provider asks for a pass code that only the user has.';
    case 'running':
      return 'It is being worked on; whether the provider has acted is not known yet.';
    case 'indeterminate':
      return `The provider was asked and its answer is missing or unclear: it may or may not have acted, and ${settled ? 'somebody must look' : 'a later read is to tell'}.`;
    case 'applied':
      return `${did(effects)}, ${confirmed === 'read_back' ? 'and a later read at the provider showed it' : 'by the word of the provider alone, which was not read back'}.`;
    case 'noop':
      return `There was nothing to do${confirmed === 'read_back' ? ', as a read at the provider showed' : ''}.`;
    case 'refused':
      return 'The provider refused; nothing was changed.';
    case 'unsupported':
      return 'The provider cannot do what was asked; nothing was changed.';
    case 'failed':
      return 'It failed, and it was given up.';
    case 'canceled':
      return 'It was canceled before the provider acted.';
    case 'expired':
      return 'The deadline passed before it could be done.';
  }
}

const words = {
  removed: 'The number was removed',
  unverified: 'The number was only marked as not verified',
  badges_cleared: 'badges that depend on it were cleared',
} as const;

function did(effects: TargetRecord['effects']): string {
  const told = effects.map((effect) => words[effect]).join(' and ');
  return told === '' ? 'The provider acted, with no effect that it tells' : told.replace(/^b/, 'B');
}
