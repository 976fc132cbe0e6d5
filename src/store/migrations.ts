/** A step of the schema: never changed once it was released, since its checksum is kept. */
export interface Migration {
  readonly version: number;
  readonly name: string;
  readonly statements: readonly string[];
}

/**
 * The schema, step by step, in the portable subset. `target` is the queue: `due_at` says when a row may be claimed (for one under way when
 * its lease ends, for one that waits for a pass code its deadline), and is null once nothing more will be done by itself.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: 'revocations',
    statements: [
      `create table instance (
        id text primary key, host text not null, pid integer not null, started_at bigint not null, seen_at bigint not null
      )`,
      `create table revocation (
        id text primary key, reason text not null, status text not null,
        total integer not null, settled integer not null, as_asked integer not null, last_seq integer not null, last_hash text,
        created_at bigint not null, deadline_at bigint not null, settled_at bigint, requested_by text, approved_by text
      )`,
      'create index revocation_newest on revocation (created_at desc, id desc)',
      `create table target (
        id text primary key, revocation_id text not null references revocation (id), position integer not null,
        connection text not null, provider text not null, acceptable text not null, state text not null,
        attempts integer not null, verify integer not null, canceling integer not null, losses integer not null,
        due_at bigint, deadline_at bigint not null, lease_owner text, fence integer not null,
        secret text, number_hash text, view text not null, updated_at bigint not null, settled_at bigint
      )`,
      'create index target_of_revocation on target (revocation_id, position)',
      'create index target_due on target (connection, due_at, id) where due_at is not null',
      'create index target_leased on target (lease_owner) where lease_owner is not null',
      'create index target_number on target (number_hash) where number_hash is not null',
      'create index target_state on target (state, revocation_id)',
      'create index target_kept on target (deadline_at) where secret is not null and settled_at is not null',
      `create table audit (
        revocation_id text not null references revocation (id), seq integer not null, at bigint not null,
        event text not null, actor text not null, target_id text, attempt integer, detail text not null,
        phone_digest text, phone_hash text, phone_mask text, phone_salt text,
        previous text not null, hash text not null, primary key (revocation_id, seq)
      )`,
      'create index audit_number on audit (phone_hash) where phone_hash is not null',
      `create table outbox (
        id text primary key, endpoint text not null, event text not null, revocation_id text not null, target_id text,
        state text not null, attempts integer not null, first_attempt_at bigint, due_at bigint, lease_owner text, fence integer not null,
        last_status integer, last_problem text, subject text, payload text, created_at bigint not null, delivered_at bigint
      )`,
      'create index outbox_due on outbox (endpoint, due_at, id) where due_at is not null',
      'create index outbox_leased on outbox (lease_owner) where lease_owner is not null',
      'create index outbox_newest on outbox (created_at desc, id desc)',
      'create index outbox_state on outbox (state, created_at desc, id desc)',
      'create index outbox_delivered on outbox (delivered_at) where delivered_at is not null',
      `create table gate (
        connection text primary key, fails integer not null, open_until bigint, code text not null
      )`,
      `create table idempotency (
        scope text not null, key_hash text not null, request_hash text not null, operation_id text not null unique,
        state text not null, applied integer not null, snapshot text, answer text, lease_owner text, lease_until bigint not null,
        fence integer not null, created_at bigint not null, expires_at bigint not null, primary key (scope, key_hash)
      )`,
      'create index idempotency_leased on idempotency (lease_owner) where lease_owner is not null',
      'create index idempotency_expired on idempotency (expires_at)',
      'create table signal (source text not null, id_hash text not null, keep_until bigint not null, primary key (source, id_hash))',
      'create index signal_expired on signal (keep_until)',
    ],
  },
  { version: 2, name: 'keys', statements: ['create table store_key (id text primary key, since bigint not null)'] },
  { version: 3, name: 'reference', statements: ['alter table revocation add column reference text'] },
];
