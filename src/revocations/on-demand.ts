import type { Handlers } from '../handler.ts';
import type { EvidenceOperation } from './evidence.ts';
import type { RevocationOperation } from './handlers.ts';

/** The handlers of revocations, loaded with the first request for one: a start does not wait for what most runs never use. */
export const revocationHandlers: Handlers<RevocationOperation> = {
  createRevocation: async (...request) => (await load()).createRevocation(...request),
  importRevocation: async (...request) => (await load()).importRevocation(...request),
  approveRevocation: async (...request) => (await load()).approveRevocation(...request),
  listRevocations: async (...request) => (await load()).listRevocations(...request),
  getRevocation: async (...request) => (await load()).getRevocation(...request),
  supplyProof: async (...request) => (await load()).supplyProof(...request),
  resendProof: async (...request) => (await load()).resendProof(...request),
  retryRevocation: async (...request) => (await load()).retryRevocation(...request),
  cancelRevocation: async (...request) => (await load()).cancelRevocation(...request),
  streamRevocationEvents: async (...request) => (await load()).streamRevocationEvents(...request),
};

/** The handlers of what revocations leave behind, loaded likewise. */
export const evidenceHandlers: Handlers<EvidenceOperation> = {
  getReceipt: async (...request) => (await loadEvidence()).getReceipt(...request),
  exportAudit: async (...request) => (await loadEvidence()).exportAudit(...request),
  erasePhone: async (...request) => (await loadEvidence()).erasePhone(...request),
  getSigningKeys: async (...request) => (await loadEvidence()).getSigningKeys(...request),
};

async function loadEvidence(): Promise<Handlers<EvidenceOperation>> {
  return (await import('./evidence.ts')).evidenceHandlers;
}

async function load(): Promise<Handlers<RevocationOperation>> {
  return (await import('./handlers.ts')).revocationHandlers;
}
