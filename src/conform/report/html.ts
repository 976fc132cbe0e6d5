import type { Evidence } from '../evidence.ts';

export function toHtml(evidence: Evidence): string {
  return JSON.stringify(evidence);
}
