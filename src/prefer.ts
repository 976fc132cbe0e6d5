import type { Operation } from './contract/contract.ts';
import { type Document, type Example, resolve } from './contract/document.ts';
import type { NativeReply } from './providers/provider.ts';

/** A caller's wish for one documented answer, e.g. `Prefer: code=404, example=unknownPhone` (RFC 7240; the two names are Prism's). */
export interface Preference {
  readonly code?: string;
  readonly example?: string;
}

/** `undefined` when the header asks for no documented answer. */
export function readPreference(header: string | string[] | undefined): Preference | undefined {
  if (header === undefined) return undefined;
  const wishes = [header]
    .flat()
    .join(',')
    .split(/[,;]/)
    .map((part) => part.trim().split('=', 2));
  const wish = (name: string): string | undefined =>
    wishes
      .find(([key]) => key?.trim().toLowerCase() === name)?.[1]
      ?.replaceAll('"', '')
      .trim();
  const [code, example] = [wish('code'), wish('example')];
  if (code === undefined && example === undefined) return undefined;
  return { ...(code !== undefined && { code }), ...(example !== undefined && { example }) };
}

/** Seconds of a `wait=N` preference (RFC 7240, 4.3); `undefined` where there is none that is a number. */
export function readWait(header: string | undefined): number | undefined {
  const seconds = /(?:^|[,;\s])wait\s*=\s*"?(\d{1,6})/i.exec(header ?? '')?.[1];
  return seconds === undefined ? undefined : Number(seconds);
}

/** The documented example that fits a preference: the first of the first status where the wish leaves a choice. `undefined` when there is none. */
export function preferredReply(document: Document, operation: Operation, { code, example }: Preference): NativeReply | undefined {
  for (const [status, response] of operation.responses) {
    if (code !== undefined && String(status) !== code) continue;
    if (response.content === undefined) return example === undefined ? { status } : undefined;
    for (const [mediaType, { examples = {} }] of Object.entries(response.content)) {
      const name = example ?? Object.keys(examples)[0];
      const found = name !== undefined && Object.hasOwn(examples, name) ? examples[name] : undefined;
      if (found !== undefined) return { status, mediaType, body: resolve<Example>(document, found).value };
    }
  }
  return undefined;
}
