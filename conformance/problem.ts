/** A problem in the gateway's own words, as `shown` shows it: the client's fault, which repeating does not mend, unless `rest` says otherwise. */
export function problem(status: number, code: string, title: string, detail: unknown, rest: object = {}) {
  const body = { type: `/problems/${code}`, title, status, code, fault: 'client', retryable: false, detail, native: [], ...rest };
  return { status, mediaType: 'application/problem+json', body };
}
