import { CommandFailure } from '../commands/command.ts';
import type { Secrets } from './curl.ts';

/**
 * Reads `Name: value`. A value, or the last word of one such as `Bearer $TOKEN`, that is `$NAME` is an environment variable, and is shown
 * nowhere; any other value is taken for a secret too, and stands in what is shown under a name made from the header's. Throws
 * `CommandFailure`.
 */
export function credentialHeaders(
  lines: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): { readonly headers: Readonly<Record<string, string>>; readonly secrets: Secrets } {
  const headers: Record<string, string> = {};
  const secrets = new Map<string, string>();
  for (const line of lines) {
    const [, name, scheme = '', word = ''] = /^([!#$%&'*+.^_`|~\w-]+):\s*((?:\S+\s+)*)(\S+)\s*$/.exec(line) ?? [];
    if (name === undefined)
      throw new CommandFailure(`--header should be 'Name: value'; it holds ${line.includes(':') ? 'no name or no value' : 'no colon'}.`);
    const [, variable] = /^\$(?:\{(\w+)\}|\w+)$/.exec(word) ?? [];
    const wanted = word.startsWith('$') ? (variable ?? word.slice(1)) : undefined;
    const value = wanted === undefined ? word : env[wanted];
    if (value === undefined || value === '')
      throw new CommandFailure(`--header ${name} names the environment variable ${wanted}, which is not set.`);
    headers[name.toLowerCase()] = `${scheme}${value}`;
    secrets.set(value, wanted ?? name.toUpperCase().replaceAll(/\W/g, '_'));
  }
  return { headers, secrets };
}
