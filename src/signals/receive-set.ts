import { decodeJwt, errors, type JWTPayload, jwtVerify } from 'jose';
import type { operations } from '../../generated/unified.ts';
import type { Reply } from '../contract/types.ts';
import { DirectoryUnavailable } from '../directory/directory.ts';
import type { Refused } from '../providers/provider.ts';
import { type Policy, toDrafts } from './policy.ts';
import { readRiscSignals, UnreadableEvent } from './risc.ts';
import type { TakeSignal } from './signal.ts';
import { createTransmitterKeys, type KeySource, KeysUnavailable, type TransmitterKeys } from './transmitter-keys.ts';
import { signalUnavailable } from './unavailable.ts';

type SetReply = Reply<operations['receiveSecurityEvent']>;
type Refusal = Extract<SetReply, { status: 400 }>['body']['err'];

/** Who may send Security Event Tokens. */
export interface Transmitter {
  readonly id: string;
  readonly issuer: string;
  /** Who the token must be for, as that transmitter names this gateway. */
  readonly audience: string;
  readonly keys: KeySource;
  /** A token that was issued longer ago is refused; ids are remembered as long. */
  readonly maxAgeSeconds: number;
}

export interface SetReceiver {
  /** Answers as RFC 8935 has it. A token is acknowledged only once what follows from it is stored; throws `store/unavailable`. */
  receive(token: string): Promise<SetReply | Refused>;
  close(): Promise<void>;
}

/** Asymmetric ones only: a shared secret would let the receiver forge, and `none` anybody. (Sets of keys refuse those too; it must not hang on that.) */
const algorithms = ['ES256', 'ES384', 'ES512', 'EdDSA', 'Ed25519', 'PS256', 'PS384', 'PS512', 'RS256', 'RS384', 'RS512'];

/** It is logged. */
const maxIdLength = 200;

/** How far clocks may differ. */
const toleranceSeconds = 60;

export function createSetReceiver(transmitters: readonly Transmitter[], policy: Policy, take: TakeSignal): SetReceiver {
  const known = new Map(
    transmitters.map((transmitter) => [transmitter.issuer, { transmitter, keys: createTransmitterKeys(transmitter.keys) }]),
  );
  return {
    close: async () => {
      await Promise.all([...known.values()].map(({ keys }) => keys.close()));
    },
    receive: async (token) => {
      try {
        const line = known.get(readIssuer(token));
        if (line === undefined) {
          policy.log('security_event', { outcome: 'refused', code: 'invalid_issuer' });
          return refuse('invalid_issuer', 'The issuer is none that is configured here.');
        }
        const { id, maxAgeSeconds } = line.transmitter;
        const { jti, iat, payload } = await verify(token, line.transmitter, line.keys);
        const signals = readRiscSignals(payload, id, jti, new Date(iat * 1000));
        const keepUntil = new Date((iat + maxAgeSeconds + toleranceSeconds) * 1000);
        const drafts = await Promise.all(signals.map((signal) => toDrafts(signal, policy)));
        const revocations = await take({ source: line.transmitter.issuer, id: jti, keepUntil }, drafts.flat());
        const outcome = revocations === undefined ? 'repeated' : 'accepted';
        policy.log('security_event', { from: id, id: jti, outcome, signals: signals.length, revocations });
        return { status: 202 };
      } catch (error) {
        if (error instanceof DirectoryUnavailable || error instanceof KeysUnavailable) {
          policy.log('security_event', { outcome: 'unavailable', cause: error.message });
          return signalUnavailable();
        }
        const { err, description } = toRefusal(error);
        policy.log('security_event', { outcome: 'refused', code: err });
        return refuse(err, description);
      }
    },
  };
}

function refuse(err: Refusal, description: string): SetReply {
  return { status: 400, body: { err, description } };
}

/** Not verified yet: it only says by whose keys to verify. */
function readIssuer(token: string): string {
  return decodeJwt(token).iss ?? '';
}

async function verify(
  token: string,
  { issuer, audience, maxAgeSeconds }: Transmitter,
  keys: TransmitterKeys,
): Promise<{ readonly jti: string; readonly iat: number; readonly payload: JWTPayload }> {
  const { payload } = await jwtVerify(token, keys.find, {
    algorithms,
    issuer,
    audience,
    typ: 'secevent+jwt',
    requiredClaims: ['iss', 'aud', 'iat', 'jti', 'events'],
    maxTokenAge: maxAgeSeconds,
    clockTolerance: toleranceSeconds,
  });
  const { jti, iat } = payload;
  if (typeof jti !== 'string' || jti === '' || jti.length > maxIdLength || iat === undefined) {
    throw new UnreadableEvent(`/jti should be a string of 1 to ${maxIdLength} characters.`);
  }
  return { jti, iat, payload };
}

/** Nothing of the token is repeated to somebody who may not have made it. */
function toRefusal(error: unknown): { readonly err: Refusal; readonly description: string } {
  if (error instanceof UnreadableEvent) return { err: 'invalid_request', description: error.message };
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) {
    return { err: 'invalid_key', description: 'The token names no key that is configured for its issuer.' };
  }
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported) {
    return { err: 'invalid_key', description: `The token is signed by an algorithm that is not taken; ${algorithms.join(', ')} are.` };
  }
  if (error instanceof errors.JWSSignatureVerificationFailed) {
    return { err: 'authentication_failed', description: "The signature does not fit the issuer's key." };
  }
  if (error instanceof errors.JWTExpired) return { err: 'invalid_request', description: 'The token is too old.' };
  if (error instanceof errors.JWTClaimValidationFailed) {
    const { claim } = error;
    if (claim === 'aud') return { err: 'invalid_audience', description: 'The token is not for this receiver.' };
    if (claim === 'iss') return { err: 'invalid_issuer', description: 'The issuer is none that is configured here.' };
    return { err: 'invalid_request', description: `The token's ${claim} is missing or not what it should be.` };
  }
  if (error instanceof errors.JOSEError) return { err: 'invalid_request', description: 'It is not a signed Security Event Token.' };
  throw error;
}
