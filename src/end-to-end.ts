/** RFC 9110 section 7.6.1, and what belongs to one connection or to the bytes as they came in. */
const notPassedOn = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'host',
  'expect',
  'content-length',
  'content-encoding',
  'accept-encoding',
]);

/** The headers that may cross the gateway, either way: neither hop-by-hop ones nor those that `Connection` names. */
export function endToEnd(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string | string[]> {
  const { connection } = headers;
  // What nearly all say names no header.
  const named = connection === undefined || connection === 'keep-alive' ? [] : namesIn(String(connection));
  const kept: Record<string, string | string[]> = {};
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined && !notPassedOn.has(name) && !named.includes(name)) kept[name] = value;
  }
  return kept;
}

function namesIn(connection: string): string[] {
  return connection.split(',').map((name) => name.trim().toLowerCase());
}
