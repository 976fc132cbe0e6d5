import { createHmac } from 'node:crypto';

/** A shared secret as Standard Webhooks writes it. */
const secretPattern = /^whsec_[A-Za-z0-9+/]+={0,2}$/;

/** The bytes of a secret; `undefined` when it is not `whsec_` and base64 of 24 to 64 bytes, as Standard Webhooks asks. */
export function secretBytes(secret: string): Buffer | undefined {
  if (!secretPattern.test(secret)) return undefined;
  const bytes = Buffer.from(secret.slice('whsec_'.length), 'base64');
  return bytes.length >= 24 && bytes.length <= 64 ? bytes : undefined;
}

/**
 * The headers of Standard Webhooks 1.0 (symmetric, v1) for a message sent at `at`. Every secret signs, the current and the one before, so
 * that a receiver can change over when it likes. Throws a `TypeError` for a secret of another form.
 */
export function signWebhook(id: string, at: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatures = secrets.map((secret) => {
    const key = secretBytes(secret);
    if (key === undefined) throw new TypeError('A webhook secret should be whsec_ and 24 to 64 bytes in base64.');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  });
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures.join(' ') };
}
