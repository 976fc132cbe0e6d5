import type { Contract } from '../../contract/contract.ts';
import type { RecordedRequest } from './recording.ts';

/** A `curl` that sends a recorded request; credentials stand in it as shell variables, everything else private as stand-ins. */
export function toCurl(baseUrl: string, { method, target, headers, body }: RecordedRequest, { document }: Contract): string {
  const schemes = Object.values(document.components?.securitySchemes ?? {}).map(({ name }) => name?.toLowerCase());
  const kept = Object.entries(headers).filter(([, value]) => value !== 'redacted');
  const flags = kept.map(([name, value]) =>
    schemes.includes(name) || name === 'authorization'
      ? `-H "${name}: $${name.toUpperCase().replaceAll(/\W/g, '_')}"`
      : `-H ${quote(`${name}: ${value}`)}`,
  );
  const data = body === undefined ? [] : [`--data ${quote(JSON.stringify(body))}`];
  return ['curl -sS', `-X ${method}`, quote(`${baseUrl}${target}`), ...flags, ...data].join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
