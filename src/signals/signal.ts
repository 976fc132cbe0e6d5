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

/** What `POST /v1/revocations` takes (`reason` and `targets`), whether somebody must agree first, and where it comes from. */
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
  readonly origin: { readonly signal: SignalKind; readonly from: string; readonly id: string };
}

/**
 * What was acted upon already. A sender repeats what was not acknowledged, and somebody may repeat what he overheard; neither must have a
 * second effect, and a crash between noticing and acting must not swallow the first.
 */
export interface SeenJti {
  /**
   * Does the work unless this id of this source was done before, and remembers it, in the same transaction where there is one, once the
   * work is done; when the work throws, nothing is remembered and the error is passed on. Of two at a time one waits for the other. It may
   * forget after `keepUntil`. Resolves to whether the work was done now.
   */
  once(source: string, id: string, keepUntil: Date, work: () => Promise<void>): Promise<boolean>;
}

/** Takes what follows from a signal, all of it or, by throwing, none. */
export type TakeDrafts = (drafts: readonly RevocationDraft[]) => Promise<void>;
