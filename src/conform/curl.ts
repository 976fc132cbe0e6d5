import type { CaseRequest } from './cases.ts';

/** Secret values, each with the shell variable that stands for it. */
export type Secrets = ReadonlyMap<string, string>;

/** A command line that sends the request; what is secret stands in it as a shell variable. */
export function curlOf(baseUrl: string, { method, target, headers, body }: CaseRequest, secrets: Secrets = new Map()): string {
  const quote = (text: string): string => quoteAll(text, secrets);
  return [
    'curl -sS -i',
    ...(method === 'HEAD' ? ['--head'] : method === 'GET' && body === undefined ? [] : [`-X ${method}`]),
    quote(`${baseUrl}${target}`),
    ...Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`),
    ...(body === undefined ? [] : [`--data-raw ${quote(body)}`]),
  ].join(' ');
}

/** In single quotes, where a shell reads nothing; a secret in double quotes between them. */
function quoteAll(text: string, secrets: Secrets): string {
  for (const [value, name] of secrets) {
    const at = value === '' ? -1 : text.indexOf(value);
    if (at === -1) continue;
    const [before, after] = [text.slice(0, at), text.slice(at + value.length)];
    return `${before === '' ? '' : quoteAll(before, secrets)}"$${name}"${after === '' ? '' : quoteAll(after, secrets)}`;
  }
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
