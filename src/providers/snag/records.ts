import type { components } from '../../../generated/unified.ts';

/** Everything the emulator of Snag holds, as the control plane reads and replaces it. */
export type SnagWorld = components['schemas']['SnagWorld'];

type Part<Name extends keyof SnagWorld> = Readonly<Exclude<SnagWorld[Name], undefined>>;

/** How one-time codes are made. */
export type Settings = Part<'settings'>;

/** A user and the number that is connected, if one is. */
export type User = Readonly<Part<'users'>[number]>;

/** A loyalty rule; its type says what it takes. */
export type Rule = Readonly<Part<'rules'>[number]>;

/** A badge and the rules that make it up. */
export type Badge = Readonly<Part<'badges'>[number]>;

/** That a user holds or held a badge. */
export type Holding = Readonly<Part<'holdings'>[number]>;

/** A one-time code that can still be used. */
export type Code = Readonly<Part<'codes'>[number]>;

/** A number that one user has proven while another has it. */
export type AccountLink = Readonly<Part<'accountLinks'>[number]>;
