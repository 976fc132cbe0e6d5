import { type Receipt, toReceipt } from '../receipts/receipt.ts';
import type { Keyring } from '../store/keyring.ts';
import type { Transaction } from '../store/store.ts';
import { readRevocation, readTargets } from './read.ts';
import { secretOf, type TargetRow, toRevocation, viewOf } from './rows.ts';

/** The receipt of a revocation as it stands. Throws `target/revocation-not-found`. */
export async function readReceipt(tx: Transaction, keyring: Keyring, id: string, issuer: string): Promise<Receipt> {
  const row = await readRevocation(tx, id);
  const rows = await readTargets(tx, id);
  const revocation = toRevocation(row, rows);
  const targets = revocation.targets.map((target, index) => ({ ...target, subject: secretOf(keyring, rows[index])?.subject }));
  const auditHead = row.last_hash === null ? undefined : { chain: id, seq: row.last_seq, hash: row.last_hash };
  return toReceipt({ ...revocation, targets }, { issuer, issuedAt: new Date(tx.now), phone: phoneOf(rows), auditHead });
}

/** The number, where all targets are known to be about the same one. */
function phoneOf(rows: readonly TargetRow[]): Receipt['phone'] {
  const [keyedHash, another] = new Set(rows.map(({ number_hash }) => number_hash));
  const masked = rows.map(viewOf).find(({ phone }) => phone !== null)?.phone?.masked;
  return keyedHash == null || another !== undefined || masked === undefined ? null : { masked, keyedHash };
}
