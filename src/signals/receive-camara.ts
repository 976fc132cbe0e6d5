import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { operations } from '../../generated/unified-signals.fragment.ts';
import { BadShape, shaped } from '../contract/shape.ts';
import type { Reply } from '../contract/types.ts';
import { DirectoryUnavailable } from '../directory/directory.ts';
import { type Policy, toDrafts } from './policy.ts';
import type { SeenJti, Signal, TakeDrafts } from './signal.ts';

type CamaraReply = Reply<operations['receiveCamaraEvent']>;

/** Who may send notifications, and how they prove it. CAMARA has the bearer token (`sinkCredential`); some operators sign the body. */
export type CamaraSender = { readonly id: string } & (
  | { readonly token: string }
  | {
      /** HMAC-SHA-256 of the body, in this header (lower case), perhaps with `sha256=` in front. */
      readonly hmac: { readonly header: string; readonly secret: string; readonly encoding: 'hex' | 'base64' };
    }
);

/** A notification as it came. */
export interface Notification {
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Byte for byte, since it may be signed. */
  readonly body: Buffer;
}

export interface CamaraReceiver {
  /** Answers as CAMARA has it. A notification is acknowledged only once what follows from it is taken. */
  receive(notification: Notification): Promise<CamaraReply>;
}

/** CAMARA counts the version of the API up in the name of the event. */
const swapped = /^org\.camaraproject\.sim-swap-subscriptions\.v\d+\.swapped$/;
const ofSimSwap = /^org\.camaraproject\.sim-swap-subscriptions\.v\d+\.[a-z-]+$/;

/** Operators repeat for hours at most; a replayed notification is noticed for this long. */
const rememberMs = 30 * 24 * 3_600_000;

/** `now` is for tests. */
export function createCamaraReceiver(
  senders: readonly CamaraSender[],
  { policy, seen, take, now = () => new Date() }: { policy: Policy; seen: SeenJti; take: TakeDrafts; now?: () => Date },
): CamaraReceiver {
  return {
    receive: async (notification) => {
      const sender = senders.find((one) => proves(one, notification));
      if (sender === undefined) {
        policy.log('camara', { outcome: 'refused', code: 'UNAUTHENTICATED' });
        const message = 'The bearer token, or the signature of the body, is not the configured one.';
        return { status: 401, body: { status: 401, code: 'UNAUTHENTICATED', message } };
      }
      try {
        const { source, id, signal, type } = read(notification.body, sender.id);
        const isNew = await seen.once(`${sender.id} ${source}`, id, new Date(now().getTime() + rememberMs), async () => {
          await take(signal === undefined ? [] : await toDrafts(signal, policy));
        });
        policy.log('camara', { from: sender.id, id, type, outcome: isNew ? (signal === undefined ? 'noted' : 'accepted') : 'repeated' });
        return { status: 204 };
      } catch (error) {
        if (error instanceof DirectoryUnavailable) {
          policy.log('camara', { from: sender.id, outcome: 'unavailable', cause: error.message });
          return { status: 503, headers: { 'retry-after': '60' } };
        }
        if (!(error instanceof BadShape)) throw error;
        policy.log('camara', { from: sender.id, outcome: 'refused', code: 'INVALID_ARGUMENT' });
        return { status: 400, body: { status: 400, code: 'INVALID_ARGUMENT', message: error.message } };
      }
    },
  };
}

function proves(sender: CamaraSender, { headers, body }: Notification): boolean {
  if ('token' in sender) {
    const [, given] = /^bearer +(\S+) *$/i.exec(headers['authorization'] ?? '') ?? [];
    return given !== undefined && equal(given, sender.token);
  }
  const { header, secret, encoding } = sender.hmac;
  const given = headers[header]?.replace(/^sha256=/, '');
  return given !== undefined && equal(given, createHmac('sha256', secret).update(body).digest(encoding));
}

/** In a time that tells nothing of where they differ, nor of their lengths. */
function equal(one: string, other: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

function read(
  body: Buffer,
  from: string,
): { readonly source: string; readonly id: string; readonly type: string; readonly signal: Signal | undefined } {
  const { source, id, type, time, data } = shaped('CloudEvent', parse(body));
  if (!ofSimSwap.test(type))
    throw new BadShape('/type holds another event; it should hold one of org.camaraproject.sim-swap-subscriptions.');
  if (!swapped.test(type)) return { source, id, type, signal: undefined };
  const { phoneNumber } = inData(() => shaped('SimSwapped', data ?? {}));
  return { source, id, type, signal: { kind: 'sim-swapped', from, id, phone: phoneNumber, at: new Date(time) } };
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    throw new BadShape('It is not JSON.');
  }
}

function inData<T>(check: () => T): T {
  try {
    return check();
  } catch (error) {
    throw error instanceof BadShape ? new BadShape(`/data${error.message.replace(/^It /, ' ')}`) : error;
  }
}
