import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import { isPrivate } from '../../contract/held.ts';
import { splitE164 } from '../../phone-number.ts';

/** What a stand-in stands for. */
export type Kind = 'code' | 'e-mail' | 'id' | 'number' | 'phone' | 'secret' | 'text' | 'url';

const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

/** Seven digits and more, however they are grouped, with stars where some are hidden; but no date. */
const numberLike = /^(?!\d{4}-\d\d-\d\d)[\s+(]*[\d*](?:[\s().-]*[\d*]){6,}\s*$/;

/** What a string is, by itself and by the name under which it stands. */
export function kindOf(name: string, value: string): Kind {
  if (/^\S+@\S+\.\S+$/.test(value)) return 'e-mail';
  if (uuid.test(value)) return 'id';
  if (numberLike.test(value)) return 'phone';
  if (/^https?:\/\//i.test(value) && URL.canParse(value)) return 'url';
  if (isCode(name)) return 'code';
  if (isPrivate(`/${name}`)) return 'secret';
  return /(?:^|_)id$|I[dD]$/.test(name) ? 'id' : 'text';
}

/** Whether values of this name are one-time codes. */
export function isCode(name: string): boolean {
  return /(?:pass|verification|sms|otp)[_-]?code|^code$|otp|\bpin\b/i.test(name);
}

/**
 * Puts made-up values in the place of real ones: the same for the same, of the same shape, so that a sequence still makes sense and a
 * contract that accepted the one accepts the other. What is real is kept in memory only.
 */
export class StandIns {
  readonly #chosen: ReadonlyMap<string, string>;
  readonly #made = new Map<string, string>();
  readonly #kinds = new Map<string, Kind>();

  /** `chosen` are real values and what is to stand for each. */
  constructor(chosen: ReadonlyMap<string, string>) {
    const numbers = [...chosen].flatMap(([real, standIn]) => {
      const [one, other] = [nationalOf(real), nationalOf(standIn)];
      return one === undefined || other === undefined ? [] : [[one, other] as const];
    });
    this.#chosen = new Map([...numbers, ...chosen]);
  }

  /** What was chosen to stand for a value. */
  chosenFor(value: string): string | undefined {
    return this.#chosen.get(value);
  }

  /** The stand-in of a value; what has no letter and no digit says nothing, and stands for itself. */
  standFor(value: string, kind: Kind): string {
    if (!/[\p{L}\p{N}]/u.test(value)) return value;
    const known = this.#chosen.get(value) ?? this.#made.get(value);
    if (known !== undefined) return known;
    if (kind !== 'phone') return this.#keep(value, kind, () => make(value, kind));
    const national = nationalOf(value);
    // A number with and without its country code is the same number.
    return national === undefined
      ? this.#keep(value, kind, () => digits(value))
      : this.#keep(value, kind, () => value.slice(0, -national.length) + this.standFor(national, kind));
  }

  /** What a made-up value stands for; `undefined` for a value that was not made up. */
  kindOf(standIn: string): Kind | undefined {
    return this.#kinds.get(standIn);
  }

  #keep(value: string, kind: Kind, create: () => string): string {
    let made = create();
    // So short a value may leave no other choice than one that already stands for something.
    for (let tries = 0; tries < 100 && (made === value || this.#kinds.has(made)); tries += 1) made = create();
    this.#made.set(value, made);
    this.#kinds.set(made, kind);
    return made;
  }
}

/** The national part of an E.164 number; `undefined` for anything else. */
function nationalOf(value: string): string | undefined {
  const split = /^\+\d{7,15}$/.test(value) ? splitE164(value) : undefined;
  return split !== undefined && split.countryCode + split.national === value ? split.national : undefined;
}

function make(value: string, kind: Kind): string {
  if (kind === 'e-mail') return `${randomBytes(5).toString('hex')}@example.com`;
  if (kind === 'url') return `https://example.com/${randomBytes(5).toString('hex')}`;
  if (uuid.test(value)) return randomUUID();
  return scramble(value);
}

/** The digits anew, but for those at the start of a number, which 100 replaces: hardly any country has subscribers there. */
function digits(value: string): string {
  const fresh = value.replaceAll(/\d/g, () => String(randomInt(10)));
  let replaced = 0;
  return fresh.replaceAll(/\d/g, (digit) => '100'[replaced++] ?? digit);
}

/** A letter for each letter and a digit for each digit; hexadecimal stays hexadecimal. */
function scramble(value: string): string {
  const prefix = /^0x(?=[\da-f]+$)/i.exec(value)?.[0] ?? '';
  const rest = value.slice(prefix.length);
  const [lower, upper] = /^[\da-f-]{8,}$/i.test(rest) ? ['abcdef', 'ABCDEF'] : [alphabet, alphabet.toUpperCase()];
  return (
    prefix +
    rest.replaceAll(/\p{N}/gu, () => String(randomInt(10))).replaceAll(/\p{L}/gu, (letter) => pick(/\p{Lu}/u.test(letter) ? upper : lower))
  );
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function pick(letters: string): string {
  return letters[randomInt(letters.length)] ?? '';
}
