import { SignJWT } from 'jose';
import type { TargetRecord } from '../receipts/receipt.ts';
import type { SigningKey } from '../receipts/signing-key.ts';

const eventType = 'https://schemas.openid.net/secevent/caep/event-type/credential-change';

/** Whose credential changed, as RFC 9493 names it. */
export type SubjectIdentifier =
  | { readonly format: 'iss_sub'; readonly iss: string; readonly sub: string }
  | { readonly format: 'opaque'; readonly id: string }
  | { readonly format: 'phone_number'; readonly phone_number: string };

/** Who set it off, in CAEP's words. */
export type InitiatingEntity = 'admin' | 'user' | 'policy' | 'system';

export interface CredentialChange {
  /** Of the event; the same when it is sent again. */
  readonly id: string;
  readonly issuer: string;
  readonly audience: string;
  readonly issuedAt: Date;
  /** The revocation's id. */
  readonly transaction: string;
  readonly subject: SubjectIdentifier;
  readonly initiatingEntity: InitiatingEntity;
  /** Of the revocation; administrators are told. */
  readonly reason: string;
  readonly target: Pick<TargetRecord, 'status' | 'settled' | 'effects' | 'updatedAt'>;
}

/**
 * The CAEP 1.0 `credential-change` of a target as a signed Security Event Token (RFC 8417): the phone as a credential was deleted where
 * the number was removed, and revoked where it was only marked as not verified. `undefined` where neither is known to have happened:
 * nobody is told of a change that may not be one.
 */
export async function toCredentialChange(change: CredentialChange, key: SigningKey): Promise<string | undefined> {
  const { target, subject } = change;
  const type = changeType(target);
  if (type === undefined || !target.settled) return undefined;
  const event = {
    credential_type: 'phone-sms',
    change_type: type,
    initiating_entity: change.initiatingEntity,
    reason_admin: { en: `The phone number was ${type === 'delete' ? 'removed' : 'marked as not verified'} (${change.reason}).` },
    event_timestamp: toSeconds(new Date(target.updatedAt)),
  };
  // Neither `sub` nor `exp`: SSF 1.0 forbids the one and RFC 8417, 2.2, advises against the other.
  return new SignJWT({ sub_id: { ...subject }, txn: change.transaction, events: { [eventType]: event } })
    .setProtectedHeader({ alg: key.algorithm, kid: key.keyId, typ: 'secevent+jwt' })
    .setIssuer(change.issuer)
    .setAudience(change.audience)
    .setJti(change.id)
    .setIssuedAt(toSeconds(change.issuedAt))
    .sign(key.privateKey);
}

function changeType({ status, effects }: CredentialChange['target']): 'delete' | 'revoke' | undefined {
  if (status !== 'applied') return undefined;
  if (effects.includes('removed')) return 'delete';
  return effects.includes('unverified') ? 'revoke' : undefined;
}

function toSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
