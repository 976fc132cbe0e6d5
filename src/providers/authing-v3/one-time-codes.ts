import type { components } from '../../../generated/unified.ts';

type Schemas = components['schemas'];
type Settings = Required<Schemas['AuthingSettings']>;

interface SentCode {
  /** E.164. */
  readonly to: string;
  readonly channel: string;
  readonly code: string;
  /** Epoch milliseconds. */
  readonly sentAt: number;
  wrongTries: number;
  used: boolean;
}

/** What became of a code that someone gave; a used code and one with too many wrong tries count as expired. */
export type Redemption = 'accepted' | 'wrong' | 'expired';

/**
 * The codes sent by SMS: one number has at most one code a channel, and a code works once, for its own channel, for
 * `passCodeTtlSeconds` (V3 authentication API, "send-sms" and "bind-phone", read 2026-11-20; that a code is bound to its
 * channel is inferred from the description of the channels).
 */
export class OneTimeCodes {
  readonly #settings: Settings;
  readonly #sent = new Map<string, SentCode>();

  /** Throws a `TypeError` when two codes have the same number and channel. */
  constructor(codes: readonly Schemas['AuthingCode'][], settings: Settings) {
    this.#settings = settings;
    for (const [index, code] of codes.entries()) {
      const key = keyOf(code.to, code.channel);
      if (this.#sent.has(key)) throw new TypeError(`codes/${index}: there is another code for ${code.channel} and the same number`);
      this.#sent.set(key, { wrongTries: 0, used: false, ...code, sentAt: Date.parse(code.sentAt) });
    }
  }

  /** Whether a message may go out now: one a `smsIntervalSeconds` for each number and channel (page "send-sms", read 2026-11-20). */
  maySend(to: string, channel: string, now: number): boolean {
    const last = this.#sent.get(keyOf(to, channel));
    return last === undefined || now - last.sentAt >= this.#settings.smsIntervalSeconds * 1000;
  }

  /** Remembers a code as sent; it takes the place of an earlier one for the same number and channel. */
  record(to: string, channel: string, code: string, now: number): void {
    this.#sent.set(keyOf(to, channel), { to, channel, code, sentAt: now, wrongTries: 0, used: false });
  }

  /**
   * Uses a code up, or counts a wrong try: more of them than `verifyCodeMaxAttempts` void the code
   * (management API, UpdateSecuritySettingsDto, read 2026-11-20).
   */
  redeem(to: string, channel: string, code: string, now: number): Redemption {
    const sent = this.#sent.get(keyOf(to, channel));
    if (sent === undefined) return 'wrong';
    const expired = now - sent.sentAt >= this.#settings.passCodeTtlSeconds * 1000;
    if (expired || sent.used || sent.wrongTries > this.#settings.verifyCodeMaxAttempts) return 'expired';
    if (sent.code !== code) {
      sent.wrongTries += 1;
      return 'wrong';
    }
    sent.used = true;
    return 'accepted';
  }

  toWorld(): Schemas['AuthingCode'][] {
    return this.#sent
      .values()
      .map((code) => ({ ...code, sentAt: new Date(code.sentAt).toISOString() }))
      .toArray();
  }
}

function keyOf(to: string, channel: string): string {
  return `${channel} ${to}`;
}
