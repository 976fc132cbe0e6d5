import Negotiator from 'negotiator';
import { GatewayError } from '../errors.ts';
import type { Handlers } from '../handler.ts';
import { maskNumber } from '../phone-number.ts';
import type { Store } from '../store/store.ts';
import { readEntries } from './audit.ts';
import { readReceipt } from './receipt.ts';

/** The operations that prove what happened. */
export type EvidenceOperation = 'getReceipt' | 'exportAudit' | 'erasePhone' | 'getSigningKeys';

/** Entries that are read at once. */
const PAGE = 500;

/** What revocations leave behind as proof. */
export const evidenceHandlers: Handlers<EvidenceOperation> = {
  getReceipt: async ({ revocations, receipts }, { path }, { headers }) => {
    const { issuer, signingKey } = receipts;
    const types = { json: 'application/json', jose: 'application/jose', html: 'text/html' } as const;
    const offered = [types.json, ...(signingKey === undefined ? [] : [types.jose]), types.html];
    const mediaType = new Negotiator({ headers }).mediaType(offered);
    if (mediaType === undefined) {
      const why = signingKey === undefined ? ' This gateway has no signing key, so that receipts cannot be signed.' : '';
      throw new GatewayError('input/not-acceptable', {
        detail: `Accept has none of the media types of a receipt.${why}`,
        possible: offered,
      });
    }
    const { store, keyring } = await revocations.open();
    const receipt = await store.read((tx) => readReceipt(tx, keyring, path.revocation, issuer));
    if (mediaType === types.html) {
      const { toPage } = await import('../receipts/page.ts');
      return { status: 200, mediaType: types.html, body: toPage(receipt, signingKey === undefined ? 'never' : 'on request') };
    }
    if (mediaType === types.json || signingKey === undefined) return { status: 200, body: receipt };
    const { signReceipt } = await import('../receipts/sign.ts');
    return { status: 200, mediaType: types.jose, body: await signReceipt(receipt, signingKey) };
  },

  exportAudit: async ({ revocations }) => {
    const { store } = await revocations.open();
    return { stream: exported(store) };
  },

  erasePhone: async ({ revocations }, { body }) => {
    const { store, keyring } = await revocations.open();
    const hashes = keyring.hashes(body.phone);
    const held = `in (${hashes.map((_, index) => `$${index + 1}`).join(', ')})`;
    const erased = await store.transaction(async (tx) => {
      // What was sent of it, or could not be; what will still be sent goes with its delivery.
      await tx.query(
        `delete from outbox where due_at is null and revocation_id in (select revocation_id from target where number_hash ${held})`,
        hashes,
      );
      const targets = await tx.query(
        `update target set number_hash = null, secret = null, view = replace(view, $${hashes.length + 1}, 'erased')
         where number_hash ${held} and settled_at is not null returning id`,
        [...hashes, maskNumber(body.phone)],
      );
      const entries = await tx.query(
        `update audit set phone_hash = null, phone_mask = null, phone_salt = null where phone_hash ${held} returning seq`,
        hashes,
      );
      const open = await tx.query(`select id from target where number_hash ${held}`, hashes);
      return { entries: entries.length, targets: targets.length, open: open.length };
    });
    return { status: 200, body: erased };
  },

  getSigningKeys: async ({ receipts }) => ({ status: 200, body: { keys: [...(receipts.signingKey?.jwks.keys ?? [])] } }),
};

async function* exported(store: Store): AsyncGenerator<string> {
  let after = { chain: '', seq: 0 };
  for (;;) {
    const { chain, seq } = after;
    const entries = await store.read((tx) => readEntries(tx, { chain, seq }, PAGE));
    const last = entries.at(-1);
    if (last === undefined) return;
    yield entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    after = last;
  }
}
