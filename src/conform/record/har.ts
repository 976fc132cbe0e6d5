import { STATUS_CODES } from 'node:http';
import type { RecordedBody, RecordedExchange, RecordedHeaders } from './recording.ts';

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** A HAR 1.2 file around its entries (http://www.softwareishard.com/blog/har-12-spec/): what comes before the first and after the last. */
export function harFrame(version: string): readonly [before: string, after: string] {
  const head = { version: '1.2', creator: { name: 'phonegate', version }, comment: 'Everything private is a stand-in.' };
  return [`{"log":${JSON.stringify(head).slice(0, -1)},"entries":[\n`, '\n]}}\n'];
}

/** One exchange as an entry of a HAR file. `baseUrl` has no trailing slash. */
export function toHarEntry({ startedAt, ms, request, response, failure, operationId }: RecordedExchange, baseUrl: string): object {
  const url = `${baseUrl}${request.target}`;
  const sent = textOf(request);
  const received = response === undefined ? undefined : textOf(response);
  return {
    startedDateTime: startedAt,
    time: ms,
    request: {
      method: request.method,
      url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(request.headers),
      queryString: [...new URL(url).searchParams].map(([name, value]): NameValue => ({ name, value })),
      ...(sent !== undefined && { postData: { mimeType: request.headers['content-type'] ?? '', text: sent, ...remark(request) } }),
      headersSize: -1,
      bodySize: Buffer.byteLength(sent ?? ''),
    },
    response: {
      status: response?.status ?? 0,
      statusText: STATUS_CODES[response?.status ?? 0] ?? '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: pairs(response?.headers ?? {}),
      content: {
        size: Buffer.byteLength(received ?? ''),
        mimeType: response?.headers['content-type'] ?? '',
        ...(received !== undefined && { text: received }),
        ...(response !== undefined && remark(response)),
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: Buffer.byteLength(received ?? ''),
      ...(failure !== undefined && { comment: `No answer: ${failure}` }),
    },
    cache: {},
    timings: { send: 0, wait: ms, receive: 0 },
    comment: operationId,
  };
}

function pairs(headers: RecordedHeaders): NameValue[] {
  return Object.entries(headers).map(([name, value]) => ({ name, value }));
}

function textOf({ body, omitted }: RecordedBody): string | undefined {
  if (omitted !== undefined) return '';
  return body === undefined ? undefined : JSON.stringify(body);
}

function remark({ omitted }: RecordedBody): { readonly comment?: string } {
  return omitted === undefined ? {} : { comment: `Left out: ${omitted}.` };
}
