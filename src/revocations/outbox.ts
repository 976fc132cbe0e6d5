import { randomBytes } from 'node:crypto';
import type { SignalConfig } from '../signals/config.ts';
import type { SubjectIdentifier } from '../signals/credential-change.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { numberOf, type Secret } from './rows.ts';

/** What others are to be told: that a target was settled as asked, or the whole revocation was settled. */
export type OutgoingEvent =
  | { readonly event: 'revocation.settled'; readonly revocationId: string }
  | {
      readonly event: 'target.applied';
      readonly revocationId: string;
      readonly targetId: string;
      readonly connection: string;
      readonly secret: Secret | undefined;
    };

/** Where deliveries are made from. */
export interface Outbox {
  /** The ids of all that are configured. */
  readonly endpoints: ReadonlySet<string>;
  /** Puts in events, one row for each endpoint that is to hear of one, in the transaction of the change itself, so that neither is without the other. */
  put(tx: Transaction, ...events: readonly OutgoingEvent[]): Promise<void>;
  /** Erases what was delivered long ago, and gives up what nobody will deliver. */
  sweep(tx: Transaction): Promise<void>;
}

interface Queued {
  readonly id: string;
  readonly endpoint: string;
  readonly event: OutgoingEvent['event'];
  readonly revocationId: string;
  readonly targetId: string | null;
  readonly subject: string | null;
}

/** How long a delivered message can be looked at and sent again. One that was given up stays. */
const KEPT_MS = 30 * 24 * 60 * 60 * 1_000;
/** So long a message of an endpoint that is not configured here may wait for a gateway that has it: replicas are not changed all at once. */
const UNCONFIGURED_MS = 10 * 60 * 1_000;
/** No wait of ours is longer; one that is comes from a clock that was set back. */
const LONGEST_WAIT_MS = 24 * 60 * 60 * 1_000;

/** `queued` is called when there is something to be sent as soon as the transaction ends. */
export function createOutbox(
  keyring: Keyring,
  { webhooks, securityEvents }: Pick<SignalConfig, 'webhooks' | 'securityEvents'>,
  queued: () => void,
): Outbox {
  const { receivers = [], subjectIssuers = {} } = securityEvents ?? {};
  const endpoints = new Set([...webhooks, ...receivers].map(({ id }) => id));
  return {
    endpoints,
    put: async (tx, ...events) => {
      const rows = events.flatMap((outgoing): Queued[] => {
        const { event, revocationId } = outgoing;
        if (event === 'revocation.settled') {
          return webhooks.map(({ id: endpoint }) => ({ id: newId(), endpoint, event, revocationId, targetId: null, subject: null }));
        }
        const subject = receivers.length === 0 ? undefined : subjectOf(outgoing.secret, subjectIssuers[outgoing.connection]);
        // Nobody can be told of a user who has no name outside the provider.
        if (subject === undefined) return [];
        return receivers.map(({ id: endpoint }) => {
          const id = newId();
          const sealed = keyring.seal(JSON.stringify(subject), id);
          return { id, endpoint, event, revocationId, targetId: outgoing.targetId, subject: sealed };
        });
      });
      if (rows.length === 0) return;
      await tx.query(
        `insert into outbox (id, endpoint, event, revocation_id, target_id, state, attempts, due_at, fence, subject, created_at)
         select item.value ->> 'id', item.value ->> 'endpoint', item.value ->> 'event', item.value ->> 'revocationId',
           item.value ->> 'targetId', 'pending', 0, cast($2 as bigint), 0, item.value ->> 'subject', cast($2 as bigint)
         from jsonb_array_elements($1::jsonb) as item(value)`,
        [JSON.stringify(rows), tx.now],
      );
      queued();
    },
    sweep: async (tx) => {
      await tx.query('delete from outbox where delivered_at <= $1', [tx.now - KEPT_MS]);
      await tx.query('update outbox set due_at = $1 where due_at > $2', [tx.now, tx.now + LONGEST_WAIT_MS]);
      await tx.query(
        `update outbox set state = 'dead', due_at = null, lease_owner = null, fence = fence + 1,
           last_problem = 'No endpoint "' || endpoint || '" is configured any more.'
         where due_at <= $1 and endpoint not in (select item.value ->> 'id' from jsonb_array_elements($2::jsonb) as item(value))`,
        [tx.now - UNCONFIGURED_MS, JSON.stringify([...endpoints].map((id) => ({ id })))],
      );
    },
  };
}

function newId(): string {
  return `dlv_${randomBytes(16).toString('hex')}`;
}

/**
 * The user as a receiver may know them (RFC 9493): by the provider's own id where it is known who gave it, by the number only where there
 * is no other name. A token is none.
 */
function subjectOf(secret: Secret | undefined, issuer: string | undefined): SubjectIdentifier | undefined {
  if (secret === undefined) return undefined;
  const { subject, snapshot } = secret;
  const id = subject.userId ?? subject.walletAddress ?? snapshot?.userId;
  if (id !== undefined) return issuer === undefined ? { format: 'opaque', id } : { format: 'iss_sub', iss: issuer, sub: id };
  const number = numberOf(secret);
  return number === undefined ? undefined : { format: 'phone_number', phone_number: number };
}
