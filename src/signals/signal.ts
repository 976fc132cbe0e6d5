import type { components } from '../../generated/unified.ts';

type Schemas = components['schemas'];

/** What others can tell about a number. */
export const signalKinds = ['identifier-recycled', 'identifier-changed', 'sim-swapped'] as const;
export type SignalKind = (typeof signalKinds)[number];

/** Something that somebody who proved who they are said about a number. */
export interface Signal {
  readonly kind: SignalKind;
  /** The configured sender's id. */
  readonly from: string;
  /** Unique at that sender. */
  readonly id: string;
  /** The number, in E.164 form; of a change, the old one. */
  readonly phone: string;
  /** When it happened, as far as the sender says, else when it was said. */
  readonly at: Date;
}

/** What `POST /v1/revocations` takes (`reason` and `targets`), whether somebody must agree first, and who set it off. */
export interface RevocationDraft {
  readonly reason: Schemas['Reason'];
  readonly targets: {
    readonly connection: string;
    readonly subject: Schemas['Subject'];
    readonly phone: Schemas['PhoneSelector'];
    readonly effects: Schemas['AcceptableEffect'][];
  }[];
  /** Whether a second person must agree before anything is sent. */
  readonly approval: 'none' | 'required';
  /** The configured sender's id. */
  readonly from: string;
}

/** By what a signal that comes again is known. */
export interface SignalKey {
  /** Who gives the ids, which are unique there. */
  readonly source: string;
  readonly id: string;
  /** Until when it has to be known; what comes again later is refused, or taken for another. */
  readonly keepUntil: Date;
}

/**
 * Stores a signal together with the revocations that follow from it, all or, by throwing, nothing; resolves to their ids. Where it was
 * stored before, perhaps a moment ago by somebody else, nothing is done and there are none to tell of: a sender repeats what was not
 * acknowledged, somebody may repeat what he overheard, and neither must have a second effect.
 */
export type TakeSignal = (key: SignalKey, drafts: readonly RevocationDraft[]) => Promise<readonly string[] | undefined>;
