import { http } from '../../node-http.ts';
import type { NativeReply, Refusal } from '../provider.ts';

/**
 * Words the gateway's own refusals as Snag does: 400 and 403 with a message, 500 with `success: false` (docs.snagsolutions.io,
 * "Disconnect Phone", read 2026-11-20). No page documents another status; where HTTP needs one, the reason phrase is our choice.
 */
export function refuse(refusal: Refusal): NativeReply {
  switch (refusal.reason) {
    case 'credentials':
      return { status: 403, body: { message: hinted('Forbidden, Could not validate api key', refusal.hint) } };
    case 'invalid':
      return refusal.issues.some((issue) => issue.in === 'body') ? badRequest('body') : badRequest('query');
    case 'malformed':
    case 'media-type':
      return badRequest('body');
    case 'too-large':
      return plain(413);
    case 'unknown-path':
      return plain(404, refusal.hint);
    case 'method':
      return plain(405);
    case 'failure':
      return refusal.status < 500
        ? plain(refusal.status)
        : { status: refusal.status, body: { success: false, message: 'Internal server error' } };
  }
}

function badRequest(part: 'body' | 'query'): NativeReply {
  return { status: 400, body: { message: `Request ${part} is invalid` } };
}

function plain(status: number, hint?: string): NativeReply {
  return { status, body: { message: hinted(http.STATUS_CODES[status] ?? 'Refused', hint) } };
}

function hinted(message: string, hint: string | undefined): string {
  return hint === undefined ? message : `${message}. ${hint}`;
}
