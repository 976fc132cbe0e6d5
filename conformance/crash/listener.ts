import { startRawUpstream } from '../proxy/raw-upstream.ts';
import type { Chance } from './chance.ts';

/** A receiver of webhooks, which is slow at times, and hangs up at others after it has heard. */
export interface Listener {
  readonly url: string;
  /** Resolves when of so many revocations each was told, or after so long. */
  heardOf(revocations: number, withinMs: number): Promise<void>;
  /** What was told otherwise than once, and the same however often it was sent; one line each. */
  violations(revocations: readonly string[]): string[];
  /** Requests beyond one a message. */
  repetitions(): number;
  close(): Promise<void>;
}

const SLOWEST_MS = 300;

export async function startListener(chance: Chance): Promise<Listener> {
  const upstream = await startRawUpstream();
  let heard = (): void => {};
  upstream.answerWith((response) => {
    heard();
    if (chance() < 0.1) response.destroy();
    else setTimeout(() => response.writeHead(204).end(), chance() * SLOWEST_MS);
  });
  const told = (): Map<string, Map<string, Set<string>>> => {
    const byRevocation = new Map<string, Map<string, Set<string>>>();
    for (const { headers, bytes } of upstream.received) {
      const text = bytes.toString();
      const { revocation }: { readonly revocation: string } = JSON.parse(text).data;
      const messages = byRevocation.get(revocation) ?? new Map<string, Set<string>>();
      byRevocation.set(revocation, messages);
      const id = String(headers['webhook-id']);
      messages.set(id, (messages.get(id) ?? new Set()).add(text));
    }
    return byRevocation;
  };
  return {
    url: upstream.url,
    heardOf: async (revocations, withinMs) => {
      const all = Promise.withResolvers<void>();
      const late = setTimeout(all.resolve, withinMs);
      heard = () => {
        if (told().size >= revocations) all.resolve();
      };
      heard();
      await all.promise;
      clearTimeout(late);
    },
    violations: (revocations) => {
      const all = told();
      return revocations.flatMap((id) => {
        const messages = [...(all.get(id) ?? new Map<string, Set<string>>()).values()];
        if (messages.length !== 1) return [`${id} was told in ${messages.length} messages.`];
        return messages.some(({ size }) => size > 1) ? [`${id} was told in other words when it was sent again.`] : [];
      });
    },
    repetitions: () => upstream.received.length - [...told().values()].reduce((sum, { size }) => sum + size, 0),
    close: () => upstream.close(),
  };
}
