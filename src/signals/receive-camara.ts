import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { components, operations } from '../../generated/unified.ts';
import { BadShape, shaped } from '../contract/shape.ts';
import type { Reply } from '../contract/types.ts';
import { DirectoryUnavailable } from '../directory/directory.ts';
import type { Refused } from '../providers/provider.ts';
import { type Policy, toDrafts } from './policy.ts';
import type { Signal, TakeSignal } from './signal.ts';
import { signalUnavailable } from './unavailable.ts';

type CloudEvent = components['schemas']['CloudEvent'];
type CamaraReply = Reply<operations['receiveCamaraEvent']>;

/** Who may send notifications, and how they prove it. CAMARA has the bearer token (`sinkCredential`); some operators sign the body. */
export type CamaraSender = { readonly id: string } & (
  | { readonly token: string }
  | {
      /** HMAC-SHA-256 of the body, in this header (lower case), perhaps with `sha256=` in front. */
      readonly hmac: { readonly header: string; readonly secret: string; readonly encoding: 'hex' | 'base64' };
    }
);

/** What a sender may prove itself by. */
export interface Proof {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** Byte for byte, decompressed, since they may be signed. */
  readonly bytes: Buffer;
}

/** A notification as it came. */
export interface Notification extends Proof {
  /** What the bytes say. */
  readonly event: CloudEvent;
}

export interface CamaraReceiver {
  /** The answer to somebody who is no configured sender; `undefined` for one who is. */
  turnAway(proof: Proof): CamaraReply | undefined;
  /** Answers as CAMARA has it. A notification is acknowledged only once what follows from it is stored; throws `store/unavailable`. */
  receive(notification: Notification): Promise<CamaraReply | Refused>;
}

/** CAMARA counts the version of the API up in the name of the event. */
const swapped = /^org\.camaraproject\.sim-swap-subscriptions\.v\d+\.swapped$/;
const ofSimSwap = /^org\.camaraproject\.sim-swap-subscriptions\.v\d+\.[a-z-]+$/;

/** Operators repeat for hours at most; a replayed notification is noticed for this long. */
const rememberMs = 30 * 24 * 3_600_000;

export function createCamaraReceiver(senders: readonly CamaraSender[], policy: Policy, take: TakeSignal): CamaraReceiver {
  const senderOf = (proof: Proof): CamaraSender | undefined => senders.find((one) => proves(one, proof));
  const unauthenticated = (): CamaraReply => {
    policy.log('camara', { outcome: 'refused', code: 'UNAUTHENTICATED' });
    const message = 'The bearer token, or the signature of the body, is not the configured one.';
    return { status: 401, body: { status: 401, code: 'UNAUTHENTICATED', message } };
  };
  return {
    turnAway: (proof) => (senderOf(proof) === undefined ? unauthenticated() : undefined),
    receive: async (notification) => {
      const sender = senderOf(notification);
      if (sender === undefined) return unauthenticated();
      try {
        const { source, id, type } = notification.event;
        const signal = readSignal(notification.event, sender.id);
        const drafts = signal === undefined ? [] : await toDrafts(signal, policy);
        // The sender's own id keeps another sender from using up its ids.
        const key = { source: `${sender.id} ${source}`, id, keepUntil: new Date(Date.now() + rememberMs) };
        const revocations = await take(key, drafts);
        const outcome = revocations === undefined ? 'repeated' : signal === undefined ? 'noted' : 'accepted';
        policy.log('camara', { from: sender.id, id, type, outcome, revocations });
        return { status: 204 };
      } catch (error) {
        if (error instanceof DirectoryUnavailable) {
          policy.log('camara', { from: sender.id, outcome: 'unavailable', cause: error.message });
          return signalUnavailable();
        }
        if (!(error instanceof BadShape)) throw error;
        policy.log('camara', { from: sender.id, outcome: 'refused', code: 'INVALID_ARGUMENT' });
        return { status: 400, body: { status: 400, code: 'INVALID_ARGUMENT', message: error.message } };
      }
    },
  };
}

function proves(sender: CamaraSender, { headers, bytes }: Proof): boolean {
  if ('token' in sender) {
    const [, given] = /^bearer +(\S+) *$/i.exec(String(headers['authorization'] ?? '')) ?? [];
    return given !== undefined && equal(given, sender.token);
  }
  const { header, secret, encoding } = sender.hmac;
  const given = headers[header];
  return typeof given === 'string' && equal(given.replace(/^sha256=/, ''), createHmac('sha256', secret).update(bytes).digest(encoding));
}

/** In a time that tells nothing of where they differ, nor of their lengths. */
function equal(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

/** What a notification says about a number; nothing where it is about the subscription. Throws `BadShape`. */
function readSignal({ id, type, time, data = {} }: CloudEvent, from: string): Signal | undefined {
  if (!ofSimSwap.test(type))
    throw new BadShape('/type holds another event; it should hold one of org.camaraproject.sim-swap-subscriptions.');
  if (!swapped.test(type)) return undefined;
  const { phoneNumber } = inData(() => shaped('SimSwapped', data));
  return { kind: 'sim-swapped', from, id, phone: phoneNumber, at: new Date(time) };
}

function inData<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof BadShape ? new BadShape(`/data${error.message.replace(/^It /, ' ')}`) : error;
  }
}
